/**
 * The browser's back button inside a flow: it leads to the step before, with what was typed there.
 *
 * Each step that has one before it gets an entry in the page's history, with the page's own address; the journey's
 * depth is all that is in its state, and taken off again where there is no way back. What ends a way back (the account
 * is made, the card is there) takes its entries along, so that the next press leaves the page as ever. Nothing is added
 * by a reload, nor where several flows share a page: whose step would it be? Nor where the page keeps a state of
 * its own: that is a router's, which would take our way back for a visit and draw the page anew.
 */
import type { ReactiveController } from 'lit';
import type { Move } from '../flow/engine.js';
import type { StepDetail } from '../flow/notices.js';
import { allSessions } from '../flow/sessions.js';
import type { Session } from '../flow/session.js';
import type { Step } from '../flow/state.js';
import type { Journey } from './journey.js';

/** How each step is left backwards; a step that is not named has no way back. */
const ways: Partial<Record<Step, Move>> = {
  otp: 'change-address',
  checking: 'change-address',
  register: 'open-login',
  login: 'open-register',
  reset: 'open-login',
  profile: 'cancel-edit',
};

const onPage = new Set<BackButton>();
/** How often a journey itself moves in history at the moment, to be told from the person. */
let underway = 0;
let isListening = false;

function travelled({ state }: PopStateEvent): void {
  const depth = depthOf(state);
  if (underway > 0) underway -= 1;
  else if (depth !== undefined) deepest()?.travelled(depth);
  // At the first step there is nothing to go back to: the page's state is its own again.
  if (underway === 0 && depth === 0 && depthOf(history.state) === 0) unmark();
}

/** Entries are of one journey at a time: whose way back is the longest. */
function deepest(): BackButton | undefined {
  return [...onPage].sort((one, other) => other.depth - one.depth)[0];
}

function unmark(): void {
  const own = Object.entries(history.state as object).filter(([name]) => name !== 'onboarding');
  try {
    history.replaceState(own.length > 0 ? Object.fromEntries(own) : null, '');
  } catch {
    // Too many changes at once: a mark that is left does no harm.
  }
}

function goBack(steps: number): void {
  underway += 1;
  history.go(-steps);
}

export class BackButton implements ReactiveController {
  readonly #journey: Journey;
  #session: Session | undefined;
  /** The steps from the first one to where the person is. */
  #trail: Step[];

  /** `journey` is the flow's own. */
  constructor(journey: Journey) {
    this.#journey = journey;
    this.#session = journey.session;
    const { host } = journey;
    const { step } = journey.state;
    const path = pathTo(step, host.start === 'login' ? 'login' : 'register');
    // A step back that is under way has not reached its entry yet.
    const isThere = underway === 0 && depthOf(history.state) === path.length - 1;
    this.#trail = isThere ? path : [shownAs(step)];
    host.addEventListener('onboarding-step', this.#moved);
    host.addController(this);
    // One for the life of the page: a journey's own step back may end after its flow is gone.
    if (!isListening) addEventListener('popstate', travelled);
    isListening = true;
  }

  /** How many steps lead back. */
  get depth(): number {
    return this.#trail.length - 1;
  }

  /** While it was away the journey may have moved on, and nobody was told. */
  hostConnected(): void {
    onPage.add(this);
    const step = shownAs(this.#journey.state.step);
    if (this.#trail.at(-1) === step) return;
    this.#retreat(0);
    this.#trail = [step];
  }

  hostDisconnected(): void {
    onPage.delete(this);
  }

  /** Another campaign is another journey, with no way back into this one. */
  hostUpdate(): void {
    const { session, state } = this.#journey;
    if (session === this.#session) return;
    this.#session = session;
    this.#retreat(0);
    this.#trail = [shownAs(state.step)];
  }

  readonly #moved = (event: Event): void => {
    const { detail } = event as CustomEvent<StepDetail>;
    const from = shownAs(detail.from);
    const to = shownAs(detail.to);
    const trail = this.#trail;
    const here = this.depth;
    // Otherwise the history is behind already: the person went back.
    if (trail[here] !== from || from === to) return;
    const before = trail.lastIndexOf(to);
    if (before >= 0) this.#retreat(before);
    else if (isAhead(from, to) && this.#isAlone) this.#advance(to);
    else {
      this.#retreat(0);
      this.#trail = [to];
    }
  };

  /** A frame shares its history with the page around it, and flows share it with each other. */
  get #isAlone(): boolean {
    // Those of all trees: a selector does not look into shadow roots.
    const flows = allSessions().flatMap(({ participants }) =>
      participants.filter(({ kind }) => kind === 'flow'),
    );
    return window.parent === window && flows.length <= 1;
  }

  #advance(to: Step): void {
    if (underway > 0 || !isOurs(history.state)) return;
    const { depth } = this;
    try {
      history.replaceState({ onboarding: depth }, '');
      history.pushState({ onboarding: depth + 1 }, '');
      this.#trail.push(to);
    } catch {
      // A frame without an address of its own, or too many entries at once: back leaves the page.
    }
  }

  #retreat(depth: number): void {
    const steps = this.depth - depth;
    this.#trail.length = depth + 1;
    // The page has moved on by itself: the entry in front is not ours to take.
    if (steps === 0 || depthOf(history.state) !== depth + steps) return;
    goBack(steps);
  }

  /** The person has gone to another entry of the journey. */
  travelled(depth: number): void {
    const here = this.depth;
    // Forward, to a step that is over: it is asked for again in the ordinary way.
    if (depth > here) goBack(depth - here);
    if (depth >= here) return;
    const trail = this.#trail;
    const { step } = this.#journey.state;
    this.#trail = trail.slice(0, depth + 1);
    for (let left = here - depth; left > 0; left -= 1) this.#leave();
    if (this.#journey.state.step !== step) return;
    // The step cannot be left now, while a code is being sent, say: the history comes back to it.
    this.#trail = trail;
    goBack(depth - here);
  }

  #leave(): void {
    const type = ways[this.#journey.state.step];
    if (type) this.#journey.act('identify', (engine) => engine.go({ type }));
  }
}

/** The step that a person takes it for: while we are finding out she is still at the code. */
function shownAs(step: Step): Step {
  return step === 'checking' ? 'otp' : step;
}

/** Whether the way from one step to the other can be gone back. */
function isAhead(from: Step, to: Step): boolean {
  if (to === 'otp') return from === 'register';
  if (to === 'login') return from === 'register';
  if (to === 'register') return from === 'login';
  if (to === 'profile') return from === 'done';
  return to === 'reset' && from === 'login';
}

/** The steps that lead to one, as far as they can be gone back. */
function pathTo(step: Step, start: 'register' | 'login'): Step[] {
  switch (step) {
    case 'otp':
    case 'checking':
      return [...pathTo('register', start), 'otp'];
    case 'login':
    case 'register':
      return step === start ? [step] : [start, step];
    case 'reset':
      return [...pathTo('login', start), 'reset'];
    case 'profile':
    case 'incomplete':
    case 'done':
    case 'error':
      return [step];
  }
}

/** Whether nobody but a journey keeps anything in an entry of the history. */
function isOurs(state: unknown): boolean {
  return (
    state === null || (depthOf(state) !== undefined && Object.keys(state as object).length === 1)
  );
}

/** How deep in the journey an entry of the history is; nothing for one that is not of the journey. */
function depthOf(state: unknown): number | undefined {
  const depth =
    typeof state === 'object' && state !== null && 'onboarding' in state
      ? state.onboarding
      : undefined;
  return typeof depth === 'number' ? depth : undefined;
}
