/**
 * A typed value: single-line and multi-line text, e-mail addresses, numbers.
 */
import type { TemplateResult } from 'lit';
import type { FieldValue } from '../../../domain/customer.js';
import type { EmailField } from '../../../kinds/email.js';
import type { NumberField } from '../../../kinds/number.js';
import type { PhoneField } from '../../../kinds/phone.js';
import type { TextField } from '../../../kinds/text.js';
import { textArea } from '../../ui/text-area.js';
import { textField, type InputParams } from '../../ui/field.js';
import { lockedContact, lockedField, lockedLabel } from '../../ui/locked-field.js';
import { inputOf, type Control, type ControlContext, type ControlValue } from './control.js';
import { autocompleteOf, fieldParams } from './field-params.js';

type Typed = TextField | EmailField | NumberField | PhoneField;
type TextInput = HTMLInputElement | HTMLTextAreaElement;

/** The control of a typed value, and of a phone number that cannot be changed. */
export class TextControl implements Control {
  readonly name: string;
  readonly names: readonly string[];
  readonly #context: ControlContext;
  readonly #stored: string;
  readonly #start: string;

  constructor(
    readonly field: Typed,
    context: ControlContext,
  ) {
    this.#context = context;
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
      ...keyboardOf(this.field),
      ...widthOf(this.field),
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
    const rows = this.field.kind === 'text' ? (this.field.rows ?? 1) : 1;
    return rows === 1 && /[\r\n]/.test(this.#start) ? 4 : rows;
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

/** Not `type=email`: Chromium rewrites the domain of an internationalised address to ASCII. */
function keyboardOf(field: Typed): Partial<InputParams> {
  const plain = { autocapitalize: 'none', spellcheck: 'false', dir: 'ltr' } as const;
  switch (field.kind) {
    case 'email':
      return { ...plain, inputmode: 'email' };
    case 'phone':
      return { ...plain, type: 'tel', inputmode: 'tel' };
    case 'number':
      // Numeric keyboards have no minus sign.
      return { ...plain, ...((field.min ?? 0) >= 0 && { inputmode: 'decimal' }) };
    default:
      // One line for a name, street or number; several lines for prose.
      return {
        dir: 'auto',
        ...((field.rows ?? 1) === 1 && { spellcheck: 'false' }),
        ...capitalsOf(field),
      };
  }
}

/** A value of a few characters has a narrow input, which tells what is expected. */
function widthOf({ kind, name }: Typed): Partial<InputParams> {
  if (kind === 'number' || name === 'addressnumber') return { variant: 'tiny' };
  return name === 'zip' || name === 'addressprefix' ? { variant: 'short' } : {};
}

/** Automatic capitals of the on-screen keyboard. */
function capitalsOf({ name }: Typed): Partial<InputParams> {
  switch (name) {
    case 'name':
    case 'surname':
      return { autocapitalize: 'words' };
    case 'identitycard':
      return { autocapitalize: 'characters' };
    default:
      return {};
  }
}
