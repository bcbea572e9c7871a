/**
 * The controls of typed values: text in one line or several, an e-mail address, a number.
 */
import type { TemplateResult } from 'lit';
import type { FieldValue } from '../../../domain/customer.js';
import type { Field } from '../../../kinds/index.js';
import { textArea, lockedContact, lockedField, lockedLabel } from '../../ui/text-fields.js';
import { textField, type InputParams } from '../../ui/field.js';
import {
  inputOf,
  type Control,
  type ControlContext,
  type ControlValue,
  autocompleteOf,
  fieldParams,
  type ControlOf,
} from './control.js';
import { reformatKeepingCaret } from './reformat.js';

/** For codes and addresses, which are not words. */
export const plainInput = { autocapitalize: 'none', spellcheck: 'false', dir: 'ltr' } as const;

/** The control of a typed value. A kind whose text is formatted while it is typed extends it. */
export class TextControl<FieldType extends Field = Field> implements Control {
  readonly name: string;
  readonly names: readonly string[];
  protected readonly stored: string;
  /** The text that the input starts with. */
  protected readonly start: string;
  readonly #params: Partial<InputParams>;
  readonly #rows: number;

  /** `input`: keyboard, direction and width of the input. */
  constructor(
    readonly field: FieldType,
    protected readonly context: ControlContext,
    input: Partial<InputParams>,
    rows = 1,
  ) {
    this.#params = input;
    this.#rows = rows;
    this.name = field.name;
    this.names = [field.name];
    this.stored = textOf(context.initial);
    this.start = context.draft === undefined ? this.stored : textOf(context.draft);
  }

  render(error: string | undefined): TemplateResult {
    const { id, controller } = this.context;
    const params: InputParams = {
      ...fieldParams(this.field, id, controller.i18n, error),
      value: this.start,
      autocomplete: autocompleteOf(this.field),
      ...this.#params,
    };
    if (this.context.isContact) return lockedContact(params);
    if (this.#lines > 1) {
      const label = this.field.readOnly ? lockedLabel(params.label) : params.label;
      return textArea({ ...params, label, rows: this.#lines });
    }
    return this.field.readOnly ? lockedField(params) : textField(params);
  }

  read(): ControlValue {
    const { text } = this;
    const { initial } = this.context;
    if (this.isTextStored) {
      return { untouched: true, value: initial };
    }
    return { untouched: false, ...(text !== '' && { value: text }) };
  }

  draft(): FieldValue | undefined {
    return this.isTextStored ? undefined : this.text;
  }

  focusId(): string {
    return this.context.id;
  }

  onInput(_event: Event): void {
    this.reformat();
  }

  /** The text as the input shows it; absent if it is shown as typed. */
  protected format?(text: string): string;

  protected reformat(): void {
    const { input } = this;
    if (input && this.format) reformatKeepingCaret(input, this.format(input.value));
  }

  /** A stored text with line breaks needs a multi-line input, which keeps them. */
  get #lines(): number {
    return this.#rows === 1 && /[\r\n]/.test(this.start) ? 4 : this.#rows;
  }

  protected get input(): HTMLInputElement | undefined {
    return inputOf(this.context, this.context.id);
  }

  protected get text(): string {
    return this.input?.value ?? this.start;
  }

  /** True if the text is the stored one apart from line breaks, which the input may normalise. */
  protected get isTextStored(): boolean {
    const { text, input } = this;
    if (text === this.stored) return true;
    if (!input || !/[\r\n]/.test(this.stored)) return false;
    const probe = input.cloneNode() as HTMLInputElement;
    probe.value = this.stored;
    return text === probe.value;
  }
}

function textOf(value: FieldValue | undefined): string {
  if (value === undefined) return '';
  return typeof value === 'object' ? value.join(', ') : String(value);
}

/** Free text: one line for a name, street or number, several lines for prose. */
export const text: ControlOf<'text'> = (field, context) => {
  const { name, rows = 1 } = field;
  const input: Partial<InputParams> = {
    dir: 'auto',
    ...(rows === 1 && { spellcheck: 'false' }),
    ...(own(capitals, name) && { autocapitalize: own(capitals, name) }),
    ...(own(widths, name) && { variant: own(widths, name) }),
  };
  return new TextControl(field, context, input, rows);
};

/** Automatic capitals of the on-screen keyboard, by name of the field. */
const capitals: Readonly<Record<string, string>> = {
  name: 'words',
  surname: 'words',
  identitycard: 'characters',
};

/** A value of a few characters has a narrow input, which tells what is expected. */
const widths: Readonly<Record<string, string>> = {
  addressnumber: 'tiny',
  zip: 'short',
  addressprefix: 'short',
};

/** A campaign may call a field `constructor`. */
function own(table: Readonly<Record<string, string>>, name: string): string | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

/** Not `type=email`: Chromium rewrites the domain of an internationalised address to ASCII. */
export const email: ControlOf<'email'> = (field, context) =>
  new TextControl(field, context, { ...plainInput, inputmode: 'email' });

/** A number has few characters, which its narrow input tells. */
export const number: ControlOf<'number'> = (field, context) => {
  // Numeric keyboards have no minus sign.
  const keyboard = (field.min ?? 0) >= 0 ? { inputmode: 'decimal' } : {};
  return new TextControl(field, context, { ...plainInput, ...keyboard, variant: 'tiny' });
};
