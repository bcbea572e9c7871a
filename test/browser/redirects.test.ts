/**
 * A redirect of the API in a real browser is not followed, so that no password, token or key reaches another
 * origin.
 */
import { expect } from '@open-wc/testing';
import { OnboardingError } from '../../src/domain/problem.js';
import { createClient } from '../../src/wire/create-client.js';

const { signal } = new AbortController();
const identifier = { channel: 'email', value: 'new@example.com' } as const;

/** The requests that reached this sandbox. */
async function arrivedAt(cell: string): Promise<unknown> {
  return (await fetch(`/cells/${cell}/sandbox/requests`)).json();
}

describe('a redirect of the API to another origin', () => {
  for (const status of [301, 302, 303, 307, 308]) {
    it(`with status ${status} is not followed`, async () => {
      const cell = `redirects-${status}-${Math.random().toString(36).slice(2)}`;
      const client = createClient({
        campaignId: '1001',
        categoryId: '1703',
        apiBase: `${location.origin}/redirects/${status}/cells/${cell}/api`,
        apiKey: 'sandbox',
        deviceType: '1',
        random: () => 0,
      });
      const credentials = { username: 'registered@example.com', password: 'canary-password' };
      const calls = [
        () => client.warmUp(signal),
        () => client.logIn(credentials, signal),
        () => client.checkIdentifier(identifier, signal),
      ];
      for (const call of calls) {
        const error: unknown = await call().then(
          () => undefined,
          (reason: unknown) => reason,
        );
        expect(error).to.be.instanceOf(OnboardingError);
        expect((error as OnboardingError).problem).to.include({ code: 'offline' });
        expect((error as OnboardingError).problem.hint).to.contain('redirect');
      }
      expect(await arrivedAt(cell)).to.deep.equal([]);
    });
  }
});
