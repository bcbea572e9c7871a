/**
 * The profile step: asks for the fields of the campaign, and saves them.
 */
import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { dataEntryOf } from '../../flow/state/completion.js';
import { isHeldByHost } from '../../flow/state/request-selectors.js';
import type { ProfileState, State } from '../../flow/state/state.js';
import { isStepShown } from '../../flow/state/who-shows.js';
import type { SessionController } from '../core/session-controller.js';
import { errorAnnouncement } from '../forms/error-summary.js';
import { StepSupport } from '../forms/form-step.js';
import { retryLabel } from '../forms/retry-label.js';
import { BfcacheReset } from '../core/bfcache.js';
import { DraftAutosave } from './draft-autosave.js';
import { describeIn, renderGroups } from './field-groups.js';
import { IncompleteEntry } from './incomplete-entry.js';
import { renderLoadFailure, renderWait } from './profile-wait.js';
import { renderIntro, renderWaysOut } from './profile-intro.js';
import { renderFieldErrors, renderProblem } from './profile-summary.js';
import { ProfileFormCache, confirmsSave, isSaved, type CachedForm } from './profile-form-cache.js';
import { shownConsents } from './shown-consents.js';
import { SessionExpiry } from './session-expiry.js';
import { choiceStyles } from '../ui/choice.styles.js';
import { profileStyles } from './profile.styles.js';
import { noticeStyles } from '../ui/notice.styles.js';
import { passwordStyles } from '../ui/password.styles.js';
import { primaryButton, textButton } from '../ui/button.js';
import { heading } from '../ui/heading.js';
import { notice } from '../ui/notice.js';
import { waiting } from '../ui/waiting.js';
import type { View } from '../core/view-host.js';
import { waitingLine } from '../core/progress-controller.js';
import { prefetchView, sendCommand, stopWaiting } from '../core/send-command.js';

/** Creates the view of the steps `profile` and `incomplete`. */
export function createView(controller: SessionController): View {
  return new ProfileView(controller);
}

class ProfileView implements View {
  readonly styles = [choiceStyles, noticeStyles, passwordStyles, profileStyles];
  readonly #controller: SessionController;
  readonly #step: StepSupport;
  readonly #forms: ProfileFormCache;
  readonly #drafts: DraftAutosave;
  readonly #expiry: SessionExpiry;
  readonly #entry: IncompleteEntry;
  #pendingSave: Promise<void> | undefined;
  #isPrefetched = false;
  /** The form that has the focus is replaced by another one. */
  #focusSubmit = false;

