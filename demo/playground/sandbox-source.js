/**
 * Selects the sandbox of the playground. The static site replaces this file: see `scripts/site.mjs`.
 */
export { openSandbox } from './server-sandbox.js';
