/**
 * The finished card: who holds it, its number, and the barcode that the till scans.
 */
import { html, nothing } from 'lit';
import { groupCard } from '../../domain/display.js';
import type { Journey } from '../journey.js';
import { cardStyles } from '../styles/card.js';
import { noticeStyles } from '../styles/notice.js';
import { cardFace } from '../templates/card.js';
import { heading } from '../templates/heading.js';
import type { View } from '../view.js';

export function createView(journey: Journey): View {
  return {
    styles: [noticeStyles, cardStyles],
    render() {
      const { state, words, level } = journey;
      if (state.step !== 'done') return nothing;
      const { account, holder, via } = state;
      return html`<section class="stack">
        ${heading({
          level,
          text: words.say(via === 'login' ? 'done-heading-login' : 'done-heading'),
        })}
        <p>${words.say('done-intro')}</p>
        ${cardFace({
          label: words.say('card-label'),
          ...(holder && { holder }),
          numberLabel: words.say('card-number'),
          number: groupCard(account.card ?? ''),
          ...(account.fidelyCode && { barcodeText: account.fidelyCode }),
          openLabel: words.say('card-full-screen'),
          onOpen: () => undefined,
        })}
        <slot name="wallet"></slot>
      </section>`;
    },
  };
}
