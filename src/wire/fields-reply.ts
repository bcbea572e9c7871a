/**
 * The reply of `customerdatafields` as the fields to show.
 */
import { parseStored } from '../domain/calendar.js';
import type { Field, Option } from '../domain/field.js';
import { type Entry, lookUp, orderOf, type Shape } from './catalogue.js';
import { declared, type Declared, isFieldList, isOrdered } from './field-list.js';
import {
  flag,
  fold,
  isEmptyList,
  isRecord,
  isText,
  listOf,
  malformed,
  type Members,
  readIfFits,
  readMembers,
  schemaOf,
  text,
  withoutPrototype,
} from './reading.js';

/** Larger lists would freeze the page, and no campaign asks so much. */
const mostFields = 200;

/** Keys that could reach a prototype somewhere behind us. */
const dangerous: readonly string[] = ['__proto__', 'constructor', 'prototype'];

const bound = schemaOf((value) => (isText(value) ? value : undefined));
const records = schemaOf((value) => listOf(withoutEmptyLists(value), isRecord));
/** No member of the contract: what is no boolean does not say that several may be chosen. */
const several = schemaOf((value) => readIfFits(flag, value) ?? false);
const factsMembers = {
  visible: flag,
  isvisible: flag,
  visibility: flag,
  show: flag,
  mandatory: flag,
  ismandatory: flag,
  required: flag,
  readonly: flag,
  multiple: several,
  label: text,
  description: text,
  type: text,
  minvalue: bound,
  maxvalue: bound,
  length: text,
  options: records,
};
type Given = Members<typeof factsMembers>;
/** What is declared of a field, its options read. */
type Facts = Omit<Given, 'options'> & { readonly options: readonly Option[] | undefined };

function withoutEmptyLists(value: unknown): unknown {
  return Array.isArray(value) ? value.filter((item) => !isEmptyList(item)) : value;
}

/** The visible fields in the order to show them: the server's own, if it sent a list. */
export function readFields(
  body: Readonly<Record<string, unknown>>,
  warn?: (hint: string) => void,
): readonly Field[] {
  const { customdatafields: custom, privacycustomdatafields: privacy } = fold(body);
  const lists = [custom, privacy].filter((list) => list !== undefined);
  if (lists.length === 0 || !lists.every(isFieldList)) {
    throw malformed('The reply has no field list.');
  }
  if (lists.flatMap(declared).length > mostFields) throw malformed('The field list is too long.');
  const found = withoutSharedNames(
    withoutDoubles([...readList(custom, false), ...readList(privacy, true)]),
  );
  const names = new Set(found.map(({ field }) => field.name));
  for (const name of dangerous) {
    if (names.has(name)) warn?.(`The field "${name}" was left out: its name is not safe.`);
  }
  const visible = found.filter((item) => item.visible && !dangerous.includes(item.field.name));
  const shown = new Set(visible.map(({ field }) => field.name));
  return visible.map(({ field }) => withoutLostParent(field, shown));
}

interface Found {
  readonly field: Field;
  readonly visible: boolean;
  /** It goes by its id, and its other name is the key of the reply. */
  readonly isById?: boolean;
}

/** Each field once: shown if one of its declarations says so, and mandatory with it. */
function withoutDoubles(found: readonly Found[]): readonly Found[] {
  const kept = new Map<string, Found>();
  for (const item of found) {
    const { alias, ...field } = item.field;
    const other = kept.get(field.name)?.field.alias;
    // An id may be one in each list only: the second one goes by its name.
    if (item.isById && alias !== undefined && other !== undefined && !isSame(alias, other)) {
      keep(kept, { ...item, field: { ...field, name: alias } });
    } else keep(kept, item);
  }
  return [...kept.values()];
}

