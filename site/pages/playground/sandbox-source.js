/**
 * Selects the sandbox of the playground. The static site replaces this file: see `site/scripts/site.mjs`.
 */
export { openSandbox } from './server-sandbox.js';
