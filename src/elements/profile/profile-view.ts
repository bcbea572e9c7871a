/**
 * The profile step: asks for the fields of the campaign, and saves them.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { dataEntryOf } from '../../flow/steps/data-entry-state.js';
import { hadCardBefore, hasCard } from '../../flow/state/data-entry.js';
import { isHeldByHost, idle } from '../../flow/state/request.js';
import type { ProfileState } from '../../flow/state/state.js';
import type { SessionController } from '../core/session-controller.js';
import { errorAnnouncement } from '../forms/error-summary.js';
import { RequestFeedback, retryLabel } from '../forms/request-feedback.js';
import { BfcacheReset } from '../core/bfcache.js';
import { moveFocus } from '../core/reveal.js';
import { DraftAutosave } from './draft-autosave.js';
import { IncompleteStep } from './incomplete-step.js';
import { describeIn, renderGroups, renderFieldErrors, renderProblem } from './profile-sections.js';
import { renderLoadFailure, incompleteHeading, renderIntro, renderWaysOut } from './around-form.js';
import { ProfileFormCache, confirmsSave, type OpenForm } from './profile-form-cache.js';
import type { ProfileStep } from './profile-controls.js';
import { showRefusals } from './refused-fields.js';
import { shownConsents } from './shown-consents.js';
import { RenewalPrompt } from './renewal-prompt.js';
import { choiceStyles } from '../ui/choices.styles.js';
import { consentStyles } from '../ui/consent.styles.js';
import { profileStyles } from './profile.styles.js';
import { passwordStyles } from '../ui/password.styles.js';
import { primaryButton, textButton } from '../ui/button.js';
import { heading } from '../ui/heading.js';
import { notice, waiting } from '../ui/notice.js';
import { waitingLine, waitingScreen } from '../core/progress-controller.js';
import { type Changed, StepView } from '../core/step-view.js';

/** The view of the steps `profile` and `incomplete`. */
export const createView = (controller: SessionController) => new ProfileView(controller);

class ProfileView extends StepView<ProfileStep> {
  static override readonly styles = [choiceStyles, consentStyles, passwordStyles, profileStyles];
  readonly #feedback: RequestFeedback;
  readonly #forms: ProfileFormCache;
  readonly #drafts: DraftAutosave;
  readonly #incomplete: IncompleteStep;
  /** The password field of an expired session; it stays while the renewed one saves. */
  #prompt: RenewalPrompt | undefined;
  #pendingSave: Promise<void> | undefined;
  /** Whether the form was shown. */
  #hasArrived = false;

  constructor(controller: SessionController) {
    super(controller);
    const request = () => dataEntryOf(controller.state)?.request ?? idle;
    this.#feedback = new RequestFeedback(this, request, () => this.#repeat());
    // Clears the password with which the visitor renews an expired session.
    new BfcacheReset(this);
    this.#forms = new ProfileFormCache(this);
    this.#drafts = new DraftAutosave(this, () => this.#forms.open);
    this.#incomplete = new IncompleteStep(controller);
  }

  protected override willUpdate(changed: Changed<ProfileStep>): void {
    this.#forms.refresh();
    const { open } = this.#forms;
    if (!open || !changed.has('state')) return;
    const { state } = this;
    const { request } = state;
    const before = changed.get('state');
    if (dataEntryOf(state)?.needsPassword)
      this.#prompt ??= new RenewalPrompt(this.controller, this.#drafts.save, request);
    else if (request.kind !== 'busy') this.#prompt = undefined;
    this.#prompt?.changed(request);
    const last = before?.step === 'profile' ? before.refused : undefined;
    if (state.step === 'profile' && state.refused && state.refused !== last)
      showRefusals(open.controls.form, this.controller, state.refused);
    if (request.kind !== 'failed' || request === before?.request) return;
    if (request.problem.code === 'invalid-field') open.controls.refuse(request.problem);
  }

  override render(): TemplateResult | typeof nothing {
    const { state } = this;
    const profile = dataEntryOf(state);
    if (!profile) return nothing;
    const { open } = this.#forms;
    const isIncomplete = open ? open.missing.length > 0 : state.step === 'incomplete';
    // The owner of a card may have nothing to finish: that is known once the form is loaded.
    const isFinishing =
      profile.holder !== undefined && (open !== undefined || !hadCardBefore(profile.entry));
    const text = isFinishing
      ? this.t('card-finish')
      : isIncomplete
        ? incompleteHeading(profile.profileForm, this.controller.i18n)
        : this.t('profile-heading');
    const isBelowCard = profile.holder !== undefined && this.controller.hasFlow;
    return html`<section class="stack ${isBelowCard ? 'below-card' : ''}">
      ${heading({ ...this.controller.heading, text })}
      ${open ? keyed(open.key, this.#renderForm(profile, open)) : this.#renderLoading(profile)}
    </section>`;
  }

  protected override updated(): void {
    const { open } = this.#forms;
    this.#forms.updated();
    if (!open) return;
    open.controls.updated();
    this.#prompt?.updated();
    this.#incomplete.updated(open);
    this.#arrive();
    this.#feedback.updated(this.state.request);
  }

  /** The first empty field of a visitor who has no card yet. */
  override get onlyControl(): HTMLElement | undefined {
    const entry = dataEntryOf(this.state)?.entry;
    const id = entry && !hasCard(entry) ? this.#forms.open?.controls.firstEmpty : undefined;
    return id === undefined ? undefined : (this.renderRoot.getElementById(id) ?? undefined);
  }

