/**
 * Holds the height of a flow between two steps until the next step has rendered, so that the page below does not
 * jump.
 */
import type { ReactiveController } from 'lit';
import { elementFor, type ElementKind } from '../../flow/selectors.js';
import type { SessionController } from './session-controller.js';

/** Locks the height of one flow when its step changes, and releases it once the next step has a height. */
export class HeightLock implements ReactiveController {
  readonly #controller: SessionController;
  /** In the next frame: a size change inside the observer's callback is reported to the page as an error. */
  readonly #observer = new ResizeObserver(() =>
    requestAnimationFrame(() => this.#releaseWhenReady()),
  );
  #shown: ElementKind;
  /** Holds the height. A style sheet, because the `style` of the element belongs to the page. */
  readonly #sheet = new CSSStyleSheet();
  #isLocked = false;

  /** `controller`: of the flow. */
  constructor(controller: SessionController) {
    this.#controller = controller;
    this.#shown = elementFor(controller.state.step);
    controller.host.addController(this);
    controller.host.shadowRoot?.adoptedStyleSheets.push(this.#sheet);
  }

  /** Measures the previous step before the next one replaces it. */
  hostUpdate(): void {
    const shown = elementFor(this.#controller.state.step);
    if (shown === this.#shown) return;
    this.#shown = shown;
    const height = getComputedStyle(this.#controller.host).blockSize;
    // Important, because a rule of the page would win otherwise.
    this.#sheet.replaceSync(`:host { min-block-size: ${height} !important }`);
    this.#isLocked = true;
  }

  hostUpdated(): void {
    if (!this.#isLocked) return;
    const element = this.#element;
    if (element) this.#observer.observe(element);
    else this.#release();
    this.#releaseWhenReady();
  }

  hostDisconnected(): void {
    this.#release();
  }

  /** The element of the step, or what the flow itself renders. */
  get #element(): HTMLElement | null | undefined {
    return this.#controller.host.shadowRoot?.querySelector(`onboarding-${this.#shown}, .stack`);
  }

  /** Releases the height once the step shows more than its loading indicator. */
  #releaseWhenReady(): void {
    const element = this.#element;
    const root = element?.shadowRoot;
    // An element that has rendered nothing yet has no height: reading it would only lay the page out once more.
    const isComing =
      root &&
      (!root.firstElementChild || (this.#shown === 'profile' && root.querySelector('.waiting')));
    if (!isComing && element?.offsetHeight) this.#release();
  }

  #release(): void {
    if (!this.#isLocked) return;
    this.#observer.disconnect();
    this.#sheet.replaceSync('');
    this.#isLocked = false;
  }
}
