/**
 * The data is saved, and nobody else on the page shows what comes next: says so, and lets people change their minds.
 */
import { html, nothing } from 'lit';
import type { Journey } from '../journey.js';
import { lastEnding } from '../profile/saved-here.js';
import { noticeStyles } from '../styles/notice.js';
import { textButton } from '../templates/buttons.js';
import { heading } from '../templates/heading.js';
import { notice } from '../templates/notice.js';
import type { View } from '../view.js';

export function createView(journey: Journey): View {
  const isAlone = () => !journey.session?.has('flow') && !journey.session?.has('card');
  const edit = () => journey.act('load', (engine) => engine.go({ type: 'edit' }));
  let opened: number | undefined;
  return {
    styles: [noticeStyles],
    render() {
      const { state, words, level } = journey;
      if (state.step !== 'done' || !isAlone()) return nothing;
      const ending = lastEnding(journey);
      const hasSaved = ending === 'saved' || ending === 'changed';
      return html`<section class="stack">
        ${heading({ level, text: words.say('profile-heading'), note: hasSaved })}
        ${notice({
          kind: 'success',
          isNote: true,
          ...(hasSaved && { text: words.say('profile-saved') }),
        })}
        <div class="actions">
          ${textButton({ label: words.say('profile-edit'), onClick: edit })}
        </div>
      </section>`;
    },
    /** Whoever logs in where there is nothing but this form has come for it. */
    updated() {
      const { state, session } = journey;
      if (state.step !== 'done' || !isAlone() || opened === session?.visit) return;
      opened = session?.visit;
      if (state.via === 'login' && !lastEnding(journey)) queueMicrotask(edit);
    },
  };
}
