/**
 * The page's sessions: elements with the same API and campaign find each other here.
 */
import type { Configuration } from '../domain/configuration.js';
import { Session } from './session.js';

const sessions = new Map<string, Session>();

/** Every session that somebody may take part in. */
export const allSessions = (): Session[] => [...sessions.values()];

const keyOf = ({ apiBase, campaignId }: Configuration): string => `${apiBase}\n${campaignId}`;

/** The session of a campaign; made by the first who asks, whose configuration then holds for all. `own`: of one that is back. */
export function sessionFor(configuration: Configuration, own?: Session): Session {
  const key = keyOf(configuration);
  let session = sessions.get(key);
  // Nobody is there and nothing is under way: the newcomer's configuration counts.
  if (session !== own && session?.participants.length === 0 && session.isIdle) session = undefined;
  if (!session) {
    session = new Session(configuration);
    sessions.set(key, session);
  }
  return session;
}
