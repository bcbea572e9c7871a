/**
 * A choice of one or several options, declared by the campaign or given by the host.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { FieldValue } from '../../domain/customer.js';
import { isAnswered, type ChoiceField, type Option } from '../../domain/field.js';
import { shownLabel } from '../field-label.js';
import { textButton } from '../templates/buttons.js';
import { checkboxGroup, selectField } from '../templates/options.js';
import { autocompleteOf } from './autocomplete.js';
import { ChoiceOptions } from './choice-options.js';
import { inputOf, type Control, type Place, type Reading } from './control.js';
import { fieldFacts } from './field-facts.js';

/** Milliseconds that saving waits for options. */
const patience = 4_000;

export class ChoiceControl implements Control {
  readonly name: string;
  readonly names: readonly string[];
  readonly #field: ChoiceField;
  readonly #place: Place;
  readonly #options: ChoiceOptions;
  /** The chosen values. While these very options are rendered, the inputs are authoritative. */
  #chosen: readonly string[];
  #version = 0;
  #drawn = -1;

  constructor(field: ChoiceField, place: Place) {
    this.#field = field;
    this.#place = place;
    this.name = field.name;
    this.names = [field.name];
    this.#chosen = listOf(place.kept ?? place.initial);
    this.#options = new ChoiceOptions(field, place, () => this.#renew());
  }

  /** A mandatory choice is required unless it is known to have no options. */
  get field(): ChoiceField {
    const { status, list: options } = this.#options;
    if (status === 'closed' || this.#field.options) return this.#field;
    if (this.#options.isGivenUp) return { ...this.#field, mandatory: false };
    if (status !== 'ready') return { ...this.#field, parent: undefined };
    return { ...this.#field, options, mandatory: this.#field.mandatory && options.length > 0 };
  }

  get version(): string {
    return `${this.#version} ${this.#options.status}`;
  }

  render(error: string | undefined) {
    const { id, journey } = this.#place;
    const { words } = journey;
    this.#sync();
    const { status } = this.#options;
    const hint = this.#hint();
    const facts = {
      ...fieldFacts(this.field, id, words, error),
      options: this.#shown,
      hint,
    };
    const again = status === 'failed' ? this.#renderAgain() : nothing;
    if (this.#field.multiple) {
      return html`${checkboxGroup({ ...facts, values: this.#chosen })}${again}`;
    }
    return html`${selectField({
      ...facts,
      value: this.#chosen[0] ?? '',
      placeholder: words.say('common-choose'),
      autocomplete: autocompleteOf(this.#field),
      busy: status === 'loading',
      disabled: this.#field.readOnly || status === 'closed',
    })}${again}`;
  }

  read(): Reading {
    this.#sync();
    const { initial } = this.#place;
    const stored = listOf(initial);
    const chosen = this.#chosen;
    const untouched = chosen.length === stored.length && chosen.every((id) => stored.includes(id));
    if (untouched) return { untouched, value: initial };
    const [first] = chosen;
    if (first === undefined) return { untouched };
    return { untouched, value: this.#field.multiple ? chosen : first };
  }

  draft(): FieldValue | undefined {
    return this.read().untouched ? undefined : this.#chosen;
  }

  /** Resolves when the options are known: only then it is known whether a choice is missing. */
  settle(): Promise<void> | undefined {
    const { mandatory, parent, readOnly } = this.#field;
    if (!mandatory || readOnly || parent === undefined) return undefined;
    if (this.#options.status !== 'loading' || isAnswered(this.read().value)) return undefined;
    const late = new Promise<void>((resolve) => setTimeout(resolve, patience));
    return Promise.race([this.#options.settled, late]);
  }

  focusId(): string {
    const { id } = this.#place;
    if (this.#shown.length > 0) return this.#field.multiple ? `${id}-0` : id;
    return this.#options.status === 'failed' ? `${id}-retry` : id;
  }

  /** Discards the choice when its parent changes. */
  follow(name: string): boolean {
    if (name !== this.#options.parent) return false;
    this.#chosen = [];
    this.#version += 1;
    this.#options.reload();
    this.#place.redraw();
    return true;
  }

  drawn(): void {
    this.#options.start();
    if (this.#drawn === this.#version) return;
    this.#drawn = this.#version;
    const { id } = this.#place;
    const select = inputOf(this.#place, id);
    if (select && !this.#field.multiple) select.value = this.#chosen[0] ?? '';
    for (const box of this.#boxes) box.checked = this.#chosen.includes(box.value);
  }

  dispose(): void {
    this.#options.dispose();
  }

  /** The options, plus chosen values that are not among them. */
  get #shown(): readonly Option[] {
    const { list, status } = this.#options;
    const { words } = this.#place.journey;
    const others = this.#chosen.filter((id) => !list.some(({ value }) => value === id));
    const label = (value: string) =>
      status === 'ready' ? words.say('options-stored', { value }) : value;
    return [...list, ...others.map((value) => ({ value, label: label(value) }))];
  }

  #hint(): TemplateResult | string | undefined {
    const { words } = this.#place.journey;
    const { status, list, parent } = this.#options;
    switch (status) {
      case 'loading':
        return words.say('options-loading');
      case 'failed':
        return html`<span role="status">${words.say('options-failed')}</span>`;
      case 'closed': {
        const above = parent === undefined ? undefined : this.#place.field(parent);
        return words.say('options-parent', { field: above ? shownLabel(above, words) : '' });
      }
      case 'ready':
        return list.length === 0 ? words.say('options-empty') : undefined;
    }
  }

  #renderAgain(): TemplateResult {
    const { id, journey } = this.#place;
    const label = journey.words.say('common-retry');
    return textButton({ label, id: `${id}-retry`, onClick: this.#again });
  }

  /** Retries; the button is removed while the options load. */
  readonly #again = (): void => {
    inputOf(this.#place, this.#place.id)?.focus();
    this.#options.reload();
  };

  /** Reads the chosen values from the inputs, unless these still show other options. */
  #sync(): void {
    if (this.#drawn !== this.#version) return;
    const { id } = this.#place;
    if (this.#field.multiple) {
      this.#chosen = this.#boxes.flatMap(({ checked, value }) => (checked ? [value] : []));
      return;
    }
    const select = inputOf(this.#place, id);
    if (select) this.#chosen = select.value === '' ? [] : [select.value];
  }

  get #boxes(): HTMLInputElement[] {
    if (!this.#field.multiple) return [];
    const group = inputOf(this.#place, this.#place.id);
    return [...(group?.querySelectorAll<HTMLInputElement>('input') ?? [])];
  }

  /** The options have changed; the choice stays. */
  #renew(): void {
    this.#sync();
    this.#version += 1;
    this.#place.redraw();
    // A microtask later the options have their new status.
    queueMicrotask(() => this.#place.renewed());
  }
}

function listOf(value: FieldValue | undefined): readonly string[] {
  if (typeof value === 'object') return value;
  return value === undefined || value === '' ? [] : [String(value)];
}
