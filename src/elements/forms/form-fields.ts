/**
 * The fields of a form, and what can be wrong with one of them.
 */
import type { ValidationError } from '../../domain/validation-error.js';
import type { Problem } from '../../domain/problem.js';

export type { ValidationError };

/** An error of one field: found by validation, or reported by the API. */
export type FieldError =
  | { readonly kind: 'validation'; readonly error: ValidationError }
  | { readonly kind: 'server'; readonly problem: Problem };

/** The only part of an event that the form reads. An event that is kept for later loses its own target. */
export type TargetOnly = Pick<Event, 'target'>;

/** The fields of a form. */
export interface FormFields {
  /** In the order of the page. */
  readonly names: readonly string[];
  validate(name: string): ValidationError | undefined;
  /** The field that an input belongs to; by default the one that the input is named after. */
  fieldOf?(target: EventTarget | null): string | undefined;
  /** The `id` of the input to focus for an error of the field; by default the field's name. */
  inputId?(name: string, error: ValidationError | undefined): string;
  /** Called when an attempt to submit ends with validation errors. */
  onInvalid?(errors: ReadonlyMap<string, ValidationError>): void;
}
