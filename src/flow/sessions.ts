/**
 * The page's sessions: elements with the same API and campaign find each other here.
 */
import type { Configuration } from '../domain/configuration.js';
import { isBegun } from './begin.js';
import { presenterOf, type Kind } from './presenter.js';
import { savedKey } from './saved.js';
import { Session } from './session.js';

const place = Symbol.for('onboarding-elements sessions');
/** One map for the page: what opens dialogs may come with another copy than the elements. Another shape wants another name. */
const page = globalThis as { [place]?: Map<string, Session> };
const sessions = (page[place] ??= new Map<string, Session>());

/** Every session that somebody may take part in. */
export const allSessions = (): Session[] => [...sessions.values()];

/**
 * The session of a campaign; made by the first who asks, whose configuration then holds for all. `own`: of one that is
 * back. `kind`: of the element that asks.
 */
export function sessionFor(configuration: Configuration, own?: Session, kind?: Kind): Session {
  const key = savedKey(configuration);
  let session = sessions.get(key);
  // Nobody is there and nothing is under way: the newcomer's configuration counts.
  if (session !== own && session?.participants.length === 0 && session.isIdle) {
    if (!goesOn(session, configuration, kind)) session = undefined;
    else session.isReady = false;
  }
  if (!session) {
    session = new Session(configuration);
    sessions.set(key, session);
  }
  return session;
}

/**
 * Whether something is known of a person, and the newcomer shows her step: a page may lead from one to the other. A flow
 * that begins elsewhere is meant to.
 */
function goesOn(session: Session, { start }: Configuration, kind: Kind | undefined): boolean {
  const { state } = session;
  if (!isBegun(state)) return false;
  return kind === 'flow'
    ? start === state.step || start === session.start
    : kind === presenterOf(state.step);
}
