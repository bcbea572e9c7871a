/**
 * The fields of the profile form in groups, each with its heading.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { groups, type Group } from '../../domain/field.js';
import { shownLabel } from '../field-label.js';
import { type DescribeError, fieldErrorText } from '../forms/error-summary.js';
import { linkedSentence } from '../forms/links.js';
import type { Journey } from '../journey.js';
import { policyLinks } from './consent-sentence.js';
import type { Control } from './control.js';
import type { ProfileForm } from './profile-form.js';

export function renderGroups(
  form: ProfileForm,
  journey: Journey,
): (TemplateResult | typeof nothing)[] {
  const { words } = journey;
  const spoken = `${words.tag} ${String(words.ready('rest'))}`;
  const { messages } = journey.host;
  const { configuration } = journey;
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
        aria-level=${Math.min(journey.level + 1, 6)}
      >
        ${words.say(`group-${group}`)}
      </p>
      ${intro(group, journey)}
      ${controls.map((control) => {
        const error = errorOf(control, form, journey);
        const { privacyUrl, termsUrl, consentsRequired = [] } = configuration ?? {};
        const said = [privacyUrl, termsUrl, consentsRequired.join()];
        const facts = [control, error, spoken, messages, control.version, ...said];
        return guard(facts, () => control.render(error));
      })}
    </section>`;
  });
}

/** Describes errors in sentences that stand alone: the label is added to those that do not name the field. */
export function describeIn({ words }: Journey, form: ProfileForm): DescribeError {
  return (name, error) => {
    const control = form.control(name);
    const label = control ? shownLabel(control.field, words) : '';
    const text = fieldErrorText(error, words, label) ?? '';
    return text.includes(label) ? text : words.say('common-named', { field: label, text });
  };
}

/** The error shown at a control. */
function errorOf({ name, field }: Control, { controller }: ProfileForm, { words }: Journey) {
  return fieldErrorText(controller.error(name), words, shownLabel(field, words));
}

function intro(group: Group, { words, configuration }: Journey) {
  if (group !== 'consents') return nothing;
  const text = configuration?.privacyUrl
    ? linkedSentence(words, 'group-consents-intro', policyLinks(configuration))
    : words.say('group-consents-intro-plain');
  return html`<p class="small">${text}</p>`;
}
