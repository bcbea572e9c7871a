/**
 * The state of a form: which fields are wrong, and which of these errors are shown.
 */
import type { ReactiveControllerHost } from 'lit';
import type { Problem } from '../../domain/problem.js';
import { mayMoveFocus } from '../focus/focus.js';
import { moveFocus } from '../focus/move-focus.js';
import { PointerRelease } from '../focus/pointer-release.js';
import type { FieldError, FormFields, TargetOnly, ValidationError } from './form-fields.js';

/** Shows a validation error after an attempt to submit, or once its field was changed and left. */
export class FormController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #fields: FormFields;
  readonly #press: PointerRelease;
  readonly #dirty = new Set<string>();
  /** The fields that were changed and then left. */
  readonly #left = new Set<string>();
  readonly #validationErrors = new Map<string, ValidationError>();
  readonly #serverErrors = new Map<string, Problem>();
  /** The last server error, which is taken over once. */
  #seenError: Problem | undefined;
  #submitted = false;
  #attempts = 0;
  #isCorrecting = false;
  #announced: string | undefined;
  #focusFirstError = false;

  constructor(host: ReactiveControllerHost & HTMLElement, fields: FormFields) {
    this.#host = host;
    this.#fields = fields;
    this.#press = new PointerRelease(host);
  }

  /** The shown error of a field; that of the server until the field changes or the form is submitted again. */
  error(name: string): FieldError | undefined {
    const problem = this.#serverErrors.get(name);
    if (problem) return { kind: 'server', problem };
    const error = this.#validationErrors.get(name);
    return error && (this.#submitted || this.#left.has(name))
      ? { kind: 'validation', error }
      : undefined;
  }

  /** All shown errors by field, in the order of the form. */
  get errors(): ReadonlyMap<string, FieldError> {
    const shown = new Map<string, FieldError>();
    for (const name of this.#fields.names) {
      const error = this.error(name);
      if (error) shown.set(name, error);
    }
    return shown;
  }

  /** Whether the errors stand for the last attempt to submit: it was invalid, or the server has refused a field. */
  get hasErrors(): boolean {
    return this.hasInvalidAttempt || this.#serverErrors.size > 0;
  }

  /** Whether the last attempt to submit ended with validation errors, so that no request was sent. */
  get hasInvalidAttempt(): boolean {
    return this.#submitted && this.errors.size > 0;
  }

  /** Number of attempts to submit. */
  get attempts(): number {
    return this.#attempts;
  }

  /** Whether a field has changed since the last attempt. */
  get isCorrecting(): boolean {
    return this.#isCorrecting;
  }

  /** The field whose error a live region announces: it was just left, or the focus could not be moved to it. */
  get announced(): string | undefined {
    const name = this.#announced;
    return name !== undefined && this.error(name) ? name : undefined;
  }

  /** The typed text; empty before the input is rendered. Read when needed: password managers fill without events. */
  value(name: string): string {
    return this.control(name)?.value ?? '';
  }

  control(name: string): HTMLInputElement | undefined {
    const named = this.#host.shadowRoot?.querySelectorAll<HTMLInputElement>('form [name]') ?? [];
    return [...named].find((control) => control.getAttribute('name') === name);
  }

  /** For the form's `input` and `change` events. */
  readonly onInput = ({ target }: TargetOnly): void => {
    const name = this.#fieldOf(target);
    if (name === undefined) return;
    this.#dirty.add(name);
    this.#isCorrecting = true;
    this.#announced = undefined;
    this.#serverErrors.delete(name);
    // All fields: password managers fill inputs without an event.
    this.#validate(this.#fields.names);
    this.#host.requestUpdate();
  };

  /** For the form's `focusout` event; moving between the inputs of one field does not leave it. */
  readonly onBlur = ({ target, relatedTarget }: TargetOnly & Partial<FocusEvent>): void => {
    const name = this.#fieldOf(target);
    if (name === undefined || !this.#dirty.has(name)) return;
    if (relatedTarget && name === this.#fieldOf(relatedTarget)) return;
    this.#press.whenReleased(() => {
      // The form may have been reset before the press ended.
      if (!this.#dirty.has(name)) return;
      const before = this.errors;
      this.#left.add(name);
      this.#validate(this.#fields.names);
      const { errors } = this;
      if (errors.has(name) && !before.has(name)) this.#announced = name;
      // Otherwise nothing changes, and each press of a button leaves a field.
      if (before.size + errors.size > 0) this.#host.requestUpdate();
    });
  };

  /** Validates everything; gives false if there are errors, which are then shown, and focuses the first one. */
  submit(): boolean {
    this.#validate(this.#fields.names);
    this.#submitted = this.#validationErrors.size > 0;
    this.#attempts += 1;
    this.#isCorrecting = false;
    this.#announced = undefined;
    this.#focusFirstError = this.#submitted;
    // The next response decides again.
    if (!this.#submitted) this.#serverErrors.clear();
    else this.#fields.onInvalid?.(this.#validationErrors);
    this.#host.requestUpdate();
    return !this.#submitted;
  }

  /** Shows a server error at the field that `fieldOf` gives for it, once. To be called after each render. */
  setServerError(
    problem: Problem,
    fieldOf: (problem: Problem) => string | undefined | false,
  ): void {
    if (this.#seenError === problem) return;
    const name = fieldOf(problem);
    this.#seenError = problem;
    if (!name) return;
    this.#serverErrors.set(name, problem);
    this.#isCorrecting = false;
    this.#announced = undefined;
    this.#focusFirstError = true;
    this.#host.requestUpdate();
  }

  /** Validates a field whose value or rules have changed with another one; its server error is dropped. */
  revalidate(name: string): void {
    this.#serverErrors.delete(name);
    this.#validate([name]);
  }

  /** Validates a field with an error again, after its rules have changed. */
  recheck(name: string): void {
    if (!this.#validationErrors.has(name)) return;
    this.#validate([name]);
    this.#host.requestUpdate();
  }

  /** Discards all changes and errors, for another question in the same form. */
  reset(): void {
    this.#dirty.clear();
    this.#left.clear();
    this.#serverErrors.clear();
    this.#validationErrors.clear();
    this.#submitted = false;
  }

  /** Discards the changes and errors of one field. */
  resetField(name: string): void {
    for (const names of [this.#dirty, this.#left, this.#serverErrors]) names.delete(name);
    this.#submitted = false;
    this.#host.requestUpdate();
  }

  /** To be called after each render: focuses the first field with an error, once per attempt. */
  applyFocus(): void {
    if (!this.#focusFirstError) return;
    this.#focusFirstError = false;
    const { errors } = this;
    const [first] = errors.keys();
    if (first === undefined) return;
    const id = this.inputId(first);
    // A screen reader reads the error when the field gets the focus, not if the field has it already.
    if (errors.size === 1 && this.#hasFocus(id)) {
      this.#announced = first;
      this.#host.requestUpdate();
    }
    this.focusIfIdle(id);
  }

  /** Focuses a control unless the visitor works elsewhere on the page. */
  focusIfIdle(name: string): void {
    if (mayMoveFocus(this.#host)) this.focus(name);
  }

  /** Focuses a control, found by its `id` or its name. */
  readonly focus = (name: string): void => moveFocus(this.#controlOf(name));

  /** The `id` of the input to focus for the error of a field. */
  inputId(name: string): string {
    return this.#fields.inputId?.(name, this.#validationErrors.get(name)) ?? name;
  }

  dispose(): void {
    this.#press.dispose();
  }

  #controlOf(name: string): HTMLElement | undefined {
    return this.#host.shadowRoot?.getElementById(name) ?? this.control(name);
  }

  #hasFocus(name: string): boolean {
    return this.#controlOf(name) === (this.#host.shadowRoot?.activeElement ?? null);
  }

  #fieldOf(target: EventTarget | null): string | undefined {
    if (this.#fields.fieldOf) return this.#fields.fieldOf(target);
    return (target as { name?: string } | null)?.name ?? '';
  }

  #validate(names: readonly string[]): void {
    for (const name of names) {
      const error = this.#fields.validate(name);
      if (error) this.#validationErrors.set(name, error);
      else this.#validationErrors.delete(name);
    }
    if (this.#validationErrors.size === 0) this.#submitted = false;
  }
}
