/**
 * Waits until nobody is pressing: what moves between press and release would let the click miss its target.
 * A mistake that shows when a field is left is such a thing, since the press on a button leaves the field.
 * A key is pressed, too, and held down it asks once: every form has one of these.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

const types = ['pointerdown', 'pointermove', 'pointerup', 'pointercancel'] as const;

export class PointerRelease implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #callbacks: (() => void)[] = [];
  #isDown = false;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    for (const type of types) addEventListener(type, this, true);
    // The same function for all forms of an element, which so counts once; it goes with the element.
    this.#host.addEventListener('keydown', ignoreRepeatedEnter, true);
  }

  hostDisconnected(): void {
    for (const type of types) removeEventListener(type, this, true);
    this.#isDown = false;
    this.#release();
  }

  dispose(): void {
    this.#host.removeController(this);
    this.hostDisconnected();
  }

  /** Calls once the click is over. A finger's press ends before the field is left, and its click comes at once. */
  whenReleased(act: () => void): void {
    this.#callbacks.push(act);
    if (!this.#isDown) setTimeout(this.#release);
  }

  /** The list of a `select` swallows the release in Chromium: a pointer that moves without a button tells too. */
  handleEvent({ type, buttons }: PointerEvent): void {
    if (type === 'pointermove' && (buttons > 0 || !this.#isDown)) return;
    this.#isDown = type === 'pointerdown';
    if (!this.#isDown) setTimeout(this.#release);
  }

  readonly #release = (): void => {
    if (this.#isDown) return;
    for (const act of this.#callbacks.splice(0)) act();
  };
}

/** Enter submits again with each repeat, as soon as the last answer was a refusal. A text area takes lines. */
function ignoreRepeatedEnter(event: KeyboardEvent): void {
  const isText = event.composedPath()[0] instanceof HTMLTextAreaElement;
  if (event.repeat && event.key === 'Enter' && !isText) event.preventDefault();
}
