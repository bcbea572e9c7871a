/**
 * The browser's back button inside a flow: it leads to the step before, with what was typed there.
 *
 * Each step that has one before it gets an entry in the page's history, with the page's own address; how many of ours
 * are before it is all that is in its state, and taken off again at the first. What ends a way back (the account is
 * made, the card is there) leaves its entries behind, for the next step to use; the person's next press passes over
 * them and leaves the page as ever. The journey itself never travels when it moves on: that would cancel the
 * navigation of a host who leads away at that moment, or of a link that was clicked. Nothing is added by a reload, nor
 * where several flows share a page: whose step would it be? Nor where the page keeps a state of its own: that is a
 * router's, which would take our way back for a visit and draw the page anew.
 */
import type { ReactiveController } from 'lit';
import type { NavigationType } from '../../flow/command.js';
import type { StepDetail } from '../../flow/host-events.js';
import { allSessions } from '../../flow/session-registry.js';
import type { Session } from '../../flow/session.js';
import type { Step } from '../../flow/state.js';
import type { SessionController } from './session-controller.js';

/** How each step is left backwards; a step that is not named has no way back. */
const backEvents: Partial<Record<Step, NavigationType>> = {
  otp: 'change-address',
  checking: 'change-address',
  register: 'open-login',
  login: 'open-register',
  reset: 'open-login',
  profile: 'cancel-edit',
};

const instances = new Set<HistorySync>();
/** How often a journey itself moves in history at the moment, to be told from the person. */
let pendingMoves = 0;
let isListening = false;

function onPopState({ state }: PopStateEvent): void {
  const place = entryIndex(state);
  if (pendingMoves > 0) pendingMoves -= 1;
  else if (place !== undefined && activeSync()?.onPopState(place)) return;
  // At the first entry there is nothing to go back to: the page's state is its own again.
  if (pendingMoves === 0 && place === 0 && entryIndex(history.state) === 0) removeMark();
}

/** Entries are of one journey at a time: the one that has most. */
function activeSync(): HistorySync | undefined {
  return [...instances].sort((one, other) => other.index - one.index)[0];
}

function removeMark(): void {
  const own = Object.entries(history.state as object).filter(([name]) => name !== 'onboarding');
  try {
    history.replaceState(own.length > 0 ? Object.fromEntries(own) : null, '');
  } catch {
    // Too many changes at once: a mark that is left does no harm.
  }
}

/** Chromium offers to save a password when its form has gone and the history moves, be it on the spot. */
function touchHistory(): void {
  try {
    history.replaceState(history.state, '');
  } catch {
    // A frame without an address of its own, or too many changes at once: it asks at the next page.
  }
}

function goBack(entries: number): void {
  pendingMoves += 1;
  history.go(-entries);
}

export class HistorySync implements ReactiveController {
  readonly #controller: SessionController;
  #session: Session | undefined;
  /** The steps from the first one to where the person is. */
  #steps: Step[];
  /** How many entries are before the first of them: of steps that are over. */
  #skipped = 0;

  /** `journey` is the flow's own. */
  constructor(controller: SessionController) {
    this.#controller = controller;
    this.#session = controller.session;
    const { host } = controller;
    const { step } = controller.state;
    const path = stepsTo(step, host.start === 'login' ? 'login' : 'register');
    // A step back that is under way has not reached its entry yet.
    const place = pendingMoves === 0 ? (entryIndex(history.state) ?? 0) : 0;
    this.#steps = place < path.length - 1 ? [visibleStep(step)] : path;
    this.#skipped = place - this.#depth;
    host.addEventListener('onboarding-step', this.#onStep);
    host.addController(this);
    // One for the life of the page: a journey's own step back may end after its flow is gone.
    if (!isListening) addEventListener('popstate', onPopState);
    isListening = true;
  }

  /** How many entries are before the one where the person is. */
  get index(): number {
    return this.#skipped + this.#depth;
  }

  /** How many steps lead back. */
  get #depth(): number {
    return this.#steps.length - 1;
  }

