/**
 * The interface of a control, which renders the inputs of a field and reads their value; and the parameters that the templates of
 * all kinds share: names, texts, flags, `autocomplete`.
 */
import type { ReactiveControllerHost } from 'lit';
import type { FieldValue, FieldValues } from '../../../domain/customer.js';
import type { Field, FieldOf, KindName } from '../../../kinds/index.js';
import type { ValidationError } from '../../../domain/validation-error.js';
import type { SessionController } from '../../core/session-controller.js';
import type { Renderable } from '../../ui/renderable.js';
import type { Translator } from '../../../i18n/translator.js';
import { displayLabel } from '../../../i18n/field-label.js';
import type { FieldParams } from '../../ui/field.js';
import { lockedLabel } from '../../ui/text-fields.js';

/** The current value of a field. */
export interface ControlValue {
  /** Absent if the field is empty. */
  readonly value?: FieldValue;
  /** True if the visitor has not changed it: it holds the stored value, in whatever form. */
  readonly untouched: boolean;
  /** What is wrong with the typed text itself, before the rules of the field apply. */
  readonly error?: ValidationError;
}

export interface Control {
  /** The write name of the field. */
  readonly name: string;
  /** The field to validate, as it is asked now. */
  readonly field: Field;
  /** The names of the inputs. */
  readonly names: readonly string[];
  /** True while there is nothing to ask: the parent of a choice is not chosen. Absent: never. */
  readonly isHidden?: boolean;
  render(error: string | undefined): Renderable;
  read(): ControlValue;
  /** The typed value, for a draft; undefined if nothing was changed. */
  draft(): FieldValue | undefined;
  /** The `id` of the input to focus. */
  focusId(error?: ValidationError): string;
  /** Called when one of its inputs changes. */
  onInput?(event: Event): void;
  /** Called with the name of another field that has changed; true if this field has changed with it. */
  onParentChange?(name: string): boolean;
  /** What must load before the value can be read for saving. */
  ready?(): Promise<void> | undefined;
  /** Called after each render. */
  updated?(): void;
  /** Called when the form is discarded. */
  dispose?(): void;
}

/** The surroundings of a control, and its initial values. */
export interface ControlContext {
  /** The prefix of its ids. */
  readonly id: string;
  readonly controller: SessionController;
  /** The view of the form: its controllers end with it. */
  readonly host: ReactiveControllerHost;
  /** Whether the field is a contact of the account. */
  readonly isContact: boolean;
  /** The stored value. */
  readonly initial?: FieldValue;
  /** The value that was typed before a reload, as `draft` returned it. */
  readonly draft?: FieldValue;
  /** Requests a render of the control. */
  redraw(): void;
  /** Validates the field again, since its rules have changed. */
  revalidate(): void;
  /** Another field of the form, by its name. */
  field(name: string): Field | undefined;
  /** The current value of that field. */
  value(name: string): FieldValue | undefined;
  /** Whether the consents of the form are asked with Yes and No. */
  asksYesOrNo(): boolean;
  /** All current values of the form. */
  values(): FieldValues;
}

export type ControlOf<Name extends KindName> = (
  field: FieldOf<Name>,
  context: ControlContext,
) => Control;

/** The input with this `id`, once it is rendered. */
export function inputOf({ controller }: ControlContext, id: string): HTMLInputElement | undefined {
  return (controller.host.shadowRoot?.getElementById(id) as HTMLInputElement | null) ?? undefined;
}

interface ControlFieldParams extends FieldParams {
  readonly required: boolean;
  readonly readonly: boolean;
}

/** The parameters of a field whose inputs have this id. `error`: the sentence of the shown error. */
export function fieldParams(
  field: Field,
  id: string,
  i18n: Translator,
  error?: string,
): ControlFieldParams {
  const { name, mandatory: required } = field;
  return {
    name,
    id,
    label: displayLabel(field, i18n),
    required,
    readonly: field.readOnly,
    ...(!required && !field.readOnly && { optional: optionalWord(i18n) }),
    error,
  };
}

/** For a control with no room for the lock icon beside its value: a locked field has it in the label. */
export function lockableParams(...given: Parameters<typeof fieldParams>): ControlFieldParams {
  const [{ readOnly }] = given;
  const params = fieldParams(...given);
  return readOnly ? { ...params, label: lockedLabel(params.label) } : params;
}

/** The word "(optional)", extracted from the sentence that contains it. */
function optionalWord(i18n: Translator): string {
  return i18n
    .parts('common-optional')
    .map((part) => (part.kind === 'text' ? part.text : ''))
    .join('')
    .trim();
}

/** The `autocomplete` tokens by name of the field. */
const tokens: Readonly<Record<string, string>> = {
  name: 'given-name',
  surname: 'family-name',
  mailcontactdata: 'email',
  mobilecontactdata: 'tel',
  telephonecontactdata: 'home tel',
  address: 'address-line1',
  zip: 'postal-code',
  country: 'country-name',
};

/**
 * `off` for a field that browsers do not know: they would offer values of equally named fields of other sites. Radios
 * and checkboxes carry no token, gender's `sex` neither: in HTML the attribute does not apply to them.
 */
export function autocompleteOf({ name }: Field): string {
  return (Object.hasOwn(tokens, name) ? tokens[name] : undefined) ?? 'off';
}
