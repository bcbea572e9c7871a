import { lazy } from '../lazy/lazy.js';
import { registerViews } from './core/view-registry.js';
import { OnboardingElement } from './onboarding-element.js';

const otpView = lazy(() => import('./code/otp-view.js'));

/**
 * Lets a visitor choose a password, sends a one-time code and checks it.
 *
 * With the right code the account exists; someone who had a card already gets credentials for it.
 *
 * @element onboarding-otp
 * @slot - Shown until the element is defined.
 * @fires {CustomEvent<ReadyDetail>} onboarding-ready - The form can be used: where a journey goes on after a reload.
 * @fires {CustomEvent<CodeSentDetail>} onboarding-code-sent - A code is on its way.
 * @fires {CustomEvent<AccountDetail>} onboarding-verified - The code was right; the account exists. Cancelable: data entry.
 * @fires {CustomEvent<StepDetail>} onboarding-step - The journey has moved to another step.
 * @fires {CustomEvent<ErrorDetail>} onboarding-error - Something went wrong. Cancelable: showing it.
 * @csspart heading - The heading of a step.
 * @csspart contact - The line that says where the code goes.
 * @csspart contact-value - The address in it.
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
 * @csspart reveal - The button that shows the password.
 */
export class OnboardingOtp extends OnboardingElement {
  protected static override readonly kind = 'otp';
  protected static override readonly views = registerViews('otp', {
    otp: otpView,
    checking: otpView,
  });
}
