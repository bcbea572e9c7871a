/**
 * The client of a session. It reads the host's functions when it needs them: they may be set late.
 */
import type { Client } from '../wire/client.js';
import { createClient } from '../wire/create-client.js';
import { tellDeveloper } from './console.js';
import { logRequest } from './request-log.js';
import type { Session } from './session.js';

export function clientFor(session: Session): Client {
  const { campaignId, categoryId, apiBase, apiKey, deviceType } = session.configuration;
  return createClient({
    campaignId,
    categoryId,
    apiBase,
    apiKey,
    deviceType,
    headers: async (request) => (await session.configuration.headers?.(request)) ?? {},
    fetch: (...request) => (session.configuration.fetch ?? globalThis.fetch)(...request),
    log: (entry) => {
      if (session.configuration.debug) logRequest(entry);
    },
    warn: (hint) => tellDeveloper('warn', `[onboarding] ${hint}`),
  });
}