  /** Moves the focus from the heading into the form, which has loaded after it; the heading describes the field. */
  #arrive(): void {
    if (this.#hasArrived) return;
    this.#hasArrived = true;
    const first = this.onlyControl;
    const ids = ['heading', first?.getAttribute('aria-describedby')].filter(Boolean);
    first?.setAttribute('aria-describedby', ids.join(' '));
    if (this.renderRoot.activeElement?.matches('[part~=heading]')) moveFocus(first);
  }

  #renderLoading(state: ProfileState) {
    const { i18n } = this.controller;
    const { request, entry } = state;
    // No data is missing, and the page holds the next step back.
    if (isHeldByHost(state)) return waiting({ text: i18n.t('checking-heading') });
    if (request.kind === 'busy')
      return waitingScreen(i18n, this.#feedback.progress.measure(true), this.#stop);
    return renderLoadFailure(request, {
      controller: this.controller,
      feedback: this.#feedback,
      onRetry: this.#load,
      wayBack: hasCard(entry) ? this.#renderCancel(false) : nothing,
    });
  }

  #renderForm(state: ProfileState, { controls, restored, missing }: OpenForm) {
    const { request, profileForm } = state;
    const isEdit = hasCard(state.entry);
    const { i18n } = this.controller;
    const busy = request.kind === 'busy' || this.#pendingSave !== undefined;
    const held = isHeldByHost(state);
    const saved = confirmsSave(request);
    const prompt = this.#prompt;
    const seconds = this.#feedback.countDown(request);
    // Field errors are listed at the top; a failure to save is shown at the button.
    const atButton = request.kind === 'failed' && controls.form.listed.size === 0;
    const describe = describeIn(this.controller, controls);
    const first = hadCardBefore(state.entry) ? 'profile-save-card' : 'profile-save';
    const save = state.holder ? 'profile-finish' : first;
    const label = prompt ? 'profile-log-in' : isEdit ? 'profile-save-changes' : save;
    // The intro speaks of the card to come, which a visitor who edits the profile has already. The campaign names the
    // inputs, and an input shadows a member of the form, such as `insertBefore`: so the content is in a `div`.
    return html`${renderIntro(state, missing, this.controller)}
      <form
        aria-label=${i18n.t('profile-heading')}
        novalidate
        @submit=${this.#submit}
        @input=${this.#onInput}
        @change=${this.#onInput}
      >
        <div class="stack">
          ${errorAnnouncement(controls.form, i18n, describe)}
          ${atButton ? nothing : renderFieldErrors(controls, this.controller)}
          ${renderGroups(controls, this.controller)}
          ${prompt?.render(request, profileForm?.identifier?.value) ?? nothing}
          ${notice({
            kind: saved ? 'success' : 'info',
            ...(saved && { text: i18n.t('profile-saved') }),
            ...(!saved && restored && { text: i18n.t('profile-restored') }),
          })}
          ${this.#feedback.renderOfflineNotice(request)}
          ${atButton ? renderProblem(this.#feedback.summarised(request), controls, prompt, this.controller, this.#feedback.isAgain(request)) : nothing}
          <div class="actions">
            ${primaryButton({
              label: retryLabel(i18n.t(label), seconds),
              busyLabel: i18n.t('profile-saving'),
              busy,
              disabled: held || seconds > 0,
            })}
            ${waitingLine({ stage: this.#feedback.progress.measure(busy), i18n, busyLabel: i18n.t('profile-saving') })}
            ${isEdit ? this.#renderCancel(busy || held) : nothing}
          </div>
        </div>
      </form>
      ${renderWaysOut(missing, this.controller)}`;
  }

  #renderCancel(disabled: boolean) {
    const label = this.controller.i18n.t('profile-cancel');
    return textButton({ label, disabled, onClick: this.#cancel });
  }

  readonly #onInput = (event: Event): void => {
    this.#incomplete.leave();
    if (this.#prompt?.handleInput(event)) return;
    this.#forms.open?.controls.onInput(event);
    this.#drafts.schedule();
  };

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    this.#incomplete.leave();
    this.#saveWhenReady();
  };

  /** Saves once all fields are ready, such as the library for phone numbers. */
  #saveWhenReady(): void {
    const { open } = this.#forms;
    const { state } = this.controller;
    if (!open || this.#pendingSave || this.controller.isBusy || isHeldByHost(state)) return;
    if (this.#feedback.countDown(state.request) > 0) return;
    const { settling } = open.controls;
    if (settling.length === 0) {
      this.#save(open);
      return;
    }
    this.#pendingSave = Promise.all(settling).then(() => {
      this.#pendingSave = undefined;
      this.requestUpdate();
      if (this.controller.isUnchanged(state)) this.#save(open);
    });
    this.requestUpdate();
  }

  /** Repeats a load or a save after a lost connection. A form that was changed since is not submitted: the visitor does that. */
  #repeat(): void {
    const { open } = this.#forms;
    if (!open) this.send({ type: 'load' });
    else if (!open.controls.form.isCorrecting) this.#saveWhenReady();
  }

  #save(open: OpenForm): void {
    if (open !== this.#forms.open || this.controller.isBusy) return;
    const values = open.controls.submit();
    if (!values) return;
    const typed = { values, consents: shownConsents(this.controller, open.controls.fold.wasOpen) };
    this.#drafts.save();
    if (this.#prompt) this.#prompt.submit(typed);
    else this.send({ type: 'save', ...typed });
  }

  readonly #load = (): void => {
    if (this.#feedback.countDown(this.controller.state.request) > 0) return;
    // The form replaces the button that has the focus.
    this.renderRoot.querySelector<HTMLElement>('[part~=heading]')?.focus();
    this.send({ type: 'load' });
  };

  readonly #cancel = (): void => this.send({ type: 'cancel-edit' });

  readonly #stop = (): void => this.controller.session?.cancelReads();
}
