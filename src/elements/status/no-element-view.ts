/**
 * What belongs to no step. If no element on the page can render the current step, it says where the journey continues, that
 * it is complete, or that it cannot continue. While a session that the page hands over is checked, it asks for a moment.
 */
import { html, nothing } from 'lit';
import { logForDeveloper } from '../../console/console.js';
import { formatCardNumber } from '../../domain/display.js';
import { isAdopting } from '../../flow/state/selectors.js';
import type { State, Step } from '../../flow/state/state.js';
import { isStepShown } from '../../flow/state/who-shows.js';
import { misconfiguredEvent } from '../core/page-errors.js';
import { supportLinks } from '../forms/page-links.js';
import type { SessionController } from '../core/session-controller.js';
import { isSlow, ProgressController } from '../core/progress-controller.js';
import { primaryButton } from '../ui/button.js';
import { noticeStyles } from '../ui/notice.styles.js';
import { heading } from '../ui/heading.js';
import { link } from '../ui/link.js';
import { waiting } from '../ui/waiting.js';
import type { View } from '../core/view-host.js';
import { sendCommand } from '../core/send-command.js';

/** Creates the view for a step that no element on the page shows. */
export function createView(controller: SessionController): View {
  return new NoElementView(controller);
}

class NoElementView implements View {
  readonly styles = [noticeStyles];
  readonly #controller: SessionController;
  readonly #progress: ProgressController;
  /** The step that no element shows; whether the developer was warned, and the page got its event. */
  #step: Step | undefined;
  #isWarned = false;
  #isAnnounced = false;

  constructor(controller: SessionController) {
    this.#controller = controller;
    this.#progress = new ProgressController(controller.host);
  }

  changed({ step }: State): void {
    if (step === this.#step) return;
    this.#step = step;
    this.#isWarned = this.#isAnnounced = false;
    this.#progress.stage(false);
  }

  render() {
    const { state } = this.#controller;
    if (isAdopting(state)) return this.#renderAdopting();
    if (state.step === 'login') return this.#renderLogin();
    if (state.step === 'done') return this.#renderDone(state.account.card, state.via);
    return this.#isStuck(state) && this.#graceElapsed ? this.#renderStuck() : nothing;
  }

  updated(): void {
    const { state, configuration, session } = this.#controller;
    if (isAdopting(state)) return;
    // Of several elements with this view only the first one dispatches the event.
    if (state.step === 'done' || session?.participants.first !== this.#controller) return;
    if (!this.#isWarned) {
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
    this.#controller.dispatch(misconfiguredEvent([missingElementText(state.step)], state.step));
  }

  #warn(step: Step): void {
    // The log-in is an entry as well, so the register form is not missing.
    if (step === 'register' && this.#controller.session?.participants.has('login')) return;
    logForDeveloper('warn', missingElementText(step));
  }

  /** Whether the page has had the time to navigate elsewhere by itself. */
  get #graceElapsed(): boolean {
    return isSlow(this.#progress.stage(true));
  }

  /**
   * Whether a journey has started that cannot continue on this page. At an entry without any input nothing has
   * started.
   */
  #isStuck(state: State): boolean {
    if (state.step === 'login' || state.step === 'done') return false;
    return state.step !== 'register' || state.reason !== undefined;
  }

  /** Nothing for a short wait, then the loading indicator. */
  #renderAdopting() {
    const stage = this.#progress.stage(true);
    if (stage === 'none') return nothing;
    const key = isSlow(stage) ? 'common-waiting' : 'checking-heading';
    return html`<section class="stack">
      ${waiting({ text: this.#controller.i18n.t(key) })}
    </section>`;
  }

  #renderLogin() {
    const { i18n, configuration } = this.#controller;
    const href = configuration?.loginUrl;
    return html`<section class="stack">
      ${heading({ ...this.#controller.heading, text: i18n.t('login-heading'), note: true })}
      <p role="status" id="note">${i18n.t('register-registered-elsewhere')}</p>
      ${href ? link({ label: i18n.t('common-log-in'), href, variant: 'primary' }) : nothing}
    </section>`;
  }

  #renderDone(card: string | undefined, via: 'registration' | 'login') {
    const { i18n } = this.#controller;
    const text = i18n.t(via === 'login' ? 'done-heading-login' : 'done-heading');
    return html`<section class="stack">
      ${heading({ ...this.#controller.heading, text })}
      ${card ? html`<p>${i18n.t('card-number')} <bdi>${formatCardNumber(card)}</bdi></p>` : nothing}
    </section>`;
  }

  #renderStuck() {
    const { i18n, configuration, session } = this.#controller;
    const { start = 'register' } = configuration ?? {};
    const { home } = supportLinks(this.#controller);
    const restart = () => sendCommand(this.#controller, { type: 'restart' });
    const canRestart = isStepShown(start, session?.participants.kinds);
    const again = { type: 'button', label: i18n.t('error-restart'), onClick: restart } as const;
    return html`<section class="stack">
      ${heading({ ...this.#controller.heading, text: i18n.t('error-heading') })}
      <p role="alert">${i18n.t('problem-misconfigured')}</p>
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
