/**
 * Shown after a save if no other element on the page renders the next step: confirms the save, and leads back to data
 * entry.
 */
import { html, nothing } from 'lit';
import type { SessionController } from '../core/session-controller.js';
import { noticeStyles } from '../ui/notice.styles.js';
import { textButton } from '../ui/button.js';
import { heading } from '../ui/heading.js';
import { notice } from '../ui/notice.js';
import type { View } from '../core/view-host.js';
import { sendCommand } from '../core/send-command.js';
import { isStepShown } from '../../flow/state/who-shows.js';

/** Creates the view of the step `done` for a page without a card. */
export function createView(controller: SessionController): View {
  const isAlone = () => !isStepShown('done', controller.session?.participants.kinds);
  const edit = () => sendCommand(controller, { type: 'edit' });
  return {
    styles: [noticeStyles],
    render() {
      const { state, i18n } = controller;
      if (state.step !== 'done' || !isAlone()) return nothing;
      const hasSaved = state.ending === 'saved' || state.ending === 'changed';
      return html`<section class="stack">
        ${heading({ ...controller.heading, text: i18n.t('profile-heading'), note: hasSaved })}
        ${notice({
          kind: 'success',
          isNote: true,
          ...(hasSaved && { text: i18n.t('profile-saved') }),
        })}
        <div class="actions">${textButton({ label: i18n.t('profile-edit'), onClick: edit })}</div>
      </section>`;
    },
    /** A visitor who logs in on a page that has only this form gets the form at once. */
    updated() {
      const { state } = controller;
      if (state.step !== 'done' || !isAlone()) return;
      if (state.via === 'login' && !state.ending) queueMicrotask(edit);
    },
  };
}
