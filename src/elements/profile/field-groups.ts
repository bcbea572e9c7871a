/**
 * The fields of the profile form in groups, each with its heading.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { groups, type Group } from '../../domain/field.js';
import { displayLabel } from '../forms/field-label.js';
import { type DescribeError, fieldErrorText } from '../forms/error-summary.js';
import { linkedSentence } from '../forms/sentence-links.js';
import type { SessionController } from '../core/session-controller.js';
import { policyLinks } from './controls/consent-sentence.js';
import type { Control } from './controls/control.js';
import type { ProfileFormController } from './profile-form-controller.js';

export function renderGroups(
  form: ProfileFormController,
  controller: SessionController,
): (TemplateResult | typeof nothing)[] {
  const { i18n } = controller;
  const spoken = `${i18n.tag} ${String(i18n.isReady('main'))}`;
  const { messages } = controller.host;
  const { configuration } = controller;
  return groups.map((group) => {
    const controls = form.controls.filter(({ field }) => field.group === group);
    if (controls.length === 0) return nothing;
    const look = form.isPartial ? 'group partial' : 'group';
    return html`<section class=${look} part="group-section" aria-labelledby="group-${group}">
      <p
        id="group-${group}"
        class="group-title"
        part="group-title"
        role="heading"
        aria-level=${Math.min(controller.headingLevel + 1, 6)}
      >
        ${i18n.t(`group-${group}`)}
      </p>
      ${intro(group, controller)}
      ${controls.map((control) => {
        const error = errorTextOf(control, form, controller);
        const { privacyUrl, termsUrl, consentsRequired = [] } = configuration ?? {};
        const said = [privacyUrl, termsUrl, consentsRequired.join()];
        const facts = [control, error, spoken, messages, control.version, ...said];
        return guard(facts, () => control.render(error));
      })}
    </section>`;
  });
}

/** Describes errors in sentences that stand alone: the label is added to those that do not name the field. */
export function describeIn(
  { i18n }: SessionController,
  form: ProfileFormController,
): DescribeError {
  return (name, error) => {
    const control = form.control(name);
    const label = control ? displayLabel(control.field, i18n) : '';
    const text = fieldErrorText(error, i18n, label) ?? '';
    return text.includes(label) ? text : i18n.t('common-named', { field: label, text });
  };
}

/** The error shown at a control. */
function errorTextOf(
  { name, field }: Control,
  { controller }: ProfileFormController,
  { i18n }: SessionController,
) {
  return fieldErrorText(controller.error(name), i18n, displayLabel(field, i18n));
}

function intro(group: Group, { i18n, configuration }: SessionController) {
  if (group !== 'consents') return nothing;
  const text = configuration?.privacyUrl
    ? linkedSentence(i18n, 'group-consents-intro', policyLinks(configuration))
    : i18n.t('group-consents-intro-plain');
  return html`<p class="small">${text}</p>`;
}
