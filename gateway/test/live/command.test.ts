import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { environment, secret, startCommand, startGateway } from './support/gateway-process.js';
import { registerPath, startPlatform, type Platform } from './support/platform.js';
import { accountsOf, arrive, codeFor, finish, password, register } from './support/visitor.js';

let platform: Platform;
beforeAll(async () => {
  platform = await startPlatform();
});
afterAll(async () => {
  await platform.close();
});

async function end(words: readonly string[], more: Record<string, string> = {}) {
  const child = startCommand(words, more);
  await new Promise((resolve) => child.process.once('close', resolve));
  return { code: child.process.exitCode, output: child.output() };
}

const session = (api: string, more: Record<string, string> = {}) =>
  fetch(`${api}/auth`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...more },
    body: JSON.stringify({ campaignid: '1001', devicetype: '1', scope: 'customersynchro' }),
  });

describe('onboarding-gateway', () => {
  it('reports all faults of invalid settings in one error and ends with exit code 2', async () => {
    const { code, output } = await end([], { ...environment, GATEWAY_MOBILE: 'x', PORT: '-1' });
    expect(code).toBe(2);
    for (const fault of ['GATEWAY_MOBILE: ', 'PORT: ', 'upstream (GATEWAY_UPSTREAM): ']) {
      expect(output).toContain(fault);
    }
    expect(output).not.toContain('listening');
    expect(await end(['--nonsense'])).toMatchObject({ code: 2 });
  });

  it('prints a secret that it accepts', async () => {
    const { output } = await end(['--new-secret']);
    const settings = { ...environment, GATEWAY_UPSTREAM: platform.url, GATEWAY_SECRETS: output };
    expect(await end(['--check'], settings)).toMatchObject({ code: 0 });
  });

  it('checks the settings against the platform', async () => {
    const settings = { ...environment, GATEWAY_UPSTREAM: platform.url };
    platform.calls.length = 0;
    const { code, output } = await end(['--check'], settings);
    expect(code).toBe(0);
    expect(output).toMatch(/^The settings are complete\.\n/);
    expect(output).toMatch(
      /\nThe platform gave a token, campaign 1001\.\nNot checked: category 1703\. .*\n$/,
    );
    expect(platform.calls.map(({ path }) => path)).toEqual(['/auth']);
    const refused = await end(['--check'], { ...settings, GATEWAY_API_KEY: 'other' });
    expect(refused.code).toBe(1);
    expect(refused.output).toContain('the api-key is refused');
    const nowhere = await end(['--check'], {
      ...settings,
      GATEWAY_UPSTREAM: 'http://127.0.0.1:1/',
    });
    expect(nowhere.code).toBe(1);
    expect(nowhere.output).toContain('look at the upstream');
  });

  it('reports a port that is taken, and ends', async () => {
    const { url, child } = await startGateway(platform.url);
    const { port } = new URL(url);
    const settings = { ...environment, GATEWAY_UPSTREAM: platform.url, PORT: port };
    const { code, output } = await end([], settings);
    expect(code).toBe(1);
    expect(output).toContain(`Port ${port} is taken. Choose another one: PORT=`);
    await child.end();
  });

  it('takes a visitor to the card without a key in the page, and reports its state', async () => {
    const { api, admin, child } = await startGateway(platform.url);
    const visitor = arrive(api);
    await register(visitor, platform.sandbox);
    expect(accountsOf(visitor, platform.sandbox)).toBe(1);
    const texts = ['healthz', 'readyz', 'metrics', 'other'].map(async (path) => {
      const response = await fetch(`${admin}/${path}`);
      return [response.status, await response.text()] as const;
    });
    const [health, ready, metrics, other] = await Promise.all(texts);
    expect(health).toEqual([200, 'ok\n']);
    expect(ready?.[0]).toBe(200);
    expect(metrics?.[1]).toMatch(/^onboarding_gateway_requests_total\{.*call="register"/m);
    expect(other?.[0]).toBe(404);
    expect(await child.end()).toBe(0);
    for (const personal of [visitor.address, password, 'sandbox', secret, 'Rossi']) {
      expect(child.output()).not.toContain(personal);
    }
  });

  it('has no admin pages at the visitor port, and no API at the admin port', async () => {
    const { url, api, admin, child } = await startGateway(platform.url);
    expect((await fetch(`${url}/metrics`)).status).toBe(404);
    expect((await fetch(`${admin}${new URL(api).pathname}/auth`, { method: 'POST' })).status).toBe(
      405,
    );
    await child.end();
  });

  it('at SIGTERM finishes a registration in flight, and accepts no new one', async () => {
    const { api, admin, child } = await startGateway(platform.url);
    const visitor = arrive(api);
    const code = await codeFor(visitor, platform.sandbox);
    const draining = child.says(/"draining"/);
    platform.beforeAnswer = async ({ path }) => {
      if (path !== registerPath) return;
      child.process.kill('SIGTERM');
      await draining;
      expect((await fetch(`${admin}/readyz`)).status).toBe(503);
      await expect(session(api)).rejects.toThrow();
    };
    visitor.journey.verify(code, password);
    await child.says(/"call":"register","outcome":"answered"/);
    platform.beforeAnswer = () => undefined;
    const answered = performance.now();
    await child.says(/"closed"/);
    // A connection that is still open would be waited for: 25 s.
    expect(performance.now() - answered).toBeLessThan(20_000);
    expect(await child.end()).toBe(0);
    expect(accountsOf(visitor, platform.sandbox)).toBe(1);
    visitor.journey.stop();
  });

  it('requires proof of work if configured, which a page with proof headers computes', async () => {
    const { proofHeaders } = await import('../../../src/proof.js');
    const { api, child } = await startGateway(platform.url, { GATEWAY_CHALLENGE: 'proof-of-work' });
    const sent = await proofHeaders({ apiBase: api })({ method: 'POST', path: '/auth' });
    expect((await session(api, sent)).status).toBe(200);
    expect((await session(api, sent)).status).not.toBe(200);
    await child.end();
  });

  it('closes idle connections at shutdown', async () => {
    const { api, child } = await startGateway(platform.url);
    const visitor = arrive(api);
    const code = await codeFor(visitor, platform.sandbox);
    visitor.journey.verify(code, password);
    await finish(visitor);
    const start = performance.now();
    expect(await child.end('SIGINT')).toBe(0);
    // An open one would be waited for: 25 s.
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});
