/**
 * What differs when an element is rendered on a server.
 */
import { html, isServer, nothing, type TemplateResult } from 'lit';

/**
 * Whether Lit's build for Node runs: on a server, and in a page's own tests, which may run it in a DOM where elements
 * are connected. A constant in browsers, so that minifiers remove the server's branches.
 */
export const isServerSide: boolean = isServer;

/**
 * On a server the element's own children, shown if scripting is disabled: a server-rendered form does nothing then.
 * Hydration finds nothing to take over in its place and leaves it.
 */
export function serverFallback(): TemplateResult | typeof nothing {
  return isServerSide ? html`<noscript><slot></slot></noscript>` : nothing;
}
