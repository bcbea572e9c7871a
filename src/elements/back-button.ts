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
  const place = placeOf(state);
  if (underway > 0) underway -= 1;
  else if (place !== undefined && furthest()?.travelled(place)) return;
  // At the first entry there is nothing to go back to: the page's state is its own again.
  if (underway === 0 && place === 0 && placeOf(history.state) === 0) unmark();
}

/** Entries are of one journey at a time: the one that has most. */
function furthest(): BackButton | undefined {
  return [...onPage].sort((one, other) => other.place - one.place)[0];
}

function unmark(): void {
  const own = Object.entries(history.state as object).filter(([name]) => name !== 'onboarding');
  try {
    history.replaceState(own.length > 0 ? Object.fromEntries(own) : null, '');
  } catch {
    // Too many changes at once: a mark that is left does no harm.
  }
}

/** Chromium offers to save a password when its form has gone and the history moves, be it on the spot. */
function touch(): void {
  try {
    history.replaceState(history.state, '');
  } catch {
    // A frame without an address of its own, or too many changes at once: it asks at the next page.
  }
}

function goBack(entries: number): void {
  underway += 1;
  history.go(-entries);
}

export class BackButton implements ReactiveController {
  readonly #journey: Journey;
  #session: Session | undefined;
  /** The steps from the first one to where the person is. */
  #trail: Step[];
  /** How many entries are before the first of them: of steps that are over. */
  #over = 0;

  /** `journey` is the flow's own. */
  constructor(journey: Journey) {
    this.#journey = journey;
    this.#session = journey.session;
    const { host } = journey;
    const { step } = journey.state;
    const path = pathTo(step, host.start === 'login' ? 'login' : 'register');
    // A step back that is under way has not reached its entry yet.
    const place = underway === 0 ? (placeOf(history.state) ?? 0) : 0;
    this.#trail = place < path.length - 1 ? [shownAs(step)] : path;
    this.#over = place - this.#depth;
    host.addEventListener('onboarding-step', this.#moved);
    host.addController(this);
    // One for the life of the page: a journey's own step back may end after its flow is gone.
    if (!isListening) addEventListener('popstate', travelled);
    isListening = true;
  }

  /** How many entries are before the one where the person is. */
  get place(): number {
    return this.#over + this.#depth;
  }

  /** How many steps lead back. */
  get #depth(): number {
    return this.#trail.length - 1;
  }

  /** While it was away the journey may have moved on, and nobody was told. */
  hostConnected(): void {
    onPage.add(this);
    const step = shownAs(this.#journey.state.step);
    if (this.#trail.at(-1) !== step) this.#beginAt(step);
  }

  hostDisconnected(): void {
    onPage.delete(this);
  }

  /** Another campaign is another journey, with no way back into this one. */
  hostUpdate(): void {
    const { session, state } = this.#journey;
    if (session === this.#session) return;
    this.#session = session;
    this.#beginAt(shownAs(state.step));
  }

  readonly #moved = (event: Event): void => {
    const { detail } = event as CustomEvent<StepDetail>;
    const from = shownAs(detail.from);
    const to = shownAs(detail.to);
    if (isIn(to) && !isIn(from)) setTimeout(touch);
    const trail = this.#trail;
    // Otherwise the history is behind already: the person went back.
    if (trail.at(-1) !== from || from === to) return;
    const before = trail.lastIndexOf(to);
    if (before >= 0) this.#retreat(before);
    else if (isAhead(from, to) && this.#isAlone) this.#advance(to);
    else this.#beginAt(to);
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
    const state: unknown = history.state;
    if (underway > 0 || !isOurs(state)) return;
    const isHere = placeOf(state) === this.place;
    if (isHere && this.#over > 0) {
      // The entry of a step that is over is as good as a new one.
      this.#over -= 1;
      this.#trail.push(to);
      return;
    }
    // The page has moved on by itself: what is over lies further back.
    if (!isHere) this.#over = 0;
    const { place } = this;
    try {
      history.replaceState({ onboarding: place }, '');
      history.pushState({ onboarding: place + 1 }, '');
      this.#trail.push(to);
    } catch {
      // A frame without an address of its own, or too many entries at once: back leaves the page.
    }
  }

  #retreat(depth: number): void {
    this.#over += this.#depth - depth;
    this.#trail.length = depth + 1;
  }

  #beginAt(step: Step): void {
    this.#retreat(0);
    this.#trail = [step];
  }

  /** The person has gone to another entry of the journey; true where that leads out of the page. */
  travelled(place: number): boolean {
    const here = this.place;
    // Forward, to a step that is over: it is asked for again in the ordinary way.
    if (place > here) goBack(place - here);
    if (place >= here) return false;
    const trail = this.#trail;
    const { host, state } = this.#journey;
    const depth = place - this.#over;
    // Nobody leaves a step that she does not see; Safari before 17.4 knows of none.
    if (depth < 0 || (host as Partial<Element>).checkVisibility?.() === false) {
      this.#over = place;
      this.#trail = trail.slice(-1);
      history.go(-place - 1);
      return true;
    }
    this.#trail = trail.slice(0, depth + 1);
    for (let left = here - place; left > 0; left -= 1) this.#leave();
    if (this.#journey.state.step !== state.step) return false;
    // The step cannot be left now, while a code is being sent, say: the history comes back to it.
    this.#trail = trail;
    goBack(place - here);
    return false;
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

/** Whether the password has let the person in. */
function isIn(step: Step): boolean {
  return step === 'profile' || step === 'incomplete' || step === 'done';
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
    state === null || (placeOf(state) !== undefined && Object.keys(state as object).length === 1)
  );
}

/** How many of the journey's entries are before this one; nothing for one that is not of the journey. */
function placeOf(state: unknown): number | undefined {
  const place =
    typeof state === 'object' && state !== null && 'onboarding' in state
      ? state.onboarding
      : undefined;
  return typeof place === 'number' ? place : undefined;
}
