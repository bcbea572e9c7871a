/**
 * The interface of a control: it renders the inputs of a field, and reads their value.
 */
import type { FieldValue, FieldValues } from '../../../domain/customer.js';
import type { Field, FieldOf, KindName } from '../../../kinds/index.js';
import type { ValidationError } from '../../../domain/validation-error.js';
import type { SessionController } from '../../core/session-controller.js';
import type { Renderable } from '../../ui/renderable.js';

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

/** Creates the control of a kind. */
export type ControlOf<Name extends KindName> = (
  field: FieldOf<Name>,
  context: ControlContext,
) => Control;

/** The input with this `id`, once it is rendered. */
export function inputOf({ controller }: ControlContext, id: string): HTMLInputElement | undefined {
  return (controller.host.shadowRoot?.getElementById(id) as HTMLInputElement | null) ?? undefined;
}
