/**
 * The three shapes of a field list, as one list of declarations.
 */
import { lookUpField } from './field-catalogue.js';
import { dynamicName } from '../domain/dynamic-field.js';
import { isRecord } from '../domain/json.js';
import { flatMembers, isDescription } from './dynamic-fields.js';
import { isEmptyList, lowerKeys, type LowerKeys } from './lower-keys.js';
import { flag, malformed, readOptional } from './schemas.js';

/** What a list declares of one field. */
export interface FieldListEntry {
  /** The name to look up in the catalogue. */
  readonly name: string;
  /** The write name of a field that is not in the catalogue. */
  readonly key: string;
  /** Another name of such a field: its id, or its name where the id is the key. */
  readonly alias?: string;
  readonly members: LowerKeys;
  /** It is a dynamic field, never one of the catalogue, whatever its name is. */
  readonly isDynamic?: true;
}

/** An entry that has no name, so that it can neither be shown nor written. */
export interface NamelessEntry {
  /** Where it is: `item 3`, `a member 9 levels deep`. */
  readonly place: string;
  readonly isMandatory: boolean;
}

export interface FieldList {
  /** Hidden fields too. */
  readonly entries: readonly FieldListEntry[];
  readonly nameless: readonly NamelessEntry[];
  /** Whether the order of the fields is the server's: the items of a list are ordered, the keys of an object are not. */
  readonly isOrdered: boolean;
}

/**
 * Reads a field list in one of the three shapes. Throws `not-our-server` for what is not a field list: a list declares a field, or
 * is empty; an object that declares none could be anything, and so could a list without an object. `isDynamic`: the list is that of
 * the dynamic fields.
 */
export function readFieldList(list: unknown, isDynamic = false): FieldList {
  const reading: Reading = { isDynamic, nameless: [] };
  const entries = entriesOf(list, 1, reading);
  const { nameless } = reading;
  const isEmpty =
    (isRecord(list) || Array.isArray(list)) && Object.values(list).every(isEmptyValue);
  const hasObject = Array.isArray(list) ? list.some(isRecord) : nameless.length > 0;
  if (entries.length === 0 && !isEmpty && !hasObject)
    throw malformed('The reply has no field list.');
  return { entries, nameless, isOrdered: Array.isArray(list) };
}

/** The state of reading one list. */
interface Reading {
  readonly isDynamic: boolean;
  readonly nameless: NamelessEntry[];
}

/** The deepest level of lists in lists. No campaign has so many, and reading them would take quadratic time. */
const maxDepth = 8;

/** Every field that a list declares; one object may mix the shapes. `depth` is the level of this list. */
function entriesOf(list: unknown, depth: number, reading: Reading): readonly FieldListEntry[] {
  if (depth > maxDepth) {
    reading.nameless.push({ place: `a list ${depth} levels deep`, isMandatory: false });
    return [];
  }
  if (Array.isArray(list))
    return list.flatMap((item, index) =>
      item === null ? [] : fromList(item, `item ${index + 1}`, reading),
    );
  if (!isRecord(list)) return [];
  const members = Object.entries(list).filter(([, value]) => value !== '');
  const flags = flagsOf(members);
  const isMap = isFieldMap(members, flags);
  const others = members.flatMap(([key, value]): readonly FieldListEntry[] => {
    if (Array.isArray(value) || isContainer(value)) return entriesOf(value, depth + 1, reading);
    return isRecord(value) ? [fromMap(key, value, isMap, reading)] : [];
  });
  const flagged = flags.filter((field) => !isMap || isKnownFlag(field) || isMandatoryFlag(field));
  return mergeFlags(flagged, others);
}

/** One declaration for a field that has flags and an object, unless the object declares the visibility itself. */
function mergeFlags(
  flagged: readonly FieldFlags[],
  others: readonly FieldListEntry[],
): readonly FieldListEntry[] {
  const flags = new Map(flagged.map((field) => [field.name.toLowerCase(), field] as const));
  const known = others.map((item) => {
    const name = item.name.toLowerCase();
    const own = declaresVisibility(item.members) ? undefined : flags.get(name);
    if (own) flags.delete(name);
    return own ? { ...item, members: { ...item.members, ...own.members } } : item;
  });
  const objects = new Map(known.map((item) => [item.name.toLowerCase(), item] as const));
  const alone = [...flags].map(([lower, { name, members }]): FieldListEntry => {
    // Flags and object both declare the visibility: two declarations of one field, which need the same key.
    const object = objects.get(lower);
    return object ? { ...object, members } : { name, key: name, members };
  });
  return [...alone, ...known];
}

function isEmptyValue(value: unknown): boolean {
  return value === null || value === '' || isEmptyList(value);
}

type Member = readonly [key: string, value: unknown];

/** The flags of one field. */
interface FieldFlags {
  readonly name: string;
  readonly members: Record<string, unknown>;
}

