import type { ViewSources } from './core/step-view.js';
import { OnboardingElement } from './onboarding-element.js';

/**
 * Logs the visitor in, resets a forgotten password, and checks whether the registration is complete.
 *
 * @element onboarding-login
 * @slot - Shown until the element is defined.
 * @fires {CustomEvent<ReadyDetail>} onboarding-ready - The form can be used.
 * @fires {CustomEvent<StartedDetail>} onboarding-started - The visitor has typed or chosen something for the first time.
 * @fires {CustomEvent<AccountDetail>} onboarding-logged-in - The visitor has logged in, and no mandatory data is missing. Cancelable: the end of the journey.
 * @fires {CustomEvent<IncompleteDetail>} onboarding-incomplete - The visitor has logged in, but mandatory data is missing. Cancelable: the form that asks for it.
 * @fires {CustomEvent<CompleteDetail>} onboarding-complete - The journey is complete. Cancelable: the card.
 * @fires {CustomEvent<CodeSentDetail>} onboarding-code-sent - A code for a new password was sent.
 * @fires {CustomEvent<StepDetail>} onboarding-step - The journey has moved to another step.
 * @fires {CustomEvent<InvalidDetail>} onboarding-invalid - A form was submitted with errors.
 * @fires {CustomEvent<SessionExpiredDetail>} onboarding-session-expired - The customer's session has expired; `onboarding-error` follows.
 * @fires {CustomEvent<ErrorDetail>} onboarding-error - A request or the configuration has failed. Cancelable: the message.
 * @csspart heading - The heading of a step.
 * @csspart contact - The sentence with the address that receives the code.
 * @csspart contact-value - The address in this sentence.
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
 * @csspart reveal - The button that shows the password.
 */
export class OnboardingLogin extends OnboardingElement {
  protected static override readonly kind = 'login';
  /** A server sets the view of the log-in, which is in the second script elsewhere. @internal */
  static override firstViews: ViewSources = {};

  static override properties = { codeLength: { attribute: 'code-length' } };

  /**
   * The number of digits of a code, 4 to 8. With it, a complete code is submitted without a press. @attr code-length
   */
  declare codeLength: number | `${number}` | undefined;
}
