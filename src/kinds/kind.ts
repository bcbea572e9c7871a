/**
 * What a kind of field is. Each kind is one file of this folder, and `kinds` in `index.ts` has them all. Its control is in
 * `elements/profile/controls`.
 */
import type { FieldValue } from '../domain/customer.js';
import type { FieldBase, Option } from '../domain/field.js';
import type { ValidationError, ValidationErrorKey } from '../domain/validation-error.js';

/** A field without what a campaign declares of every field: its kind, and what the kind adds. */
export type ShapeOf<Field extends FieldBase> = Field extends FieldBase
  ? Omit<Field, Exclude<keyof FieldBase, 'kind'>>
  : never;

/** What a campaign may declare of a field of its own that only some kinds have. */
export interface Declaration {
  readonly min?: string | number;
  readonly max?: string | number;
  readonly length?: string;
  readonly multiple?: boolean;
  readonly options?: readonly Option[];
}

/** What the validation of a field depends on besides the field. */
export interface FieldRules {
  /** The date on the visitor's calendar, `YYYY-MM-DD`. */
  readonly today: string;
  readonly minAge?: number;
  /** Write names of consents that must be answered with Yes; case-insensitive. */
  readonly consentsRequired?: readonly string[];
  /** True if a phone number is possible. Without this function only the format is checked. */
  readonly isPhone?: (number: string) => boolean;
}

/** A kind of field. `Value` is a value in the type of the kind. */
export interface Kind<Field extends FieldBase, Value extends FieldValue> {
  /** The `type` that a campaign declares for a field of its own; undefined for a kind of the catalogue alone. */
  readonly declaredAs: string | undefined;
  /** The shape of a field of the campaign's own. */
  declare(declaration: Declaration): ShapeOf<Field>;
  /** The value in the type of the kind; undefined for one that the kind cannot hold. Empty text is never given. */
  read(value: FieldValue, shape: ShapeOf<Field>): Value | undefined;
  /** The error of an empty field; undefined if it may be empty. */
  missing(field: Field, rules: FieldRules): ValidationErrorKey | undefined;
  /** The error of an answer that `read` cannot read. */
  readonly malformed: ValidationErrorKey;
  check(field: Field, value: Value, rules: FieldRules): ValidationError | undefined;
  /** What is sent of a value that was changed. */
  write(value: Value): FieldValue;
  /** What is sent of a value that was not changed: the text as it is stored, or the value in the type of the kind. */
  readonly unchanged: 'as-stored' | 'as-read';
}

/** For `missing`: an error if the field is mandatory. */
export const ifMandatory =
  (key: ValidationErrorKey) =>
  ({ mandatory }: FieldBase): ValidationErrorKey | undefined =>
    mandatory ? key : undefined;

/** For `write`: as it is. */
export const asIs = <Value extends FieldValue>(value: Value): Value => value;

/** For `check`: every value is valid. */
export const anyValue = (): undefined => undefined;
