/**
 * Lists the mandatory data that is missing after a log-in, on a page without data entry. With data entry the form itself
 * is shown.
 */
import { html, nothing } from 'lit';
import { supportLinks } from '../forms/page-links.js';
import type { SessionController } from '../core/session-controller.js';
import { displayLabel } from '../../i18n/field-label.js';
import { noticeStyles } from '../ui/notice.styles.js';
import { heading } from '../ui/heading.js';
import { link } from '../ui/link.js';
import { exportParts } from '../ui/parts.js';
import type { View } from '../core/view-host.js';
import { isStepShown } from '../../flow/state/who-shows.js';

/** Creates the view of the step `incomplete` for a log-in. */
export function createView(controller: SessionController): View {
  exportParts(controller.host);
  return {
    styles: [noticeStyles],
    render() {
      const { state, i18n, session } = controller;
      if (state.step !== 'incomplete') return undefined;
      // `profile` instead of `incomplete`: the log-in itself counts for that step.
      if (isStepShown('profile', session?.participants.kinds)) return nothing;
      const { missing, profileForm } = state;
      const ways = Object.values(supportLinks(controller));
      const fields = profileForm.fields.filter(({ name }) => missing.includes(name));
      return html`<section class="stack">
        ${heading({ ...controller.heading, text: i18n.t('incomplete-heading') })}
        <p>${i18n.t('incomplete-intro', { count: missing.length })}</p>
        <ul class="list">
          ${fields.map((field) => html`<li>${displayLabel(field, i18n)}</li>`)}
        </ul>
        <div class="actions">
          ${ways.map((way) => (way ? link({ ...way, variant: 'text' }) : nothing))}
        </div>
      </section>`;
    },
  };
}
