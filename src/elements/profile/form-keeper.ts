/**
 * Keeps the profile form: one per questionnaire, with what was typed in it.
 */
import { optionsMissing } from '../../domain/completeness.js';
import type { Questionnaire } from '../../domain/field.js';
import type { Activity, ProfileState } from '../../flow/state.js';
import { lazy } from '../../lazy/lazy.js';
import type { Journey } from '../journey.js';
import { asksChoices, choicesAtHand, loadChoices } from './choices.js';
import { keptDraft } from './draft-keeper.js';
import { optionsSource } from './options-source.js';
import { ProfileForm } from './profile-form.js';

const optionsMissingModule = lazy(() => import('./options-missing.js'));

export interface KeptForm {
  readonly form: ProfileForm;
  readonly for: Questionnaire;
  readonly hasSource: boolean;
  /** Whether it contains a draft from before a reload. */
  readonly restored: boolean;
}

export class FormKeeper {
  readonly #journey: Journey;
  #open: KeptForm | undefined;
  #choices: 'loading' | 'failed' | undefined;

  constructor(journey: Journey) {
    this.#journey = journey;
    // A page that sets `options` expects choices.
    if (optionsSource(journey)) loadChoices().catch(() => undefined);
  }

  get open(): KeptForm | undefined {
    return this.#open;
  }

  /** Whether the choice control is loading. */
  get isLoading(): boolean {
    return this.#choices === 'loading';
  }

  /** Imports a choice control that failed to load again with the next render. */
  tryAgain(): void {
    this.#choices = undefined;
    this.#journey.update();
  }

  /** The form of a questionnaire; what is typed stays as long as the questionnaire does. */
  formFor({ questionnaire, ...state }: ProfileState): KeptForm | undefined {
    const hasSource = optionsSource(this.#journey) !== undefined;
    const before = this.#open;
    const isSame = before !== undefined && before.for === questionnaire;
    const fields = questionnaire?.fields ?? [];
    const waits = asksChoices(fields, hasSource) && !choicesAtHand();
    if (waits) this.#bringChoices();
    if (isSame && (waits || before.hasSource === hasSource)) return before;
    // The page has set `options` late: the fields that need them are added, and what was typed stays.
    const kept = questionnaire && !hasSaved(state.activity) ? keptDraft(this.#journey) : {};
    const draft = isSame ? before.form.drafts : kept;
    const restored = isSame ? before.restored : Object.keys(draft).length > 0;
    before?.form.dispose();
    this.#open =
      questionnaire && !waits
        ? {
            form: new ProfileForm(this.#journey, { ...state, questionnaire }, draft),
            for: questionnaire,
            hasSource,
            restored,
          }
        : undefined;
    if (this.#open && optionsMissing(fields, hasSource).length > 0) this.#tellOfOptions(this.#open);
    return this.#open;
  }

  /** Warns the developer; the text is loaded on demand, since most pages never need it. */
  #tellOfOptions({ for: questionnaire }: KeptForm): void {
    optionsMissingModule.load().then(
      ({ tellOfMissingOptions }) => tellOfMissingOptions(this.#journey, questionnaire),
      () => undefined,
    );
  }

  #bringChoices(): void {
    if (this.#choices) return;
    this.#choices = 'loading';
    loadChoices()
      .then(
        () => (this.#choices = undefined),
        () => (this.#choices = 'failed'),
      )
      .finally(() => this.#journey.update());
  }
}

/** Whether the profile is saved, and the page has prevented what follows. */
export function hasSaved(activity: Activity): boolean {
  return activity.kind === 'settled' && activity.outcome.kind === 'saved';
}
