/**
 * The profile form: its controls, their values, the fields that depend on each other, and the folded fields.
 */
import type { FieldValue, FieldValues } from '../../domain/customer.js';
import { ownValue } from '../../domain/field-value.js';
import { accountContacts } from '../../domain/account-contact.js';
import { shownFields } from '../../kinds/form/completeness.js';
import { asksYesOrNo } from '../../kinds/form/consents.js';
import { checkField } from '../../kinds/index.js';
import { formLayout, type FormSection } from '../../kinds/form/layout.js';
import { isAnswered } from '../../domain/field.js';
import { askedFields, initialValues } from '../../kinds/form/profile-form.js';
import type { Problem } from '../../domain/problem.js';
import type { ValidationError } from '../../domain/validation-error.js';
import { consentVia } from '../../flow/state/data-entry.js';
import type { ProfileState } from '../../flow/state/state.js';
import { Form, type Parsed } from '../forms/form.js';
import { dispatchInvalid } from '../forms/form-view.js';
import type { SessionController } from '../core/session-controller.js';
import type { StepView } from '../core/step-view.js';
import type { Control, ControlContext } from './controls/control.js';
import { createControl } from './controls/create-control.js';
import { ValuesWithoutControl, asDraft, isOffered } from './other-values.js';
import { refusedField } from './refused-fields.js';
import { rulesOfToday } from '../../kinds/form/page-values.js';

/** The steps that show the form. */
export type ProfileStep = 'profile' | 'incomplete';

/** A section of the form with its controls. */
export interface ControlSection extends FormSection {
  readonly controls: readonly Control[];
}

interface ProfileControlsOptions {
  /** What was typed before a reload, by write name. */
  readonly draft: FieldValues;
  /** What the page fills in, by write name. */
  readonly offered?: FieldValues;
  /** The write names of fields that the page fills in without a control. */
  readonly hidden?: ReadonlySet<string>;
  /** The mandatory fields that a log-in has found without an answer. */
  readonly missing?: readonly string[];
}

/** The controls of one open form; a form of other data has others. */
export class ProfileControls {
  /** In the order of the page. */
  readonly sections: readonly ControlSection[];
  /** A value in one of its fields opens it, and a refusal that names no field. */
  readonly fold: Fold;
  readonly names: readonly string[];
  readonly #controls: readonly Control[];
  readonly form: Form<Record<string, FieldValue | undefined>>;
  readonly #controller: SessionController;
  readonly #withoutControl: ValuesWithoutControl;
  readonly #offered: FieldValues;
  /** By the name of an input, and by the name of a field. */
  readonly #byInput: ReadonlyMap<string, Control>;
  readonly #byField: ReadonlyMap<string, Control>;
  /** The last value of each field that has changed, as JSON. */
  readonly #lastValues = new Map<string, string>();

