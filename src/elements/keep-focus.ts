/**
 * Whoever stands at a control that goes away with a drawing stands at the main button next, else at the heading:
 * otherwise a keyboard begins at the top of the page.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & HTMLElement;

const kept = new WeakSet<Host>();

/** Once for each element, whatever it shows. */
export function keepFocus(host: Host): void {
  if (kept.has(host)) return;
  kept.add(host);
  host.addController(new KeptFocus(host));
}

class KeptFocus implements ReactiveController {
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
    // A dialog around it takes the focus itself.
    if (document.activeElement?.matches(':not(body, dialog)')) return;
    const next = root.querySelector<HTMLElement>(':not([hidden]) > .actions > .primary');
    (next ?? root.querySelector<HTMLElement>('[part~="heading"]'))?.focus();
  }
}
