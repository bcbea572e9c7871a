/**
 * The address of the demo server in the local network; empty without one. `scripts/serve.mjs` answers this file with the
 * address that `npm start` prints.
 */
export const lanAddress = '';
