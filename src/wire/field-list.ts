/**
 * The three shapes of a field list, as one list of declarations.
 */
import { lookUpField } from './catalogue.js';
import { isRecord } from '../domain/json.js';
import { isEmptyList, lowerKeys, type LowerKeys } from './lower-keys.js';
import { flag } from './schemas.js';
import { malformed, readOptional } from './validate.js';

/** What a list declares of one field. */
export interface FieldListEntry {
  /** The name to look up in the catalogue. */
  readonly name: string;
  /** The write name of a field that is not in the catalogue. */
  readonly key: string;
  /** Another name of such a field: its id, or its name where the id is the key. */
  readonly alias?: string;
  readonly members: LowerKeys;
}

export interface FieldList {
  /** Hidden fields too. */
  readonly entries: readonly FieldListEntry[];
  /** Whether the order of the fields is the server's: the items of a list are ordered, the keys of an object are not. */
  readonly isOrdered: boolean;
}

/**
 * Reads a field list in one of the three shapes. Throws `not-our-server` for what is not a field list: a list declares a field, or
 * is empty; an object that declares none could be anything.
 */
export function readFieldList(list: unknown): FieldList {
  const entries = entriesOf(list, 1);
  const isEmpty =
    (isRecord(list) || Array.isArray(list)) && Object.values(list).every(isEmptyValue);
  if (entries.length === 0 && !isEmpty) throw malformed('The reply has no field list.');
  return { entries, isOrdered: Array.isArray(list) };
}

/** Levels of lists in lists. No campaign has so many, and reading them would take quadratic time. */
const maxDepth = 8;

/**
 * Every field that a list declares; one object may mix the shapes. `depth` is the level of this list. Throws `not-our-server` for
 * more than eight levels and for an item of a list without a name.
 */
function entriesOf(list: unknown, depth: number): readonly FieldListEntry[] {
  if (depth > maxDepth) throw malformed('The field list is nested too deeply.');
  if (Array.isArray(list)) return list.filter((item) => item !== null).map(fromList);
  if (!isRecord(list)) return [];
  const members = Object.entries(list).filter(([, value]) => value !== '');
  const flags = flagsOf(members);
  const isMap = isFieldMap(members, flags);
  const others = members.flatMap(([key, value]): readonly FieldListEntry[] => {
    if (Array.isArray(value) || isContainer(value)) return entriesOf(value, depth + 1);
    return isRecord(value) ? [fromMap(key, value, isMap)] : [];
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

/** Whether flags are about a field of the catalogue, or are two for one field: the platform has `show` and `mandatory` for each. */
function isKnownFlag({ name, members }: FieldFlags): boolean {
  return lookUpField(name).length > 0 || Object.keys(members).length > 1;
}

/** Whether flags make a field mandatory: such a field is never dropped. */
function isMandatoryFlag({ members }: FieldFlags): boolean {
  return [members.mandatory, members.ismandatory].some((fact) => readOptional(flag, fact) === true);
}

/** The keys by which an object declares a field. */
const visibilityKeys = [
  ...['visible', 'isvisible', 'visibility', 'show'],
  ...['mandatory', 'ismandatory', 'required', 'readonly'],
];

/** Whether an object declares a field. */
function isDeclaration(value: object): boolean {
  return declaresVisibility(lowerKeys(value));
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
function fromMap(key: string, value: object, isMap: boolean): FieldListEntry {
  const members = lowerKeys(value);
  const id = asName(members.id);
  if (id === undefined) return { name: key, key, members };
  return { name: key, ...(isMap ? { key, alias: id } : { key: id, alias: key }), members };
}

/** An item of a list. One without a name is refused: it might be mandatory, and cannot be left out. */
function fromList(item: unknown): FieldListEntry {
  const members = lowerKeys(isRecord(item) ? item : {});
  const { name: first, field, key, id } = members;
  const name = [first, field, key, id].map(asName).find((candidate) => candidate !== undefined);
  if (name === undefined) throw malformed('The field list has an item without a name.');
  return { name, key: name, alias: asName(id), members };
}

function asName(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}
