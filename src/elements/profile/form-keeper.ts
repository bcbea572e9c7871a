/**
 * Which form stands for what the campaign asks: one for each questionnaire, with what was typed in it.
 */
import { optionsMissing } from '../../domain/completeness.js';
import type { Questionnaire } from '../../domain/field.js';
import type { Activity, ProfileState } from '../../flow/state.js';
import type { Journey } from '../journey.js';
import { asksChoices, choicesAtHand, loadChoices } from './choices.js';
import { keptDraft } from './draft-keeper.js';
import { optionsSource } from './options-source.js';
import { ProfileForm } from './profile-form.js';

export interface KeptForm {
  readonly form: ProfileForm;
  readonly for: Questionnaire;
  readonly hasSource: boolean;
  /** What was typed before a reload is in it. */
  readonly restored: boolean;
}

export class FormKeeper {
  readonly #journey: Journey;
  #open: KeptForm | undefined;
  #choices: 'loading' | 'failed' | undefined;

  constructor(journey: Journey) {
    this.#journey = journey;
    // A host that gives options means to be asked for them.
    if (optionsSource(journey)) loadChoices().catch(() => undefined);
  }

  get open(): KeptForm | undefined {
    return this.#open;
  }

  /** Whether what draws choices is on its way. */
  get isLoading(): boolean {
    return this.#choices === 'loading';
  }

  /** Choices that did not come are brought by the next drawing. */
  tryAgain(): void {
    this.#choices = undefined;
    this.#journey.update();
  }

  /** One form for one questionnaire: what is typed stays as long as what is asked. */
  formFor({ questionnaire, ...state }: ProfileState): KeptForm | undefined {
    const hasSource = optionsSource(this.#journey) !== undefined;
    const before = this.#open;
    const isSame = before !== undefined && before.for === questionnaire;
    const fields = questionnaire?.fields ?? [];
    const waits = asksChoices(fields, hasSource) && !choicesAtHand();
    if (waits) this.#bringChoices();
    if (isSame && (waits || before.hasSource === hasSource)) return before;
    // The host's options came late: the fields that need them come in, and what is typed stays.
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

  /** A developer's mistake, and told as such: most pages never need the words. */
  #tellOfOptions({ for: questionnaire }: KeptForm): void {
    import('./options-missing.js').then(
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

/** Whether the data is saved, and the host holds what follows. */
export function hasSaved(activity: Activity): boolean {
  return activity.kind === 'settled' && activity.outcome.kind === 'saved';
}
