/**
 * Holds the height of a flow between two steps while the view of the next step loads, so that the page below does not
 * jump.
 */
import type { ReactiveController } from 'lit';
import { elementFor, type ElementKind } from '../../flow/state/who-shows.js';
import type { SessionController } from '../core/session-controller.js';

/** An element of Lit, or what the flow itself renders. */
type StepElement = HTMLElement & { readonly updateComplete?: Promise<unknown> };

/** Locks the height of one flow while the view of its next step loads, and releases it once that step has a height. */
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
  /** The height of the previous step, until the next one has replaced it. */
  #height: string | undefined;

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
    this.#height = getComputedStyle(this.#controller.host).blockSize;
  }

  hostUpdated(): void {
    const height = this.#height;
    const element = this.#element;
    this.#height = undefined;
    if (height === undefined) return;
    // A view that is loaded renders before the next frame: nothing jumps, and a sheet would be styled twice.
    if (element?.updateComplete)
      void element.updateComplete.then(() => this.#lockUnlessReady(element, height));
    else this.#release();
  }

  hostDisconnected(): void {
    this.#release();
  }

  /** The element of the step, or what the flow itself renders. */
  get #element(): StepElement | null | undefined {
    return this.#controller.host.shadowRoot?.querySelector(`onboarding-${this.#shown}, .stack`);
  }

  /** Whether the step shows more than its loading indicator. */
  #isReady({ shadowRoot }: StepElement): boolean {
    if (!shadowRoot) return true;
    const isWaiting = this.#shown === 'profile' && shadowRoot.querySelector('.waiting');
    return shadowRoot.firstElementChild !== null && !isWaiting;
  }

  #lockUnlessReady(element: StepElement, height: string): void {
    // Another step may have replaced it meanwhile.
    if (element !== this.#element || !element.isConnected) return;
    if (this.#isReady(element)) {
      this.#release();
      return;
    }
    // Important, because a rule of the page would win otherwise.
    this.#sheet.replaceSync(`:host { min-block-size: ${height} !important }`);
    this.#isLocked = true;
    this.#observer.observe(element);
  }

  #releaseWhenReady(): void {
    const element = this.#element;
    if (element && this.#isReady(element) && element.offsetHeight) this.#release();
  }

  #release(): void {
    if (!this.#isLocked) return;
    this.#observer.disconnect();
    this.#sheet.replaceSync('');
    this.#isLocked = false;
  }
}
