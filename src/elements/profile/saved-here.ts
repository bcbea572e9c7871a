/**
 * Whether data was entered on this page already, so that nobody is asked for it twice in a row.
 */
import type { Session } from '../../flow/session.js';
import type { Journey } from '../journey.js';

const sessions = new WeakSet<Session>();

export function noteSaving({ session }: Journey): void {
  if (session) sessions.add(session);
}

export function hasSavedHere({ session }: Journey): boolean {
  return session !== undefined && sessions.has(session);
}
