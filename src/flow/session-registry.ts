/**
 * The page's sessions: elements with the same API and campaign find each other here.
 */
import type { Configuration } from '../domain/configuration.js';
import { hasStarted } from './initial-state.js';
import { elementFor, type ElementKind } from './selectors.js';
import { journeyKey } from './storage.js';
import { Session } from './session.js';

const registryKey = Symbol.for('onboarding-elements sessions');
/** One map for the page: what opens dialogs may come with another copy than the elements. Another shape wants another name. */
const registry = globalThis as { [registryKey]?: Map<string, Session> };
const sessions = (registry[registryKey] ??= new Map<string, Session>());

/** Every session that somebody may take part in. */
export const allSessions = (): Session[] => [...sessions.values()];

/**
 * The session of a campaign; made by the first who asks, whose configuration then holds for all. `own`: of one that is
 * back. `kind`: of the element that asks.
 */
export function sessionFor(
  configuration: Configuration,
  own?: Session,
  kind?: ElementKind,
): Session {
  const key = journeyKey(configuration);
  let session = sessions.get(key);
  // Nobody is there and nothing is under way: the newcomer's configuration counts.
  if (session !== own && session?.participants.length === 0 && session.isIdle) {
    if (!continuesJourney(session, configuration, kind)) session = undefined;
    else session.isReadyAnnounced = false;
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
function continuesJourney(
  session: Session,
  { start }: Configuration,
  kind: ElementKind | undefined,
): boolean {
  const { state } = session;
  if (!hasStarted(state)) return false;
  return kind === 'flow'
    ? start === state.step || start === session.start
    : kind === elementFor(state.step);
}
