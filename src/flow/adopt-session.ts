/**
 * A session that the page hands over before the command handlers are loaded, or after.
 */
import { OnboardingError } from '../domain/problem.js';
import type { SessionTokens } from '../domain/session-tokens.js';
import type { Session } from './session.js';

/**
 * Shows the card or the profile of a customer whose session the page holds. No form is shown while that is checked. Resolves
 * when the API has accepted the tokens; rejects with an `OnboardingError` otherwise.
 */
export async function adoptSession(session: Session, tokens: SessionTokens): Promise<void> {
  const before = session.state;
  const request = { kind: 'busy', action: 'adopt' } as const;
  if (before.request.kind === 'idle') session.commit({ ...before, request });
  const waiting = session.state;
  const isWaiting = () => waiting !== before && session.state === waiting;
  try {
    const { customer } = await session.loadCommands();
    await customer.adopt(tokens);
  } catch (error) {
    if (error instanceof OnboardingError) {
      // The tokens were not even tried: the journey continues.
      if (isWaiting()) session.commit(before);
      throw error;
    }
    if (isWaiting()) session.failToLoad(before, 'adopt');
    throw new OnboardingError({ code: 'offline' }, { cause: error });
  }
}
