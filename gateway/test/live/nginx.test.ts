/** The gateway behind a real nginx with the printed snippet. */
import { connect } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { snippets } from '../snippets.js';
import { startCuttable, type Cuttable } from './support/cuttable.js';
import { startGateway, type GatewayProcess } from './support/gateway-process.js';
import { startNginx, type Nginx } from './support/nginx.js';
import { registerPath, startPlatform, type Platform } from './support/platform.js';
import { startValkey, type Valkey } from './support/valkey.js';
import {
  accountsOf,
  arrive,
  at,
  codeFor,
  finish,
  password,
  register,
  type Visitor,
} from './support/visitor.js';

let platform: Platform;
beforeAll(async () => {
  platform = await startPlatform();
});
afterAll(() => platform.close());
beforeEach(() => {
  platform.calls.length = 0;
});
afterEach(() => {
  platform.beforeAnswer = () => undefined;
});

/** The printed location with another address of the gateway. */
const location = (place: string): string => snippets.nginx.replace('http://127.0.0.1:8080', place);

describe('one gateway', () => {
  let gateway: GatewayProcess;
  let nginx: Nginx;
  beforeAll(async () => {
    gateway = await startGateway(platform.url, { GATEWAY_TRUST: '1' });
    nginx = await startNginx({ server: location(gateway.url) });
  });
  afterAll(async () => {
    await nginx.close();
    await gateway.child.end();
  });

  it('takes a visitor to the card', async () => {
    const visitor = arrive(`${nginx.url}/loyalty/api`);
    await register(visitor, platform.sandbox);
    expect(accountsOf(visitor, platform.sandbox)).toBe(1);
  });

  it('counts visitors by the address that nginx sets, not by one that they send', async () => {
    const statuses = new Set<number>();
    for (let asked = 0; asked < 40; asked += 1) {
      const response = await fetch(`${nginx.url}/loyalty/api/auth`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-forwarded-for': `198.51.100.${asked}` },
        body: JSON.stringify({ campaignid: '1001', devicetype: '1', scope: 'customersynchro' }),
      });
      statuses.add(response.status);
    }
    expect([...statuses]).toEqual([200, 429]);
  });

  it.each([
    '/loyalty/api//auth',
    '/loyalty/api/%61uth',
    '/loyalty/api/x/../auth',
    '//loyalty/api/auth',
  ])('refuses %s, which nginx would normalise to another path', async (target) => {
    const statuses = await raw(
      nginx.port,
      `POST ${target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{}`,
    );
    for (const status of statuses) expect(status).toMatch(/^4\d\d$/);
    expect(platform.calls).toEqual([]);
  });

  it('passes no smuggled request to the platform', async () => {
    const inner = 'GET /loyalty/api/customer HTTP/1.1\r\nHost: x\r\n\r\n';
    const outer =
      'POST /loyalty/api/auth HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\n';
    for (const framing of [
      'Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      'Content-Length: 0\r\nContent-Length: 50\r\n\r\n',
      'Content-Length: 2\r\n\r\n{}',
    ]) {
      await raw(nginx.port, outer + framing + inner);
    }
    expect(platform.calls).toEqual([]);
  });
});

describe('two gateways that share a store', () => {
  let store: Valkey;
  let gateways: GatewayProcess[];
  let cuts: Cuttable[];
  beforeEach(async () => {
    store = await startValkey();
    const settings = { GATEWAY_REDIS: store.url, GATEWAY_TRUST: '1' };
    gateways = await Promise.all([0, 1].map(() => startGateway(platform.url, settings)));
    cuts = await Promise.all(gateways.map(({ url }) => startCuttable(url)));
    await expect.poll(() => storesOf(gateways)).toEqual(['up', 'up']);
  });
  afterEach(async () => {
    await Promise.all(cuts.map((cut) => cut.close()));
    await Promise.all(gateways.map(({ child }) => child.end()));
    await store.close();
  });

  async function verifies(
    edit: (text: string) => string,
    afterCommit: () => Promise<void>,
  ): Promise<Visitor> {
    const servers = cuts.map(({ host }) => `server ${host};`).join(' ');
    const nginx = await startNginx({
      http: `upstream gateways { ${servers} keepalive 8; }`,
      server: edit(location('http://gateways')),
    });
    const visitor = arrive(`${nginx.url}/loyalty/api`);
    const code = await codeFor(visitor, platform.sandbox);
    platform.beforeAnswer = async ({ path }) => {
      if (path !== registerPath) return;
      platform.beforeAnswer = () => undefined;
      await afterCommit();
    };
    visitor.journey.verify(code, password);
    await finish(visitor);
    await nginx.close();
    return visitor;
  }

  it('create one account when one of them is killed between commit and reply', async () => {
    const visitor = await verifies(
      (text) => text,
      async () => {
        await gateways[await theOneThatAsked(gateways)]?.child.end('SIGKILL');
      },
    );
    expect(accountsOf(visitor, platform.sandbox)).toBe(1);
    expect(platform.countOf(registerPath)).toBe(1);
  });

  it('send one call when nginx repeats it after a lost connection', async () => {
    const visitor = await verifies(
      (text) => text.replace(/proxy_next_upstream off;.*/, ''),
      async () => cuts[await theOneThatAsked(gateways)]?.cut(),
    );
    expect(accountsOf(visitor, platform.sandbox)).toBe(1);
    expect(platform.countOf(registerPath)).toBe(1);
    const outputs = gateways.map(({ child }) => child.output()).join('');
    expect(outputs).toMatch(/"call":"register","outcome":"(joined|replayed)"/);
  });
});

