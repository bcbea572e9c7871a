/**
 * Creates a gateway from its options.
 */
import { alarmNames, Alarms } from './reports/alarms.js';
import { ConsentLines } from './reports/consent-lines.js';
import { Breaker } from './platform/breaker.js';
import { deriveKey, keyedHash } from './crypto/derived-keys.js';
import { type Environment, realEnvironment } from './options/environment.js';
import { fetchHandler } from './fetch-handler.js';
import { Flights } from './platform/flight.js';
import { LimitFactory } from './limits/limit-factory.js';
import type { Gateway, GatewayEvent, GatewayOptions } from './options/gateway-options.js';
import { GuardedStore } from './limits/guarded-store.js';
import { handle, type HandleOptions } from './handle.js';
import { setHandler } from './handler-of.js';
import { LogEntries } from './reports/log-entries.js';
import { metricText } from './reports/metric-text.js';
import { Metrics } from './reports/metrics.js';
import { ConcurrencyLimit } from './limits/concurrency-limit.js';
import { fetchSend } from './platform/fetch-send.js';
import { readOptions } from './options/read-options.js';
import { Seals } from './crypto/seals.js';
import type { Services } from './controls/services.js';
import { Upstream } from './platform/upstream.js';

/**
 * Creates a gateway between your page and the Customer API. It adds the API key, limits requests and seals tokens.
 * Throws a `GatewayOptionsError` that lists all faults of the options.
 *
 * @example
 * const gateway = createGateway({
 *   prefix: '/loyalty/api',
 *   upstream: 'https://customer-api.example',
 *   apiKey: process.env.GATEWAY_API_KEY,
 *   secrets: [process.env.GATEWAY_SECRET],
 *   campaigns: { 1001: { categories: ['1703'] } },
 *   mobile: { country: '39', perDay: 1000 },
 * });
 * const response = await gateway.fetch(request, { ip });
 */
export function createGateway(options: GatewayOptions): Gateway {
  return createGatewayIn(realEnvironment(options.clock), options);
}

/**
 * `createGateway` with a given environment, for tests.
 *
 * @internal
 */
export function createGatewayIn(environment: Environment, options: GatewayOptions): Gateway {
  const settings = readOptions(options);
  const { clock } = environment;
  const [secret] = settings.secrets;
  const metrics = new Metrics();
  for (const { name: tenant } of settings.tenants) {
    for (const alarm of alarmNames) {
      metrics.count('onboarding_gateway_alarms_total', { tenant, alarm }, 0);
    }
  }
  const tell = (event: GatewayEvent): void => {
    if (event.kind === 'alarm') {
      const { tenant, alarm } = event;
      metrics.count('onboarding_gateway_alarms_total', { tenant, alarm });
    }
    quietly(() => options.onEvent?.(event));
  };
  const store = new GuardedStore(options.store, clock, (fault) =>
    tell(
      fault === undefined
        ? { kind: 'store', state: 'up' }
        : { kind: 'store', state: 'down', fault },
    ),
  );
  const alarms = new Alarms(clock, (tenant, alarm) => tell({ kind: 'alarm', tenant, alarm }));
  const hash = keyedHash(deriveKey(secret, 'store'));
  const { send = fetchSend } = options;
  const upstreams = new Map(
    settings.tenants.map((tenant) => {
      const breaker = new Breaker(clock, (state) =>
        tell({ kind: 'breaker', tenant: tenant.name, state }),
      );
      return [tenant, new Upstream(tenant, breaker, environment, send)] as const;
    }),
  );
  const { consentLog, logSecrets } = settings;
  const [logSecret] = logSecrets;
  const services: Services = {
    settings,
    environment,
    store,
    seals: new Seals(settings.secrets),
    flights: new Flights(store, environment, secret),
    limits: new LimitFactory(settings.rates, hash),
    hash,
    challengeKeys: [
      deriveKey(secret, 'challenge'),
      ...settings.secrets.slice(1).map((other) => deriveKey(other, 'challenge')),
    ],
    alarms,
    upstreamOf(tenant) {
      const upstream = upstreams.get(tenant);
      if (!upstream) throw new TypeError('A tenant of another gateway.');
      return upstream;
    },
    tell,
    consentLines: consentLog && logSecret ? new ConsentLines(logSecret, tell) : undefined,
  };
  const concurrency = new ConcurrencyLimit();
  const entries = new LogEntries(settings);
  let isClosing = false;
  const handleOptions: HandleOptions = {
    services,
    concurrency,
    isClosing: () => isClosing,
    record(facts, status, startedAt, refusal) {
      const entry = entries.of(facts, status, startedAt, clock() - startedAt, refusal);
      metrics.request(entry);
      quietly(() => options.log?.(entry));
    },
  };
  let mayMissProxy = settings.ipSource === undefined;
  const handler = (incoming: Parameters<typeof handle>[1]) => {
    if (mayMissProxy && incoming.header('x-forwarded-for') !== undefined) {
      mayMissProxy = false;
      tell({ kind: 'warning', warning: 'forwarded-for' });
    }
    return handle(handleOptions, incoming);
  };

  const gateway: Gateway = {
    fetch: fetchHandler(handler),
    async ready() {
      await store.ping(settings.tenants.map(({ scope }) => scope));
      const { fault } = store;
      const states = [...upstreams].map(([{ name }, { breaker }]) => [name, breaker.state]);
      return {
        ready: !isClosing,
        store: fault === undefined ? 'up' : 'down',
        ...(fault !== undefined && { storeFault: fault }),
        upstream: Object.fromEntries(states) as Record<string, 'open' | 'closed'>,
        closing: isClosing,
      };
    },
    metrics: () =>
      [
        metrics.text(),
        metricText('onboarding_gateway_in_flight', [{ labels: {}, value: concurrency.inFlight }]),
        metricText('onboarding_gateway_store_up', [
          { labels: {}, value: store.fault === undefined ? 1 : 0 },
        ]),
        metricText('onboarding_gateway_store_fault', [
          { labels: { fault: store.fault ?? '' }, value: store.fault === undefined ? 0 : 1 },
        ]),
        metricText('onboarding_gateway_store_outages_total', [
          { labels: {}, value: store.outages },
        ]),
        metricText(
          'onboarding_gateway_breaker_open',
          [...upstreams].map(([{ name }, { breaker }]) => ({
            labels: { tenant: name },
            value: breaker.state === 'open' ? 1 : 0,
          })),
        ),
        metricText(
          'onboarding_gateway_wallet_expiry_seconds',
          settings.tenants.flatMap(({ name, wallet: { apple } }) =>
            apple ? [{ labels: { tenant: name }, value: Math.floor(apple.expires / 1000) }] : [],
          ),
        ),
      ].join(''),
    async close() {
      isClosing = true;
      await concurrency.drained();
      for (const { wallet } of settings.tenants) await wallet.apple?.close();
    },
  };
  setHandler(gateway, handler, settings.prefix);
  return gateway;
}

/** Calls a function of the host and ignores its exceptions: they must not affect the visitor's request. */
function quietly(work: () => void): void {
  try {
    work();
  } catch {
    // The failed function is the log, so the exception cannot be reported.
  }
}
