/**
 * A mandatory choice that nobody gives options for is a developer's mistake: said once, where developers look.
 */
import { optionsMissing } from '../../domain/completeness.js';
import type { Questionnaire } from '../../domain/field.js';
import { tellDeveloper } from '../../flow/console.js';
import { errorDetail } from '../../flow/notices.js';
import type { Journey } from '../journey.js';

const told = new WeakSet<Questionnaire>();

export function tellOfMissingOptions(journey: Journey, questionnaire: Questionnaire): void {
  if (told.has(questionnaire)) return;
  told.add(questionnaire);
  const [field, ...others] = optionsMissing(questionnaire.fields, false);
  if (field === undefined) return;
  const names = [field, ...others].join(', ');
  const hint = `The property "options" is not set, and these mandatory fields need it: ${names}`;
  tellDeveloper('error', `<${journey.host.localName}> ${hint}.`);
  const detail = errorDetail({ code: 'options-missing', field, hint }, 'profile');
  journey.announce({ name: 'onboarding-error', detail, cancelable: false, step: 'profile' });
}
