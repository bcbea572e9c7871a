/**
 * Lists the mandatory data that is missing after a log-in, on a page without data entry. With data entry the form itself
 * is shown.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { displayLabel } from '../../i18n/field-label.js';
import type { SessionController } from '../core/session-controller.js';
import { StepView } from '../core/step-view.js';
import { supportLinks } from '../forms/page-links.js';
import { incompleteHeading } from './around-form.js';
import { heading } from '../ui/heading.js';
import { link } from '../ui/button.js';

/** The view of the step `incomplete` for a log-in. */
export const createView = (controller: SessionController) => new IncompleteView(controller);

class IncompleteView extends StepView<'incomplete'> {
  override render(): TemplateResult | typeof nothing {
    const { state } = this;
    const { i18n, session, heading: params } = this.controller;
    // Not `canShow('incomplete')`: the log-in itself counts as an element that can show that step.
    if (session?.canShow('profile')) return nothing;
    const { missing, profileForm } = state;
    const ways = Object.values(supportLinks(this.controller));
    const fields = profileForm.fields.filter(({ name }) => missing.includes(name));
    return html`<section class="stack">
      ${heading({ ...params, text: incompleteHeading(profileForm, i18n) })}
      <p>${this.t('incomplete-intro', { count: missing.length })}</p>
      <ul class="list">
        ${fields.map((field) => html`<li>${displayLabel(field, i18n)}</li>`)}
      </ul>
      <div class="actions">
        ${ways.map((way) => (way ? link({ ...way, variant: 'text' }) : nothing))}
      </div>
    </section>`;
  }
}
