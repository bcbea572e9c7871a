/**
 * Which element shows which step. Each function gets the kinds of the elements on the page (`Participants.kinds`), in
 * the order in which they were attached; without a session there is none.
 */
import { initialState, isAdopting, isAtStart, isReset } from './selectors.js';
import type { State, Step } from './state.js';

/** The kinds of elements, by the last word of their tag. */
export type ElementKind = 'flow' | 'register' | 'otp' | 'profile' | 'login' | 'card';

type Kinds = readonly ElementKind[];

/**
 * The kinds of elements that can show each step; the first one shows it where all are on the page. It is in the first script, because an
 * element needs the second script only for one of its steps. `journey-views.ts` has a view for each pair.
 */
const shownBy = {
  register: ['register'],
  otp: ['otp'],
  checking: ['otp', 'login'],
  profile: ['profile'],
  login: ['login'],
  reset: ['login'],
  incomplete: ['profile', 'login'],
  done: ['card', 'profile'],
  error: ['flow'],
} as const satisfies Readonly<Record<Step, Kinds>>;

/** The steps that elements of a kind show, besides the error page. */
export type StepShownBy<Kind extends ElementKind> = {
  [Name in Exclude<Step, 'error'>]: Kind extends (typeof shownBy)[Name][number] ? Name : never;
}[Exclude<Step, 'error'>];

/**
 * The kind of element that shows a step. The step `checking` counts as the check of a registration; `elementFor` reads from the state
 * whether it is the check of a new password. In a journey without passwords a log-in also shows the first form and the
 * code if the page has no element of those kinds.
 */
export function elementOfStep(step: Step, kinds: Kinds = [], passwordless?: true): ElementKind {
  const [kind] = shownBy[step];
  const isOther = kind === 'register' || kind === 'otp';
  return passwordless && isOther && !kinds.includes(kind) && kinds.includes('login')
    ? 'login'
    : kind;
}

/** The kind of element that shows a state. The check of a code is shown by the element that has asked for the code. */
export function elementFor(state: State, kinds?: Kinds): ElementKind {
  return isReset(state) ? 'login' : elementOfStep(state.step, kinds, state.passwordless);
}

/**
 * The step that an element renders. It is the step of the journey; at the start of the journey the register form and the log-in are
 * both shown, each as its own step. The function does not tell whether the element can render the step: see `stepOf`.
 */
export function stepShownBy(kind: ElementKind, state: State): Step {
  const isStartForm = !state.passwordless && (kind === 'register' || kind === 'login');
  return isStartForm && isAtStart(state) ? kind : state.step;
}

const startStates = { register: initialState('register'), login: initialState('login') };

/** The state that an element renders: see `stepShownBy`. */
export function stateShownBy(kind: ElementKind, state: State): State {
  const step = stepShownBy(kind, state);
  return step === state.step ? state : startStates[step as keyof typeof startStates];
}

/** Whether an element on the page can show the step. A log-in can show `incomplete`: it lists the missing fields. */
export function isStepShown(step: Step, kinds: Kinds, kind = elementOfStep(step)): boolean {
  const isListed = step === 'incomplete' && kinds.includes('login');
  return kinds.includes('flow') || kinds.includes(kind) || isListed;
}

/** The step that elements of this kind show; undefined while others show the current one. */
export function stepOf(kind: ElementKind, state: State, kinds?: Kinds): Step | undefined {
  if (state.step === 'error') return showsError(kind, state, kinds) ? 'error' : undefined;
  const step = stepShownBy(kind, state);
  const kindsOfStep: Kinds = shownBy[step];
  const isOwn = kind === elementFor(state, kinds);
  if (state.passwordless && isOwn) return step;
  const isOthers = step === 'checking' && !isOwn;
  return kindsOfStep.includes(kind) && !isOthers ? step : undefined;
}

/**
 * Whether elements of this kind render the error page: the flow if there is one, else those of the failed step, else
 * those of the kind that was attached first. Any of several may be the visible one.
 */
export function showsError(kind: ElementKind, state: State, kinds: Kinds = []): boolean {
  if (state.step !== 'error') return false;
  const failed = elementOfStep(state.failedStep, kinds, state.passwordless);
  const inCharge = (['flow', failed] as const).find((one) => kinds.includes(one));
  return kind === (inCharge ?? kinds[0]);
}

/**
 * Whether elements of this kind render `no-element-view.ts`: no element on the page can show the step, or a session that the page
 * hands over is being checked or could not be checked.
 */
export function showsNoElementView(kind: ElementKind, state: State, kinds: Kinds = []): boolean {
  const { step } = state;
  if (isAdopting(state)) {
    // A card may show a card from attributes.
    const first = kinds.find((one) => one !== 'card') ?? kinds[0];
    return kind === (kinds.includes('flow') ? 'flow' : first);
  }
  const isShown = isStepShown(step, kinds, elementFor(state, kinds));
  return step !== 'error' && !isShown && kind === kinds[0];
}

/** Whether an element of this kind takes the focus when the state is entered: it shows the state, or no element of the kind that does is on the page. */
export function ownsFocusOf(state: State, kind: ElementKind, kinds: Kinds): boolean {
  const owner = elementFor(state, kinds);
  return kind === owner || !kinds.includes(owner);
}
