import { describe, expect, it } from 'vitest';
import { memoryStore } from '../src/store/memory-store.js';
import type { Store } from '../src/store/store.js';
import { changePath, createStage, registerPath, sendTo } from './stage.js';

const canaries = {
  mail: 'canary.mail@example.com',
  mobile: '3339876543',
  password: 'canary-password-1',
  key: 'canary-api-key',
  ip: '203.0.113.222',
  proof: 'canary-proof',
  cookie: 'canary-cookie',
  idempotency: 'canary-click',
};

/** Records everything that is passed to a store. */
function watched(): { store: Store; seen: string[] } {
  const seen: string[] = [];
  const inner = memoryStore({ places: 1024 });
  const watch =
    <Parts extends unknown[], Result>(work: (...parts: Parts) => Result) =>
    (...parts: Parts): Result => {
      seen.push(JSON.stringify(parts));
      return work(...parts);
    };
  const store = {
    ...inner,
    take: watch(inner.take),
    reset: watch(inner.reset),
    claim: watch(inner.claim),
    replace: watch(inner.replace),
  };
  return { store, seen };
}

describe('data of a visitor', () => {
  it('is in no log, metric, event, error or entry of the store', async () => {
    const { store, seen } = watched();
    const stage = createStage({
      store,
      apiKey: canaries.key,
      sandbox: { apiKey: canaries.key },
      tokens: { customer: 'sealed' },
      challenge: {
        header: 'x-proof',
        verify: () =>
          Promise.resolve({ ok: true, id: String(Math.random()), expires: Date.UTC(2030, 0) }),
      },
    });
    const headers = {
      'x-proof': canaries.proof,
      cookie: canaries.cookie,
      'idempotency-key': canaries.idempotency,
    };
    const given = { ip: canaries.ip, headers };
    const answers: string[] = [];
    const told: string[] = [];
    const tokens: string[] = [];
    const keep = (answer: { text: string; headers: Headers; body: Record<string, unknown> }) => {
      answers.push(answer.text);
      told.push(JSON.stringify([...answer.headers].filter(([name]) => name !== 'set-cookie')));
      return answer;
    };
    for (const [channel, contact] of [
      ['email', canaries.mail],
      ['mobile', canaries.mobile],
    ] as const) {
      const token = await stage.synchro(given);
      tokens.push(token);
      keep(await stage.check(channel, contact, { ...given, token }));
      keep(await stage.verify(channel, contact, { ...given, token }));
      const card = { email: 'hascard@example.com', mobile: '3330000002' }[channel];
      const customerid = await stage.findId(channel, card, { ...given, token });
      tokens.push(customerid);
      const code = stage.code();
      tokens.push(code);
      for (let time = 0; time < 2; time += 1)
        keep(
          await stage.register(
            channel,
            contact,
            code,
            { ...given, token },
            { password: canaries.password },
          ),
        );
      for (const password of [canaries.password, `${canaries.password}-wrong`])
        keep(await stage.logIn(contact, password, given));
      const { body } = await stage.logIn(contact, canaries.password, given);
      tokens.push(String(body.token), String(body.refreshToken));
      keep(
        await stage.call(
          'PUT',
          '/customer',
          { name: canaries.password, mailcontactdata: canaries.mail },
          { ...given, token: String(body.token) },
        ),
      );
      keep(
        await stage.call(
          'POST',
          '/auth/refreshToken',
          { refreshToken: String(body.refreshToken) },
          given,
        ),
      );
      keep(
        await stage.call(
          'POST',
          '/customer/generateverificationcode',
          { customerid, [channel]: card, devicetype: '1' },
          { ...given, token },
        ),
      );
      // An id for another contact is an alarm.
      keep(
        await stage.call(
          'POST',
          '/customer/generateverificationcode',
          { customerid, [channel]: contact, devicetype: '1' },
          { ...given, token },
        ),
      );
      keep(
        await stage.call(
          'PUT',
          changePath,
          {
            customerid,
            username: contact,
            password: canaries.password,
            verificationcode: code,
          },
          { ...given, token },
        ),
      );
      keep(
        await stage.call('GET', `/customer/checkcard?${channel}=${contact}&x=1`, undefined, {
          ...given,
          token,
        }),
      );
      keep(await stage.call('GET', `/customer/${contact}`, undefined, { ...given, token }));
      keep(
        await stage.call('PUT', registerPath, `{"password":"${canaries.password}"`, {
          ...given,
          token,
        }),
      );
      for (let time = 0; time < 24; time += 1)
        await stage.logIn(contact, `${canaries.password}-${String(time)}`, given);
    }
    await stage.gateway.ready();
    const places = {
      logs: JSON.stringify(stage.logs),
      events: JSON.stringify(stage.events),
      metrics: stage.gateway.metrics(),
      store: seen.join('\n'),
      headers: told.join('\n'),
    };
    expect(stage.logs.length).toBeGreaterThan(40);
    expect(stage.events.length).toBeGreaterThan(0);
    expect(seen.length).toBeGreaterThan(40);
    for (const [place, text] of Object.entries(places)) {
      for (const secret of [
        ...Object.values(canaries),
        ...tokens,
        'eyJhbGciOi',
        '700001',
        '393339876',
      ]) {
        expect(text.includes(secret), `${secret} in ${place}`).toBe(false);
      }
    }
    for (const secret of [
      canaries.key,
      canaries.ip,
      canaries.proof,
      canaries.cookie,
      'eyJhbGciOi',
    ]) {
      expect(answers.join('\n')).not.toContain(secret);
    }
  });

  it('is not in the log entry of an unexpected error', async () => {
    const stage = createStage();
    const failing = createStage({
      challenge: {
        header: 'x-proof',
        verify: () => Promise.reject(new RangeError(`no ${canaries.proof}`)),
      },
      send: sendTo(stage.sandbox),
    });
    const seen = await failing.call(
      'POST',
      '/auth',
      { campaignid: '1001', devicetype: '1', scope: 'customersynchro' },
      { headers: { 'x-proof': canaries.proof } },
    );
    expect(seen).toMatchObject({ status: 500, text: '{"problem":"gateway"}' });
    expect(failing.logs).toEqual([
      expect.objectContaining({ outcome: 'failed', reason: 'RangeError' }),
    ]);
  });

  it('is processed although log() and onEvent() throw', async () => {
    const fail = () => {
      throw new Error('disk full');
    };
    const stage = createStage({ log: fail, onEvent: fail, mobile: { country: '39', perDay: 1 } });
    const token = await stage.synchro();
    expect((await stage.verify('mobile', '3331231234', { token })).status).toBe(200);
    expect((await stage.verify('mobile', '3332231234', { token })).status).toBe(429);
  });

  it('has a pseudonym in logs that changes every day', async () => {
    const stage = createStage();
    await stage.synchro();
    await stage.synchro();
    await stage.synchro({ ip: '192.0.2.2' });
    stage.pass(24 * 3_600_000);
    await stage.synchro();
    const visitors = stage.logs.map(({ visitor }) => visitor);
    expect(visitors[0]).toMatch(/^[0-9a-f]{8}$/);
    expect(visitors[1]).toBe(visitors[0]);
    expect(new Set(visitors).size).toBe(3);
  });
});
