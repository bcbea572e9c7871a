/**
 * The end of a road: says why, and leads home, to the support or to the start.
 */
import { html, nothing } from 'lit';
import type { ErrorState } from '../../flow/state.js';
import { problemText, supportCodeText } from '../../i18n/problem-words.js';
import type { Journey } from '../journey.js';
import { isForSupport } from '../forms/error-summary.js';
import { loginLink, supportLinks } from '../forms/links.js';
import { primaryButton, textButton } from '../templates/buttons.js';
import { noticeStyles } from '../styles/notice.js';
import { heading } from '../templates/heading.js';
import { link } from '../templates/link.js';
import type { View } from '../view.js';

export function createView(journey: Journey): View {
  const renderActions = ({ problem, way, during }: ErrorState) => {
    const { words } = journey;
    const { home, support } = supportLinks(journey);
    const restart = () => journey.act('identify', (engine) => engine.restart());
    const toSupport = way === 'support' || (isForSupport(problem) && support !== undefined);
    const [first, second] = toSupport ? [support, home] : [home, support];
    // Whoever has an account gets to the log-in at once.
    const hasAccount = during === 'profile';
    const again = { type: 'button', label: words.say('error-restart'), onClick: restart } as const;
    return html`<div class="actions">
      ${first ? link({ ...first, look: 'primary' }) : primaryButton(again)}
      ${second ? link({ ...second, look: 'text' }) : nothing} ${first ? textButton(again) : nothing}
      ${hasAccount ? loginLink(journey) : nothing}
    </div>`;
  };
  return {
    styles: [noticeStyles],
    render() {
      const { state, words, level } = journey;
      if (state.step !== 'error') return nothing;
      const { problem, isNewAccount } = state;
      const code = supportCodeText(problem, words);
      return html`<section class="stack">
        ${heading({ level, text: words.say('error-heading') })}
        <p role="alert">
          ${isNewAccount ? words.say('error-login-refused') : problemText(problem, words)}
        </p>
        ${renderActions(state)}
        ${code ? html`<p class="small" part="support-code">${code}</p>` : nothing}
      </section>`;
    },
  };
}
