/**
 * For a page that has no element for the next step: says where it goes on, or that it is done.
 */
import { html, nothing } from 'lit';
import { tellDeveloper } from '../../flow/console.js';
import { groupCard } from '../../domain/display.js';
import type { Journey } from '../journey.js';
import { link } from '../templates/buttons.js';
import { noticeStyles } from '../styles/notice.js';
import { heading } from '../templates/heading.js';
import type { View } from '../view.js';

export function createView(journey: Journey): View {
  let told = false;
  const renderLogin = () => {
    const { words, level, configuration } = journey;
    const href = configuration?.loginUrl;
    return html`<section class="stack">
      ${heading({ level, text: words.say('login-heading') })}
      <p role="status">${words.say('register-registered-elsewhere')}</p>
      ${href ? link({ label: words.say('common-log-in'), href, look: 'primary' }) : nothing}
    </section>`;
  };
  const renderDone = (card: string | undefined, via: 'registration' | 'login') => {
    const { words, level } = journey;
    const text = words.say(via === 'login' ? 'done-heading-login' : 'done-heading');
    return html`<section class="stack">
      ${heading({ level, text })}
      ${card ? html`<p>${words.say('card-number')}: <bdi>${groupCard(card)}</bdi></p>` : nothing}
    </section>`;
  };
  return {
    styles: [noticeStyles],
    render() {
      const { state } = journey;
      if (state.step === 'login') return renderLogin();
      if (state.step === 'done') return renderDone(state.account.card, state.via);
      return nothing;
    },
    updated() {
      const { state, configuration } = journey;
      if (told) return;
      told = true;
      // A log-in is an entry, too: nobody misses the register form.
      if (state.step === 'register' && journey.session?.has('login')) return;
      if (state.step !== 'login' && state.step !== 'done') {
        tellDeveloper('warn', `No element on this page shows the step "${state.step}".`);
      } else if (state.step === 'login' && configuration?.loginUrl) {
        location.assign(configuration.loginUrl);
      }
    },
  };
}
