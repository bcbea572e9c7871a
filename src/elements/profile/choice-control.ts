/**
 * One or several of the options that the campaign declares with the field.
 */
import type { FieldValue } from '../../domain/customer.js';
import type { ChoiceField, Option } from '../../domain/field.js';
import { checkboxGroup, selectField } from '../templates/choice.js';
import { autocompleteOf } from './autocomplete.js';
import { inputOf, type Control, type Place, type Reading } from './control.js';
import { fieldFacts } from './field-facts.js';

export class ChoiceControl implements Control {
  readonly names: readonly string[];
  readonly #place: Place;

  constructor(
    readonly field: ChoiceField,
    place: Place,
  ) {
    this.#place = place;
    this.names = [field.name];
  }

  render(error: string | undefined) {
    const { id, journey } = this.#place;
    const { words } = journey;
    const facts = fieldFacts(this.field, id, words, error);
    const options = this.#options;
    const start = this.#place.kept ?? this.#place.initial;
    if (this.field.multiple) return checkboxGroup({ ...facts, options, values: listOf(start) });
    return selectField({
      ...facts,
      options,
      value: typeof start === 'string' ? start : '',
      placeholder: words.say(this.field.mandatory ? 'common-choose' : 'common-not-stated'),
      autocomplete: autocompleteOf(this.field),
    });
  }

  read(): Reading {
    const { initial } = this.#place;
    const value = this.field.multiple ? this.#ticked : this.#chosen;
    const untouched = JSON.stringify(value) === JSON.stringify(initial);
    return { untouched, ...(value !== undefined && { value }) };
  }

  draft(): FieldValue | undefined {
    const { value, untouched } = this.read();
    return untouched ? undefined : (value ?? (this.field.multiple ? [] : ''));
  }

  focusId(): string {
    const { id } = this.#place;
    return this.field.multiple ? `${id}-0` : id;
  }

  get #options(): readonly Option[] {
    const known = this.field.options ?? [];
    const { words } = this.#place.journey;
    const kept = listOf(this.#place.initial).filter(
      (id) => !known.some(({ value }) => value === id),
    );
    return [
      ...known,
      ...kept.map((value) => ({ value, label: words.say('options-stored', { value }) })),
    ];
  }

  get #chosen(): string | undefined {
    const select = inputOf(this.#place, this.#place.id);
    const start = this.#place.kept ?? this.#place.initial;
    const value = select ? select.value : start;
    return typeof value === 'string' && value !== '' ? value : undefined;
  }

  get #ticked(): readonly string[] | undefined {
    const { id } = this.#place;
    if (!inputOf(this.#place, id)) return listOf(this.#place.kept ?? this.#place.initial);
    const ticked = this.#options.flatMap(({ value }, index) =>
      inputOf(this.#place, `${id}-${index}`)?.checked ? [value] : [],
    );
    return ticked.length > 0 ? ticked : undefined;
  }
}

function listOf(value: FieldValue | undefined): readonly string[] {
  if (typeof value === 'object') return value;
  return value === undefined || value === '' ? [] : [String(value)];
}
