/**
 * Keeps the focus in an element when a render removes the focused control.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & HTMLElement;

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
