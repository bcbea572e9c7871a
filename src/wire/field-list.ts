/**
 * A field list in one of its three shapes, each with a schema of its own; the shape is chosen once per list:
 *
 * - an array is a list: `[{name, visible, mandatory, readOnly}]`;
 * - an object with a member that is an object and has `visible` is a map: `{name: {visible, mandatory, readOnly}}`;
 * - any other object has flags: `{showX, isMandatoryX or mandatoryX, readOnlyX}`.
 */
import * as z from 'zod/mini';
import { isRecord } from '../domain/json.js';
import { entriesOfFlag, lookUpField, type CatalogueEntry } from './field-catalogue.js';
import { isPresent, lowerKeys } from './lower-keys.js';
import { flag, malformed, members, spare, text, validate } from './schemas.js';

/** What a list declares of one field. */
export interface Declaration {
  /** As the list spells it; the X of a flag `showX`. */
  readonly name: string;
  /** The fields of the catalogue with this name; none for a name that is not known. */
  readonly entries: readonly CatalogueEntry[];
  readonly visible: boolean;
  readonly mandatory: boolean;
  readonly readOnly: boolean;
}

export interface FieldList {
  readonly shape: 'list' | 'map' | 'flags';
  /** Hidden fields too. */
  readonly declarations: readonly Declaration[];
  /** The members that declare no field. */
  readonly ignored: readonly string[];
  /** The places of visible mandatory fields without a name, such as `item 3`. */
  readonly nameless: readonly string[];
}

const facts = {
  visible: z.optional(flag),
  mandatory: z.optional(flag),
  readonly: z.optional(flag),
};
type Facts = { -readonly [Key in keyof typeof facts]?: boolean | undefined };

const declaration = members(facts);
const namedDeclaration = members({ ...facts, name: spare(text) });

/**
 * Reads a field list; `list` is its name in the reply. Throws `not-our-server` for a value of another shape, for a flag that is not
 * a boolean, and for a list that has members of which none is recognised.
 */
export function readFieldList(given: unknown, list: string): FieldList {
  const found = readShape(given, list);
  const isEmpty = Object.keys(given as object).length === 0;
  if (!isEmpty && found.declarations.length === 0)
    throw malformed(list, 'nothing in it is a field in one of the three shapes');
  return found;
}

function readShape(given: unknown, list: string): FieldList {
  if (Array.isArray(given)) return fromList(given, list);
  if (!isRecord(given)) throw malformed(list);
  const entries = Object.entries(given);
  const isMap = entries.some(([, value]) => lowerKeys(value).visible !== undefined);
  return isMap ? fromMap(entries, list) : fromFlags(entries, list);
}

function fromList(items: readonly unknown[], list: string): FieldList {
  const read = items.map((item, index) => validate(namedDeclaration, item, `${list}.${index}`));
  const nameless = read.flatMap(({ name, ...item }, index) =>
    name === undefined
      ? [{ place: `item ${index + 1}`, isNeeded: item.mandatory === true && isShown(item) }]
      : [],
  );
  return {
    shape: 'list',
    declarations: read.flatMap(({ name, ...item }) =>
      name === undefined ? [] : [declared(name, item, lookUpField(name))],
    ),
    ignored: nameless.filter((one) => !one.isNeeded).map(({ place }) => place),
    nameless: nameless.filter((one) => one.isNeeded).map(({ place }) => place),
  };
}

type Member = readonly [key: string, value: unknown];

function fromMap(entries: readonly Member[], list: string): FieldList {
  const isField = ([, value]: Member) => Object.keys(lowerKeys(value)).some((key) => key in facts);
  return {
    shape: 'map',
    declarations: entries
      .filter(isField)
      .map(([name, value]) =>
        declared(name, validate(declaration, value, `${list}.${name}`), lookUpField(name)),
      ),
    ignored: entries.filter((entry) => !isField(entry)).map(([name]) => name),
    nameless: [],
  };
}

const flagName = /^(show|isMandatory|mandatory|readOnly)(.+)$/i;

/** The fact that a flag states, by its prefix in lower case. */
const factOf: Readonly<Record<string, keyof Facts>> = {
  show: 'visible',
  ismandatory: 'mandatory',
  mandatory: 'mandatory',
  readonly: 'readonly',
};

function fromFlags(entries: readonly Member[], list: string): FieldList {
  const fields = new Map<string, { readonly name: string; readonly facts: Facts }>();
  const ignored: string[] = [];
  for (const [key, value] of entries) {
    // The name of a consent without a prefix says that the consent is shown.
    const [, prefix = 'show', name = key] = flagName.exec(key) ?? [];
    if (name === key && !isConsent(key)) {
      ignored.push(key);
      continue;
    }
    const field = fields.get(name.toLowerCase()) ?? { name, facts: {} };
    fields.set(name.toLowerCase(), field);
    const fact = factOf[prefix.toLowerCase()];
    if (!fact || !isPresent(value)) continue;
    // The platform has `isMandatory` for some fields and `mandatory` for others.
    field.facts[fact] = validate(flag, value, `${list}.${key}`) || field.facts[fact] === true;
  }
  return {
    shape: 'flags',
    declarations: [...fields].map(([lower, field]) =>
      declared(
        field.name,
        field.facts,
        isConsent(lower) ? lookUpField(lower) : entriesOfFlag(lower),
      ),
    ),
    ignored,
    nameless: [],
  };
}

function isConsent(name: string): boolean {
  return lookUpField(name).some(({ shape }) => shape.kind === 'consent');
}

/** A mandatory field is hidden only where the list says so. */
function isShown({ visible, mandatory = false }: Facts): boolean {
  return visible ?? mandatory;
}

function declared(name: string, facts: Facts, entries: Declaration['entries']): Declaration {
  const { mandatory = false, readonly: readOnly = false } = facts;
  return { name, entries, visible: isShown(facts), mandatory, readOnly };
}
