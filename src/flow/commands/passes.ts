/**
 * The passes of the customer's card, which a gateway makes.
 */
import { OnboardingError, type Problem } from '../../domain/problem.js';
import type { PassTarget, WalletName } from '../../domain/wallet.js';
import type { Client } from '../../wire/client.js';
import type { Passes } from '../state/command.js';
import { problemOf } from '../state/errors.js';
import type { Announcer } from './announcer.js';

interface Parts {
  readonly client: Client;
  readonly announcer: Announcer;
}

/** Gets addresses of passes, and reports a failure to the page. */
export class CardPasses implements Passes {
  readonly #journey: Parts;

  constructor(journey: Parts) {
    this.#journey = journey;
  }

  get wallets(): readonly WalletName[] {
    return this.#journey.client.wallets;
  }

  async address(target: PassTarget, signal: AbortSignal): Promise<string | Problem> {
    const { client, announcer } = this.#journey;
    try {
      // The customer was logged in before the card was shown: a missing token has expired, or a reload has dropped it.
      if (!client.isLoggedIn) throw new OnboardingError({ code: 'session-expired' });
      return await client.passAddress(target, signal);
    } catch (error) {
      signal.throwIfAborted();
      const problem = problemOf(error);
      announcer.report(problem);
      return problem;
    }
  }
}
