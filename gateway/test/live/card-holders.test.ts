/** Owners of a card get their code at the first press, from any process without a store, and after a restart. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectCodes, identifyHolders, startPlatformOfHolders } from './support/card-holders.js';
import { startGateway, type GatewayProcess } from './support/gateway-process.js';
import type { Platform } from './support/platform.js';

let platform: Platform;
beforeAll(async () => {
  platform = await startPlatformOfHolders();
});
afterAll(() => platform.close());

describe('30 owners of a card', () => {
  it.each([1, 3, 12])(
    'get their code from any of %i processes without a store',
    async (count) => {
      const gateways = await Promise.all(
        Array.from({ length: count }, () => startGateway(platform.url)),
      );
      let asked = 0;
      const route = () => {
        asked += 1;
        return gateways[asked % count]!.api;
      };
      await expectCodes(await identifyHolders(route), platform);
      expect(asked).toBeGreaterThan(60);
      await Promise.all(gateways.map(({ child }) => child.end('SIGKILL')));
    },
    120_000,
  );

  it.each(['SIGTERM', 'SIGKILL'] as const)(
    'get their code after the process has ended by %s between the two presses',
    async (signal) => {
      let gateway: GatewayProcess = await startGateway(platform.url);
      const visitors = await identifyHolders(() => gateway.api);
      await gateway.child.end(signal);
      gateway = await startGateway(platform.url);
      await expectCodes(visitors, platform);
      await gateway.child.end();
    },
  );
});
