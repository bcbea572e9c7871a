/**
 * The client of a session. It reads the host's options at each use, because any of them may be set late.
 */
import type { Problem } from '../../domain/problem.js';
import type { Field } from '../../kinds/index.js';
import { unknownConsents } from '../../kinds/form/consents.js';
import type { Client, RequestLog } from '../../wire/client.js';
import { Script } from '../../loading/script.js';
import { createClient } from '../../wire/create-client.js';
import { GatewayTrail } from '../../wire/gateway-trail.js';
import { warnOnce } from '../../console/console.js';
import { provingFetch } from '../../proof/proving-fetch.js';
import type { Session } from './session.js';

/** Milliseconds. Less than the time limit of an action (`runner.ts`), so that the request is still sent without a proof. */
const proofLimit = 5_000;
const proofModule = new Script(() => import('../../proof/proof-headers.js'), proofLimit);

/** Creates the client with the configuration of the session. `report` gets problems that do not stop a request. */
export function clientFor(
  session: Session,
  report: (problem: Problem) => void,
  trail = new GatewayTrail(),
): Client {
  // Both are fixed for a session: an element with other values has another session.
  const { campaignId, apiBase: written } = session.configuration;
  const apiBase = resolveApiBase(written, session.pageUrl);
  const ofPage: typeof globalThis.fetch = (...request) =>
    (session.configuration.fetch ?? globalThis.fetch)(...request);
  const fetch = provingFetch(ofPage, () => proofFor(apiBase, ofPage));
  return createClient({
    campaignId,
    apiBase,
    get categoryId() {
      return session.configuration.categoryId;
    },
    get apiKey() {
      return session.configuration.apiKey;
    },
    get deviceType() {
      return session.configuration.deviceType ?? '1';
    },
    headers: async (request) => (await session.configuration.headers?.(request)) ?? {},
    fetch,
    log: (entry) => {
      if (session.configuration.debug) logRequest(entry);
    },
    // Once per page: the fields of a campaign are read several times.
    warn: (hint) => warnOnce('warn', `[onboarding] ${hint}`),
    report,
    trail,
    onFields: (fields) => warnOfUnknownConsents(fields, session.configuration.consentsRequired),
  });
}

/** Warns of names in `consents-required` that the campaign does not have, once per page. */
function warnOfUnknownConsents(fields: readonly Field[], required: readonly string[] = []): void {
  const unknown = unknownConsents(fields, required);
  if (unknown.length === 0) return;
  const known = fields.flatMap(({ kind, name }) => (kind === 'consent' ? [`"${name}"`] : []));
  const names = unknown.map((name) => `"${name}"`).join(', ');
  warnOnce(
    'warn',
    `[onboarding] consents-required: the campaign has no consent ${names}; it has ${known.join(', ') || 'none'}`,
  );
}

/** The proof of work that the gateway has asked for; undefined if it is not ready within 5 s. */
async function proofFor(
  apiBase: string,
  fetch: typeof globalThis.fetch,
): Promise<string | undefined> {
  const signal = AbortSignal.timeout(proofLimit);
  try {
    const { makeProof } = await proofModule.load();
    return (await makeProof({ apiBase, fetch }, signal)).proof;
  } catch {
    return undefined;
  }
}

/**
 * Resolves a path against the page's origin, because a `<base href>` may name another host. Without a page, or
 * without an address of the page, the path is unchanged.
 */
function resolveApiBase(apiBase: string, page: string | undefined): string {
  if (/^https?:/i.test(apiBase)) return apiBase;
  try {
    return new URL(`${apiBase}/`, page).href.slice(0, -1);
  } catch {
    return apiBase;
  }
}

/** Writes one line about a request to the console, for `debug`. */
function logRequest(entry: RequestLog): void {
  const { method, path, status, milliseconds, outcome } = entry;
  const facts = [method, path, ...(status === undefined ? [] : [status]), outcome];
  console.debug(`[onboarding] ${facts.join(' ')}`, Math.round(milliseconds), 'ms');
}
