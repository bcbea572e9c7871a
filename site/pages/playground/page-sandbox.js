/**
 * The sandbox inside the page, for a site without a server. A reload resets it.
 */
import { createSandbox } from './bundled/sandbox.js';

/** @returns {import('./server-sandbox.js').PlaygroundSandbox} */
export function openSandbox() {
  const sandbox = createSandbox({ seed: String(Date.now()) });
  return {
    apiBase: 'https://customer-api.example',
    // A journey stored in the tab would outlive the customers of the sandbox.
    attributes: { 'no-resume': '' },
    fetch: (input, init) => sandbox.fetch(input, init),
    isShared: false,
    outbox: async () => structuredClone(sandbox.outbox),
    campaign: async () => sandbox.campaign,
    setCampaign: async (fields) => {
      sandbox.campaign = fields;
    },
    faults: async () => sandbox.faults,
    setFaults: async (faults) => {
      sandbox.faults = faults;
    },
    reset: async () => sandbox.reset(),
  };
}
