/** A page without elements and browser, with a sandbox in memory. */
import { startJourney, type JourneyOptions } from '../../src/api.js';
import { createSandbox } from '../../sandbox/src/sandbox/index.js';
import { checked } from '../contract/traffic.js';

export function headless(options: Partial<JourneyOptions> = {}) {
  const sandbox = checked(createSandbox({ seed: 1 }));
  const journey = startJourney({
    campaignId: '1001',
    categoryId: '1703',
    apiBase: 'http://sandbox.example/api',
    apiKey: 'sandbox',
    resume: false,
    fetch: async (input, init) => {
      const request = new Request(input, init);
      return sandbox.fetch(new Request(request.url.replace('/api/', '/'), request));
    },
    ...options,
  });
  return { journey, sandbox };
}
