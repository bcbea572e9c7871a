/**
 * The customer of a session: whether one is logged in, their token, and the adoption of a session that the page hands over.
 */
import { accountOf, type Customer, type SessionTokens } from '../../domain/customer.js';
import { actionTimeout } from '../../domain/deadline.js';
import { OnboardingError, type Problem } from '../../domain/problem.js';
import { superseded } from '../session/adoption.js';
import type { JourneyEvent } from '../state/events.js';
import { problemOf } from '../state/errors.js';
import type { DoneState, State } from '../state/state.js';
import { holderOf } from '../../domain/holder.js';
import { problemEvent, type Call, type JourneyParts, type Task } from './task.js';
import { steps } from '../steps/index.js';

const moved: Problem = {
  code: 'misconfigured',
  hint: 'adoptSession: campaignid or api-base has changed meanwhile',
};
/** What a header can carry: visible ASCII characters. */
const tokenPattern = /^[!-~]+$/;

type Signed = Pick<JourneyParts, 'state' | 'client' | 'session'>;

/** Whether a customer is logged in at this step. */
export function isSignedIn({ state: { step, request }, client }: Signed): boolean {
  // A log-in that a later request has refused leaves a token; it does not belong to the visitor who types now.
  const isLoggingIn = request.kind === 'settled' && request.outcome.kind !== 'problem';
  return client.isLoggedIn && (steps[step].hasSession || isLoggingIn);
}

/** The customer's bearer token. Rejects with `unauthorised` unless a customer is logged in at this step. */
export async function accessToken(journey: Signed): Promise<string> {
  if (!isSignedIn(journey)) throw new OnboardingError({ code: 'unauthorised' });
  return journey.client.accessToken(journey.session.environment.clock.timeout(actionTimeout));
}

/**
 * Adopts a customer's session. Resolves when the API has accepted it; rejects with an `OnboardingError` otherwise. If the API could not
 * be reached, the elements show a button that tries again. `isHere`: whether the element that was called still belongs to this campaign.
 */
export async function adoptSession(
  journey: JourneyParts,
  tokens: SessionTokens,
  isHere: () => boolean,
  before: State,
): Promise<void> {
  const { session, client } = journey;
  const given = readTokens(tokens);
  if ('code' in given) {
    if (session.state !== before) session.commit(before);
    throw new OnboardingError(given);
  }
  journey.leave('adopt');
  client.adopt(given);
  // The result if `signOut` or another call cancels the request.
  let result: Problem | undefined = superseded;
  const run = async (task: Task<Call>): Promise<JourneyEvent> => {
    try {
      const customer = await client.customer(task.signal);
      if (!isHere()) throw new OnboardingError(moved);
      result = undefined;
      return adoptedEvent(journey, customer);
    } catch (error) {
      if (task.isCancelled()) throw error;
      const problem = isHere() ? problemOf(error) : moved;
      // A refused token, also where the platform adds an answer code of its own to the 401.
      const isRefused = problem.code === 'unauthorised' && problem.status === 401;
      result = isRefused ? { ...problem, code: 'session-expired' } : problem;
      client.forget();
      if (problem === moved) return { type: 'restart', start: session.start };
      if (result.code !== 'session-expired') {
        session.adoption.unchecked = [given, isHere];
        return problemEvent(task, result, 'support');
      }
      task.report(result);
      return { type: 'session-over' };
    }
  };
  await journey.run({ run });
  // TypeScript does not know that `run` sets it.
  const problem = result as Problem | undefined;
  if (problem) throw new OnboardingError(problem);
}

const misconfigured = (what: string): Problem => ({
  code: 'misconfigured',
  hint: `adoptSession: ${what}`,
});

/**
 * The tokens, or why they cannot be used. Pages also call this in plain JavaScript, with what their server has sent: nothing, or
 * values of any type, or an object whose getters throw.
 */
function readTokens(tokens: unknown): SessionTokens | Problem {
  let given: Readonly<Partial<Record<keyof SessionTokens, unknown>>>;
  try {
    given = { ...(tokens as object | undefined) };
  } catch {
    return misconfigured('the tokens cannot be read');
  }
  // The prefix `Bearer` is accepted, because a back end may pass on the platform's replies unchanged.
  const { accessToken: raw } = given;
  const accessToken = typeof raw === 'string' ? raw.replace(/^bearer\s+/i, '') : '';
  if (!tokenPattern.test(accessToken)) return misconfigured('accessToken is missing or no token');
  const refreshToken = given.refreshToken ?? '';
  if (typeof refreshToken !== 'string') return misconfigured('refreshToken is not text');
  const { expiresIn } = given;
  const refresh = refreshToken ? { refreshToken } : {};
  if (expiresIn === undefined || expiresIn === null) return { accessToken, ...refresh };
  const seconds = typeof expiresIn === 'string' ? Number(expiresIn) : expiresIn;
  if (typeof seconds !== 'number' || !Number.isFinite(seconds))
    return misconfigured('expiresIn is not a number of seconds');
  if (seconds <= 0 && !refreshToken)
    return { code: 'unauthorised', hint: 'adoptSession: the token has expired' };
  return { accessToken, ...refresh, expiresIn: Math.max(0, seconds) };
}

/** Leads to the card. Leads to the form if there is a draft, or if the page has a profile element and no flow. */
function adoptedEvent(
  { session, persistence, memory }: JourneyParts,
  customer: Customer,
): JourneyEvent {
  const { participants } = session;
  const showsForm = persistence.draft(customer)
    ? session.canShow('profile')
    : participants.has('profile') && !participants.has('flow');
  if (showsForm) memory.loaded = { customer };
  const step = showsForm ? 'profile' : 'done';
  return { type: 'adopted', step, account: accountOf(customer), holder: holderOf(customer.values) };
}

/** Completes the card of a customer who is done: only this reply is guaranteed to contain the barcode. */
export async function findCard(journey: JourneyParts, { account }: DoneState): Promise<void> {
  const { clock } = journey.session.environment;
  try {
    const found = await journey.client.customer(clock.timeout(actionTimeout));
    const { state } = journey;
    // The journey has ended meanwhile, or another one has begun.
    if (state.step !== 'done' || state.account !== account) return;
    journey.dispatch({
      type: 'card-found',
      account: accountOf(found),
      holder: holderOf(found.values),
    });
  } catch (error) {
    // The card still shows its number. `problemOf` reports a bug; a lost connection was tried three times.
    problemOf(error);
  }
}
