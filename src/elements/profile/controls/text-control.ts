/**
 * An input for a typed value: text in one line or several, an e-mail address, a number.
 */
import type { TemplateResult } from 'lit';
import type { FieldValue } from '../../../domain/customer.js';
import type { Field } from '../../../kinds/index.js';
import { textArea } from '../../ui/text-area.js';
import { textField, type InputParams } from '../../ui/field.js';
import { lockedContact, lockedField, lockedLabel } from '../../ui/locked-field.js';
import { inputOf, type Control, type ControlContext, type ControlValue } from './control.js';
import { autocompleteOf, fieldParams } from './field-params.js';

type TextInput = HTMLInputElement | HTMLTextAreaElement;

/** For codes and addresses, which are not words. */
export const plainInput = { autocapitalize: 'none', spellcheck: 'false', dir: 'ltr' } as const;

/** The control of a typed value. */
export class TextControl implements Control {
  readonly name: string;
  readonly names: readonly string[];
  readonly #context: ControlContext;
  readonly #stored: string;
  readonly #start: string;
  readonly #params: Partial<InputParams>;
  readonly #rows: number;

  /** `input`: keyboard, direction and width of the input. */
  constructor(
    readonly field: Field,
    context: ControlContext,
    input: Partial<InputParams>,
    rows = 1,
  ) {
    this.#context = context;
    this.#params = input;
    this.#rows = rows;
    this.name = field.name;
    this.names = [field.name];
    this.#stored = textOf(context.initial);
    this.#start = context.draft === undefined ? this.#stored : textOf(context.draft);
  }

  render(error: string | undefined): TemplateResult {
    const { id, controller } = this.#context;
    const params: InputParams = {
      ...fieldParams(this.field, id, controller.i18n, error),
      value: this.#start,
      autocomplete: autocompleteOf(this.field),
      ...this.#params,
    };
    if (this.#context.isContact) return lockedContact(params);
    if (this.#lines > 1) {
      const label = this.field.readOnly ? lockedLabel(params.label) : params.label;
      return textArea({ ...params, label, rows: this.#lines });
    }
    return this.field.readOnly ? lockedField(params) : textField(params);
  }

  read(): ControlValue {
    const text = this.#text;
    const { initial } = this.#context;
    if (this.#isStored(text)) {
      return { untouched: true, value: initial };
    }
    return { untouched: false, ...(text !== '' && { value: text }) };
  }

  draft(): FieldValue | undefined {
    const text = this.#text;
    return this.#isStored(text) ? undefined : text;
  }

  focusId(): string {
    return this.#context.id;
  }

  /** A stored text with line breaks needs a multi-line input, which keeps them. */
  get #lines(): number {
    return this.#rows === 1 && /[\r\n]/.test(this.#start) ? 4 : this.#rows;
  }

  get #input(): TextInput | undefined {
    return inputOf(this.#context, this.#context.id);
  }

  get #text(): string {
    return this.#input?.value ?? this.#start;
  }

  /** True if the value is the stored text apart from line breaks, which the input may normalise. */
  #isStored(text: string): boolean {
    if (text === this.#stored) return true;
    const input = this.#input;
    if (!input || !/[\r\n]/.test(this.#stored)) return false;
    const probe = input.cloneNode() as TextInput;
    probe.value = this.#stored;
    return text === probe.value;
  }
}

function textOf(value: FieldValue | undefined): string {
  if (value === undefined) return '';
  return typeof value === 'object' ? value.join(', ') : String(value);
}
