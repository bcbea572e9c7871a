import { registerViews } from './core/view-registry.js';
import { OnboardingElement } from './onboarding-element.js';
import { createView } from './register/register-view.js';

/**
 * Asks who a visitor is: by e-mail address, mobile number or the code of a card that she owns.
 *
 * It shows as long as no journey is under way, and gives way once it is known who the visitor is.
 *
 * @element onboarding-register
 * @slot - Shown until the element is defined: a link for pages whose scripts are blocked.
 * @fires {CustomEvent<ReadyDetail>} onboarding-ready - The form can be used.
 * @fires {CustomEvent<IdentifiedDetail>} onboarding-identified - It is known whether the visitor is new, has a card or is registered. Cancelable: next step.
 * @fires {CustomEvent<StepDetail>} onboarding-step - The journey has moved to another step.
 * @fires {CustomEvent<ErrorDetail>} onboarding-error - Something went wrong. Cancelable: showing it.
 * @csspart heading - The heading of a step.
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
 * @csspart notice-offline - The sentence that says that there is no connection.
 */
export class OnboardingRegister extends OnboardingElement {
  protected static override readonly kind = 'register';
  protected static override readonly views = registerViews('register', { register: createView });
}
