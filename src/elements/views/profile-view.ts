/**
 * The profile step: asks for the fields of the campaign, and saves them.
 */
import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Questionnaire } from '../../domain/field.js';
import { isHeld } from '../../flow/next.js';
import type { Activity, ProfileState } from '../../flow/state.js';
import type { Journey } from '../journey.js';
import { cardView } from '../lazy-views.js';
import { errorAnnouncement, renderErrorSummary } from '../forms/error-summary.js';
import { StepSupport } from '../forms/form-step.js';
import { PageReturn } from '../page-return.js';
import { DraftKeeper } from '../profile/draft-keeper.js';
import { describeIn, renderGroups } from '../profile/field-groups.js';
import { FormKeeper, hasSaved, type KeptForm } from '../profile/form-keeper.js';
import { noteEnding } from '../profile/saved-here.js';
import type { ProfileForm } from '../profile/profile-form.js';
import { SessionExpiry } from '../profile/session-expiry.js';
import { choiceStyles } from '../styles/choices.js';
import { dataEntryStyles } from '../styles/data-entry.js';
import { noticeStyles } from '../styles/notice.js';
import { secretStyles } from '../styles/secret.js';
import { primaryButton, textButton } from '../templates/buttons.js';
import { heading } from '../templates/heading.js';
import { notice } from '../templates/notice.js';
import { waiting } from '../templates/waiting.js';
import type { View } from '../view.js';
import { waitingLine } from '../waiting-line.js';

export function createView(journey: Journey): View {
  return new ProfileView(journey);
}

class ProfileView implements View {
  readonly styles = [choiceStyles, noticeStyles, secretStyles, dataEntryStyles];
  readonly #journey: Journey;
  readonly #step: StepSupport;
  readonly #forms: FormKeeper;
  readonly #drafts: DraftKeeper;
  readonly #expiry: SessionExpiry;
  /** The last form that the API has saved. */
  #savedFor: Questionnaire | undefined;
  #settling: Promise<void> | undefined;
  #prepared = false;
  /** The form that has the focus is replaced by another one. */
  #isReplaced = false;

  constructor(journey: Journey) {
    this.#journey = journey;
    this.#step = new StepSupport(journey);
    // Clears the password of a session that is renewed.
    new PageReturn(journey);
    this.#forms = new FormKeeper(journey);
    this.#drafts = new DraftKeeper(journey, () => this.#forms.open);
    this.#expiry = new SessionExpiry(journey, this.#drafts.now);
    journey.host.addEventListener('onboarding-profile-saved', this.#saved);
  }

  render() {
    const { state, words, level } = this.#journey;
    if (state.step !== 'profile') return nothing;
    const open = this.#formFor(state);
    return html`<section class="stack">
      ${heading({ level, text: words.say('profile-heading') })}
      ${open ? keyed(open.form, this.#renderForm(state, open)) : this.#renderLoading(state)}
    </section>`;
  }

  updated(): void {
    const { state } = this.#journey;
    if (state.step !== 'profile') return;
    const { activity } = state;
    const problem = activity.kind === 'failed' ? activity.problem : undefined;
    const form = this.#forms.open?.form;
    if (!form) return;
    if (problem?.code === 'invalid-field') form.setServerError(problem);
    form.updated();
    this.#expiry.prompt?.drawn();
    const { shadowRoot } = this.#journey.host;
    if (this.#isReplaced) shadowRoot?.querySelector<HTMLElement>('[type=submit]')?.focus();
    this.#isReplaced = false;
    this.#step.updated(activity);
  }

  #formFor(state: ProfileState): KeptForm | undefined {
    const before = this.#forms.open;
    const open = this.#forms.formFor(state);
    if (open?.for === before?.for) return open;
    // A visitor who has saved still has the focus on the button.
    this.#isReplaced = hasSaved(state.activity) && this.#journey.host.matches(':focus-within');
    this.#expiry.reset();
    return open;
  }

  #renderLoading(state: ProfileState) {
    const { words } = this.#journey;
    const { activity, edit } = state;
    // Nothing is missing, and the page has taken over.
    if (isHeld(state)) return waiting({ text: words.say('checking-heading') });
    if (activity.kind === 'busy' || this.#forms.isLoading) {
      const stop = textButton({ label: words.say('common-stop'), onClick: this.#stop });
      const patience = this.#step.patience.since(true);
      const text = words.say(patience.endsWith('long') ? 'common-waiting' : 'profile-loading');
      const canStop = activity.kind === 'busy' && patience === 'very-long';
      return waiting({ text, ...(canStop && { wayOut: stop }) });
    }
    return html`<p role="status">${words.say('profile-load-failed')}</p>
      ${this.#step.renderOfflineNotice()}
      ${renderErrorSummary({ activity, journey: this.#journey })}
      <div class="actions">
        ${primaryButton({ type: 'button', label: words.say('common-retry'), onClick: this.#load })}
        ${edit ? this.#renderCancel(false) : nothing}
      </div>`;
  }

  #renderForm(state: ProfileState, { form, restored }: KeptForm) {
    const { activity, via, questionnaire, edit } = state;
    const { words } = this.#journey;
    const busy = activity.kind === 'busy' || this.#settling !== undefined;
    const held = isHeld(state);
    if (hasSaved(activity)) this.#savedFor = questionnaire;
    const saved = held && this.#savedFor === questionnaire;
    this.#expiry.update(activity);
    const { prompt } = this.#expiry;
    this.#step.countDown(activity);
    // Field errors are listed at the top; a failure to save is shown at the button.
    const atButton = activity.kind === 'failed' && !form.controller.hasErrors;
    const describe = describeIn(this.#journey, form);
    const intro = words.say(via === 'login' ? 'profile-intro-login' : 'profile-intro');
    // The intro speaks of the card to come, which a visitor who edits the profile has already.
    return html`${edit ? nothing : html`<p>${intro}</p>`}
      <form
        class="stack"
        novalidate
        @submit=${this.#submit}
        @input=${this.#changed}
        @change=${this.#changed}
        @focusout=${form.controller.onBlur}
      >
        ${notice({
          kind: saved ? 'success' : 'info',
          ...(saved && { text: words.say('profile-saved') }),
          ...(!saved && restored && { text: words.say('profile-restored') }),
        })}
        ${errorAnnouncement(form.controller, words, describe)}
        ${atButton ? nothing : this.#renderFieldErrors(form)} ${renderGroups(form, this.#journey)}
        ${prompt?.render(activity, questionnaire?.identifier?.value) ?? nothing}
        ${this.#step.renderOfflineNotice()}
        ${atButton ? this.#renderProblem(activity, form) : nothing}
        <div class="actions">
          ${primaryButton({
            label: words.say(prompt ? 'profile-log-in' : 'profile-save'),
            busyLabel: words.say('profile-saving'),
            busy,
            disabled: held,
          })}
          ${edit ? this.#renderCancel(busy || held) : nothing}
          ${waitingLine({ patience: this.#step.patience.since(busy), words, doing: words.say('profile-saving') })}
        </div>
      </form>`;
  }

  #renderFieldErrors(form: ProfileForm) {
    const journey = this.#journey;
    const describe = describeIn(journey, form);
    const activity = { kind: 'idle' } as const;
    return renderErrorSummary({ form: form.controller, activity, journey, describe });
  }

  #renderProblem(activity: Activity, form: ProfileForm) {
    const journey = this.#journey;
    if (activity.kind === 'failed' && form.isOutOfReach(activity.problem)) {
      const say = () => journey.words.say('problem-refused');
      return renderErrorSummary({ activity, journey, say, needsSupport: true });
    }
    return this.#expiry.renderSummary(activity) ?? renderErrorSummary({ activity, journey });
  }