  constructor(controller: SessionController) {
    this.#controller = controller;
    this.#step = new StepSupport(controller, {
      request: () => dataEntryOf(controller.state)?.request ?? { kind: 'idle' },
      repeat: () => this.#repeat(),
    });
    // Clears the password with which the visitor renews an expired session.
    new BfcacheReset(controller);
    this.#forms = new ProfileFormCache(controller, this.#onReplaced);
    this.#drafts = new DraftAutosave(controller, () => this.#forms.open);
    this.#expiry = new SessionExpiry(controller, this.#drafts.save);
    this.#entry = new IncompleteEntry(controller);
  }

  changed(state: State): void {
    this.#entry.changed();
    if (this.#forms.open && dataEntryOf(state)) this.#expiry.changed(state.request);
  }

  render() {
    const { i18n, state } = this.#controller;
    const profile = dataEntryOf(state);
    if (!profile) return nothing;
    const { open } = this.#forms;
    const isIncomplete = open ? open.missing.length > 0 : state.step === 'incomplete';
    const text = i18n.t(isIncomplete ? 'incomplete-heading' : 'profile-heading');
    return html`<section class="stack">
      ${heading({ ...this.#controller.heading, text })}
      ${open ? keyed(open.form, this.#renderForm(profile, open)) : this.#renderLoading(profile)}
    </section>`;
  }

  updated(): void {
    const state = dataEntryOf(this.#controller.state);
    if (!state) return;
    const { request } = state;
    const { open } = this.#forms;
    if (!open) return;
    const problem = request.kind === 'failed' ? request.problem : undefined;
    if (problem?.code === 'invalid-field') open.form.setServerError(problem);
    open.form.updated();
    this.#expiry.prompt?.updated();
    const { shadowRoot } = this.#controller.host;
    if (this.#focusSubmit) shadowRoot?.querySelector<HTMLElement>('[type=submit]')?.focus();
    this.#focusSubmit = false;
    this.#entry.updated(open);
    this.#step.updated(request);
  }

  #renderLoading(state: ProfileState) {
    const { i18n } = this.#controller;
    const { request, edit } = state;
    // No data is missing, and the page handles what follows.
    if (isHeldByHost(state)) return waiting({ text: i18n.t('checking-heading') });
    if (request.kind === 'busy')
      return renderWait(i18n, this.#step.progress.stage(true), this.#stop);
    return renderLoadFailure(request, {
      controller: this.#controller,
      step: this.#step,
      onRetry: this.#load,
      wayBack: edit ? this.#renderCancel(false) : nothing,
    });
  }

  #renderForm(state: ProfileState, { form, restored, missing }: CachedForm) {
    const { request, profileForm, edit } = state;
    const { i18n } = this.#controller;
    const busy = request.kind === 'busy' || this.#pendingSave !== undefined;
    const held = isHeldByHost(state);
    const saved = confirmsSave(request);
    const { prompt } = this.#expiry;
    const seconds = this.#step.countDown(request);
    // Field errors are listed at the top; a failure to save is shown at the button.
    const atButton = request.kind === 'failed' && !form.controller.hasErrors;
    const describe = describeIn(this.#controller, form);
    const label = prompt ? 'profile-log-in' : edit ? 'profile-save-changes' : 'profile-save';
    // The intro speaks of the card to come, which a visitor who edits the profile has already. The campaign names the
    // inputs, and an input shadows a member of the form, such as `insertBefore`: so the content is in a `div`.
    return html`${renderIntro(state, missing, this.#controller)}
      <form
        aria-label=${i18n.t('profile-heading')}
        novalidate
        @submit=${this.#submit}
        @input=${this.#onInput}
        @change=${this.#onInput}
        @focusout=${form.controller.onBlur}
      >
        <div class="stack">
          ${notice({
            kind: saved ? 'success' : 'info',
            ...(saved && { text: i18n.t('profile-saved') }),
            ...(!saved && restored && { text: i18n.t('profile-restored') }),
          })}
          ${errorAnnouncement(form.controller, i18n, describe)}
          ${atButton ? nothing : renderFieldErrors(form, this.#controller)}
          ${renderGroups(form, this.#controller)}
          ${prompt?.render(request, profileForm?.identifier?.value) ?? nothing}
          ${this.#step.renderOfflineNotice(request)}
          ${atButton ? renderProblem(this.#step.summarised(request), form, this.#expiry, this.#controller) : nothing}
          <div class="actions">
            ${primaryButton({
              label: retryLabel(i18n.t(label), seconds),
              busyLabel: i18n.t('profile-saving'),
              busy,
              disabled: held || seconds > 0,
            })}
            ${waitingLine({ stage: this.#step.progress.stage(busy), i18n, busyLabel: i18n.t('profile-saving') })}
            ${edit ? this.#renderCancel(busy || held) : nothing}
          </div>
        </div>
      </form>
      ${renderWaysOut(missing, this.#controller)}`;
  }

  #renderCancel(disabled: boolean) {
    const label = this.#controller.i18n.t('profile-cancel');
    return textButton({ label, disabled, onClick: this.#cancel });
  }

  /** Another form is open: a visitor who has saved still has the focus on the button. */
  readonly #onReplaced = ({ request }: ProfileState): void => {
    this.#focusSubmit = isSaved(request) && this.#controller.hasFocus();
    this.#expiry.reset();
  };

  readonly #onInput = (event: Event): void => {
    this.#entry.leave();
    if (this.#expiry.prompt?.handleInput(event)) return;
    this.#forms.open?.form.onInput(event);
    this.#drafts.schedule();
    if (this.#isPrefetched || !isStepShown('done', this.#controller.session?.participants.kinds))
      return;
    this.#isPrefetched = true;
    prefetchView(this.#controller, 'done');
  };

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    this.#entry.leave();
    this.#saveWhenReady();
  };

  /** Saves once all fields are ready, such as the library for phone numbers. */
  #saveWhenReady(): void {
    const { open } = this.#forms;
    const { state } = this.#controller;
    if (!open || this.#pendingSave || this.#controller.isBusy || isHeldByHost(state)) return;
    if (this.#step.countDown(state.request) > 0) return;
    const { settling } = open.form;
    if (settling.length === 0) {
      this.#save(open);
      return;
    }
    this.#pendingSave = Promise.all(settling).then(() => {
      this.#pendingSave = undefined;
      this.#controller.update();
      if (this.#controller.isUnchanged(state)) this.#save(open);
    });
    this.#controller.update();
  }

  /** After a lost connection. A form that was changed since is left to the visitor. */
  #repeat(): void {
    const { open } = this.#forms;
    if (!open) sendCommand(this.#controller, { type: 'load' });
    else if (!open.form.controller.isCorrecting) this.#saveWhenReady();
  }

  #save(open: CachedForm): void {
    if (open !== this.#forms.open || this.#controller.isBusy || !open.form.controller.submit())
      return;
    const typed = { values: open.form.valuesToSave, consents: shownConsents(this.#controller) };
    this.#drafts.save();
    const { prompt } = this.#expiry;
    if (prompt) prompt.submit(typed);
    else sendCommand(this.#controller, { type: 'save', ...typed });
  }

  readonly #load = (): void => {
    if (this.#step.countDown(this.#controller.state.request) > 0) return;
    // The form replaces the button that has the focus.
    this.#controller.host.shadowRoot?.querySelector<HTMLElement>('[part~=heading]')?.focus();
    sendCommand(this.#controller, { type: 'load' });
  };

  readonly #cancel = (): void => {
    sendCommand(this.#controller, { type: 'cancel-edit' });
  };

  readonly #stop = (): void => stopWaiting(this.#controller);
}