/** The index of the gateway that reports a request in flight. */
async function theOneThatAsked(gateways: readonly GatewayProcess[]): Promise<number> {
  const inFlight = await Promise.all(
    gateways.map(async ({ admin }) => {
      const metrics = await (await fetch(`${admin}/metrics`)).text();
      return Number(/^onboarding_gateway_in_flight (\d+)/m.exec(metrics)?.[1]);
    }),
  );
  return inFlight.findIndex((requests) => requests > 0);
}

/** Whether each gateway reaches its store: `up` or `down`. */
const storesOf = (gateways: readonly GatewayProcess[]) =>
  Promise.all(
    gateways.map(async ({ admin }) => {
      const response = await fetch(`${admin}/readyz`);
      return ((await response.json()) as { store: string }).store;
    }),
  );

/** The statuses of all responses to these bytes. */
function raw(port: number, bytes: string): Promise<string[]> {
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    socket.on('data', (data) => (answer += data.toString()));
    socket.on('error', () => undefined);
    socket.on('close', () =>
      resolve([...answer.matchAll(/^HTTP\/1\.1 (\d+)/gm)].map(([, status = '']) => status)),
    );
  });
}

describe('two gateways whose store fails', () => {
  let store: Valkey;
  let gateways: GatewayProcess[];
  let nginx: Nginx;
  beforeAll(async () => {
    store = await startValkey();
    const settings = { GATEWAY_REDIS: store.url, GATEWAY_TRUST: '1' };
    gateways = await Promise.all([0, 1].map(() => startGateway(platform.url, settings)));
    const servers = gateways.map(({ url }) => `server ${new URL(url).host};`).join(' ');
    nginx = await startNginx({
      http: `upstream gateways { ${servers} keepalive 8; }`,
      server: location('http://gateways'),
    });
  });
  afterAll(async () => {
    await nginx.close();
    await Promise.all(gateways.map(({ child }) => child.end()));
    await store.close();
  });

  const states = () => storesOf(gateways);

  it('create no second account, and serve visitors when it is reachable', async () => {
    await expect.poll(states).toEqual(['up', 'up']);
    const visitor = arrive(`${nginx.url}/loyalty/api`);
    await register(visitor, platform.sandbox);
    expect(accountsOf(visitor, platform.sandbox)).toBe(1);
  });

  it.each([
    ['is killed', () => store.kill(), () => store.restart()],
    ['is frozen', () => store.freeze(), () => store.thaw()],
  ])('send no code while it %s, allow log-ins, and recover with it', async (_how, fail, mend) => {
    const visitor = arrive(`${nginx.url}/loyalty/api`);
    await fail();
    await expect.poll(states).toEqual(['down', 'down']);
    const sent = platform.sandbox.outbox.length;
    const { journey, address } = visitor;
    journey.identify({ channel: 'email', value: address });
    await expect.poll(() => journey.state.step).toBe('otp');
    journey.sendCode();
    await expect
      .poll(() => journey.state.request)
      .toMatchObject({ kind: 'failed', problem: { code: 'too-many-requests' } });
    expect(platform.sandbox.outbox).toHaveLength(sent);
    const known = arrive(`${nginx.url}/loyalty/api`);
    known.journey.navigate('open-login');
    await at(known.journey, 'login');
    known.journey.logIn({
      username: 'registered@example.com',
      password: 'correct horse battery staple',
    });
    await expect.poll(() => known.journey.state.step).toBe('done');
    known.journey.stop();
    journey.stop();
    await mend();
    await expect.poll(states).toEqual(['up', 'up']);
    const next = arrive(`${nginx.url}/loyalty/api`);
    await register(next, platform.sandbox);
    expect(accountsOf(next, platform.sandbox)).toBe(1);
  });
});
