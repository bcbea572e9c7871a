/**
 * Hydrates elements that a server has rendered.
 *
 * A server has no page: no session, no storage, and no language but the element's own attribute. An element that is
 * not connected yet renders the same as on a server, so it is hydrated before it is connected, and renders again as
 * soon as it is. Lit's own hydration support connects elements first.
 */
import { hydrate } from '@lit-labs/ssr-client';
import { adoptStyles, type LitElement, render } from 'lit';
import { nearestLang } from '../../i18n/language-watch.js';
import { matchLocale } from '../../i18n/locale.js';
import { isKnown, load, type Bundle } from '../../i18n/tables.js';
import { sharedProperties } from '../core/element-properties.js';
import { OnboardingFlow } from '../onboarding-flow.js';
import { secondScript } from '../second-script.js';
import { OnboardingLogin } from '../onboarding-login.js';
import { restoreInput, captureInput, replayEvents } from './typed-values.js';

/** Lit's attribute on server-rendered elements inside another one: they wait until that one is hydrated. */
const deferAttribute = 'defer-hydration';

/** The element's class with hydration. Without server-rendered content it behaves like the class itself. */
export function hydrating(element: typeof LitElement): typeof LitElement {
  return class extends element {
    #takingOver: Promise<void> | undefined;

    static override get observedAttributes(): string[] {
      return [...super.observedAttributes, deferAttribute];
    }

    override attributeChangedCallback(name: string, old: string | null, value: string | null) {
      if (name !== deferAttribute) super.attributeChangedCallback(name, old, value);
      else if (this.isConnected) this.connectedCallback();
    }

    override connectedCallback() {
      if (this.hasAttribute(deferAttribute)) return;
      if (this.shadowRoot && !this.hasUpdated) this.#takingOver ??= this.#takeOver();
      else super.connectedCallback();
    }

    async #takeOver() {
      await prepare(this);
      this.#takingOver = undefined;
      if (!this.isConnected || this.hasUpdated) return;
      super.connectedCallback();
      await this.updateComplete;
      if (this.shadowRoot) replayEvents(this.shadowRoot);
    }

    protected override createRenderRoot() {
      const root = this.shadowRoot;
      if (!root) return super.createRenderRoot();
      adoptStyles(root, (this.constructor as typeof LitElement).elementStyles);
      // Only for browsers without scripts, or without adopted style sheets.
      for (const node of root.querySelectorAll('style, noscript')) node.remove();
      if (!this.#hydrate(root)) this.#drawAnew(root);
      return root;
    }

    /**
     * Whether hydration succeeded. It fails if the server used other sentences or another version of this package.
     */
    #hydrate(root: ShadowRoot): boolean {
      const own = document.createElement('div');
      render(this.render(), own);
      if (own.textContent !== root.textContent) return false;
      try {
        hydrate(this.render(), root, this.renderOptions);
        if (this instanceof OnboardingFlow) forwardConfiguration(this, root);
        return true;
      } catch {
        return false;
      }
    }

    #drawAnew(root: ShadowRoot): void {
      const typed = captureInput(root);
      root.replaceChildren();
      void restoreInput(typed, this);
    }
  };
}

/** A flow passes its configuration on in `updated`, but here the elements inside it are rendered already. */
function forwardConfiguration(flow: OnboardingFlow, root: ShadowRoot): void {
  for (const element of root.children) {
    if (element.localName.startsWith('onboarding-')) {
      Object.assign(element, sharedProperties(flow), { flow, promise: flow.promise });
    }
  }
}

type ToHydrate = LitElement & { readonly tone?: string };

/** Imports what the server had loaded: the sentences, and the view of the log-in. */
async function prepare(element: ToHydrate & { readonly flow?: ToHydrate }): Promise<void> {
  // A flow passes its configuration on right after it has released the element inside it.
  await Promise.resolve();
  const hasView = element instanceof OnboardingLogin;
  const bundles: readonly Bundle[] = hasView ? ['opening', 'main'] : ['opening'];
  const tags = [(element.flow ?? element).lang, nearestLang(element)];
  const languages = new Set(tags.map((tag) => matchLocale(tag, isKnown).language));
  const tone = ((element.flow ?? element).tone ?? '').toLowerCase();
  const i18n = [...languages].flatMap((language) => [
    ...bundles.map((bundle) => load(language, bundle)),
    ...(tone ? [load(language, tone)] : []),
  ]);
  // After a failure the element renders again and shows it.
  await Promise.all([hasView && secondScript.load(), ...i18n]).catch(() => undefined);
}
