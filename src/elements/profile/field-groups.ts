/**
 * The fields in the groups that a person understands, each with its heading.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { groups, type Group } from '../../domain/field.js';
import { shownLabel } from '../field-label.js';
import { linkedSentence } from '../linked-sentence.js';
import type { Journey } from '../journey.js';
import { faultText } from '../problem-summary.js';
import { policyLinks } from './consent-sentence.js';
import type { Control } from './control.js';
import type { EntryForm } from './entry-form.js';

export function renderGroups(
  form: EntryForm,
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

/** The words of what is shown as wrong with a control. */
export function errorOf(control: Control, form: EntryForm, { words }: Journey): string | undefined {
  const fault = form.fault(control);
  return fault && faultText(fault, words, shownLabel(control.field, words));
}

function intro(group: Group, { words, configuration }: Journey) {
  if (group !== 'consents') return nothing;
  const text = configuration?.privacyUrl
    ? linkedSentence(words, 'group-consents-intro', policyLinks(configuration))
    : words.say('group-consents-intro-plain');
  return html`<p class="small">${text}</p>`;
}
