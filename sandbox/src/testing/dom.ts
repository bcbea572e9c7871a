/**
 * `onboarding-sandbox/testing-dom.js`: completes jsdom, as a side effect, with what the elements use of a browser.
 * Nothing is laid out or scrolled there, so most of it does nothing. Without effect in a browser.
 */

const nothing = (): undefined => undefined;

/** `ResizeObserver` and `IntersectionObserver`; without layout there is nothing to report. */
class SilentObserver {
  readonly observe = nothing;
  readonly unobserve = nothing;
  readonly disconnect = nothing;
}

/** Adds the members that an object does not have. */
function complete(target: object, missing: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(missing)) {
    if (!(name in target))
      Object.defineProperty(target, name, { value, writable: true, configurable: true });
  }
}

function completePage(): void {
  complete(globalThis, { ResizeObserver: SilentObserver, IntersectionObserver: SilentObserver });
  complete(Element.prototype, {
    checkVisibility(this: Element): boolean {
      return this.isConnected;
    },
    scrollIntoView: nothing,
  });
  complete(HTMLDialogElement.prototype, {
    showModal(this: HTMLDialogElement): void {
      this.open = true;
    },
    close(this: HTMLDialogElement): void {
      if (!this.open) return;
      this.open = false;
      this.dispatchEvent(new Event('close'));
    },
  });
  complete(CSSStyleSheet.prototype, { replaceSync: nothing });
  if (!('adoptedStyleSheets' in ShadowRoot.prototype)) {
    const sheets = new WeakMap<ShadowRoot, CSSStyleSheet[]>();
    Object.defineProperty(ShadowRoot.prototype, 'adoptedStyleSheets', {
      configurable: true,
      get(this: ShadowRoot): CSSStyleSheet[] {
        const known = sheets.get(this) ?? [];
        sheets.set(this, known);
        return known;
      },
    });
  }
}

// A module that several tests share may be imported where there is no page.
if ('document' in globalThis) completePage();
