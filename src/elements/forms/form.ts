/**
 * The fields of a form: a field is parsed when the form is submitted, and its error is shown from then on until the text is
 * right. Leaving a field shows nothing.
 */
import type { LitElement, ReactiveController, ReactiveControllerHost } from 'lit';
import type { Problem } from '../../domain/problem.js';
import type { ValidationError } from '../../domain/validation-error.js';
import { mayMoveFocus } from '../core/focus.js';
import { moveFocus, selectText } from '../core/reveal.js';

/** An error of one field: found when it was parsed, or reported by the API; text is a sentence of the page's own check. */
export type FieldError =
  | { readonly kind: 'validation'; readonly error: ValidationError }
  | { readonly kind: 'server'; readonly problem: Problem | string };

export type Parsed<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: ValidationError };

/**
 * The parser of each field, in the order of the page. A field that is optional in the values is not asked in each state, and
 * has no parser then.
 */
export type Parsers<Values> = {
  readonly [Name in Extract<keyof Values, string>]:
    | ((text: string) => Parsed<Values[Name]>)
    | (Partial<Values> extends Pick<Values, Name> ? undefined : never);
};

interface FormOptions<Values> {
  /** Called at each use: which fields are asked depends on the state. */
  readonly fields: () => Parsers<Values>;
  /** The names in the order of the page, if they may look like numbers: the keys of an object have another order then. */
  readonly names?: readonly string[];
  /** Called when the form is submitted with errors. */
  readonly onInvalid: (errors: ReadonlyMap<string, ValidationError>) => void;
  /** The field that an input belongs to; by default the one that the input is named after. */
  readonly fieldOf?: (target: EventTarget | null) => string | undefined;
  /** The `id` of the input to focus for an error of the field; by default the field's name. */
  readonly inputId?: (name: string, error: ValidationError | undefined) => string;
}

type FormHost = ReactiveControllerHost & Pick<LitElement, 'renderRoot'>;

/**
 * One form of an element.
 *
 * @example
 * ```ts
 * readonly form = new Form<{ email: string }>(this, {
 *   fields: () => ({ email: (text) => parseEmail(text) }),
 *   onInvalid: (errors) => dispatchInvalid(this.controller, errors),
 * });
 *
 * render() {
 *   return html`<form @input=${this.form.onInput} @submit=${this.#onSubmit}>
 *     <input name="email" aria-invalid=${this.form.error('email') ? 'true' : nothing} />
 *   </form>`;
 * }
 *
 * #onSubmit = (event: SubmitEvent) => {
 *   event.preventDefault();
 *   const values = this.form.submit(); // undefined: the errors are shown, and the first field has the focus
 *   if (values) this.send({ type: 'identify', identifier: { channel: 'email', value: values.email } });
 * };
 * ```
 */
export class Form<Values extends object> implements ReactiveController {
  readonly #host: FormHost;
  readonly #options: FormOptions<Values>;
  #errors: ReadonlyMap<keyof Values & string, FieldError> = new Map();
  #listed: ReadonlyMap<string, FieldError> = new Map();
  #attempts = 0;
  #isCorrecting = false;
  #announced: string | undefined;
  #focusDue = false;
  /** Whether the text of the field that gets the focus is selected as well. */
  #selectDue = false;

  constructor(host: FormHost, options: FormOptions<Values>) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** All shown errors by field, in the order of the form. */
  get errors(): ReadonlyMap<string, FieldError> {
    return this.#errors;
  }

  /** The errors of the last attempt, with those that the visitor has corrected since. */
  get listed(): ReadonlyMap<string, FieldError> {
    return this.#listed;
  }