  constructor(
    view: StepView<ProfileStep>,
    state: ProfileState & Required<Pick<ProfileState, 'profileForm'>>,
    { draft, missing = [], offered = {}, hidden = new Set() }: ProfileControlsOptions,
  ) {
    const { controller } = view;
    this.#controller = controller;
    this.#offered = offered;
    const { profileForm } = state;
    const initial = initialValues({ profileForm, via: consentVia(state.entry) });
    const asked = askedFields(profileForm);
    const contacts = new Set(accountContacts(profileForm).keys());
    const drawn = asked.filter(({ name }) => !hidden.has(name));
    const hasOptions = controller.configuration?.options !== undefined;
    const sections = formLayout(shownFields(drawn, hasOptions), { contacts, missing });
    const shown = sections.flatMap((section) => section.fields);
    const fields = new Map(shown.map((field) => [field.name, field] as const));
    this.names = shown.map(({ name }) => name);
    this.#withoutControl = new ValuesWithoutControl({
      asked,
      initial,
      stored: profileForm.stored,
      shown: fields,
      value: (name) => this.value(name),
    });
    this.#controls = shown.map((field, index) =>
      createControl(field, {
        id: `field-${index}`,
        controller,
        host: view,
        isContact: contacts.has(field.name),
        initial: ownValue(initial, field.name),
        draft: field.readOnly
          ? undefined
          : (ownValue(draft, field.name) ?? asDraft(field, offered)),
        redraw: () => view.requestUpdate(),
        revalidate: () => this.form.recheck(),
        field: (name) => fields.get(name),
        value: (name) => this.value(name),
        asksYesOrNo: () => asksYesOrNo(shown, controller.configuration?.consentsRequired),
        values: () => ({ ...this.#withoutControl.all, ...this.values }),
      } satisfies ControlContext),
    );
    this.#byField = new Map(this.#controls.map((control) => [control.name, control] as const));
    this.sections = sections.map((section) => ({
      ...section,
      controls: section.fields.flatMap(({ name }) => this.#byField.get(name) ?? []),
    }));
    const isRest = missing.length > 0;
    // The rest has the stored values, which the visitor was not asked for.
    const filled = { ...(!isRest && initial), ...offered, ...draft };
    const folded = sections.flatMap((section) => (section.isFolded ? section.fields : []));
    const isFoldOpen = folded.some(({ name }) => isAnswered(ownValue(filled, name)));
    this.fold = new Fold(isRest, isFoldOpen);
    this.#byInput = new Map(
      this.#controls.flatMap((control) => control.names.map((name) => [name, control] as const)),
    );
    const parsers = this.#controls.map(
      (control) => [control.name, () => this.#parse(control)] as const,
    );
    const parserOf = Object.fromEntries(parsers);
    this.form = new Form(view, {
      fields: () => parserOf,
      names: this.names,
      onInvalid: (errors) => dispatchInvalid(controller, errors),
      fieldOf: (target) => this.#controlOf(target)?.name,
      inputId: (name, error) => this.inputId(name, error),
    });
  }

  /** The values of the controls by write name; empty fields are absent. */
  get values(): FieldValues {
    return valuesOf(this.#controls, (control) => control.read().value);
  }

  /**
   * The values to save: those of the controls, `''` for an empty one, and the stored ones of the fields without a control.
   * Undefined if a field is wrong.
   */
  submit(): FieldValues | undefined {
    const typed = this.form.submit();
    if (!typed) return undefined;
    const values = Object.entries(typed).map(([name, value]) => [name, value ?? ''] as const);
    return { ...this.#withoutControl.toSave, ...Object.fromEntries(values) };
  }

  /** What the visitor has typed and not saved yet, by write name; `''` for what they have emptied of the page's values. */
  get drafts(): FieldValues {
    return valuesOf(this.#controls, (control) => {
      if (control.field.readOnly) return undefined;
      const offered = ownValue(this.#offered, control.name);
      if (offered === undefined) return control.draft();
      return isOffered(control, offered) ? undefined : (control.draft() ?? '');
    });
  }

  value(name: string): FieldValue | undefined {
    return this.#byField.get(name)?.read().value;
  }

  control(name: string): Control | undefined {
    return this.#byField.get(name);
  }

  /** What has to load before the form can be validated; empty in most forms. */
  get settling(): readonly Promise<void>[] {
    return this.#controls.flatMap((control) => control.ready?.() ?? []);
  }

  /** Handles the form's `input` and `change` events. */
  readonly onInput = (event: Event): void => {
    const control = this.#controlOf(event.target);
    if (!control) return;
    control.onInput?.(event);
    this.form.onInput(event);
    this.#updateDependentsOnce(control);
  };

  refuse(problem: Problem): void {
    const name = refusedField(problem, this.#controls, this.#controller.i18n);
    if (name !== undefined) this.form.refuse(name, problem);
    else this.fold.toggle(true);
  }

  /** Whether the API refuses a field that the visitor cannot change here: locked, or without a control. */
  isOutOfReach(problem: Problem): boolean {
    if (problem.code !== 'invalid-field' || problem.field === undefined) return false;
    return this.#byField.get(problem.field)?.field.readOnly !== false;
  }

  /** To be called after each render. */
  updated(): void {
    for (const control of this.#controls) control.updated?.();
  }

  dispose(): void {
    for (const control of this.#controls) control.dispose?.();
    this.form.dispose();
  }

  /** The `id` of the first empty input that the visitor sees; undefined if there is none. */
  get firstEmpty(): string | undefined {
    const seen = this.sections
      .filter(({ isFolded }) => !isFolded)
      .flatMap(({ controls }) => controls);
    return seen
      .find((one) => !one.field.readOnly && !one.isHidden && !isAnswered(one.read().value))
      ?.focusId();
  }

  /** The `id` of the input to focus for an error of the field. */
  inputId(name: string, error: ValidationError | undefined): string {
    return this.#byField.get(name)?.focusId(error) ?? name;
  }

  #parse(control: Control): Parsed<FieldValue | undefined> {
    const { value, untouched, error } = control.read();
    const { field } = control;
    // A stored value was accepted before; only a missing consent is checked here.
    if (untouched && isAnswered(value) && field.kind !== 'consent') return { ok: true, value };
    const { consentsRequired = [], minAge } = this.#controller.configuration ?? {};
    const rules = { ...rulesOfToday(minAge), consentsRequired };
    const wrong = error ?? checkField(field, value, rules);
    return wrong ? { ok: false, error: wrong } : { ok: true, value };
  }

  #controlOf(target: EventTarget | null): Control | undefined {
    const name = (target as Element | null)?.getAttribute('name');
    return name ? this.#byInput.get(name) : undefined;
  }

  /** A list reports one choice twice, as `input` and as `change`. */
  #updateDependentsOnce({ name }: Control): void {
    const value = JSON.stringify(this.value(name) ?? null);
    if (this.#lastValues.get(name) === value) return;
    this.#lastValues.set(name, value);
    this.#updateDependents(name);
  }

  /** The choices that depend on a field change with it, and those that depend on them. */
  #updateDependents(name: string): void {
    for (const control of this.#controls) {
      if (!control.onParentChange?.(name)) continue;
      this.form.recheck(control.name);
      this.#updateDependents(control.name);
    }
  }
}

function valuesOf(
  controls: readonly Control[],
  read: (control: Control) => FieldValue | undefined,
): FieldValues {
  return Object.fromEntries(
    controls.flatMap((control): [string, FieldValue][] => {
      const value = read(control);
      return value === undefined ? [] : [[control.name, value]];
    }),
  );
}

/**
 * The folded fields of a form: whether the visitor sees them, and has seen them.
 */
class Fold {
  /** Whether they are all fields but the missing ones; else they are the optional ones. */
  readonly isRest: boolean;
  #isOpen: boolean;
  #wasOpen: boolean;
  /** As it was drawn last. */
  #isDrawnOpen: boolean | undefined;

  constructor(isRest: boolean, isOpen: boolean) {
    this.isRest = isRest;
    this.#isOpen = this.#wasOpen = isOpen;
  }

  get wasOpen(): boolean {
    return this.#wasOpen;
  }

  toggle(isOpen: boolean): void {
    this.#isOpen = isOpen;
    this.#wasOpen ||= isOpen;
  }

  /**
   * Whether to draw it open. `isOpen`: as it is on the page. The browser has changed it since the last time by a press, or to show a
   * text that the visitor searches, and reports that a task later: a render in between must not undo it.
   */
  draw(hasError: boolean, isOpen: boolean | undefined): boolean {
    const before = this.#isDrawnOpen;
    if (isOpen !== undefined && before !== undefined && isOpen !== before) this.toggle(isOpen);
    this.#isDrawnOpen = this.#isOpen || hasError;
    return this.#isDrawnOpen;
  }
}
