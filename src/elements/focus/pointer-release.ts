/**
 * Delays a callback until no pointer button is pressed: a layout shift between press and release makes the click miss
 * its target. An error that is shown when a field is left is an example, since pressing a button leaves the field. It
 * also ignores the Enter key while it repeats, so that a key held down submits once.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

const types = ['pointerdown', 'pointermove', 'pointerup', 'pointercancel'] as const;

/** Follows the pointer on the whole page as long as its element is connected. */
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
    // The same function for all forms of an element, so it is registered once.
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

  /**
   * Calls back once the click is over. On a touch screen the press ends before the field is left, so the click
   * follows at once.
   */
  whenReleased(act: () => void): void {
    this.#callbacks.push(act);
    if (!this.#isDown) setTimeout(this.#release);
  }

  /**
   * The list of a `select` swallows the release in Chromium: a pointer that moves without a button ends the press,
   * too.
   */
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

/** A repeated Enter would submit again as soon as the API has refused. In a text area it makes lines. */
function ignoreRepeatedEnter(event: KeyboardEvent): void {
  const isText = event.composedPath()[0] instanceof HTMLTextAreaElement;
  if (event.repeat && event.key === 'Enter' && !isText) event.preventDefault();
}
