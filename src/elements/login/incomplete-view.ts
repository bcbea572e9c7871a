/**
 * Lists the mandatory data that is missing after a log-in, and leads to data entry.
 */
import { html, nothing } from 'lit';
import { supportLinks } from '../forms/page-links.js';
import type { SessionController } from '../core/session-controller.js';
import { displayLabel } from '../forms/field-label.js';
import { prefetchView } from '../core/view-registry.js';
import { noticeStyles } from '../ui/notice.styles.js';
import { primaryButton } from '../ui/button.js';
import { heading } from '../ui/heading.js';
import { link } from '../ui/link.js';
import { exportParts } from '../ui/parts.js';
import type { View } from '../core/view-host.js';

export function createView(controller: SessionController): View {
  exportParts(controller.host);
  return {
    styles: [noticeStyles],
    changed() {
      prefetchView('profile');
    },
    render() {
      const { state, i18n, headingLevel } = controller;
      if (state.step !== 'incomplete') return undefined;
      const { missing, profileForm } = state;
      const ways = Object.values(supportLinks(controller));
      const finish = () => controller.send({ type: 'finish' });
      const fields = profileForm.fields.filter(({ name }) => missing.includes(name));
      return html`<section class="stack">
        ${heading({ level: headingLevel, text: i18n.t('incomplete-heading') })}
        <p>${i18n.t('incomplete-intro', { count: missing.length })}</p>
        <ul class="list">
          ${fields.map((field) => html`<li>${displayLabel(field, i18n)}</li>`)}
        </ul>
        <div class="actions">
          ${
            controller.session?.participants.isStepShown('profile')
              ? primaryButton({
                  type: 'button',
                  label: i18n.t('incomplete-finish'),
                  onClick: finish,
                })
              : nothing
          }
          ${ways.map((way) => (way ? link({ ...way, variant: 'text' }) : nothing))}
        </div>
      </section>`;
    },
  };
}
