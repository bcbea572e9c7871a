/** Owners of a card get their code at the first press after the store was killed and is back. */
import { expect, it } from 'vitest';
import { expectCodes, identifyHolders, startPlatformOfHolders } from './support/card-holders.js';
import { startGateway } from './support/gateway-process.js';
import { startValkey } from './support/valkey.js';

it('30 owners of a card get their code after the store was killed and is back, empty', async () => {
  const platform = await startPlatformOfHolders();
  const valkey = await startValkey();
  const gateway = await startGateway(platform.url, { GATEWAY_REDIS: valkey.url });
  const store = async () =>
    ((await (await fetch(`${gateway.admin}/readyz`)).json()) as { store: string }).store;
  const visitors = await identifyHolders(() => gateway.api);
  await valkey.kill();
  await expect.poll(store).toBe('down');
  await valkey.restart();
  await expect.poll(store).toBe('up');
  await expectCodes(visitors, platform);
  await gateway.child.end();
  await valkey.close();
  await platform.close();
});
