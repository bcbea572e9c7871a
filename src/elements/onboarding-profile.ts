import { lazy } from '../lazy/lazy.js';
import { registerViews } from './core/view-registry.js';
import { OnboardingElement } from './onboarding-element.js';

const profileView = lazy(() => import('./profile/profile-view.js'));
const savedView = lazy(() => import('./profile/saved-view.js'));

/**
 * Asks for the data and consents that the campaign declares, filled in with what is stored.
 *
 * It shows once the session has a customer.
 *
 * @element onboarding-profile
 * @slot - Shown until the element is defined.
 * @fires {CustomEvent<ReadyDetail>} onboarding-ready - The first form of the page can be used.
 * @fires {CustomEvent<AccountDetail>} onboarding-profile-saved - The data was saved. Cancelable: finish.
 * @fires {CustomEvent<CompleteDetail>} onboarding-complete - The journey is over. Cancelable: showing the card.
 * @fires {CustomEvent<StepDetail>} onboarding-step - The journey has moved to another step.
 * @fires {CustomEvent<ErrorDetail>} onboarding-error - Something went wrong. Cancelable: showing it.
 * @csspart heading - The heading of a step.
 * @csspart group-section - A group of fields: you, contacts, address, preferences, consents.
 * @csspart group-title - The title of such a group.
 * @csspart group - Controls that belong together.
 * @csspart legend - The legend of a group.
 * @csspart field - A control with its label, hint and error.
 * @csspart label - The label of a control.
 * @csspart hint - What helps to fill a control.
 * @csspart error - The error line of a control.
 * @csspart input - An input.
 * @csspart input-invalid - An input whose value is not right.
 * @csspart button - Every button.
 * @csspart button-primary - The main button.
 * @csspart button-text - A button that looks like a link.
 * @csspart link - A link.
 * @csspart summary - The summary of what went wrong.
 * @csspart summary-title - Its title.
 * @csspart summary-item - One of its lines.
 * @csspart support-code - The code that helps the support.
 * @csspart notice - A sentence that is no error.
 * @csspart notice-info - Such a sentence, for information.
 * @csspart notice-success - Such a sentence, with good news.
 * @csspart notice-offline - The sentence that says that there is no connection.
 * @csspart waiting - What shows while something takes its time.
 * @csspart spinner - The moving sign in it.
 * @csspart optional - The word that says that a control may stay empty.
 * @csspart lock - The sign of a value that cannot be changed.
 * @csspart reveal - The button that shows the password.
 * @csspart choice - One choice with its label.
 * @csspart choice-label - The label of a choice.
 * @csspart checkbox - A checkbox.
 * @csspart radio - A radio button.
 * @csspart select - A list to choose from.
 * @csspart date - The three inputs of a date.
 * @csspart phone - The country and the number of a phone.
 * @csspart consent - One consent.
 */
export class OnboardingProfile extends OnboardingElement {
  protected static override readonly kind = 'profile';
  protected static override readonly views = registerViews('profile', {
    profile: profileView,
    done: savedView,
  });
}
