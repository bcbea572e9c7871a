/**
 * Synchronises the browser history with a flow: the back button leads to the previous step, with what was typed
 * there.
 *
 * Each step that has a previous one gets a history entry with the page's own address. Its state is only the number of
 * entries of the journey before it, and is removed when the visitor is back at the first. A step without a way back
 * (the account exists, the card is shown) leaves the entries before it in place; going back then skips them and leaves
 * the page. The journey never moves in the history when it advances: that would cancel a navigation that the page or a
 * link has just started. No entries are added on a reload, by a second flow of a page, or where the page keeps a
 * history state of its own: that is a router, which would take the visitor's way back for a navigation and render the
 * page again.
 */
import type { ReactiveController } from 'lit';
import type { StepDetail } from '../../flow/session/host-events.js';
import type { Session } from '../../flow/session/session.js';
import { isReset } from '../../flow/state/selectors.js';
import type { Step } from '../../flow/state/state.js';
import type { SessionController } from '../core/session-controller.js';
import { backEvents, isForward, isLoggedInStep, stepsTo, visibleStep } from './step-path.js';

const instances = new Set<HistorySync>();
/** Moves in the history that a journey has started itself; their events do not come from the visitor. */
let pendingMoves = 0;
let isListening = false;

function onPopState({ state }: PopStateEvent): void {
  const place = entryIndex(state);
  if (pendingMoves > 0) pendingMoves -= 1;
  else if (place !== undefined && owner()?.onPopState(place)) return;
  // At the first entry there is no way back, so the state is the page's own again.
  if (pendingMoves === 0 && place === 0 && entryIndex(history.state) === 0) removeMark();
}

/** The flow whose journey has the entries: the first of the page. */
function owner(): HistorySync | undefined {
  const [first] = instances;
  return first;
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

function goBack(entries: number): void {
  pendingMoves += 1;
  history.go(-entries);
}

/** The history entries of one flow. */
export class HistorySync implements ReactiveController {
  readonly #controller: SessionController;
  #session: Session | undefined;
  /** The steps from the first one to the current one. */
  #steps: Step[];
  /** The number of entries before the first of them, which belong to steps without a way back. */
  #skipped = 0;

  /** `controller`: of the flow. */
  constructor(controller: SessionController) {
    this.#controller = controller;
    this.#session = controller.session;
    const { host } = controller;
    const visible = this.#visible;
    const path = stepsTo(visible, host.start === 'login' ? 'login' : 'register');
    // A move that the journey has started has not reached its entry yet.
    const place = pendingMoves === 0 ? (entryIndex(history.state) ?? 0) : 0;
    this.#steps = place < path.length - 1 ? [visible] : path;
    this.#skipped = place - this.#depth;
    host.addEventListener('onboarding-step', this.#onStep);
    host.addController(this);
    // Once for the life of the page: a move that a journey has started may end after its flow is gone.
    if (!isListening) addEventListener('popstate', onPopState);
    isListening = true;
  }

  get #visible(): Step {
    const { state } = this.#controller;
    return visibleStep(state.step, isReset(state));
  }

  /** The number of entries before the current one. */
  get index(): number {
    return this.#skipped + this.#depth;
  }

  /** The number of steps that the visitor can go back. */
  get #depth(): number {
    return this.#steps.length - 1;
  }

  /** The journey may have moved on while the element was disconnected and no event was dispatched. */
  hostConnected(): void {
    instances.add(this);
    const step = this.#visible;
    if (this.#steps.at(-1) !== step) this.#restartAt(step);
  }

  hostDisconnected(): void {
    instances.delete(this);
  }

  /** Another campaign is another journey; no way back leads from it into this one. */
  hostUpdate(): void {
    const { session } = this.#controller;
    if (session === this.#session) return;
    this.#session = session;
    this.#restartAt(this.#visible);
  }

  /** After the step is painted: adding an entry took a sixth of the time from the press to the step. */
  readonly #onStep = (event: Event): void => {
    const { detail } = event as CustomEvent<StepDetail>;
    const { session } = this.#controller;
    afterPaint(() => {
      if (instances.has(this) && session === this.#session) this.#follow(detail);
    });
  };

  #follow(detail: StepDetail): void {
    const trail = this.#steps;
    const isOfReset = trail.at(-1) === 'reset';
    const from = visibleStep(detail.from, isOfReset);
    const to = visibleStep(detail.to, isOfReset);
    if (isLoggedInStep(to) && !isLoggedInStep(from)) setTimeout(touchHistory);
    // Otherwise the history has moved already: the visitor went back.
    if (trail.at(-1) !== from || from === to) return;
    const before = trail.lastIndexOf(to);
    if (before >= 0) this.#truncate(before);
    else if (isForward(from, to) && this.#hasHistory) this.#advance(to);
    else this.#restartAt(to);
  }

  /** A frame shares its history with the page around it, and flows of one page share it as well. */
  get #hasHistory(): boolean {
    return owner() === this && window.parent === window;
  }

  #advance(to: Step): void {
    const state: unknown = history.state;
    if (pendingMoves > 0 || !isOwnEntry(state)) return;
    // The page has moved in its own history since: the skipped entries are further back.
    if (entryIndex(state) !== this.index) this.#skipped = 0;
    const { index } = this;
    try {
      history.replaceState({ onboarding: index }, '');
      history.pushState({ onboarding: index + 1 }, '');
      this.#steps.push(to);
    } catch {
      // A frame without an address of its own, or too many entries at once: going back leaves the page.
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

  /** Follows the visitor to another entry of the journey; true if that leaves the page. */
  onPopState(index: number): boolean {
    const current = this.index;
    // Forward to a left step: the visitor gets there again in the ordinary way.
    if (index > current) goBack(index - current);
    if (index >= current) return false;
    const steps = this.#steps;
    const { host, state } = this.#controller;
    const depth = index - this.#skipped;
    // A step that is not visible is not left.
    if (depth < 0 || !host.checkVisibility()) {
      this.#skipped = index;
      this.#steps = steps.slice(-1);
      history.go(-index - 1);
      return true;
    }
    this.#steps = steps.slice(0, depth + 1);
    for (let left = current - index; left > 0; left -= 1) this.#goBackOneStep();
    if (this.#controller.state.step !== state.step) return false;
    // The step cannot be left now, for example while a code is being sent: restore the history.
    this.#steps = steps;
    goBack(index - current);
    return false;
  }

  #goBackOneStep(): void {
    const type = backEvents[this.#visible];
    if (type) this.#session?.send({ type });
  }
}

/** Whether only a journey keeps state in this history entry. */
function isOwnEntry(state: unknown): boolean {
  return (
    state === null || (entryIndex(state) !== undefined && Object.keys(state as object).length === 1)
  );
}

/** The number of the journey's entries before this one; undefined if the entry is not of the journey. */
function entryIndex(state: unknown): number | undefined {
  const place =
    typeof state === 'object' && state !== null && 'onboarding' in state
      ? state.onboarding
      : undefined;
  return typeof place === 'number' ? place : undefined;
}

/** Runs what no visitor waits for once the next frame is painted; at once in a page that is not painted. */
function afterPaint(task: () => void): void {
  if (document.hidden) task();
  else requestAnimationFrame(() => setTimeout(task));
}
