/**
 * The browser's Back button in a flow: it leads to the previous step, with what was typed there.
 *
 * While a step has a previous one, the page has one history entry more, with its own address. Back leads from it to the page's
 * entry: there the journey goes back, and returns to the added entry if it can go back once more. At a step without a way back
 * (the account exists, the card is shown) the added entry stays, and one press of Back leaves the page. The journey never moves
 * in the history when it advances: that would cancel a navigation that the page or a link has just started. No entry is added on
 * a reload, by a second flow of a page, or where the page keeps a history state of its own: that is a router, which would take
 * the visitor's way back for a navigation and render the page again.
 */
import type { ReactiveController } from 'lit';
import type { Session } from '../../flow/session/session.js';
import { isReset } from '../../flow/state/selectors.js';
import type { Step } from '../../flow/state/state.js';
import type { SessionController } from '../core/session-controller.js';
import { steps } from '../../flow/steps/index.js';
import { isForward, stepsTo, visibleStep } from './step-path.js';

const flows = new Set<HistorySync>();
/** Moves in the history that a journey has started itself; their events do not come from the visitor. */
let pendingMoves = 0;
let isListening = false;

function onPopState({ state }: PopStateEvent): void {
  if (pendingMoves > 0) pendingMoves -= 1;
  else owner()?.onPopState(markOf(state));
  // The page's entry is marked only while the added one is needed.
  if (pendingMoves === 0 && markOf(history.state) === 'page') removeMark();
}

/** The flow whose journey has the added entry: the first of the page. */
function owner(): HistorySync | undefined {
  const [first] = flows;
  return first;
}

function move(entries: 1 | -1): void {
  pendingMoves += 1;
  history.go(entries);
}

function removeMark(): void {
  const own = Object.entries(history.state as object).filter(([name]) => name !== 'onboarding');
  try {
    history.replaceState(own.length > 0 ? Object.fromEntries(own) : null, '');
  } catch {
    // Too many changes at once. A mark that stays is harmless.
  }
}

/** Chromium offers to save a password when its form is gone and the history changes, even in place. */
function touchHistory(): void {
  try {
    history.replaceState(history.state, '');
  } catch {
    // A frame without an address of its own, or too many changes at once. Chromium then asks at the next navigation.
  }
}

export class HistorySync implements ReactiveController {
  readonly #controller: SessionController;
  #session: Session | undefined;
  /** The steps that the visitor can go back through, and the current one. */
  #trail: Step[];

  /** `controller`: of the flow. */
  constructor(controller: SessionController) {
    this.#controller = controller;
    this.#session = controller.session;
    const { host } = controller;
    const step = this.#visible;
    const isAdded = pendingMoves === 0 && markOf(history.state) === 'added';
    const isLogin = host.start === 'login' && !controller.state.passwordless;
    this.#trail = isAdded ? stepsTo(step, isLogin ? 'login' : 'register') : [step];
    host.addController(this);
    // Once for the life of the page: a move that a journey has started may end after its flow is gone.
    if (!isListening) addEventListener('popstate', onPopState);
    isListening = true;
  }

  /** What happened while the element was disconnected has no way back. */
  hostConnected(): void {
    flows.add(this);
    if (this.#trail.at(-1) !== this.#visible) this.#trail = [this.#visible];
  }

  hostDisconnected(): void {
    flows.delete(this);
  }

  /** Another campaign is another journey; no way back leads from it into this one. */
  hostUpdate(): void {
    const { session } = this.#controller;
    if (session === this.#session) return;
    this.#session = session;
    this.#trail = [this.#visible];
  }

  /** Follows the step after it is painted: adding an entry took a sixth of the time from the press to the step. */
  hostUpdated(): void {
    if (this.#trail.at(-1) === this.#visible) return;
    afterPaint(() => {
      if (flows.has(this)) this.#follow();
    });
  }

  /** Handles a move of the visitor to another entry. */
  onPopState(mark: Mark | undefined): void {
    const trail = this.#trail;
    const hasWayBack = trail.length > 1;
    // Forward to a left step: the visitor gets there again in the ordinary way.
    if (mark === 'added' && !hasWayBack) move(-1);
    if (mark !== 'page') return;
    // A step that is not visible is not left.
    if (!hasWayBack || !this.#controller.host.checkVisibility()) {
      history.back();
      return;
    }
    const before = this.#visible;
    this.#trail = trail.slice(0, -1);
    const type = steps[before].back;
    if (type) this.#session?.send({ type });
    // The step cannot be left now, for example while a code is being sent.
    if (this.#visible === before) this.#trail = trail;
    if (this.#trail.length > 1) move(1);
  }

  get #visible(): Step {
    const { state } = this.#controller;
    return visibleStep(state.step, isReset(state));
  }

  #follow(): void {
    const trail = this.#trail;
    const from = trail.at(-1) ?? 'register';
    const to = this.#visible;
    if (from === to) return;
    if (steps[to].isLoggedIn && !steps[from].isLoggedIn) setTimeout(touchHistory);
    const before = trail.indexOf(to);
    if (before >= 0) this.#trail = trail.slice(0, before + 1);
    else this.#trail = isForward(from, to) && this.#addEntry() ? [...trail, to] : [to];
  }

  /** Adds the entry unless the page has it; false if that is not possible: going back then leaves the page. */
  #addEntry(): boolean {
    // A frame shares its history with the page around it, and flows of one page share it as well.
    if (owner() !== this || window.parent !== window || pendingMoves > 0) return false;
    const mark = markOf(history.state);
    if (mark === 'added') return true;
    if (history.state !== null && mark === undefined) return false;
    try {
      history.replaceState({ onboarding: 0 }, '');
      history.pushState({ onboarding: 1 }, '');
      return true;
    } catch {
      // A frame without an address of its own, or too many entries at once.
      return false;
    }
  }
}

/** Which entry of the two it is. */
type Mark = 'page' | 'added';

/** Undefined if the entry is none of the two. */
function markOf(state: unknown): Mark | undefined {
  if (typeof state !== 'object' || state === null || !('onboarding' in state)) return undefined;
  return state.onboarding === 0 ? 'page' : 'added';
}

/** Runs what no visitor waits for once the next frame is painted; at once in a page that is not painted. */
function afterPaint(task: () => void): void {
  if (document.hidden) task();
  else requestAnimationFrame(() => setTimeout(task));
}
