/**
 * For a page that has no element for the next step: says where it goes on, that it is done, or that it
 * cannot go on here.
 */
import { html, nothing } from 'lit';
import { tellDeveloper } from '../../flow/console.js';
import { groupCard } from '../../domain/display.js';
import type { State, Step } from '../../flow/state.js';
import { misconfigured } from '../complaints.js';
import { supportLinks } from '../forms/links.js';
import type { Journey } from '../journey.js';
import { PatienceController } from '../patience.js';
import { primaryButton } from '../templates/buttons.js';
import { noticeStyles } from '../styles/notice.js';
import { heading } from '../templates/heading.js';
import { link } from '../templates/link.js';
import type { View } from '../view.js';

export function createView(journey: Journey): View {
  return new AwayView(journey);
}

class AwayView implements View {
  readonly styles = [noticeStyles];
  readonly #journey: Journey;
  readonly #patience: PatienceController;
  /** The step that is looked at, and what was said of it. */
  #at: Step | undefined;
  #isWarned = false;
  #isAnnounced = false;

  constructor(journey: Journey) {
    this.#journey = journey;
    this.#patience = new PatienceController(journey.host);
  }

  render() {
    const { state } = this.#journey;
    if (state.step !== this.#at) {
      this.#at = state.step;
      this.#isWarned = this.#isAnnounced = false;
      this.#patience.since(false);
    }
    if (state.step === 'login') return this.#renderLogin();
    if (state.step === 'done') return this.#renderDone(state.account.card, state.via);
    return this.#isStuck(state) && this.#isOver ? this.#renderStuck() : nothing;
  }

  updated(): void {
    const { state, configuration, session } = this.#journey;
    // Of several elements that say so to the person one tells the page.
    if (state.step === 'done' || session?.participants[0] !== this.#journey) return;
    if (!this.#isWarned) {
      this.#isWarned = true;
      if (state.step !== 'login') this.#warn(state.step);
      // Only who has just come to this step is led away: not a page that was opened again.
      else if (configuration?.loginUrl && session.entered) {
        session.entered = undefined;
        location.assign(configuration.loginUrl);
      }
    }
    if (this.#isAnnounced || !this.#isStuck(state) || !this.#isOver) return;
    this.#isAnnounced = true;
    this.#journey.announce(misconfigured([missing(state.step)], state.step));
  }

  #warn(step: Step): void {
    // A log-in is an entry, too: nobody misses the register form.
    if (step === 'register' && this.#journey.session?.has('login')) return;
    tellDeveloper('warn', missing(step));
  }

  /** Whether the page has had its moment: it may go on elsewhere, and need a while to get there. */
  get #isOver(): boolean {
    return this.#patience.since(true).endsWith('long');
  }

  /** Whether somebody is under way. Nobody is at an entry where nothing was asked yet: then nothing is missed. */
  #isStuck(state: State): boolean {
    if (state.step === 'login' || state.step === 'done') return false;
    return state.step !== 'register' || state.reason !== undefined;
  }

  #renderLogin() {
    const { words, level, configuration } = this.#journey;
    const href = configuration?.loginUrl;
    return html`<section class="stack">
      ${heading({ level, text: words.say('login-heading'), note: true })}
      <p role="status" id="note">${words.say('register-registered-elsewhere')}</p>
      ${href ? link({ label: words.say('common-log-in'), href, look: 'primary' }) : nothing}
    </section>`;
  }

  #renderDone(card: string | undefined, via: 'registration' | 'login') {
    const { words, level } = this.#journey;
    const text = words.say(via === 'login' ? 'done-heading-login' : 'done-heading');
    return html`<section class="stack">
      ${heading({ level, text })}
      ${card ? html`<p>${words.say('card-number')} <bdi>${groupCard(card)}</bdi></p>` : nothing}
    </section>`;
  }

  #renderStuck() {
    const { words, level, configuration, session } = this.#journey;
    const { start = 'register' } = configuration ?? {};
    const { home } = supportLinks(this.#journey);
    const restart = () => this.#journey.act('identify', (engine) => engine.restart());
    const canRestart = session?.isPresented(start) ?? false;
    const again = { type: 'button', label: words.say('error-restart'), onClick: restart } as const;
    return html`<section class="stack">
      ${heading({ level, text: words.say('error-heading') })}
      <p role="alert">${words.say('problem-misconfigured')}</p>
      <div class="actions">
        ${canRestart ? primaryButton(again) : nothing}
        ${home ? link({ ...home, look: canRestart ? 'text' : 'primary' }) : nothing}
      </div>
    </section>`;
  }
}

function missing(step: Step): string {
  return `No element on this page shows the step "${step}".`;
}
