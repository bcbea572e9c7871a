/**
 * The view that belongs to no step. If no element on the page can render the current step, it says where the journey continues, that it is
 * complete, or that it cannot continue. For a session that the page hands over it shows that the session is being checked; if it could
 * not be checked, the reason and a button that checks it again.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { logForDeveloper } from '../../console/console.js';
import { formatCardNumber } from '../../domain/display.js';
import { initialState, isAdopting } from '../../flow/state/selectors.js';
import type { DoneState, State, Step } from '../../flow/state/state.js';
import { errorDetail } from '../../flow/session/host-events.js';
import { supportLinks } from '../forms/page-links.js';
import { RequestFeedback, retryLabel } from '../forms/request-feedback.js';
import type { SessionController } from '../core/session-controller.js';
import { isSlow } from '../core/progress-controller.js';
import { type Changed, StepView } from '../core/step-view.js';
import { primaryButton, link } from '../ui/button.js';
import { heading } from '../ui/heading.js';
import { waiting } from '../ui/notice.js';

/** The view for a step that no element on the page shows. */
export const createView = (controller: SessionController) => new NoElementView(controller);

class NoElementView extends StepView<Step> {
  readonly #feedback = new RequestFeedback(
    this,
    () => this.controller.state.request,
    () => this.#adoptAgain(),
  );
  readonly #progress = this.#feedback.progress;
  /** Whether the session that the page hands over could not be checked at first. */
  #hasFailed = false;
  /** Whether the developer was warned of the step, and the page got its event. */
  #isWarned = false;
  #isAnnounced = false;

  protected override willUpdate(changed: Changed<Step>): void {
    if (!changed.has('state')) return;
    const { state } = this;
    const { step, request } = state;
    this.#hasFailed = isAdopting(state) && (this.#hasFailed || request.kind !== 'busy');
    if (step === changed.get('state')?.step) return;
    this.#isWarned = this.#isAnnounced = false;
    this.#progress.restart();
  }

  override render(): TemplateResult | typeof nothing {
    const { state } = this;
    if (isAdopting(state))
      return this.#hasFailed ? this.#renderNotAdopted(state) : this.#renderAdopting();
    if (state.step === 'login') return this.#renderLogin();
    if (state.step === 'done') return this.#renderDone(state);
    return this.#isStuck(state) && this.#graceElapsed ? this.#renderStuck() : nothing;
  }

  protected override updated(): void {
    const { state } = this;
    const { configuration, session } = this.controller;
    if (isAdopting(state)) {
      this.#feedback.updated(state.request);
      return;
    }
    // Of several elements with this view only the first one dispatches the event.
    if (state.step === 'done' || session?.participants.first !== this.controller) return;
    // A page that exchanges its elements is for a moment without a first form.
    const isSettled = state.step === 'login' || this.#isStuck(state) || this.#graceElapsed;
    if (!this.#isWarned && isSettled) {
      this.#isWarned = true;
      if (state.step !== 'login') this.#warn(state.step);
      // Only a visitor who has just reached this step is redirected, not one who has opened the page again.
      else if (configuration?.loginUrl && session.stepToFocus) {
        session.focused();
        location.assign(configuration.loginUrl);
      }
    }
    if (this.#isAnnounced || !this.#isStuck(state) || !this.#graceElapsed) return;
    this.#isAnnounced = true;
    const { step } = state;
    const detail = errorDetail({ code: 'misconfigured', hint: missingElementText(step) }, step);
    this.controller.dispatch({ name: 'onboarding-error', detail, cancelable: false, step });
  }

  #warn(step: Step): void {
    // The journey can start at the log-in, so the register form is not missing.
    if (step === 'register' && this.controller.session?.participants.has('login')) return;
    logForDeveloper('warn', missingElementText(step));
  }

  /** Whether the page has had the time to navigate elsewhere by itself. */
  get #graceElapsed(): boolean {
    return isSlow(this.#progress.measure(true));
  }

  /** Whether a journey has started that cannot continue on this page. The first form without a `reason` is not a started journey. */
  #isStuck(state: State): boolean {
    if (state.step === 'login' || state.step === 'done') return false;
    return state.step !== 'register' || state.reason !== undefined;
  }

  /** Nothing for a short wait, then the loading indicator. */
  #renderAdopting() {
    const stage = this.#progress.measure(true);
    if (stage === 'none') return nothing;
    const key = isSlow(stage) ? 'common-waiting' : 'checking-heading';
    return html`<section class="stack">${waiting({ text: this.t(key) })}</section>`;
  }

  /** The button stays while the session is checked again, and keeps its focus. */
  #renderNotAdopted({ request }: State) {
    const { controller } = this;
    const { home } = supportLinks(controller);
    const feedback = this.#feedback;
    const seconds = feedback.countDown(request);
    return html`<section class="stack">
      ${heading({ ...controller.heading, text: this.t('error-heading') })}
      ${feedback.renderOfflineNotice(request)} ${feedback.renderFailure(request)}
      <div class="actions">
        ${primaryButton({
          type: 'button',
          label: retryLabel(this.t('common-retry'), seconds),
          busyLabel: this.t('common-waiting'),
          busy: request.kind === 'busy',
          disabled: seconds > 0,
          onClick: () => {
            if (request.kind !== 'busy' && feedback.countDown(request) === 0) this.#adoptAgain();
          },
        })}
        ${home ? link({ ...home, variant: 'text' }) : nothing}
      </div>
    </section>`;
  }

  #adoptAgain(): void {
    this.controller.session?.adoptAgain();
  }

  #renderLogin() {
    const href = this.configuration.loginUrl;
    return html`<section class="stack">
      ${heading({ ...this.controller.heading, text: this.t('login-heading'), note: true })}
      <p role="status" id="note">${this.t('register-registered-elsewhere')}</p>
      ${href ? link({ label: this.t('common-log-in'), href, variant: 'primary' }) : nothing}
    </section>`;
  }

  #renderDone({ account: { card }, via }: DoneState) {
    const text = this.t(via === 'registration' ? 'done-heading-unnamed' : 'done-heading-login');
    return html`<section class="stack">
      ${heading({ ...this.controller.heading, text })}
      ${card ? html`<p>${this.t('card-number')} <bdi>${formatCardNumber(card)}</bdi></p>` : nothing}
    </section>`;
  }

  #renderStuck() {
    const { session } = this.controller;
    const { home } = supportLinks(this.controller);
    const onClick = () => this.send({ type: 'restart' });
    const canRestart = session?.canShow(initialState(session.start).step);
    const again = { type: 'button', label: this.t('error-restart'), onClick } as const;
    return html`<section class="stack">
      ${heading({ ...this.controller.heading, text: this.t('error-heading') })}
      <p role="alert">${this.t('problem-misconfigured')}</p>
      <div class="actions">
        ${canRestart ? primaryButton(again) : nothing}
        ${home ? link({ ...home, variant: canRestart ? 'text' : 'primary' }) : nothing}
      </div>
    </section>`;
  }
}

function missingElementText(step: Step): string {
  return `No element on this page shows the step "${step}".`;
}
