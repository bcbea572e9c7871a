/**
 * Keeps the form of the loaded profile data, with the typed values. Mandatory choices without options are reported once per form: the
 * page has to supply the options.
 */
import type { Configuration } from '../../domain/configuration.js';
import { fieldsMissingOptions } from '../../kinds/form/completeness.js';
import type { ProfileForm } from '../../kinds/form/profile-form.js';
import { dataEntryOf } from '../../flow/steps/data-entry-state.js';
import type { RequestStatus, ProfileState } from '../../flow/state/state.js';
import type { SessionController } from '../core/session-controller.js';
import type { StepView } from '../core/step-view.js';
import { savedDraft } from './draft-autosave.js';
import type { FieldValues } from '../../domain/customer.js';
import { readable, rulesOfToday, takenValues, hiddenFields } from '../../kinds/form/page-values.js';
import { FormArrival } from './around-form.js';
import { ProfileControls, type ProfileStep } from './profile-controls.js';
import { logForDeveloper } from '../../console/console.js';
import { errorDetail } from '../../flow/session/host-events.js';

/** The form of some profile data on the screen. */
export interface OpenForm {
  readonly controls: ProfileControls;
  readonly profileForm: ProfileForm;
  /** The same while the form has the same fields: its inputs stay then. */
  readonly key: object;
  readonly page: PageSettings;
  /** Whether the page's values are shown: not in a form of what was just saved. */
  readonly takesValues: boolean;
  /** Whether it contains a draft from before a reload. */
  readonly restored: boolean;
  /** The mandatory fields that a log-in has found without an answer; only they are unfolded. */
  readonly missing: readonly string[];
}

/** What the page has set for data entry. */
interface PageSettings {
  readonly hasOptions: boolean;
  readonly values: FieldValues | undefined;
  readonly hiddenValues: FieldValues | undefined;
  readonly minAge: number | undefined;
}

/** Creates a form when its data has loaded, and disposes of it when other data takes its place. */
export class ProfileFormCache {
  readonly #view: StepView<ProfileStep>;
  readonly #controller: SessionController;
  #open: OpenForm | undefined;
  readonly #arrival = new FormArrival();
  /** The input that had the focus, in a form that is drawn anew. */
  #focused: string | undefined;

  constructor(view: StepView<ProfileStep>) {
    this.#view = view;
    this.#controller = view.controller;
  }

  /**
   * Opens the form of the current state; nothing happens if it is open already. To be called before each render, since the page may set
   * `options` at any time.
   */
  refresh(): void {
    const state = dataEntryOf(this.#controller.state);
    if (state) this.#open = this.#formFor(state);
  }

  /** To be called after each render. */
  updated(): void {
    this.#arrival.updated(this.#controller.host.shadowRoot);
    if (this.#focused !== undefined) this.#open?.controls.form.focusIfIdle(this.#focused);
    this.#focused = undefined;
  }

  /** The form that the step shows; undefined while it loads. */
  get open(): OpenForm | undefined {
    return this.#open;
  }

  /** The form of this profile data; what is typed stays until other data is loaded. */
  #formFor({ profileForm, ...state }: ProfileState): OpenForm | undefined {
    const before = this.#open;
    const same = before?.profileForm === profileForm ? before : undefined;
    const page = pageSettings(this.#controller);
    if (same && isSame(same.page, page)) return same;
    // The page may set its properties late: what was typed stays.
    const isNew = !same && !isSaved(state.request);
    const saved = profileForm && isNew ? savedDraft(this.#controller) : {};
    const draft = same ? same.controls.drafts : saved;
    const restored = same ? same.restored : Object.keys(draft).length > 0;
    const found = same ? same.missing : this.#missing;
    before?.controls.dispose();
    if (!profileForm) return undefined;
    const takesValues = same ? same.takesValues : isNew;
    const { values, hiddenValues, hasOptions, minAge } = page;
    const rules = rulesOfToday(minAge);
    const options = {
      draft,
      missing: found,
      offered: takesValues ? takenValues('values', values, profileForm, rules) : {},
      hidden: hiddenFields(profileForm, readable('hiddenValues', hiddenValues), rules, draft),
    };
    const controls = new ProfileControls(this.#view, { ...state, profileForm }, options);
    // A field without a control is not asked for.
    const missing = found.filter((name) => controls.names.includes(name));
    const hasSameFields = same && String(same.controls.names) === String(controls.names);
    const keepsInputs = hasSameFields && same.page.hasOptions === hasOptions;
    const key = keepsInputs ? same.key : {};
    const { activeElement } = this.#controller.host.shadowRoot ?? {};
    if (same && !keepsInputs) this.#focused = activeElement?.getAttribute('name') ?? undefined;
    if (fieldsMissingOptions(profileForm.fields, hasOptions).length > 0) {
      reportMissingOptions(this.#controller, profileForm);
    }
    return { controls, key, missing, profileForm, page, takesValues, restored };
  }

  /** A new customer is asked for everything, the optional fields and consents too. */
  get #missing(): readonly string[] {
    const { state } = this.#controller;
    return state.step === 'incomplete' && state.entry.kind === 'completion' ? state.missing : [];
  }
}

function pageSettings({ configuration = {} as Configuration }: SessionController): PageSettings {
  const { options, values, hiddenValues, minAge } = configuration;
  return { hasOptions: options !== undefined, values, hiddenValues, minAge };
}

/** A framework may make an equal object at each render. */
function isSame(one: PageSettings, other: PageSettings): boolean {
  if (one.hasOptions !== other.hasOptions || one.minAge !== other.minAge) return false;
  if (one.values === other.values && one.hiddenValues === other.hiddenValues) return true;
  return textOf(one) === textOf(other);
}

function textOf({ values, hiddenValues }: PageSettings): string {
  return JSON.stringify([readable('values', values), readable('hiddenValues', hiddenValues)]);
}

/** Whether the last request has saved the profile, and the page holds back what follows. */
export function confirmsSave(request: RequestStatus): boolean {
  if (isSaved(request)) return true;
  const outcome = request.kind === 'settled' ? request.outcome : undefined;
  return (
    outcome?.kind === 'complete' && (outcome.ending === 'saved' || outcome.ending === 'changed')
  );
}

/** Whether the profile is saved, and the page has prevented what follows. */
export function isSaved(request: RequestStatus): boolean {
  return request.kind === 'settled' && request.outcome.kind === 'saved';
}

/** Not `warnOnce`: each form dispatches its event once, even if its text equals that of a former form. */
const reported = new WeakSet<ProfileForm>();

/**
 * Writes the names of the fields to the console and dispatches `onboarding-error` with the code `options-missing`.
 */
function reportMissingOptions(controller: SessionController, profileForm: ProfileForm): void {
  if (reported.has(profileForm)) return;
  reported.add(profileForm);
  const [field, ...others] = fieldsMissingOptions(profileForm.fields, false);
  if (field === undefined) return;
  const names = [field, ...others].join(', ');
  const hint = `The property "options" is not set, and these mandatory fields need it: ${names}`;
  logForDeveloper('error', `<${controller.host.localName}> ${hint}.`);
  const detail = errorDetail({ code: 'options-missing', field, hint }, 'profile');
  controller.dispatch({ name: 'onboarding-error', detail, cancelable: false, step: 'profile' });
}
