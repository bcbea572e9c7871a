import { describe, expect, it } from 'vitest';
import { endpoints, type Fault } from '../../src/sandbox/index.js';
import { setUp } from './caller.js';
import { headers, troubled } from './trouble.js';

describe('the calls that a fault applies to', () => {
  async function statuses(faults: Fault[], calls = 6): Promise<number[]> {
    const { sandbox, auth } = troubled('drop');
    sandbox.faults = faults;
    const seen: number[] = [];
    for (let index = 0; index < calls; index += 1) seen.push((await auth()).status);
    return seen;
  }
  const at = (fault: string, more: Partial<Fault> = {}): Fault => ({
    method: 'POST',
    path: '/auth',
    fault,
    ...more,
  });

  it.each<[string, Fault[], number[]]>([
    ['the first, once', [at('status:500')], [500, 200, 200, 200, 200, 200]],
    ['the third', [at('status:500', { nth: 3 })], [200, 200, 500, 200, 200, 200]],
    [
      'two from the second',
      [at('status:500', { nth: 2, times: 2 })],
      [200, 500, 500, 200, 200, 200],
    ],
    ['all with times 0', [at('status:500', { times: 0 })], [500, 500, 500, 500, 500, 500]],
    [
      'all from the fifth',
      [at('status:500', { nth: 5, times: 0 })],
      [200, 200, 200, 200, 500, 500],
    ],
    [
      'the first fault of two, each counting for itself',
      [at('status:500', { times: 2 }), at('status:503', { nth: 2, times: 2 })],
      [500, 500, 503, 200, 200, 200],
    ],
    [
      'none of another scope',
      [at('status:500', { scope: 'customer' })],
      [200, 200, 200, 200, 200, 200],
    ],
    [
      'those of its scope',
      [at('status:500', { scope: 'customersynchro' })],
      [500, 200, 200, 200, 200, 200],
    ],
    [
      'none of another call',
      [at('status:500', { path: '/auth/refreshToken' })],
      [200, 200, 200, 200, 200, 200],
    ],
  ])('are %s', async (_name, faults, expected) => {
    expect(await statuses(faults)).toEqual(expected);
  });

  it('are those of the named client', async () => {
    const { sandbox, auth } = troubled('drop');
    sandbox.faults = [at('status:500', { client: 'one', times: 0 })];
    const from = async (client: string) =>
      (await auth({ headers: { ...headers, 'x-sandbox-client': client } })).status;
    expect([(await auth()).status, await from('two'), await from('one')]).toEqual([200, 200, 500]);
  });

  it('are counted anew after faults are set again', async () => {
    const { sandbox, auth } = troubled('status:500');
    expect((await auth()).status).toBe(500);
    expect((await auth()).status).toBe(200);
    sandbox.faults = [...sandbox.faults];
    expect((await auth()).status).toBe(500);
  });

  it.each([
    ['dropp', '/auth', /^faults\[0\]\.fault/],
    ['drop', '/auth/', /^faults\[0\]\.path/],
  ])('must be calls of the contract: %s on %s is an error of the test', (fault, path, problem) => {
    const { sandbox } = setUp();
    expect(() => {
      sandbox.faults = [{ method: 'POST', path, fault }];
    }).toThrow(problem);
  });

  it.each([
    ['status:199'],
    ['status:600'],
    ['status:2xx'],
    ['answer:x'],
    ['answer:'],
    ['slow:'],
    ['slow:-1'],
    ['drop:1'],
  ])('do not accept the fault %s', (fault) => {
    const { sandbox } = setUp();
    expect(() => {
      sandbox.faults = [at(fault)];
    }).toThrow(TypeError);
    expect(sandbox.faults).toEqual([]);
  });

  it.each([[200], [599]])('accept a fault with the status %i', async (status) => {
    const { sandbox, auth } = troubled('drop');
    sandbox.faults = [at(`status:${String(status)}`)];
    const response = await auth();
    const seen = [response.status, await response.json()];
    expect(seen).toEqual([status, { message: 'a fault of the sandbox' }]);
  });

  it('differ by method on the same path', async () => {
    const { sandbox, call } = setUp();
    sandbox.faults = [{ method: 'PUT', path: '/customer', fault: 'answer:999' }];
    expect((await call('GET', '/customer')).status).toBe(400);
    expect((await call('PUT', '/customer', {})).body).toMatchObject({ AnswerCode: 999 });
  });

  it('accept additional faults one by one', async () => {
    const { sandbox, auth } = troubled('status:500');
    await auth();
    sandbox.faults.push(at('status:503'));
    expect((await auth()).status).toBe(503);
  });

  it.each(endpoints.map(({ method, path }) => [method, path]))(
    'accept faults by method and path: %s %s',
    async (method, path) => {
      const { sandbox, call } = setUp();
      sandbox.faults = [{ method, path, fault: 'answer:999' }];
      const real = path.replace('{campaignid}', '1001');
      const { body: seen } = await call(method, real, method === 'GET' ? undefined : {});
      expect(seen.AnswerCode).toBe(999);
    },
  );
});
