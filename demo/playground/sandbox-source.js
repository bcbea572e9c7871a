/** Where the playground's sandbox runs. The static site swaps this file: see `scripts/demo-static.mjs`. */
export { openSandbox } from './server-sandbox.js';
