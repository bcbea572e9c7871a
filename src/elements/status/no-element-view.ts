/**
 * For a page that has no element for the next step: says where it goes on, that it is done, or that it
 * cannot go on here.
 */
import { html, nothing } from 'lit';
import { logForDeveloper } from '../../flow/console.js';
import { formatCardNumber } from '../../domain/display.js';
import type { State, Step } from '../../flow/state.js';
import { misconfiguredEvent } from '../core/page-errors.js';
import { supportLinks } from '../forms/page-links.js';
import type { SessionController } from '../core/session-controller.js';
import { ProgressController } from '../core/progress-controller.js';
import { primaryButton } from '../ui/button.js';
import { noticeStyles } from '../ui/notice.styles.js';
import { heading } from '../ui/heading.js';
import { link } from '../ui/link.js';
import type { View } from '../core/view-host.js';

export function createView(controller: SessionController): View {
  return new NoElementView(controller);
}

class NoElementView implements View {
  readonly styles = [noticeStyles];
  readonly #controller: SessionController;
  readonly #progress: ProgressController;
  /** The step that is looked at, and what was said of it. */
  #at: Step | undefined;
  #isWarned = false;
  #isAnnounced = false;

  constructor(controller: SessionController) {
    this.#controller = controller;
    this.#progress = new ProgressController(controller.host);
  }

  render() {
    const { state } = this.#controller;
    if (state.step !== this.#at) {
      this.#at = state.step;
      this.#isWarned = this.#isAnnounced = false;
      this.#progress.stage(false);
    }
    if (state.step === 'login') return this.#renderLogin();
    if (state.step === 'done') return this.#renderDone(state.account.card, state.via);
    return this.#isStuck(state) && this.#graceElapsed ? this.#renderStuck() : nothing;
  }

  updated(): void {
    const { state, configuration, session } = this.#controller;
    // Of several elements that say so to the person one tells the page.
    if (state.step === 'done' || session?.participants[0] !== this.#controller) return;
    if (!this.#isWarned) {
      this.#isWarned = true;
      if (state.step !== 'login') this.#warn(state.step);
      // Only who has just come to this step is led away: not a page that was opened again.
      else if (configuration?.loginUrl && session.stepToFocus) {
        session.stepToFocus = undefined;
        location.assign(configuration.loginUrl);
      }
    }
    if (this.#isAnnounced || !this.#isStuck(state) || !this.#graceElapsed) return;
    this.#isAnnounced = true;
    this.#controller.notify(misconfiguredEvent([missingElementText(state.step)], state.step));
  }

  #warn(step: Step): void {
    // A log-in is an entry, too: nobody misses the register form.
    if (step === 'register' && this.#controller.session?.hasElement('login')) return;
    logForDeveloper('warn', missingElementText(step));
  }

  /** Whether the page has had its moment: it may go on elsewhere, and need a while to get there. */
  get #graceElapsed(): boolean {
    return this.#progress.stage(true).endsWith('long');
  }

  /** Whether somebody is under way. Nobody is at an entry where nothing was asked yet: then nothing is missed. */
  #isStuck(state: State): boolean {
    if (state.step === 'login' || state.step === 'done') return false;
    return state.step !== 'register' || state.reason !== undefined;
  }

  #renderLogin() {
    const { i18n, headingLevel, configuration } = this.#controller;
    const href = configuration?.loginUrl;
    return html`<section class="stack">
      ${heading({ level: headingLevel, text: i18n.t('login-heading'), note: true })}
      <p role="status" id="note">${i18n.t('register-registered-elsewhere')}</p>
      ${href ? link({ label: i18n.t('common-log-in'), href, variant: 'primary' }) : nothing}
    </section>`;
  }

  #renderDone(card: string | undefined, via: 'registration' | 'login') {
    const { i18n, headingLevel } = this.#controller;
    const text = i18n.t(via === 'login' ? 'done-heading-login' : 'done-heading');
    return html`<section class="stack">
      ${heading({ level: headingLevel, text })}
      ${card ? html`<p>${i18n.t('card-number')} <bdi>${formatCardNumber(card)}</bdi></p>` : nothing}
    </section>`;
  }

  #renderStuck() {
    const { i18n, headingLevel, configuration, session } = this.#controller;
    const { start = 'register' } = configuration ?? {};
    const { home } = supportLinks(this.#controller);
    const restart = () => this.#controller.send({ type: 'restart' });
    const canRestart = session?.isStepShown(start) ?? false;
    const again = { type: 'button', label: i18n.t('error-restart'), onClick: restart } as const;
    return html`<section class="stack">
      ${heading({ level: headingLevel, text: i18n.t('error-heading') })}
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
