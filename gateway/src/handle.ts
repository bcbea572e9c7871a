/**
 * Handles one request: routing, origin, concurrency, the call itself, and the response.
 */
import { randomUUID } from 'node:crypto';
import { answered, type AnswerHeaders, newHeaders, refused } from './request/answer.js';
import { routeOf, splitTarget } from './request/calls.js';
import { visitorOf } from './http/client-ip.js';
import {
  makePass,
  openCall,
  openPass,
  passRequestOf,
  passRoute,
  refusedPass,
  walletHeader,
} from './answer-wallet.js';
import { showsCustomer } from './request/exchange.js';
import { journeyAnswer, journeyOf, newJourneyAnswer, readJourney } from './journey-token.js';
import { withConsents } from './note-consents.js';
import { noteExchange, noteJourney, noteReply } from './note-facts.js';
import { newFacts, type RequestFacts } from './reports/request-facts.js';
import { StoreClosed } from './limits/guarded-store.js';
import type { Incoming, Outgoing } from './http/incoming.js';
import { checkOrigin, preflightHeaders } from './request/origin-check.js';
import { pageAnswer, perform } from './perform.js';
import type { ConcurrencyLimit } from './limits/concurrency-limit.js';
import { challengeLimit, challengesGiven } from './controls/address-limits.js';
import { chargeLimits } from './controls/request-limits.js';
import { challengeContext, challengeHeader } from './controls/proof.js';
import { readExchange } from './read-exchange.js';
import { badRequest, Refusal, tooMany } from './request/refusal.js';
import type { Services } from './controls/services.js';
import type { TenantSettings } from './options/settings.js';

/** The page waits the shortest time when the store is down: most fail-overs take less than 5 s. */
const storeWait = 0;
/** Milliseconds that the page waits when the gateway is full or closing. */
const fullWait = 5000;

/** Dependencies of `handle`. */
export interface HandleOptions {
  readonly services: Services;
  readonly concurrency: ConcurrencyLimit;
  isClosing(): boolean;
  /** Called once per request, when its response is known. */
  record(
    facts: RequestFacts,
    status: number,
    startedAt: number,
    refusal: Refusal | undefined,
  ): void;
}

/** The response to a request. Never rejects: every error becomes a response. */
export async function handle(options: HandleOptions, incoming: Incoming): Promise<Outgoing> {
  const { services } = options;
  const startedAt = services.environment.clock();
  const facts = newFacts(randomUUID());
  const headers = newHeaders(facts.requestId, services.settings.hasLog);
  try {
    const outgoing = await answer(options, incoming, facts, headers, startedAt);
    options.record(facts, outgoing.status, startedAt, undefined);
    return outgoing;
  } catch (error) {
    const refusal = refusalOf(error, services);
    facts.outcome = refusal.facts.outcome ?? 'refused';
    options.record(facts, refusal.status, startedAt, refusal);
    return facts.call === openCall
      ? refusedPass(incoming, refusal, headers)
      : refused(refusal, headers);
  }
}

async function answer(
  options: HandleOptions,
  incoming: Incoming,
  facts: RequestFacts,
  headers: AnswerHeaders,
  startedAt: number,
): Promise<Outgoing> {
  const { services } = options;
  const { settings } = services;
  if (options.isClosing()) throw unavailable(services, 'closing');
  const tenant = settings.tenantOf(incoming.host);
  if (!tenant) throw badRequest('host: not served here', 421);
  facts.tenant = tenant;
  const { path, query } = splitTarget(incoming.target, settings.prefix);
  if (path === '/challenge' && settings.challenge?.issue && incoming.method === 'GET') {
    Object.assign(headers, checkOrigin(incoming, settings.origins));
    facts.call = 'challenge';
    return issueChallenge(services, incoming, tenant, headers, startedAt);
  }
  const pass = passRequestOf(path, tenant, startedAt);
  if (pass?.kind === 'open') {
    facts.call = openCall;
    const visitor = visitorOf(incoming, settings.ipSource, settings.networks);
    facts.visitorKey = visitor.key;
    return admitted(options, false, () =>
      openPass(services, incoming, tenant, visitor, pass, headers, startedAt),
    );
  }
  const preflighted = incoming.header('access-control-request-method');
  const isPreflight = incoming.method === 'OPTIONS' && preflighted !== undefined;
  const method = isPreflight ? preflighted : incoming.method;
  const route = pass
    ? passRoute(method, query)
    : routeOf(method, incoming.target, settings.prefix, tenant);
  facts.call = pass ? `wallet-${pass.target}` : route.call.name;
  Object.assign(headers, checkOrigin(incoming, settings.origins));
  if (isPreflight) {
    Object.assign(headers, preflightHeaders(settings.challenge?.header));
    return answered({ status: 204 }, headers);
  }
  return admitted(options, route.call.writes, async () => {
    const opened = readJourney(services, incoming, tenant, startedAt);
    noteJourney(facts, opened);
    const exchange = await readExchange(services, incoming, tenant, route, opened, startedAt);
    const journey = settings.hasLog ? journeyOf(exchange) : undefined;
    noteExchange(facts, exchange, journey);
    Object.assign(headers, newJourneyAnswer(services, exchange, journey));
    const { reply, source, isCrowded } = await withConsents(
      services,
      exchange,
      facts.requestId,
      () => perform(services, exchange),
    );
    noteReply(facts, exchange, reply, source);
    Object.assign(headers, await journeyAnswer(services, exchange, reply, journey));
    if (isCrowded) Object.assign(headers, challengeHeader(settings.challenge));
    if (pass) return makePass(services, exchange, reply, pass.target, headers);
    if (showsCustomer(exchange)) Object.assign(headers, walletHeader(tenant, startedAt));
    const { status, retryAfter } = reply;
    return answered({ status, retryAfter, text: pageAnswer(services, exchange, reply) }, headers);
  });
}

/** Does the work in one of the places for requests in flight. Throws a 429 `Refusal` if there is none. */
async function admitted(
  { services, concurrency }: HandleOptions,
  isWrite: boolean,
  work: () => Promise<Outgoing>,
): Promise<Outgoing> {
  const release = concurrency.acquire(isWrite);
  if (!release) throw unavailable(services, 'full');
  try {
    return await work();
  } finally {
    release();
  }
}

async function issueChallenge(
  services: Services,
  incoming: Incoming,
  tenant: TenantSettings,
  headers: AnswerHeaders,
  now: number,
): Promise<Outgoing> {
  const { settings } = services;
  const visitor = visitorOf(incoming, settings.ipSource, settings.networks);
  const given = challengesGiven(services, visitor);
  const limits = [challengeLimit(services, visitor), given];
  const { used } = await chargeLimits(services, tenant, limits, now);
  const issued = await settings.challenge?.issue?.(
    challengeContext(services, tenant, visitor, now, used(given)),
  );
  return answered({ status: 200, text: JSON.stringify(issued) }, headers);
}

/** A 429 before anything is sent, so the page may retry. */
function unavailable({ environment }: Services, reason: string): Refusal {
  return tooMany(fullWait, environment.random, { outcome: 'unavailable', reason });
}

function refusalOf(error: unknown, { environment }: Services): Refusal {
  if (error instanceof Refusal) return error;
  if (error instanceof StoreClosed) {
    return tooMany(storeWait, environment.random, { outcome: 'unavailable', reason: 'store' });
  }
  return new Refusal(500, { problem: 'gateway' }, { outcome: 'failed', reason: nameOf(error) });
}

/** The name of an unexpected error. Its message is not logged, because it can contain data of the visitor. */
function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : 'thrown';
}
