/**
 * A field on the page: drawn once, read from its inputs whenever somebody wants to know.
 */
import type { FieldValue, FieldValues } from '../../../domain/customer.js';
import type { Field } from '../../../domain/field.js';
import type { ValidationError } from '../../../domain/validation-error.js';
import type { SessionController } from '../../core/session-controller.js';
import type { Renderable } from '../../ui/renderable.js';

/** What a field holds at the moment. */
export interface ControlValue {
  /** Absent when it is empty. */
  readonly value?: FieldValue;
  /** Nobody has changed it: it holds what is stored, whatever that looks like. */
  readonly untouched: boolean;
  /** What is wrong with the input itself, before anybody asks what it means. */
  readonly error?: ValidationError;
}

export interface Control {
  /** The write name of its field. */
  readonly name: string;
  /** The field as it is to be judged: with the options that were loaded meanwhile. */
  readonly field: Field;
  /** The names of its inputs. */
  readonly names: readonly string[];
  /** Changes when the control has to be drawn again for reasons of its own. */
  readonly version?: unknown;
  render(error: string | undefined): Renderable;
  read(): ControlValue;
  /** What was typed, for a draft; undefined for what is as it was. */
  draft(): FieldValue | undefined;
  /** The `id` of the input to move to. */
  focusId(error?: ValidationError): string;
  /** One of its inputs is being changed. */
  onInput?(event: Event): void;
  /** Another field has changed, by its name; true when this one has changed with it. */
  onParentChange?(name: string): boolean;
  /** Whatever has to be there before it can be read for saving. */
  ready?(): Promise<void> | undefined;
  /** After each drawing. */
  updated?(): void;
  /** The form is gone for good. */
  dispose?(): void;
}

/** Where a control stands, and what it starts with. */
export interface ControlContext {
  /** Prefix of its ids. */
  readonly id: string;
  readonly controller: SessionController;
  /** What is stored. */
  readonly initial?: FieldValue;
  /** What was typed before a reload, as `draft` gave it. */
  readonly draft?: FieldValue;
  /** Asks for the control to be drawn again. */
  redraw(): void;
  /** The field of the control is to be judged by other facts than before. */
  revalidate(): void;
  /** Another field of the form, by its name. */
  field(name: string): Field | undefined;
  /** What that field holds now. */
  value(name: string): FieldValue | undefined;
  /** Everything that the form holds now. */
  values(): FieldValues;
}

/** The element with this `id`, once it is drawn. */
export function inputOf({ controller }: ControlContext, id: string): HTMLInputElement | undefined {
  return (controller.host.shadowRoot?.getElementById(id) as HTMLInputElement | null) ?? undefined;
}
