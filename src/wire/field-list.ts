/**
 * The three shapes of a field list, as one list of declarations.
 */
import { lookUp } from './catalogue.js';
import {
  flag,
  fold,
  type Folded,
  isRecord,
  malformed,
  readIfFits,
  withoutPrototype,
} from './reading.js';

/** What a list says of one field. */
export interface Declared {
  /** The name it is found by in the catalogue. */
  readonly name: string;
  /** The write name, should the catalogue not know it. */
  readonly key: string;
  /** The other name that such a field goes by: its id, or its name where the id is the key. */
  readonly alias?: string;
  readonly facts: Folded;
}

/** Whether the server's order is meant: that of a list is, that of an object's keys is not. */
export function isOrdered(list: unknown): boolean {
  return Array.isArray(list);
}

/** Lists inside each other. No campaign has so many, and reading them would take quadratic time. */
const deepest = 8;

/**
 * Every field of a list in one of the three shapes, hidden ones too; one object may mix them. `depth` counts the lists
 * around it; more than eight inside each other are refused.
 */
export function declared(list: unknown, depth = 1): readonly Declared[] {
  if (depth > deepest) throw malformed('The field list is nested too deeply.');
  if (Array.isArray(list)) return list.filter((item) => item !== null).map(inList);
  if (!isRecord(list)) return [];
  const members = Object.entries(list).filter(([, value]) => value !== null && value !== '');
  const flags = flagsOf(members);
  const isMap = isMapOf(members, flags);
  const others = members.flatMap(([key, value]): readonly Declared[] => {
    if (Array.isArray(value) || isContainer(value)) return declared(value, depth + 1);
    return isRecord(value) ? [inMap(key, value, isMap)] : [];
  });
  const flagged = flags.filter((given) => !isMap || isMeant(given) || isDemand(given));
  return joined(flagged, others);
}

/** What flags say of a field and what an object tells about it, where that says nothing of the kind itself. */
function joined(flagged: readonly Flags[], others: readonly Declared[]): readonly Declared[] {
  const flags = new Map(flagged.map((given) => [given.name.toLowerCase(), given] as const));
  const known = others.map((item) => {
    const name = item.name.toLowerCase();
    const given = saysWhether(item.facts) ? undefined : flags.get(name);
    if (given) flags.delete(name);
    return given ? { ...item, facts: withoutPrototype(item.facts, given.facts) } : item;
  });
  const objects = new Map(known.map((item) => [item.name.toLowerCase(), item] as const));
  const alone = [...flags].map(([lower, { name, facts }]): Declared => {
    // Both say whether: two declarations of one field, so they need one key.
    const object = objects.get(lower);
    return object ? { ...object, facts } : { name, key: name, facts };
  });
  return [...alone, ...known];
}

/** An empty list asks nothing. One that says something and declares no field must not be taken for that. */
export function isFieldList(list: unknown): boolean {
  if (typeof list !== 'object' || list === null) return false;
  return Object.values(list).every(isNothing) || declared(list).length > 0;
}

function isNothing(value: unknown): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

type Member = readonly [key: string, value: unknown];

/** What flags say of one field. */
interface Flags {
  readonly name: string;
  readonly facts: Record<string, unknown>;
}

const flagName = /^(show|isMandatory|mandatory|readOnly)(.+)$/i;

/** What alone would declare a field, spelled as the contract has it: no `showroom`. */
const spelled = /^(?:show|isMandatory|mandatory)\p{Lu}/u;

/** `showX`, `isMandatoryX` or `mandatoryX`, `readOnlyX`; other members are no flags. */
function flagsOf(members: readonly Member[]): readonly Flags[] {
  const flags = new Map<string, Flags>();
  for (const [key, value] of members) {
    const [, prefix, name] = flagName.exec(key) ?? [];
    if (typeof value === 'object' || prefix === undefined || name === undefined) continue;
    const field = flags.get(name.toLowerCase()) ?? { name, facts: withoutPrototype() };
    field.facts[prefix.toLowerCase()] ??= value;
    flags.set(name.toLowerCase(), field);
  }
  return [...flags.values()];
}

/**
 * Whether the object is a map of fields, where each goes by its key. Between flags there may be a campaign's own
 * fields, and beside a map settings that look like flags (`readOnlyMode`, `showroom`): only fields of the catalogue
 * and flags that are meant tell the one from the other.
 */
function isMapOf(members: readonly Member[], flags: readonly Flags[]): boolean {
  const fields = members.filter(([, value]) => isRecord(value) && isDeclaration(value));
  if (fields.length === 0) return flags.length === 0;
  const known = fields.filter(([key]) => lookUp(key).length > 0).length;
  const meant = flags.filter(isMeant).length;
  // With nothing else to go by, the contract's spelling of a flag does.
  if (known === 0 && members.some(([key, value]) => typeof value !== 'object' && spelled.test(key)))
    return false;
  return meant === 0 || known > meant;
}

/** About a field that the platform knows, or two for one field: the guide has "two booleans per field". */
function isMeant({ name, facts }: Flags): boolean {
  return lookUp(name).length > 0 || Object.keys(facts).length > 1;
}

/** A mandatory field is never dropped, wherever it is named. */
function isDemand({ facts }: Flags): boolean {
  return [facts.mandatory, facts.ismandatory].some((fact) => readIfFits(flag, fact) === true);
}

const said = [
  ...['visible', 'isvisible', 'visibility', 'show'],
  ...['mandatory', 'ismandatory', 'required', 'readonly'],
];

function isDeclaration(value: object): boolean {
  return saysWhether(fold(value));
}

/** No field itself, but an object of fields. */
function isContainer(value: unknown): boolean {
  if (!isRecord(value) || isDeclaration(value)) return false;
  return Object.values(value).some((member) => isRecord(member) && isDeclaration(member));
}

function saysWhether(facts: Folded): boolean {
  return said.some((name) => name in facts);
}

/** Next to flags, a campaign's own field is known by its id. */
function inMap(key: string, value: object, isMap: boolean): Declared {
  const facts = fold(value);
  const id = asName(facts.id);
  if (id === undefined) return { name: key, key, facts };
  return { name: key, ...(isMap ? { key, alias: id } : { key: id, alias: key }), facts };
}

/** An item that nobody can name might be mandatory: without it the list would be taken for complete. */
function inList(item: unknown): Declared {
  const facts = fold(isRecord(item) ? item : {});
  const { name: first, field, key, id } = facts;
  const name = [first, field, key, id].map(asName).find((candidate) => candidate !== undefined);
  if (name === undefined) throw malformed('The field list has an item without a name.');
  return { name, key: name, alias: asName(id), facts };
}

function asName(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}