  /** While it was away the journey may have moved on, and nobody was told. */
  hostConnected(): void {
    instances.add(this);
    const step = visibleStep(this.#controller.state.step);
    if (this.#steps.at(-1) !== step) this.#restartAt(step);
  }

  hostDisconnected(): void {
    instances.delete(this);
  }

  /** Another campaign is another journey, with no way back into this one. */
  hostUpdate(): void {
    const { session, state } = this.#controller;
    if (session === this.#session) return;
    this.#session = session;
    this.#restartAt(visibleStep(state.step));
  }

  readonly #onStep = (event: Event): void => {
    const { detail } = event as CustomEvent<StepDetail>;
    const from = visibleStep(detail.from);
    const to = visibleStep(detail.to);
    if (isLoggedInStep(to) && !isLoggedInStep(from)) setTimeout(touchHistory);
    const trail = this.#steps;
    // Otherwise the history is behind already: the person went back.
    if (trail.at(-1) !== from || from === to) return;
    const before = trail.lastIndexOf(to);
    if (before >= 0) this.#truncate(before);
    else if (isForward(from, to) && this.#isAlone) this.#advance(to);
    else this.#restartAt(to);
  };

  /** A frame shares its history with the page around it, and flows share it with each other. */
  get #isAlone(): boolean {
    // Those of all trees: a selector does not look into shadow roots.
    const flows = allSessions()
      .flatMap(({ participants }) => [...participants])
      .filter(({ kind }) => kind === 'flow');
    return window.parent === window && flows.length <= 1;
  }

  #advance(to: Step): void {
    const state: unknown = history.state;
    if (pendingMoves > 0 || !isOwnEntry(state)) return;
    const isHere = entryIndex(state) === this.index;
    if (isHere && this.#skipped > 0) {
      // The entry of a step that is over is as good as a new one.
      this.#skipped -= 1;
      this.#steps.push(to);
      return;
    }
    // The page has moved on by itself: what is over lies further back.
    if (!isHere) this.#skipped = 0;
    const { index } = this;
    try {
      history.replaceState({ onboarding: index }, '');
      history.pushState({ onboarding: index + 1 }, '');
      this.#steps.push(to);
    } catch {
      // A frame without an address of its own, or too many entries at once: back leaves the page.
    }
  }

  #truncate(depth: number): void {
    this.#skipped += this.#depth - depth;
    this.#steps.length = depth + 1;
  }

  #restartAt(step: Step): void {
    this.#truncate(0);
    this.#steps = [step];
  }

  /** The person has gone to another entry of the journey; true where that leads out of the page. */
  onPopState(index: number): boolean {
    const current = this.index;
    // Forward, to a step that is over: it is asked for again in the ordinary way.
    if (index > current) goBack(index - current);
    if (index >= current) return false;
    const steps = this.#steps;
    const { host, state } = this.#controller;
    const depth = index - this.#skipped;
    // Nobody leaves a step that she does not see; Safari before 17.4 knows of none.
    if (depth < 0 || (host as Partial<Element>).checkVisibility?.() === false) {
      this.#skipped = index;
      this.#steps = steps.slice(-1);
      history.go(-index - 1);
      return true;
    }
    this.#steps = steps.slice(0, depth + 1);
    for (let left = current - index; left > 0; left -= 1) this.#goBackOneStep();
    if (this.#controller.state.step !== state.step) return false;
    // The step cannot be left now, while a code is being sent, say: the history comes back to it.
    this.#steps = steps;
    goBack(index - current);
    return false;
  }

  #goBackOneStep(): void {
    const type = backEvents[this.#controller.state.step];
    if (type) this.#controller.send({ type });
  }
}

/** The step that a person takes it for: while we are finding out she is still at the code. */
function visibleStep(step: Step): Step {
  return step === 'checking' ? 'otp' : step;
}

/** Whether the password has let the person in. */
function isLoggedInStep(step: Step): boolean {
  return step === 'profile' || step === 'incomplete' || step === 'done';
}

/** Whether the way from one step to the other can be gone back. */
function isForward(from: Step, to: Step): boolean {
  if (to === 'otp') return from === 'register';
  if (to === 'login') return from === 'register';
  if (to === 'register') return from === 'login';
  if (to === 'profile') return from === 'done';
  return to === 'reset' && from === 'login';
}

/** The steps that lead to one, as far as they can be gone back. */
function stepsTo(step: Step, start: 'register' | 'login'): Step[] {
  switch (step) {
    case 'otp':
    case 'checking':
      return [...stepsTo('register', start), 'otp'];
    case 'login':
    case 'register':
      return step === start ? [step] : [start, step];
    case 'reset':
      return [...stepsTo('login', start), 'reset'];
    case 'profile':
    case 'incomplete':
    case 'done':
    case 'error':
      return [step];
  }
}

/** Whether nobody but a journey keeps anything in an entry of the history. */
function isOwnEntry(state: unknown): boolean {
  return (
    state === null || (entryIndex(state) !== undefined && Object.keys(state as object).length === 1)
  );
}

/** How many of the journey's entries are before this one; nothing for one that is not of the journey. */
function entryIndex(state: unknown): number | undefined {
  const place =
    typeof state === 'object' && state !== null && 'onboarding' in state
      ? state.onboarding
      : undefined;
  return typeof place === 'number' ? place : undefined;
}
