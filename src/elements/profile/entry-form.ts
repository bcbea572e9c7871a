/**
 * The form of data entry: its controls, what is wrong with them, and how much of that is shown.
 * A key press looks at one control alone and draws nothing unless what is shown changes.
 */
import type { FieldValue, FieldValues } from '../../domain/customer.js';
import { checkField, type FieldRules } from '../../domain/field-check.js';
import { isAnswered } from '../../domain/field.js';
import type { Mistake } from '../../domain/mistake.js';
import type { Problem } from '../../domain/problem.js';
import type { Fault } from '../form-state.js';
import { holdsFocus } from '../holds-focus.js';
import type { Journey } from '../journey.js';
import { Press } from '../press.js';
import type { Control } from './control.js';

/** The answer code of a campaign's own field that is not right; it does not say which. */
const invalidOwnField = 127;
/** From so many fields on, those in sight are laid out first. */
const many = 100;

export class EntryForm {
  readonly #journey: Journey;
  /** By the name of an input, and by that of a field. */
  readonly #byName: ReadonlyMap<string, Control>;
  readonly #byField: ReadonlyMap<string, Control>;
  readonly #rules: () => FieldRules;
  readonly #press: Press;
  readonly #dirty = new Set<Control>();
  /** Left after they were changed. */
  readonly #left = new Set<Control>();
  readonly #mistakes = new Map<Control, Mistake>();
  readonly #refusals = new Map<Control, Problem>();
  readonly #choices = new Map<string, string>();
  #submitted = false;
  #attempts = 0;
  #isCorrecting = false;
  #news: Control | undefined;
  #focus = false;
  #refused: Problem | undefined;
  #isPartial: boolean;

  constructor(
    journey: Journey,
    readonly controls: readonly Control[],
    rules: () => FieldRules,
  ) {
    this.#journey = journey;
    this.#rules = rules;
    this.#press = new Press(journey.host);
    this.#isPartial = controls.length > many;
    if (this.#isPartial) this.#layOutTheRest();
    this.#byField = new Map(controls.map((control) => [control.name, control] as const));
    this.#byName = new Map(
      controls.flatMap((control) => control.names.map((name) => [name, control] as const)),
    );
  }

  /** What the form holds, by write name; empty fields are absent. */
  get values(): FieldValues {
    return Object.fromEntries(
      this.controls.flatMap((control): [string, FieldValue][] => {
        const { value } = control.read();
        return value === undefined ? [] : [[control.name, value]];
      }),
    );
  }

  /** What one field holds. */
  value(name: string): FieldValue | undefined {
    return this.#byField.get(name)?.read().value;
  }

  /** What was typed and is not stored yet, by write name. */
  get drafts(): FieldValues {
    return Object.fromEntries(
      this.controls.flatMap((control): [string, FieldValue][] => {
        const draft = control.field.readOnly ? undefined : control.draft();
        return draft === undefined ? [] : [[control.name, draft]];
      }),
    );
  }

  /** What is shown as wrong with a control. */
  fault(control: Control): Fault | undefined {
    const problem = this.#refusals.get(control);
    if (problem) return { kind: 'problem', problem };
    const mistake = this.#mistakes.get(control);
    const shows = this.#submitted || this.#left.has(control);
    return mistake && shows ? { kind: 'mistake', mistake } : undefined;
  }

  /** The controls that stand in the way of saving, in the order of the form; none before somebody tried to save. */
  get blocking(): readonly Control[] {
    return this.#submitted || this.#refusals.size > 0
      ? this.controls.filter((control) => this.fault(control))
      : [];
  }

  /** How often somebody has tried to save. */
  get attempts(): number {
    return this.#attempts;
  }

  /** Whether something was changed since then. */
  get isCorrecting(): boolean {
    return this.#isCorrecting;
  }

  /** The control that was left, and found to be wrong, just now. */
  get news(): Control | undefined {
    return this.#news;
  }

  /** For the form's `input` and `change` events. */
  readonly changed = (event: Event): void => {
    const control = this.#controlOf(event.target);
    if (!control) return;
    control.typed?.(event);
    this.#isCorrecting = true;
    this.#news = undefined;
    this.#dirty.add(control);
    const before = this.fault(control);
    this.#refusals.delete(control);
    this.#review(control);
    if (control.field.kind === 'choice') this.#chosen(control);
    if (before ?? this.fault(control)) this.#journey.update();
  };

  /** For the form's `focusout` event; going from one input of a field to the next leaves nothing. */
  readonly left = (event: FocusEvent): void => {
    const control = this.#controlOf(event.target);
    if (!control || control === this.#controlOf(event.relatedTarget)) return;
    if (!this.#dirty.has(control)) return;
    this.#press.after(() => {
      // What is shown already has been said.
      const isNews = !this.fault(control);
      this.#left.add(control);
      this.#review(control);
      if (!this.fault(control)) return;
      if (isNews) this.#news = control;
      this.#journey.update();
    });
  };

