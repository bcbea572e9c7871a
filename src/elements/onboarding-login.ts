import { lazy } from '../lazy/lazy.js';
import type { LazyView } from './core/view-host.js';
import { registerViews } from './core/view-registry.js';
import { OnboardingElement } from './onboarding-element.js';

/** A server renders the log-in, so it sets `createView`. */
export const loginView: LazyView = lazy(() => import('./login/login-view.js'));
const resetView = lazy(() => import('./code/reset-view.js'));
const incompleteView = lazy(() => import('./login/incomplete-view.js'));

/**
 * Logs somebody in, helps with a forgotten password, and finds out whether the registration is complete.
 *
 * @element onboarding-login
 * @slot - Shown until the element is defined.
 * @fires {CustomEvent<ReadyDetail>} onboarding-ready - The form can be used.
 * @fires {CustomEvent<AccountDetail>} onboarding-logged-in - Logged in, and nothing is missing. Cancelable: finish.
 * @fires {CustomEvent<IncompleteDetail>} onboarding-incomplete - Logged in, but mandatory data is missing. Cancelable: the page that says so.
 * @fires {CustomEvent<CompleteDetail>} onboarding-complete - The journey is over. Cancelable: showing the card.
 * @fires {CustomEvent<CodeSentDetail>} onboarding-code-sent - A code for a new password is on its way.
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
export class OnboardingLogin extends OnboardingElement {
  protected static override readonly kind = 'login';
  protected static override readonly views = registerViews('login', {
    login: loginView,
    reset: resetView,
    incomplete: incompleteView,
  });
}
