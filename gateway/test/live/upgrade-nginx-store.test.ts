/**
 * Gateways are replaced one after the other during 500 journeys. By default the former version is this one;
 * `FORMER=…/gateway/bin.js` names the command of another.
 */
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { start } from './support/child.js';
import { environment, startGateway, type GatewayProcess } from './support/gateway-process.js';
import { startNginx, type Nginx } from './support/nginx.js';
import { startPlatform, type Platform } from './support/platform.js';
import { startValkey, type Valkey } from './support/valkey.js';
import { accountsOf, arrive, registerPatiently, type Visitor } from './support/visitor.js';

const visitors = 500;

let platform: Platform;
let valkey: Valkey;
let nginx: Nginx;
const running: GatewayProcess[] = [];
beforeAll(async () => {
  platform = await startPlatform();
  valkey = await startValkey();
});
afterAll(async () => {
  for (const { child } of running) await child.end();
  await nginx.close();
  await valkey.close();
  await platform.close();
});

const settings = () => ({ GATEWAY_REDIS: valkey.url, GATEWAY_TRUST: '1' });

async function startFormer(): Promise<GatewayProcess> {
  const { FORMER } = process.env;
  if (FORMER === undefined) return startGateway(platform.url, settings());
  const child = start(process.execPath, [FORMER], {
    ...environment,
    GATEWAY_UPSTREAM: platform.url,
    ...settings(),
  });
  const [line] = await child.says(/^.*"listening".*$/m);
  const { url, admin } = JSON.parse(line) as { url: string; admin: string };
  return { child, url, api: `${url}/loyalty/api`, admin };
}

const upstream = (gateways: readonly GatewayProcess[]): string =>
  `upstream gateways {
${gateways.map(({ url }) => `server ${new URL(url).host};`).join('\n')}
keepalive 64;
}`;

it(
  '500 journeys while each of two gateways is replaced: nobody is lost, one account each',
  { timeout: 480_000 },
  async () => {
    let inUse = [await startFormer(), await startFormer()];
    running.push(...inUse);
    nginx = await startNginx({
      http: upstream(inUse),
      server: `location /loyalty/api/ {
proxy_pass http://gateways;
proxy_http_version 1.1;
proxy_set_header Connection "";
proxy_set_header Host $http_host;
proxy_set_header X-Forwarded-For $remote_addr;
proxy_next_upstream off;
proxy_read_timeout 25s;
}`,
    });
    /** As an orchestrator does: the new one is in the proxy before the old one is ended. */
    const replace = async (old: GatewayProcess | undefined) => {
      const next = await startGateway(platform.url, settings());
      running.push(next);
      inUse = [...inUse.filter((gateway) => gateway !== old), next];
      nginx.reload(upstream(inUse));
      // The old workers of nginx end their requests at the old gateway.
      await delay(5000);
      expect(await old?.child.end()).toBe(0);
    };
    const journeys: Promise<Visitor>[] = [];
    const replaced: Promise<void>[] = [];
    for (let index = 0; index < visitors; index += 1) {
      const visitor = arrive(`${nginx.url}/loyalty/api`);
      journeys.push(registerPatiently(visitor, platform.sandbox).then(() => visitor));
      if (index === 150 || index === 350) replaced.push(replace(running[index === 150 ? 0 : 1]));
      await delay(60);
    }
    const arrived = await Promise.all(journeys);
    await Promise.all(replaced);
    expect(arrived.map((visitor) => accountsOf(visitor, platform.sandbox))).toEqual(
      arrived.map(() => 1),
    );
    // Journeys in progress moved from an old gateway to a new one, and used tokens of both.
    for (const { child } of running)
      expect(child.output()).toMatch(/"call":"register","outcome":"answered"/);
  },
);
