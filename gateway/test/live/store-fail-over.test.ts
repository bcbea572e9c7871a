import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeCertificates, type Certificates } from './support/certificates.js';
import { startGateway, type GatewayProcess } from './support/gateway-process.js';
import { startPlatform, type Platform } from './support/platform.js';
import { startCluster, startWatched, type Valkey } from './support/valkey.js';
import { accountsOf, arrive, registerPatiently, type Visitor } from './support/visitor.js';

const visitors = 300;
const password = 'st0re:p%ss';

let certificates: Certificates;
let platform: Platform;
beforeAll(async () => {
  certificates = makeCertificates();
  platform = await startPlatform();
});
afterAll(async () => {
  await platform.close();
  certificates.remove();
});

/** The store of a test: its address, its primary, and whether another server has taken over. */
interface Store {
  readonly address: string;
  readonly primary: Valkey;
  hasFailedOver(): Promise<boolean>;
  close(): Promise<void>;
}

async function watched(): Promise<Store> {
  const { primary, replica, sentinels, close } = await startWatched({ password, certificates });
  return {
    address: `rediss+sentinel://:${encodeURIComponent(password)}@${sentinels}/shop`,
    primary,
    hasFailedOver: async () => String(await replica.command('ROLE')).startsWith('master'),
    close,
  };
}

async function cluster(): Promise<Store> {
  const six = await startCluster({ password, certificates });
  // The hash tag of the only tenant: 16 hex digits of the SHA-256 of `default`.
  const primary = await six.primaryOf('{37a8eec1ce19687d}');
  const replica = six.nodes[six.nodes.indexOf(primary) + 3];
  return {
    address: `rediss+cluster://:${encodeURIComponent(password)}@127.0.0.1:${primary.port}`,
    primary,
    hasFailedOver: async () => String(await replica?.command('ROLE')).startsWith('master'),
    close: six.close,
  };
}

let asked = 0;

/** The status of a request for a code by a new visitor with a new address. */
async function statusOfCode(api: string): Promise<number> {
  asked += 1;
  const headers = {
    'content-type': 'application/json',
    'x-forwarded-for': `198.18.${asked >> 8}.${asked & 255}`,
  };
  const post = (path: string, body: object, more: object = {}) =>
    fetch(`${api}${path}`, {
      method: 'POST',
      headers: { ...headers, ...more },
      body: JSON.stringify(body),
    });
  const ids = { campaignid: '1001', devicetype: '1' };
  const { token } = (await (await post('/auth', { ...ids, scope: 'customersynchro' })).json()) as {
    token: string;
  };
  const authorization = `Bearer ${token}`;
  const email = `asked-${asked}@example.org`;
  return (await post('/customer/verifyemail', { ...ids, email }, { authorization })).status;
}

/** When a gateway's store began not to work, and why. */
function faultsOf(gateway: GatewayProcess | undefined): { at: number; fault: string }[] {
  const lines = gateway?.child.output().split('\n') ?? [];
  return lines
    .filter((line) => line.includes('"event":"store","state":"down"'))
    .map((line) => JSON.parse(line) as { at: number; fault: string });
}

/** When the store went down, by the lines of the log; a change of the reason while it is down does not count. */
function outagesOf(output: string): number[] {
  const events = [...output.matchAll(/^.*"event":"store".*$/gm)].map(
    ([line]) => JSON.parse(line) as { at: number; state: 'up' | 'down' },
  );
  return events
    .filter(({ state }, index) => state === 'down' && events[index - 1]?.state !== 'down')
    .map(({ at }) => at);
}

describe.each([
  ['Sentinel', watched],
  ['a cluster', cluster],
])('a primary of %s that is killed during 300 journeys', (_kind, startStore) => {
  let store: Store;
  let gateways: GatewayProcess[];
  beforeAll(async () => {
    store = await startStore();
    const settings = {
      GATEWAY_REDIS: store.address,
      GATEWAY_REDIS_CA_FILE: certificates.ca,
      GATEWAY_REQUIRE_STORE: '1',
    };
    gateways = [
      await startGateway(platform.url, settings),
      await startGateway(platform.url, settings),
      // For the requests that measure, each with an address of its own.
      await startGateway(platform.url, { ...settings, GATEWAY_TRUST: '1' }),
    ];
  });
  afterAll(async () => {
    for (const { child } of gateways) await child.end();
    await store.close();
  });

  it(
    'costs nobody the card, and codes are refused for 2 s longer than the fail-over at most',
    { timeout: 180_000 },
    async () => {
      const [first, second, measured] = gateways;
      let killedAt = 0;
      let failedOverAt = 0;
      const answers: { readonly start: number; readonly status: number }[] = [];
      const fail = async () => {
        await store.primary.kill();
        killedAt = Date.now();
        while (!(await store.hasFailedOver().catch(() => false))) await delay(20);
        failedOverAt = Date.now();
      };
      let isMeasuring = true;
      const measure = async () => {
        while (isMeasuring) {
          const start = Date.now();
          answers.push({ start, status: await statusOfCode(measured?.api ?? '') });
          await delay(50);
        }
      };
      const measuring = measure();
      const journeys: Promise<Visitor>[] = [];
      let failing: Promise<void> | undefined;
      for (let index = 0; index < visitors; index += 1) {
        const visitor = arrive((index % 2 === 0 ? first : second)?.api ?? '');
        journeys.push(registerPatiently(visitor, platform.sandbox).then(() => visitor));
        if (index === visitors / 2) failing = fail();
        await delay(40);
      }
      const arrived = await Promise.all(journeys);
      await failing;
      isMeasuring = false;
      await measuring;
      expect(arrived.map((visitor) => accountsOf(visitor, platform.sandbox))).toEqual(
        arrived.map(() => 1),
      );
      await expect.poll(() => statusOfCode(measured?.api ?? '')).toBe(200);
      const isFrom = ({ start }: { start: number }) => start >= failedOverAt;
      const works = answers.filter(isFrom).find(({ status }) => status === 200);
      expect(works?.start).toBeLessThan(failedOverAt + 2000);
      // From then on only a late answer may refuse one: a busy machine gives it at any time.
      const after = faultsOf(measured).filter(({ at }) => at > failedOverAt + 2000);
      expect(after.filter(({ fault }) => fault !== 'ETIMEDOUT')).toEqual([]);
      const refused = answers.filter(({ start, status }) => start >= killedAt && status !== 200);
      if (after.length === 0)
        expect(Math.max(0, ...refused.map(({ start }) => start))).toBeLessThan(failedOverAt + 2000);
      console.info(
        `fail-over ${failedOverAt - killedAt} ms, codes work again after ${(works?.start ?? NaN) - killedAt} ms, ${refused.length} refused`,
      );
      for (const { admin, child } of gateways) {
        const metrics = await (await fetch(`${admin}/metrics`)).text();
        const [, outages] = /^onboarding_gateway_store_outages_total (\d+)$/m.exec(metrics) ?? [];
        const starts = outagesOf(child.output());
        expect(Number(outages)).toBe(starts.length);
        // More than three in five minutes raise an alert.
        const ofFailOver = starts.filter((at) => at <= failedOverAt + 2000);
        expect([1, 2, 3]).toContain(ofFailOver.length);
        expect(child.output()).toMatch(/"event":"store","state":"down","fault":"[\w ]+"/);
        expect(child.output()).not.toContain(password);
        expect(child.output()).not.toContain(encodeURIComponent(password));
      }
    },
  );
});
