/**
 * The three shapes of a field list, as one list of declarations.
 */
import { lookUp } from './catalogue.js';
import { isEmptyList, isRecord, lowerKeys, type LowerKeys } from './lower-keys.js';
import { flag } from './schemas.js';
import { malformed, readOptional } from './validate.js';

/** What a list declares of one field. */
export interface FieldDeclaration {
  /** The name to look up in the catalogue. */
  readonly name: string;
  /** The write name of a field that is not in the catalogue. */
  readonly key: string;
  /** Another name of such a field: its id, or its name where the id is the key. */
  readonly alias?: string;
  readonly facts: LowerKeys;
}

/** Whether the order of the fields is the server's: the order of a list is, that of an object's keys is not. */
export function isOrdered(list: unknown): boolean {
  return Array.isArray(list);
}

/** Levels of lists in lists. No campaign has so many, and reading them would take quadratic time. */
const maxDepth = 8;

/**
 * Every field that a list declares in one of the three shapes, hidden ones too; one object may mix the shapes. `depth` is
 * the level of this list. Throws `not-our-server` for more than eight levels and for an item of a list without a name.
 */
export function declaredFields(list: unknown, depth = 1): readonly FieldDeclaration[] {
  if (depth > maxDepth) throw malformed('The field list is nested too deeply.');
  if (Array.isArray(list)) return list.filter((item) => item !== null).map(fromList);
  if (!isRecord(list)) return [];
  const members = Object.entries(list).filter(([, value]) => value !== '');
  const flags = flagsOf(members);
  const isMap = isMapOf(members, flags);
  const others = members.flatMap(([key, value]): readonly FieldDeclaration[] => {
    if (Array.isArray(value) || isContainer(value)) return declaredFields(value, depth + 1);
    return isRecord(value) ? [fromMap(key, value, isMap)] : [];
  });
  const flagged = flags.filter((given) => !isMap || isKnownFlag(given) || isMandatoryFlag(given));
  return mergeFlags(flagged, others);
}

/** One declaration for a field that has flags and an object, unless the object declares the visibility itself. */
function mergeFlags(
  flagged: readonly FieldFlags[],
  others: readonly FieldDeclaration[],
): readonly FieldDeclaration[] {
  const flags = new Map(flagged.map((given) => [given.name.toLowerCase(), given] as const));
  const known = others.map((item) => {
    const name = item.name.toLowerCase();
    const given = declaresVisibility(item.facts) ? undefined : flags.get(name);
    if (given) flags.delete(name);
    return given ? { ...item, facts: { ...item.facts, ...given.facts } } : item;
  });
  const objects = new Map(known.map((item) => [item.name.toLowerCase(), item] as const));
  const alone = [...flags].map(([lower, { name, facts }]): FieldDeclaration => {
    // Flags and object both declare the visibility: two declarations of one field, which need the same key.
    const object = objects.get(lower);
    return object ? { ...object, facts } : { name, key: name, facts };
  });
  return [...alone, ...known];
}

/** Whether a value is a field list: it declares a field, or is empty. An object that declares none could be anything. */
export function isFieldList(list: unknown): boolean {
  if (typeof list !== 'object' || list === null) return false;
  return Object.values(list).every(isNothing) || declaredFields(list).length > 0;
}

function isNothing(value: unknown): boolean {
  return value === null || value === '' || isEmptyList(value);
}

type Member = readonly [key: string, value: unknown];

/** The flags of one field. */
interface FieldFlags {
  readonly name: string;
  readonly facts: Record<string, unknown>;
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
    const field = flags.get(name.toLowerCase()) ?? { name, facts: {} };
    field.facts[prefix.toLowerCase()] ??= value;
    flags.set(name.toLowerCase(), field);
  }
  return [...flags.values()];
}

/**
 * Whether the object is a map, whose keys are the names of fields. An object of flags may hold a campaign's own fields too,
 * and a map may hold settings that look like flags (`readOnlyMode`, `showroom`). Fields of the catalogue and known
 * flags tell the two apart.
 */
function isMapOf(members: readonly Member[], flags: readonly FieldFlags[]): boolean {
  const fields = members.filter(([, value]) => isRecord(value) && isDeclaration(value));
  if (fields.length === 0) return flags.length === 0;
  const known = fields.filter(([key]) => lookUp(key).length > 0).length;
  const knownFlags = flags.filter(isKnownFlag).length;
  // Without a known field, a flag in the contract's spelling decides.
  if (
    known === 0 &&
    members.some(([key, value]) => typeof value !== 'object' && spelledFlag.test(key))
  )
    return false;
  return knownFlags === 0 || known > knownFlags;
}

/** Whether flags are about a field of the catalogue, or two for one field: the guide has "two booleans per field". */
function isKnownFlag({ name, facts }: FieldFlags): boolean {
  return lookUp(name).length > 0 || Object.keys(facts).length > 1;
}

/** Whether flags make a field mandatory: such a field is never dropped. */
function isMandatoryFlag({ facts }: FieldFlags): boolean {
  return [facts.mandatory, facts.ismandatory].some((fact) => readOptional(flag, fact) === true);
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

/** Whether a value is an object of fields, and no field itself. */
function isContainer(value: unknown): boolean {
  if (!isRecord(value) || isDeclaration(value)) return false;
  return Object.values(value).some((member) => isRecord(member) && isDeclaration(member));
}

function declaresVisibility(facts: LowerKeys): boolean {
  return visibilityKeys.some((name) => name in facts);
}

/** A field under a key of an object. In an object of flags, a campaign's own field is written by its id. */
function fromMap(key: string, value: object, isMap: boolean): FieldDeclaration {
  const facts = lowerKeys(value);
  const id = asName(facts.id);
  if (id === undefined) return { name: key, key, facts };
  return { name: key, ...(isMap ? { key, alias: id } : { key: id, alias: key }), facts };
}

/** An item of a list. One without a name is refused: it might be mandatory, and cannot be left out. */
function fromList(item: unknown): FieldDeclaration {
  const facts = lowerKeys(isRecord(item) ? item : {});
  const { name: first, field, key, id } = facts;
  const name = [first, field, key, id].map(asName).find((candidate) => candidate !== undefined);
  if (name === undefined) throw malformed('The field list has an item without a name.');
  return { name, key: name, alias: asName(id), facts };
}

function asName(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}
