/**
 * Tells somebody who logged in what is missing, and leads on to it.
 */
import { html, nothing } from 'lit';
import { supportLinks } from '../forms/links.js';
import type { Journey } from '../journey.js';
import { shownLabel } from '../field-label.js';
import { profileView } from '../lazy-views.js';
import { noticeStyles } from '../styles/notice.js';
import { primaryButton } from '../templates/buttons.js';
import { heading } from '../templates/heading.js';
import { link } from '../templates/link.js';
import { exportParts } from '../templates/parts.js';
import type { View } from '../view.js';

export function createView(journey: Journey): View {
  exportParts(journey.host);
  return {
    styles: [noticeStyles],
    render() {
      const { state, words, level } = journey;
      if (state.step !== 'incomplete') return undefined;
      const { missing, questionnaire } = state;
      const ways = Object.values(supportLinks(journey));
      const finish = () => journey.act('load', (engine) => engine.go({ type: 'finish' }));
      const fields = questionnaire.fields.filter(({ name }) => missing.includes(name));
      profileView.prefetch();
      return html`<section class="stack">
        ${heading({ level, text: words.say('incomplete-heading') })}
        <p>${words.say('incomplete-intro', { count: missing.length })}</p>
        <ul class="list">
          ${fields.map((field) => html`<li>${shownLabel(field, words)}</li>`)}
        </ul>
        <div class="actions">
          ${
            journey.session?.isPresented('profile')
              ? primaryButton({
                  type: 'button',
                  label: words.say('incomplete-finish'),
                  onClick: finish,
                })
              : nothing
          }
          ${ways.map((way) => (way ? link({ ...way, look: 'text' }) : nothing))}
        </div>
      </section>`;
    },
  };
}
