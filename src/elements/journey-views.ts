/**
 * The second script, which `second-script.ts` loads: the views of each kind of element, what the elements do around them, and
 * the commands of the journey.
 */
import type { ElementKind, StepShownBy } from '../flow/state/who-shows.js';
import type { CreateView, ViewSources } from './core/step-view.js';
import { noticeStyles } from './ui/notice.styles.js';
import { stepMotion } from './ui/step-motion.styles.js';
import { createView as card } from './card/card-view.js';
import { createView as code } from './code/code-form.js';
import { createView as incomplete } from './profile/incomplete-view.js';
import { createView as login } from './login/login-view.js';
import { createView as profile } from './profile/profile-view.js';
import { createView as saved } from './card/saved-view.js';
import { createView as register } from './register/register-view.js';

export { createJourney } from '../flow/commands/create-journey.js';
export { cardFromAttributes, reportConflict } from './card/card-from-attributes.js';
export { FlowSteps } from './flow/flow-steps.js';
export { AroundStep } from './core/around-step.js';
export { createView as errorView } from './status/error-view.js';
export { createView as noElementView } from './status/no-element-view.js';
export { parts } from './ui/parts.js';

/** The styles that every element gets with the script; each view has its own besides. */
export const styles = [noticeStyles, stepMotion];

/** The steps that a log-in also shows where nobody chooses a password. */
const passwordlessViews = { register, otp: code };

export const views: Readonly<Record<ElementKind, ViewSources>> = {
  flow: {},
  register: { register },
  otp: { otp: code, checking: code },
  profile: { profile, incomplete: profile, done: saved },
  login: { login, reset: code, checking: code, incomplete, ...passwordlessViews },
  card: { done: card },
} satisfies { readonly [Kind in ElementKind]: Readonly<Record<StepShownBy<Kind>, CreateView>> };
