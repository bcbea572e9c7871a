import { OnboardingElement } from './onboarding-element.js';

/**
 * Asks for the data and consents that the campaign declares, prefilled with what the API has stored.
 *
 * It renders once the visitor has an account in this session.
 *
 * @element onboarding-profile
 * @slot - Shown until the element is defined.
 * @csspart heading - The heading of a step.
 * @csspart group-section - A group of fields: you, contacts, address, preferences, consents.
 * @csspart group-title - The title of such a group.
 * @csspart group - Controls that belong together.
 * @csspart legend - The legend of a group.
 * @csspart field - A control with its label, hint and error.
 * @csspart label - The label of a control.
 * @csspart hint - The hint of a control.
 * @csspart error - The error line of a control.
 * @csspart input - An input.
 * @csspart input-invalid - An invalid input.
 * @csspart button - Every button.
 * @csspart button-primary - The primary button.
 * @csspart button-text - A button that looks like a link.
 * @csspart link - A link.
 * @csspart summary - The error summary.
 * @csspart summary-title - The title of the error summary.
 * @csspart summary-item - One error in the summary.
 * @csspart support-code - The code for your support.
 * @csspart notice - A message that is not an error.
 * @csspart notice-info - A message for information.
 * @csspart notice-success - A message of success.
 * @csspart notice-offline - The message that the browser is offline.
 * @csspart waiting - The loading indicator.
 * @csspart spinner - The spinner of the loading indicator.
 * @csspart optional - The word "optional".
 * @csspart lock - The icon of a value that cannot be changed.
 * @csspart reveal - The button that shows the password.
 * @csspart choice - One choice with its label.
 * @csspart choice-label - The label of a choice.
 * @csspart checkbox - A checkbox.
 * @csspart radio - A radio button.
 * @csspart select - A select.
 * @csspart date - The three inputs of a date.
 * @csspart phone - The country and number of a phone number.
 * @csspart consent - One consent.
 */
export class OnboardingProfile extends OnboardingElement {
  protected static override readonly kind = 'profile';
}