function keep(kept: Map<string, Found>, item: Found): void {
  const { name } = item.field;
  const before = kept.get(name);
  const wins = !before || demand(item) > demand(before);
  const [first, second] = wins ? [item, before] : [before, item];
  kept.set(name, second ? { ...first, field: together(first.field, second.field) } : first);
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** The first declaration, with what it does not say of the other: the label, the kind, the options. */
function together(first: Field, second: Field): Field {
  const { mandatory, readOnly, label = second.label, alias = second.alias } = first;
  const shape = saysKind(second) && !saysKind(first) ? second : first;
  const { group } = shape.kind === 'consent' ? shape : first;
  return { ...shape, group, mandatory, readOnly, label, ...(alias !== undefined && { alias }) };
}

/** Text is what nobody has said anything of, and a choice asks for options. */
function saysKind(field: Field): boolean {
  return field.kind === 'choice' ? field.options !== undefined : field.kind !== 'text';
}

/** An id may be one in each list only, and a name that of another field: such a name tells nothing of either. */
function withoutSharedNames(found: readonly Found[]): readonly Found[] {
  const uses = new Map<string, number>();
  for (const { field } of found) {
    for (const name of [field.name, field.alias ?? []].flat()) {
      const key = name.toLowerCase();
      uses.set(key, (uses.get(key) ?? 0) + 1);
    }
  }
  return found.map((item) => {
    const { alias, ...field } = item.field;
    const isOwn =
      alias === undefined || (uses.get(alias.toLowerCase()) === 1 && lookUp(alias).length === 0);
    return isOwn ? item : { ...item, field };
  });
}

function demand({ visible, field }: Found): number {
  if (!visible) return 0;
  return field.mandatory ? 2 : 1;
}

function readList(list: unknown, privacy: boolean): readonly Found[] {
  const found = declared(list).flatMap((item) => {
    const given = readMembers(factsMembers, item.facts);
    const facts = withoutPrototype(given, { options: readOptions(given.options) }) as Facts;
    const entries = lookUp(item.name);
    if (entries.length > 0) return entries.map((entry) => toField(entry, facts));
    const field = toField(unknownEntry(item, facts, privacy), facts, item.alias);
    return [{ ...field, isById: item.alias === item.name }];
  });
  if (isOrdered(list)) return found;
  return [...found].sort((one, other) => orderOf(one.field.name) - orderOf(other.field.name));
}

/** A mandatory field is visible unless the campaign says outright that it is not. */
function toField({ name, group, shape }: Entry, facts: Facts, alias?: string): Found {
  const label = facts.label ?? facts.description;
  // Who asks once too often loses less than who is left without an answer.
  const mandatory = [facts.mandatory, facts.ismandatory, facts.required].includes(true);
  const visible = facts.visible ?? facts.isvisible ?? facts.visibility ?? facts.show ?? mandatory;
  const field: Field = {
    ...declaredShape(shape, facts),
    name,
    group,
    mandatory,
    readOnly: facts.readonly ?? false,
    label,
    ...(alias !== undefined && { alias }),
  };
  return { field, visible };
}

/** The catalogue's shape, with what the campaign declares of a text: its length, or what is to be chosen from. */
function declaredShape(shape: Shape, facts: Facts): Shape {
  const { options } = facts;
  if (shape.kind === 'choice') return options ? { ...shape, options } : shape;
  if (shape.kind !== 'text') return shape;
  const isText = facts.type?.toLowerCase() === 'text';
  if (options && !isText) return { kind: 'choice', multiple: false, options };
  const length = Number(facts.length);
  return length > 0 ? { ...shape, maxLength: length } : shape;
}

function unknownEntry({ key }: Declared, facts: Facts, privacy: boolean): Entry {
  const shape = unknownShape(facts, privacy);
  return { name: key, group: privacy ? 'consents' : 'preferences', shape };
}

function unknownShape(facts: Facts, privacy: boolean): Shape {
  const { minvalue: min, maxvalue: max, multiple = false, options } = facts;
  const type = facts.type?.toLowerCase();
  switch (type) {
    case 'number':
      return { kind: 'number', ...bounds(min, max, toNumber) };
    case 'date':
      return { kind: 'date', birth: false, ...bounds(min, max, toDate) };
    case 'boolean':
      return { kind: privacy ? 'consent' : 'boolean' };
    case 'options':
      return { kind: 'choice', multiple };
    default:
      // Whatever else the server calls it: of options one is to be chosen.
      return type !== 'text' && options ? { kind: 'choice', multiple } : { kind: 'text' };
  }
}

function bounds<Value>(
  min: string | number | undefined,
  max: string | number | undefined,
  convert: (value: string | number) => Value | undefined,
): { min?: Value; max?: Value } {
  const least = min === undefined ? undefined : convert(min);
  const most = max === undefined ? undefined : convert(max);
  return { min: least, max: most };
}

function toNumber(value: string | number): number | undefined {
  // `Number` takes white space for 0.
  const number = String(value).trim() === '' ? NaN : Number(value);
  return Number.isFinite(number) ? number : undefined;
}

function toDate(value: string | number): string | undefined {
  return parseStored(String(value));
}

const optionMembers = { chosen: text, words: text };

/** `[{id|value, value|label|name|description}]`; an empty list is none: the host may know better. */
function readOptions(options: Given['options'] = []): readonly Option[] | undefined {
  const haveIds = options.some((option) => fold(option).id !== undefined);
  const choices = options.flatMap((option): Option[] => {
    const { id, value, label, name, description } = fold(option);
    // "Please choose" under an empty id is words of a list, and nothing to be chosen.
    const given = Object.entries(option).find(([key]) => /^id$/i.test(key));
    const isBlank = id === undefined && given !== undefined && (haveIds || given[1] === '');
    if (isBlank && (label ?? name ?? description) === undefined) return [];
    const { chosen, words = chosen } = readMembers(optionMembers, {
      chosen: id ?? value,
      words: (id === undefined ? undefined : value) ?? label ?? name ?? description,
    });
    return chosen === undefined || words === undefined ? [] : [{ value: chosen, label: words }];
  });
  return choices.length > 0 ? choices : undefined;
}

/** A level whose parent is not asked for stands alone. */
function withoutLostParent(field: Field, shown: ReadonlySet<string>): Field {
  if (field.kind !== 'choice' || field.parent === undefined || shown.has(field.parent))
    return field;
  const alone: { -readonly [Key in keyof typeof field]: (typeof field)[Key] } = { ...field };
  delete alone.parent;
  return alone;
}