const flagName = /^(show|isMandatory|mandatory|readOnly)(.+)$/i;

/** A flag in the contract's spelling: not `showroom`. */
const spelledFlag = /^(?:show|isMandatory|mandatory)\p{Lu}/u;

/** The flags `showX`, `isMandatoryX`, `mandatoryX` and `readOnlyX` of an object, by field; other members are left out. */
function flagsOf(members: readonly Member[]): readonly FieldFlags[] {
  const flags = new Map<string, FieldFlags>();
  for (const [key, value] of members) {
    const match = flagName.exec(key) as [string, string, string] | null;
    if (!match || typeof value === 'object') continue;
    const [, prefix, name] = match;
    const field = flags.get(name.toLowerCase()) ?? { name, members: {} };
    field.members[prefix.toLowerCase()] ??= value;
    flags.set(name.toLowerCase(), field);
  }
  return [...flags.values()];
}

/**
 * Whether the object is a map, whose keys are the names of fields. An object of flags may hold a campaign's own fields too,
 * and a map may hold settings that look like flags (`readOnlyMode`, `showroom`). Fields of the catalogue and known
 * flags tell the two apart.
 */
function isFieldMap(members: readonly Member[], flags: readonly FieldFlags[]): boolean {
  const fields = members.filter(([, value]) => isRecord(value) && isDeclaration(value));
  if (fields.length === 0) return flags.length === 0;
  const known = fields.filter(([key]) => lookUpField(key).length > 0).length;
  const knownFlags = flags.filter(isKnownFlag).length;
  // Without a known field, a flag in the contract's spelling decides.
  if (
    known === 0 &&
    members.some(([key, value]) => typeof value !== 'object' && spelledFlag.test(key))
  )
    return false;
  return knownFlags === 0 || known > knownFlags;
}

/**
 * Whether the flags belong to a field of the catalogue, or there are two of them: the platform has `show` and `mandatory` for
 * each field.
 */
function isKnownFlag({ name, members }: FieldFlags): boolean {
  return lookUpField(name).length > 0 || Object.keys(members).length > 1;
}

/** Whether flags make a field mandatory: such a field is never dropped. */
function isMandatoryFlag({ members }: FieldFlags): boolean {
  return [members.mandatory, members.ismandatory].some(isTrue);
}

/** The keys by which an object declares a field. */
const visibilityKeys = [
  ...['visible', 'isvisible', 'visibility', 'show'],
  ...['mandatory', 'ismandatory', 'required', 'readonly'],
];

/** Whether an object declares a field. */
function isDeclaration(value: object): boolean {
  return isDescription(value) || declaresVisibility(lowerKeys(value));
}

/** Whether a value is an object of fields, not a field itself. */
function isContainer(value: unknown): boolean {
  if (!isRecord(value) || isDeclaration(value)) return false;
  return Object.values(value).some((member) => isRecord(member) && isDeclaration(member));
}

function declaresVisibility(members: LowerKeys): boolean {
  return visibilityKeys.some((name) => name in members);
}

/** A field under a key of an object. In an object of flags, a campaign's own field is written by its id. */
function fromMap(key: string, value: object, isMap: boolean, reading: Reading): FieldListEntry {
  const members = flatMembers(value);
  const id = asName(members.id);
  if (id === undefined) return { name: key, key, members };
  if (isDynamic(key, value, reading)) return dynamicEntry(id, asName(members.name) ?? key, members);
  return { name: key, ...(isMap ? { key, alias: id } : { key: id, alias: key }), members };
}

/** An item of a list; none if it has no name. */
function fromList(item: unknown, place: string, reading: Reading): readonly FieldListEntry[] {
  const value = isRecord(item) ? item : {};
  const members = flatMembers(value);
  const { name: first, field, key, id: given } = members;
  const id = asName(given);
  const name = [first, field, key].map(asName).find((candidate) => candidate !== undefined) ?? id;
  if (name === undefined) {
    const { mandatory, ismandatory, required } = members;
    const isMandatory = [mandatory, ismandatory, required].some(isTrue);
    reading.nameless.push({ place, isMandatory });
    return [];
  }
  if (id !== undefined && isDynamic(name, value, reading)) return [dynamicEntry(id, name, members)];
  return [{ name, key: name, alias: id, members }];
}

/** Whether a field with an id is dynamic. `flags` alone may be another spelling of a field of the catalogue. */
function isDynamic(name: string, value: object, reading: Reading): boolean {
  if (reading.isDynamic || isRecord(lowerKeys(value).type)) return true;
  return isDescription(value) && lookUpField(name).length === 0;
}

function dynamicEntry(id: string, name: string, members: LowerKeys): FieldListEntry {
  const labelled = { ...members, label: members.label ?? members.description ?? name };
  return { name, key: dynamicName(id), alias: name, members: labelled, isDynamic: true };
}

function asName(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

function isTrue(value: unknown): boolean {
  return readOptional(flag, value) === true;
}
