/**
 * What a campaign declares of one field, as a field of the domain.
 */
import * as z from 'zod/mini';
import { kindDeclaredAs, kinds, type Declaration, type Field, type Shape } from '../kinds/index.js';
import type { Option } from '../domain/field.js';
import type { Entry } from './catalogue.js';
import { lowerKeys, type LowerKeys } from './lower-keys.js';
import type { DeclaredField } from './merge-fields.js';
import { flag, members, recordList, text, toBoolean } from './schemas.js';
import { validate } from './validate.js';

const bound = z.union([z.string(), z.number()]);

/** All that a campaign may declare of a field, in every synonym of the contract. */
const factsSchema = members({
  visible: flag,
  isvisible: flag,
  visibility: flag,
  show: flag,
  mandatory: flag,
  ismandatory: flag,
  required: flag,
  readonly: flag,
  // No member of the contract: what is no boolean counts as not declared.
  multiple: z.transform((value: unknown) => toBoolean(value) ?? false),
  label: text,
  description: text,
  type: text,
  minvalue: bound,
  maxvalue: bound,
  length: text,
  options: recordList,
});
type RawFacts = z.output<typeof factsSchema>;

/** What is declared of a field, with its options read; undefined options are for the host to give. */
export type Facts = Omit<RawFacts, 'options'> & { readonly options: readonly Option[] | undefined };

/** The facts in the members of a declaration. Throws `not-our-server` if one does not fit. */
export function readFacts(declared: LowerKeys): Facts {
  const facts = validate(factsSchema, declared);
  return { ...facts, options: readOptions(facts.options) };
}

/** The field of this entry as the campaign declares it. A mandatory field is visible unless declared otherwise. */
export function toField(
  { name, group, shape }: Entry,
  facts: Facts,
  alias?: string,
): DeclaredField {
  const label = facts.label ?? facts.description;
  // Where synonyms contradict each other, a field too many is better than a mandatory field left out.
  const mandatory = [facts.mandatory, facts.ismandatory, facts.required].includes(true);
  const visible = facts.visible ?? facts.isvisible ?? facts.visibility ?? facts.show ?? mandatory;
  const field: Field = {
    ...declaredShape(shape, facts),
    name,
    group,
    mandatory,
    readOnly: facts.readonly ?? false,
    label,
    alias,
  };
  return { field, visible };
}

/** The entry of a field that is not in the catalogue; `privacy` if it is in the list of consents. */
export function unknownEntry(key: string, facts: Facts, privacy: boolean): Entry {
  const shape = unknownShape(facts, privacy);
  return { name: key, group: privacy ? 'consents' : 'preferences', shape };
}

/**
 * The catalogue's shape with what a campaign may declare besides: the options of a choice, the length of a text. A text with
 * options is a choice.
 */
function declaredShape(shape: Shape, facts: Facts): Shape {
  const declaration = declarationOf(facts);
  if (shape.kind === 'choice') return { ...kinds.choice.declare(declaration), ...shape };
  if (shape.kind !== 'text') return shape;
  if (facts.options && typeOf(facts) !== 'text')
    return { ...kinds.choice.declare(declaration), multiple: false };
  return { ...kinds.text.declare(declaration), ...shape };
}

/** The shape of a field of the campaign's own. One of an unknown type is a choice if it has options, else text. */
function unknownShape(facts: Facts, privacy: boolean): Shape {
  const name = kindDeclaredAs(typeOf(facts)) ?? (facts.options ? 'choice' : 'text');
  if (name === 'boolean' && privacy) return { kind: 'consent' };
  return kinds[name].declare(declarationOf(facts));
}

const typeOf = ({ type }: Facts) => type?.toLowerCase();

const declarationOf = ({ minvalue, maxvalue, length, multiple, options }: Facts): Declaration => ({
  min: minvalue,
  max: maxvalue,
  length,
  multiple,
  options,
});

const optionSchema = members({ value: text, label: text });

/** The options `[{id|value, value|label|name|description}]`; undefined if there is none, so that the host is asked. */
function readOptions(options: RawFacts['options']): readonly Option[] | undefined {
  if (!options) return undefined;
  const haveIds = options.some((option) => lowerKeys(option).id !== undefined);
  const choices = options.flatMap((option): Option[] => {
    const { id, value, label, name, description } = lowerKeys(option);
    // "Please choose" under an empty id is a placeholder of the list, and no choice.
    const given = Object.entries(option).find(([key]) => key.toLowerCase() === 'id');
    const isBlank = id === undefined && given !== undefined && (haveIds || given[1] === '');
    if (isBlank && (label ?? name ?? description) === undefined) return [];
    const choice = validate(optionSchema, {
      value: id ?? value,
      label: (id === undefined ? undefined : value) ?? label ?? name ?? description,
    });
    if (choice.value === undefined) return [];
    return [{ value: choice.value, label: choice.label ?? choice.value }];
  });
  return choices.length > 0 ? choices : undefined;
}
