/**
 * When and where the elements move the focus and scroll.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { RequestStatus } from '../../flow/state.js';

type Host = ReactiveControllerHost & HTMLElement;

/**
 * Whether an element may move the focus: true while the focus is in the element, around it, or nowhere, so that a
 * visitor who works elsewhere on the page is not interrupted. The page may have put the focus into a component of its
 * own, and Safari gives no focus to a button that is clicked.
 */
export function mayMoveFocus(element: Element): boolean {
  const root = element.getRootNode() as Document | ShadowRoot;
  const { activeElement } = root;
  if (activeElement) return activeElement.contains(element);
  return root instanceof ShadowRoot ? mayMoveFocus(root.host) : true;
}

/** Focuses an element and scrolls it into view. */
export function moveFocus(target: HTMLElement | undefined): void {
  target?.focus();
  target?.scrollIntoView({ block: 'nearest' });
}

const kept = new WeakSet<Host>();

/**
 * If a render removes the focused control, focuses the primary button, else the heading: otherwise the next Tab starts
 * at the top of the page. Has an effect once per element.
 */
export function keepFocus(host: Host): void {
  if (kept.has(host)) return;
  kept.add(host);
  host.addController(new FocusKeeper(host));
}

class FocusKeeper implements ReactiveController {
  readonly #host: Host;
  #before: Element | null | undefined;

  constructor(host: Host) {
    this.#host = host;
  }

  hostUpdate(): void {
    this.#before = this.#host.shadowRoot?.activeElement;
  }

  hostUpdated(): void {
    const before = this.#before;
    this.#before = undefined;
    const root = this.#host.shadowRoot;
    if (!before || before.isConnected || !root || root.activeElement) return;
    // A dialog around the element takes the focus itself.
    if (document.activeElement?.matches(':not(body, dialog)')) return;
    const next = root.querySelector<HTMLElement>(':not([hidden]) > .actions > .primary');
    (next ?? root.querySelector<HTMLElement>('[part~="heading"]'))?.focus();
  }
}

/** Scrolls the message of a failed request into view together with its button, once per failure. */
export class FailureScroller {
  readonly #host: HTMLElement;
  #shown: RequestStatus | undefined;

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  /** To be called after each render. */
  updated(request: RequestStatus): void {
    if (request.kind !== 'failed' || request === this.#shown) return;
    this.#shown = request;
    if (!mayMoveFocus(this.#host)) return;
    const root = this.#host.shadowRoot;
    const focused = root?.activeElement;
    const button = focused ?? root?.querySelector('.actions button');
    if (button?.matches('button')) button.scrollIntoView({ block: 'nearest' });
    // Last, because the message matters more where there is no room for both.
    root?.querySelector('.summary')?.scrollIntoView({ block: 'nearest' });
  }
}
