/**
 * The sessions of the sandbox: issues, finds and renews tokens.
 */
import { randomText } from './random.js';
import { answerCodes, unauthorised } from './refusal.js';
import type { SandboxState, Scope, Session } from './state.js';

const tokenMinutes = 15;
const refreshMinutes = 60;
const minute = 60_000;

/** Makes a session with new tokens. */
export function openSession(
  state: SandboxState,
  scope: Scope,
  campaignId: string,
  customerId?: string,
): Session {
  const now = state.clock();
  const session: Session = {
    token: webToken(state, { scope, campaignid: campaignId, sub: customerId }, now),
    refreshToken: randomText(state.random, 43),
    scope,
    campaignId,
    ...(customerId === undefined ? {} : { customerId }),
    expiresAt: now + tokenMinutes * minute,
    refreshExpiresAt: now + refreshMinutes * minute,
    identified: new Map(),
  };
  state.sessions.set(session.token, session);
  state.sessions.set(session.refreshToken, session);
  return session;
}

/** The session of an access token; 401 when unknown or too old. */
export function sessionOf(state: SandboxState, token: string): Session {
  const session = state.sessions.get(token);
  if (session?.token !== token || state.clock() >= session.expiresAt) throw sessionClosed();
  return session;
}

/** A new session instead of the one the refresh token belongs to; the refresh token stays good for its hour. */
export function renewSession(state: SandboxState, refreshToken: string): Session {
  const session = state.sessions.get(refreshToken);
  if (session?.refreshToken !== refreshToken || state.clock() >= session.refreshExpiresAt) {
    throw sessionClosed('refreshToken');
  }
  const renewed = openSession(state, session.scope, session.campaignId, session.customerId);
  renewed.identified = session.identified;
  return renewed;
}

/** The refusal of a token that is unknown or too old. `where`: the header or field that holds it. */
export function sessionClosed(where = 'Authorization') {
  return unauthorised(where, 'session closed', answerCodes.sessionClosed);
}

/** A string in the form of a signed JSON Web Token; the signature is only for show. */
function webToken(state: SandboxState, claims: Record<string, unknown>, now: number): string {
  const seconds = Math.floor(now / 1000);
  const payload = { ...claims, iat: seconds, exp: seconds + tokenMinutes * 60 };
  const head = [{ alg: 'HS256', typ: 'JWT' }, payload].map((part) =>
    btoa(JSON.stringify(part)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, ''),
  );
  return `${head.join('.')}.${randomText(state.random, 43)}`;
}
