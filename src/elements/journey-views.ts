/**
 * The second script, which `second-script.ts` loads: where the view of each step is, the small views, what the elements do around the
 * views, and the commands of the journey.
 */
import type { ElementKind, StepShownBy } from '../flow/state/who-shows.js';
import type { Step } from '../flow/state/state.js';
import * as commands from '../flow/commands/create-journey.js';
import type { Session } from '../flow/session/session.js';
import { AroundStep } from './core/around-step.js';
import type { SessionController } from './core/session-controller.js';
import type { CreateView, ViewModule, ViewSource } from './core/step-view.js';
import { noticeStyles } from './ui/notice.styles.js';
import { stepMotion } from './ui/step-motion.styles.js';
import { createView as createError } from './status/error-view.js';
import { createView as createIncomplete } from './profile/incomplete-view.js';
import { createView as createLogin } from './login/login-view.js';
import { createView as createNoElement } from './status/no-element-view.js';
import { createView as createRegister } from './register/register-view.js';
import { createView as createSaved } from './card/saved-view.js';
import { card, code, NextViews, profile, viewScript } from './view-scripts.js';

export { cardFromAttributes, reportConflict } from './card/card-from-attributes.js';
export { FlowSteps } from './flow/flow-steps.js';
export { parts } from './ui/parts.js';

/** The styles that every element gets with the script; each view has its own besides. */
export const styles = [noticeStyles, stepMotion];

/** What an element does around its views. */
export function around(controller: SessionController): AroundStep {
  new NextViews(controller);
  return new AroundStep(controller);
}

/** The commands of a session; its elements show a step when they have its view. */
export const createJourney = (session: Session) => commands.createJourney(session, viewScript);

/** A view of this script. */
function viewHere(createView: CreateView): ViewSource {
  const value: ViewModule = { createView };
  const load = () => Promise.resolve(value);
  return { value, hasFailed: false, isExhausted: false, load, prefetch: () => undefined };
}

export const errorView = viewHere(createError);
export const noElementView = viewHere(createNoElement);
const incomplete = viewHere(createIncomplete);
const login = viewHere(createLogin);
const register = viewHere(createRegister);
const saved = viewHere(createSaved);

type ViewSources = Readonly<Partial<Record<Step, ViewSource>>>;

/** The steps that a log-in also shows in a passwordless journey. */
const passwordlessViews = { register, otp: code };

export const views: Readonly<Record<ElementKind, ViewSources>> = {
  flow: {},
  register: { register },
  otp: { otp: code, checking: code },
  profile: { profile, incomplete: profile, done: saved },
  login: { login, reset: code, checking: code, incomplete, ...passwordlessViews },
  card: { done: card },
} satisfies { readonly [Kind in ElementKind]: Readonly<Record<StepShownBy<Kind>, ViewSource>> };