  /** Leads back to the complete profile. */
  #renderCancel(disabled: boolean) {
    const label = this.#journey.words.say('profile-cancel');
    return textButton({ label, disabled, onClick: this.#cancel });
  }

  readonly #changed = (event: Event): void => {
    if (this.#expiry.prompt?.heard(event)) return;
    this.#forms.open?.form.onInput(event);
    this.#drafts.soon();
    if (this.#prepared || !this.#journey.session?.isPresented('done')) return;
    this.#prepared = true;
    cardView.prefetch();
  };

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    const open = this.#forms.open;
    const { state } = this.#journey;
    if (!open || this.#settling || this.#journey.isBusy || isHeld(state)) return;
    const { settling } = open.form;
    if (settling.length === 0) {
      this.#save(open);
      return;
    }
    this.#settling = Promise.all(settling).then(() => {
      this.#settling = undefined;
      this.#journey.update();
      if (this.#journey.isStillAt(state)) this.#save(open);
    });
    this.#journey.update();
  };

  #save(open: KeptForm): void {
    if (open !== this.#forms.open || this.#journey.isBusy || !open.form.controller.submit()) return;
    const values = open.form.valuesToSave;
    this.#drafts.now();
    const { prompt } = this.#expiry;
    if (prompt) prompt.submit(values);
    else this.#journey.act('save', (engine) => engine.save(values));
  }

  readonly #load = (): void => {
    // The form replaces the button that has the focus.
    this.#journey.host.shadowRoot?.querySelector<HTMLElement>('[part~=heading]')?.focus();
    this.#forms.tryAgain();
    this.#journey.act('load', (engine) => engine.load());
  };

  readonly #saved = (): void => {
    const { state } = this.#journey;
    if (state.step === 'profile') this.#savedFor = state.questionnaire;
    noteEnding(this.#journey, 'edit' in state ? 'changed' : 'saved');
  };

  readonly #cancel = (): void => {
    noteEnding(this.#journey, 'left');
    this.#journey.act('load', (engine) => engine.go({ type: 'cancel-edit' }));
  };

  readonly #stop = (): void => {
    this.#journey.session?.stop();
  };
}