  /** Waits for what has to be there before the form can be checked; settled at once in most forms. */
  get settling(): readonly Promise<void>[] {
    return this.controls.flatMap((control) => control.settle?.() ?? []);
  }

  /** Checks everything; on mistakes shows them all, moves to the first and gives false. */
  submit(): boolean {
    for (const control of this.controls) this.#review(control);
    this.#submitted = this.#mistakes.size > 0;
    this.#attempts += 1;
    this.#isCorrecting = false;
    this.#news = undefined;
    this.#focus = this.#submitted;
    // The server is asked again: what it says now counts.
    if (!this.#submitted) this.#refusals.clear();
    this.#journey.update();
    return !this.#submitted;
  }

  /** A field is another one than it was, with other options: what was wrong with it may be right now. */
  renewed(name: string): void {
    const control = this.#byField.get(name);
    if (!control || !this.#mistakes.has(control)) return;
    this.#review(control);
    this.#journey.update();
  }

  /** Takes the server's word, until the field that it is about changes or the form is sent again; heard once. */
  refuse(problem: Extract<Problem, { code: 'invalid-field' }>): void {
    if (this.#refused === problem) return;
    this.#refused = problem;
    const { field, answerCode } = problem;
    const isOwn = answerCode === invalidOwnField;
    const control = field === undefined ? isOwn && this.#onlyOwn : this.#byField.get(field);
    // Nobody can correct what is locked.
    if (!control || control.field.readOnly) return;
    this.#refusals.set(control, problem);
    this.#isCorrecting = false;
    this.#news = undefined;
    this.#focus = true;
    this.#journey.update();
  }

  /** Whether the server refuses what nobody can change here: a field that is locked, or not asked for. */
  isOutOfReach(problem: Problem): boolean {
    if (problem.code !== 'invalid-field' || problem.field === undefined) return false;
    return this.#byField.get(problem.field)?.field.readOnly !== false;
  }

  /** Whether what is out of sight is not laid out yet. */
  get isPartial(): boolean {
    return this.#isPartial;
  }

  /** To be called after each drawing: the first wrong control gets the focus once. */
  drawn(): void {
    for (const control of this.controls) control.drawn?.();
    if (!this.#focus) return;
    this.#focus = false;
    const [first] = this.blocking;
    if (first && holdsFocus(this.#journey.host)) this.focus(this.focusId(first));
  }

  /** The input to move to for what is wrong with the control. */
  focusId(control: Control): string {
    return control.focusId(this.#mistakes.get(control));
  }

  /** As soon as the first of it has been seen, lest the form grows under somebody who goes to its end. */
  #layOutTheRest(): void {
    const rest = () => {
      this.#isPartial = false;
      this.#journey.update();
    };
    requestAnimationFrame(() => setTimeout(() => this.#press.after(rest)));
  }

  readonly focus = (id: string): void => {
    const target = this.#journey.host.shadowRoot?.getElementById(id);
    target?.focus();
    target?.scrollIntoView({ block: 'nearest' });
  };

  dispose(): void {
    for (const control of this.controls) control.dispose?.();
    this.#press.dispose();
  }

  /** The campaign's own field, where just one was sent; those of the catalogue have a name in our words. */
  get #onlyOwn(): Control | undefined {
    const { words } = this.#journey;
    const [only, ...others] = this.controls.filter(
      ({ name, field }) =>
        field.group === 'preferences' &&
        !field.readOnly &&
        !words.has(`field-${name}`) &&
        this.value(name) !== undefined,
    );
    return others.length === 0 ? only : undefined;
  }

  #controlOf(target: EventTarget | null): Control | undefined {
    const name = (target as Element | null)?.getAttribute('name');
    return name ? this.#byName.get(name) : undefined;
  }

  /** A list tells of one choice twice, as `input` and as `change`. */
  #chosen(control: Control): void {
    const { name } = control.field;
    const choice = JSON.stringify(control.read().value ?? null);
    if (this.#choices.get(name) === choice) return;
    this.#choices.set(name, choice);
    this.#spread(name);
  }

  /** What hangs on a choice changes with it, and so on down. */
  #spread(name: string): void {
    for (const control of this.controls) {
      if (!control.follow?.(name)) continue;
      this.#refusals.delete(control);
      this.#review(control);
      this.#spread(control.name);
    }
  }

  #review(control: Control): void {
    const { value, untouched, mistake } = control.read();
    const { field } = control;
    // What is stored was accepted once; only that a consent is missing is ours to say.
    const known = untouched && isAnswered(value) && field.kind !== 'consent';
    const found = known ? undefined : (mistake ?? checkField(field, value, this.#rules()));
    if (found) this.#mistakes.set(control, found);
    else this.#mistakes.delete(control);
    if (this.#mistakes.size === 0) this.#submitted = false;
  }
}
