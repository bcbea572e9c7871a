/**
 * The height of a flow between two steps: it stays until the next step is there, so that the page below does not jump.
 */
import type { ReactiveController } from 'lit';
import { elementFor, type ElementKind } from '../../flow/selectors.js';
import type { SessionController } from './session-controller.js';

export class HeightLock implements ReactiveController {
  readonly #controller: SessionController;
  /** A frame later: a change of size within the report of one is an error of the page's. */
  readonly #observer = new ResizeObserver(() =>
    requestAnimationFrame(() => this.#releaseWhenReady()),
  );
  #shown: ElementKind;
  /** Holds the height. A sheet: the style of the element itself is the host's. */
  readonly #sheet = new CSSStyleSheet();
  #isLocked = false;

  /** `journey` is the flow's own. */
  constructor(controller: SessionController) {
    this.#controller = controller;
    this.#shown = elementFor(controller.state.step);
    controller.host.addController(this);
    controller.host.shadowRoot?.adoptedStyleSheets.push(this.#sheet);
  }

  /** Measures what was drawn last, before the next step takes its place. */
  hostUpdate(): void {
    const shown = elementFor(this.#controller.state.step);
    if (shown === this.#shown) return;
    this.#shown = shown;
    const height = getComputedStyle(this.#controller.host).blockSize;
    // A rule of the page would be stronger.
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

  /** The element of the step, or what the flow shows itself. */
  get #element(): HTMLElement | null | undefined {
    return this.#controller.host.shadowRoot?.querySelector(`onboarding-${this.#shown}, .stack`);
  }

  /** Lets go once the step has something to show but that it is coming. */
  #releaseWhenReady(): void {
    const element = this.#element;
    const isComing = this.#shown === 'profile' && element?.shadowRoot?.querySelector('.waiting');
    if (element?.offsetHeight && !isComing) this.#release();
  }

  #release(): void {
    if (!this.#isLocked) return;
    this.#observer.disconnect();
    this.#sheet.replaceSync('');
    this.#isLocked = false;
  }
}
