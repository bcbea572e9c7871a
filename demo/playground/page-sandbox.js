/** The sandbox inside the page, for a site without a server. A reload starts it anew. */
import { createSandbox } from '../dist/sandbox.js';

/** @returns {import('./server-sandbox.js').PlaygroundSandbox} */
export function openSandbox() {
  const sandbox = createSandbox({ seed: String(Date.now()) });
  return {
    apiBase: 'https://customer-api.example',
    // What a tab remembers would outlive the people it is about.
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
