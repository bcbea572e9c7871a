/**
 * A session that the page hands over, perhaps before the command handlers are loaded.
 */
import type { Problem } from '../../domain/problem.js';
import type { SessionTokens } from '../../domain/session-tokens.js';
import type { SessionCommands } from './command.js';
import type { State } from '../state/state.js';

/** The problem of a script that cannot be loaded. */
export const scriptMissing: Problem = {
  code: 'offline',
  hint: 'A script of this widget did not load.',
};

/**
 * Adopts the session; no form is shown while the tokens are checked. If the handlers do not load, `onFailed` shows it, and the
 * promise rejects with an error of the shape of `OnboardingError`, whose class is not in the first script.
 */
export async function adopt(
  session: { readonly state: State; readonly signOuts: number; commit(state: State): void },
  tokens: SessionTokens,
  handlers: Promise<SessionCommands>,
  onFailed: (before: State) => void,
): Promise<void> {
  const { state: before, signOuts } = session;
  const request = { kind: 'busy', action: 'adopt' } as const;
  if (before.request.kind === 'idle') session.commit({ ...before, request });
  const waiting = session.state;
  const isWaiting = () => session.state === waiting && waiting !== before;
  const { customer } = await handlers.catch((cause: unknown) => {
    if (isWaiting()) onFailed(before);
    throw Object.assign(new Error(scriptMissing.code, { cause }), { problem: scriptMissing });
  });
  if (session.signOuts !== signOuts) customer.refuseAdoption();
  await customer.adopt(tokens, isWaiting() ? before : session.state);
}