  /** Whether a field that has stopped the last attempt to submit is still wrong. */
  get isInvalid(): boolean {
    return [...this.#errors.values()].some(({ kind }) => kind === 'validation');
  }

  /** Number of attempts to submit. */
  get attempts(): number {
    return this.#attempts;
  }

  /** Whether a field has changed since the last attempt. */
  get isCorrecting(): boolean {
    return this.#isCorrecting;
  }

  /** The field whose error a live region announces: it had the focus already, so that a focus is not heard. */
  get announced(): string | undefined {
    return this.#announced;
  }

  error(name: string): FieldError | undefined {
    return this.errors.get(name);
  }

  /** The typed text; empty before the input is rendered. Read when needed: password managers fill without events. */
  text(name: string): string {
    return this.control(name)?.value ?? '';
  }

  control(name: string): HTMLInputElement | undefined {
    const named = this.#root.querySelectorAll<HTMLInputElement>('form [name]');
    return [...named].find((control) => control.getAttribute('name') === name);
  }

  /** The parsed value of one field; undefined while it is wrong or not asked. */
  value<Name extends keyof Values & string>(name: Name): Values[Name] | undefined {
    const parsed = this.#parse(name);
    return parsed?.ok ? parsed.value : undefined;
  }

  /**
   * The parsed values of the fields that are asked. Undefined if one is wrong: the errors are shown then, and the first is
   * focused.
   */
  submit(): Values | undefined {
    const values: Partial<Values> = {};
    const invalid = new Map<string, ValidationError>();
    for (const name of this.#names) {
      const parsed = this.#parse(name);
      if (parsed?.ok) values[name] = parsed.value;
      else if (parsed) invalid.set(name, parsed.error);
    }
    this.#attempts += 1;
    this.#isCorrecting = false;
    this.#announced = undefined;
    const isValid = invalid.size === 0;
    // The errors of fields that the API has refused are dropped: the next response decides again.
    const kept = isValid ? [] : [...this.#errors].filter(([, { kind }]) => kind === 'server');
    const errors = new Map<string, FieldError>(kept);
    for (const [name, error] of invalid) errors.set(name, { kind: 'validation', error });
    this.#list(errors);
    this.#focusDue = !isValid;
    // Each field that is asked has its value.
    if (isValid) return values as Values;
    this.#options.onInvalid(invalid);
    return undefined;
  }

  /**
   * Shows the refusal of a field by the API or the page until the field changes or the form is submitted again, and selects its text.
   */
  refuse(name: string, problem: Problem | string): void {
    this.#isCorrecting = false;
    this.#announced = undefined;
    this.#focusDue = true;
    this.#selectDue = true;
    this.#list(new Map([...this.#errors, [name, { kind: 'server', problem }]]));
  }

  /** For the form's `input` and `change` events. */
  readonly onInput = ({ target }: Pick<Event, 'target'>): void => {
    const name = this.#fieldOf(target);
    if (name === undefined) return;
    this.#isCorrecting = true;
    this.#announced = undefined;
    this.recheck(name);
  };

  /** Parses the fields with an error again: an error goes when its text is right. `changed`: the field that has changed. */
  recheck(changed?: string): void {
    if (this.#errors.size === 0) return;
    const left = new Map<string, FieldError>();
    for (const [name, shown] of this.#errors) {
      const parsed = shown.kind === 'validation' ? this.#parse(name) : undefined;
      if (parsed?.ok === false) left.set(name, { kind: 'validation', error: parsed.error });
      else if (shown.kind === 'server' && name !== changed) left.set(name, shown);
    }
    this.#show(left);
  }

  /** Discards all errors, for another question in the same form. */
  reset(): void {
    this.#isCorrecting = false;
    this.#list(new Map());
  }

  /** Discards the errors of a field that is asked again, and the validation errors of all other fields. */
  resetField(name: string): void {
    const isKept = ([key, { kind }]: [string, FieldError]) => kind === 'server' && key !== name;
    this.#list(new Map([...this.#errors].filter(isKept)));
  }

  /** Focuses a control, found by its `id` or its name. */
  readonly focus = (name: string): void => moveFocus(this.#controlOf(name));

  /** Focuses a control unless the visitor works elsewhere on the page. */
  focusIfIdle(name: string): void {
    if (mayMoveFocus(this.#element)) this.focus(name);
  }

  /** Focuses a control and selects its text, so that the next text replaces it; not if the visitor works elsewhere on the page. */
  selectIfIdle(name: string): void {
    if (mayMoveFocus(this.#element)) selectText(this.#controlOf(name));
  }

  /** The `id` of the input to focus for the error of a field. */
  inputId(name: string): string {
    const shown = this.error(name);
    const error = shown?.kind === 'validation' ? shown.error : undefined;
    return this.#options.inputId?.(name, error) ?? name;
  }

  hostConnected(): void {
    // The same function for all forms of an element, so that it is registered once.
    this.#element.addEventListener('keydown', ignoreRepeatedEnter, true);
  }

  /** Focuses the first field with an error, once per attempt. */
  hostUpdated(): void {
    if (!this.#focusDue) return;
    const isRefused = this.#selectDue;
    this.#focusDue = false;
    this.#selectDue = false;
    const [first] = this.#errors.keys();
    if (first === undefined) return;
    const id = this.inputId(first);
    // A screen reader reads the error when the field gets the focus, not if the field has it already.
    const hasFocus = this.#controlOf(id) === (this.#root.activeElement ?? undefined);
    if (this.#errors.size === 1 && hasFocus) {
      this.#announced = first;
      this.#host.requestUpdate();
    }
    if (isRefused) this.selectIfIdle(id);
    else this.focusIfIdle(id);
  }

  dispose(): void {
    this.#host.removeController(this);
  }

  get #root(): ShadowRoot {
    return this.#host.renderRoot as ShadowRoot;
  }

  get #element(): HTMLElement {
    return this.#root.host as HTMLElement;
  }

  get #names(): readonly (keyof Values & string)[] {
    const { fields, names } = this.#options;
    return (names ?? Object.keys(fields())) as (keyof Values & string)[];
  }

  #parse<Name extends keyof Values & string>(name: Name): Parsed<Values[Name]> | undefined {
    return this.#options.fields()[name]?.(this.text(name));
  }

  #controlOf(name: string): HTMLElement | undefined {
    return this.#root.getElementById(name) ?? this.control(name);
  }

  #fieldOf(target: EventTarget | null): string | undefined {
    if (this.#options.fieldOf) return this.#options.fieldOf(target);
    return (target as { name?: string } | null)?.name ?? '';
  }

  #list(errors: ReadonlyMap<string, FieldError>): void {
    this.#show(errors);
    this.#listed = this.#errors;
  }

  #show(errors: ReadonlyMap<string, FieldError>): void {
    this.#errors = new Map(
      this.#names.flatMap((name) => {
        const error = errors.get(name);
        return error ? [[name, error] as const] : [];
      }),
    );
    this.#host.requestUpdate();
  }
}

/** A repeated Enter would submit again as soon as the API has refused. In a text area it makes lines. */
function ignoreRepeatedEnter(event: KeyboardEvent): void {
  const isText = event.composedPath()[0] instanceof HTMLTextAreaElement;
  if (event.repeat && event.key === 'Enter' && !isText) event.preventDefault();
}
