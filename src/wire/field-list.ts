/**
 * The three shapes of a field list, as one list of declarations.
 */
import { fold, type Folded, isRecord, malformed } from './reading.js';

/** What a list says of one field. */
export interface Declared {
  /** The name it is found by in the catalogue. */
  readonly name: string;
  /** The write name, should the catalogue not know it. */
  readonly key: string;
  readonly facts: Folded;
}

/** Whether the server's order is meant: that of a list is, that of an object's keys is not. */
export function isOrdered(list: unknown): boolean {
  return Array.isArray(list);
}

/** Every field of a list in one of the three shapes, hidden ones too; one object may mix them. */
export function declared(list: unknown): readonly Declared[] {
  if (Array.isArray(list)) return list.filter((item) => item !== null).map(inList);
  if (!isRecord(list)) return [];
  const flags = new Map<string, { name: string; facts: Record<string, unknown> }>();
  const others: Declared[] = [];
  const members = Object.entries(list).filter(([, value]) => value !== null && value !== '');
  // Any other scalar (a count, a version) says nothing of how the fields are listed.
  const isMap = !members.some(([key, value]) => typeof value !== 'object' && flagName.test(key));
  for (const [key, value] of members) {
    if (Array.isArray(value)) others.push(...declared(value));
    else if (isRecord(value)) others.push(inMap(key, value, isMap));
    else addFlag(flags, key, value);
  }
  const flagged = [...flags.values()].map(({ name, facts }) => ({ name, key: name, facts }));
  return [...flagged, ...others];
}

const flagName = /^(show|isMandatory|mandatory|readOnly)(.+)$/i;

/** `showX`, `isMandatoryX` or `mandatoryX`, `readOnlyX`; other members are no flags. */
function addFlag(
  flags: Map<string, { name: string; facts: Record<string, unknown> }>,
  key: string,
  value: unknown,
): void {
  const [, prefix, name] = flagName.exec(key) ?? [];
  if (prefix === undefined || name === undefined) return;
  const field = flags.get(name.toLowerCase()) ?? { name, facts: {} };
  field.facts[prefix.toLowerCase()] ??= value;
  flags.set(name.toLowerCase(), field);
}

/** Next to flags, a campaign's own field is known by its id. */
function inMap(key: string, value: object, isMap: boolean): Declared {
  const facts = fold(value);
  const { id } = facts;
  return { name: key, key: isMap ? key : (asName(id) ?? key), facts };
}

/** An item that nobody can name might be mandatory: without it the list would be taken for complete. */
function inList(item: unknown): Declared {
  const facts = isRecord(item) ? fold(item) : {};
  const { name: first, field, key, id } = facts;
  const name = [first, field, key, id].map(asName).find((candidate) => candidate !== undefined);
  if (name === undefined) throw malformed('The field list has an item without a name.');
  return { name, key: name, facts };
}

function asName(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}
