import { describe, expect, it } from 'vitest';
import type { Gateway } from '../src/options/gateway-options.js';
import { createStage, host, prefix } from './stage.js';

/** `fetch` as it is called from JavaScript, without the type of its second argument. */
type Untyped = (request: Request, info?: unknown) => ReturnType<Gateway['fetch']>;

const request = () =>
  new Request(`https://${host}${prefix}/auth`, {
    method: 'POST',
    headers: { host, 'content-type': 'application/json' },
    body: '{"campaignid":"1001","devicetype":"1","scope":"customersynchro"}',
  });

describe('gateway.fetch', () => {
  it.each<[string, unknown]>([
    ['no second argument', undefined],
    ['null as second argument', null],
    ['no ip', {}],
    ['null as ip, which `headers.get()` gives for an absent header', { ip: null }],
    ['a list as ip', { ip: ['192.0.2.1'] }],
  ])('rejects with a TypeError that names `ip` for %s', async (_name, info) => {
    const stage = createStage();
    const fetch = stage.gateway.fetch as Untyped;
    await expect(fetch(request(), info)).rejects.toThrow(
      new TypeError('gateway.fetch(request, { ip }): ip must be a string, empty if unknown'),
    );
    expect(stage.upstream).toEqual([]);
  });

  it('accepts an empty ip: such visitors share the limits of one address', async () => {
    const stage = createStage({ limits: { 'session-ip': { burst: 1, every: '1h' } } });
    expect((await stage.gateway.fetch(request(), { ip: '' })).status).toBe(200);
    expect((await stage.gateway.fetch(request(), { ip: '' })).status).toBe(429);
  });

  it.each([600, 799, 999])(
    'is a 502 if the platform answers with the status %i',
    async (status) => {
      const stage = createStage({
        send: () => Promise.resolve({ status, header: () => undefined, body: [] }),
      });
      const response = await stage.gateway.fetch(request(), { ip: '192.0.2.1' });
      expect(response.status).toBe(502);
      expect(await response.json()).toEqual({ problem: 'upstream' });
    },
  );
});
