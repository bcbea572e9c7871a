import { describe, expect, it } from 'vitest';
import type { Dialect } from '../../src/sandbox/index.js';
import {
  code,
  credentialsPath,
  minute,
  newPassword,
  registration,
  registrationPath,
  setUp,
} from './caller.js';

async function sent(email = 'new@example.com', dialect: Partial<Dialect> = {}) {
  const set = setUp({ dialect });
  const headers = set.bearer(await set.synchro());
  const send = (to = email) =>
    set.call(
      'POST',
      '/customer/verifyemail',
      { campaignid: '1001', email: to, devicetype: '1' },
      headers,
    );
  const register = async (verificationcode: string, to = email) => {
    const open = set.bearer(await set.synchro());
    return set.call(
      'PUT',
      registrationPath,
      { ...registration(set.sandbox, to), verificationcode },
      open,
    );
  };
  await send();
  const right = set.sandbox.outbox[0]?.code ?? '';
  const wrong = right === '000000' ? '000001' : '000000';
  return { ...set, send, register, right, wrong };
}

describe('a code', () => {
  it('has six digits, and leading zeros like any others', () => {
    const { sandbox } = setUp();
    expect(sandbox.outbox).toEqual([]);
    return sent().then(async ({ sandbox: used, send }) => {
      for (let index = 0; index < 60; index += 1) await send(`n${String(index)}@example.com`);
      const codes = used.outbox.map((entry) => entry.code);
      expect(codes.every((text) => /^\d{6}$/.test(text))).toBe(true);
      expect(codes.some((text) => text.startsWith('0'))).toBe(true);
      expect(new Set(codes).size).toBeGreaterThan(55);
    });
  });

  it('works until just before ten minutes have passed', async () => {
    const { register, right, pass } = await sent();
    pass(10 * minute - 1);
    expect((await register(right)).status).toBe(200);
  });

  it('is unknown after ten minutes', async () => {
    const { register, right, pass } = await sent();
    pass(10 * minute);
    expect(code(await register(right))).toBe(425);
  });

  it('is lost after five wrong tries, and a new one works', async () => {
    const { register, right, wrong, send, sandbox } = await sent();
    for (let tries = 0; tries < 5; tries += 1) expect(code(await register(wrong))).toBe(312);
    expect(code(await register(right))).toBe(425);
    await send();
    expect((await register(sandbox.outbox[1]?.code ?? '')).status).toBe(200);
  });

  it('still works after four wrong tries', async () => {
    const { register, right, wrong } = await sent();
    for (let tries = 0; tries < 4; tries += 1) await register(wrong);
    expect((await register(right)).status).toBe(200);
  });

  it('is unknown once a newer one was sent', async () => {
    const { register, right, send, sandbox } = await sent();
    await send();
    const newer = sandbox.outbox[1]?.code ?? '';
    expect(newer).not.toBe(right);
    expect(code(await register(right))).toBe(425);
    expect((await register(newer)).status).toBe(200);
  });

  it('is good for its own contact only, to the letter', async () => {
    const { register, right, send, sandbox } = await sent();
    await send('second@example.com');
    expect(code(await register(right, 'second@example.com'))).toBe(312);
    expect(code(await register(right, 'New@example.com'))).toBe(425);
    expect(sandbox.customers.some(({ username }) => username === 'second@example.com')).toBe(false);
  });

  it('for a registration does not change credentials, and is not used up by a refusal', async () => {
    const { call, bearer, synchro, register, right } = await sent();
    const change = {
      customerid: '5003',
      username: 'hascard@example.com',
      password: newPassword,
      verificationcode: right,
    };
    const changed = await call('PUT', credentialsPath, change, bearer(await synchro()));
    expect(code(changed)).toBe(425);
    expect((await register(right)).status).toBe(200);
  });

  it('changes credentials once', async () => {
    const { sandbox, call, bearer, synchro } = setUp();
    const open = bearer(await synchro());
    await call('GET', '/customer/checkcard?card=100002', undefined, open);
    await call(
      'POST',
      '/customer/generateverificationcode',
      { customerid: '5005', devicetype: '1' },
      open,
    );
    const change = {
      customerid: '5005',
      username: '100002',
      password: newPassword,
      verificationcode: sandbox.outbox[0]?.code,
    };
    expect((await call('PUT', credentialsPath, change, open)).status).toBe(200);
    expect(code(await call('PUT', credentialsPath, change, open))).toBe(425);
  });

  describe.each([312, 315, 425] as const)(
    'that was used, where the dialect says %i',
    (usedCode) => {
      it('is refused so at a registration, before the username is looked at', async () => {
        const { register, right, wrong, send, sandbox } = await sent('new@example.com', {
          usedCode,
        });
        expect((await register(right)).status).toBe(200);
        expect(code(await register(right))).toBe(usedCode);
        expect(code(await register(wrong))).toBe(263);
        await send('second@example.com');
        expect(code(await register(right, 'second@example.com'))).toBe(312);
        expect(
          sandbox.customers.filter(({ username }) => username === 'new@example.com'),
        ).toHaveLength(1);
      });

      it('is refused so at a change of credentials', async () => {
        const { sandbox, call, bearer, synchro } = setUp({ dialect: { usedCode } });
        const open = bearer(await synchro());
        await call('GET', '/customer/checkcard?card=100002', undefined, open);
        const asked = { customerid: '5005', devicetype: '1' };
        await call('POST', '/customer/generateverificationcode', asked, open);
        const change = {
          customerid: '5005',
          username: '100002',
          password: newPassword,
          verificationcode: sandbox.outbox[0]?.code,
        };
        expect((await call('PUT', credentialsPath, change, open)).status).toBe(200);
        expect(code(await call('PUT', credentialsPath, change, open))).toBe(usedCode);
      });
    },
  );
});
