/**
 * Defines the tags for the components of a framework that were imported by a server's entry: bundlers that put it into a page
 * too, and tests with a DOM in Node, load the elements when the first component is mounted.
 */
import { warnOnce } from '../console/console.js';
import { Script } from '../loading/script.js';

const elements = new Script(() => import('./define-tags.js'));

export function defineLater(): void {
  elements.load().then(
    ({ defineTags }) => void defineTags(),
    (reason: unknown) => warnOnce('error', `onboarding-elements did not load: ${reason as Error}`),
  );
}
