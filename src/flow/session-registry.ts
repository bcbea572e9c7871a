/**
 * The sessions of the page: elements with the same API base and campaign share one.
 */
import { startOf, type SharedSettings } from '../domain/configuration.js';
import type { Environment } from './session/environment.js';
import { hasStarted } from './state/selectors.js';
import { Session, type CommandScript } from './session/session.js';
import { journeyKey } from './session/storage.js';
import { elementFor, type ElementKind } from './state/who-shows.js';

const registryKey = Symbol.for('onboarding-elements sessions');
/** One map for the page, also where the opener of dialogs and the elements are two copies of the package. */
const registry = globalThis as { [registryKey]?: Map<string, Session> };
const sessions = (registry[registryKey] ??= new Map<string, Session>());

/** All sessions of the page. */
export const allSessions = (): Session[] => [...sessions.values()];

/**
 * Returns the session of this API base and campaign, or creates it with this configuration. `script`: contains the commands. `own`: the
 * previous session of a caller that reconnects. `kind`: the caller's element kind.
 */
export function sessionFor(
  configuration: SharedSettings,
  environment: Environment,
  script: CommandScript,
  own?: Session,
  kind?: ElementKind,
): Session {
  const key = journeyKey(configuration);
  let session = sessions.get(key);
  // A session without elements and without a started journey is replaced, so that the caller's configuration applies.
  if (session !== own && session?.participants.isEmpty && session.isIdle) {
    if (!continuesJourney(session, configuration, kind)) session = undefined;
    else session.readyAgain();
  }
  if (!session) {
    session = new Session(configuration, environment, script);
    sessions.set(key, session);
  }
  return session;
}

/**
 * Whether the caller continues a journey that has started: a page may replace one element by another. A flow with another start step
 * begins a new journey.
 */
function continuesJourney(
  session: Session,
  configuration: SharedSettings,
  kind: ElementKind | undefined,
): boolean {
  const { state } = session;
  const start = startOf(configuration);
  if (!hasStarted(state)) return false;
  return kind === 'flow'
    ? start === state.step || start === session.start
    : kind === elementFor(state, kind && [kind]);
}
