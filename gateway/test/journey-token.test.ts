/** The token that joins the calls of a journey in the log. */
import { describe, expect, it } from 'vitest';
import type { LogEntry } from '../src/options/gateway-options.js';
import { createStage, host, password, sendTo, type Seen, type Stage } from './stage.js';

const header = 'x-onboarding-journey';
const auth = { campaignid: '1001', devicetype: '1', scope: 'customersynchro' };
const tokenOf = ({ headers }: Seen): string | undefined => headers.get(header) ?? undefined;
const last = ({ logs }: Stage): LogEntry => logs.at(-1)!;

/** Registers with a mail, and returns each token of the journey. */
async function register(stage: Stage) {
  const mail = 'anna@example.org';
  const first = await stage.call('POST', '/auth', auth);
  const [token, journey] = [String(first.body.token), tokenOf(first)!];
  const given = { token, headers: { [header]: journey } };
  await stage.check('email', mail, given);
  await stage.verify('email', mail, given);
  const done = await stage.register('email', mail, stage.code(), given);
  const proved = tokenOf(done)!;
  const session = await stage.logIn(mail, password, { headers: { [header]: proved } });
  return { first, journey, proved, session, known: tokenOf(session)! };
}

describe('the token of a journey', () => {
  it('is given by the first /auth, after the code and after the log-in, and joins all calls', async () => {
    const stage = createStage();
    const { journey, proved, known } = await register(stage);
    expect(new Set([journey, proved, known]).size).toBe(3);
    const journeys = new Set(stage.logs.map((entry) => entry.journey));
    expect(journeys.size).toBe(1);
    expect([...journeys][0]).toMatch(/^[0-9a-f]{16}$/);
    expect(stage.logs.map(({ call }) => call)).toEqual([
      'authenticate',
      'check-card',
      'verify-contact',
      'register',
      'authenticate',
    ]);
    expect(stage.logs.every(({ campaign }) => campaign === '1001')).toBe(true);
  });

  it('is not given again by a call that adds nothing to it', async () => {
    const stage = createStage();
    const { first, journey } = await register(stage);
    const given = { token: String(first.body.token), headers: { [header]: journey } };
    expect(tokenOf(await stage.check('email', 'x@example.org', given))).toBeUndefined();
    const again = await stage.call('POST', '/auth', auth, { headers: { [header]: journey } });
    expect(tokenOf(again)).toBeUndefined();
    expect(last(stage).journey).toBe(stage.logs[0]?.journey);
  });

  it('ends after 24 hours: the next /auth gives a new one', async () => {
    const stage = createStage();
    const { journey } = await register(stage);
    stage.pass(24 * 3_600_000 - 1);
    expect(
      tokenOf(await stage.call('POST', '/auth', auth, { headers: { [header]: journey } })),
    ).toBe(undefined);
    stage.pass(1);
    const after = await stage.call('POST', '/auth', auth, { headers: { [header]: journey } });
    expect(tokenOf(after)).toMatch(/^oe1\./);
    expect(last(stage).journey).not.toBe(stage.logs[0]?.journey);
  });

  it.each(['', 'oe1.', 'oe1.AAAA', 'x'.repeat(3000), '{}'])(
    'changes nothing if it is %j',
    async (text) => {
      const stage = createStage();
      const token = await stage.synchro();
      const seen = await stage.check('email', 'new@example.org', {
        token,
        headers: { [header]: text },
      });
      expect(seen.status).toBe(402);
      expect(last(stage).journey).toMatch(/^[0-9a-f]{8}$/);
    },
  );

  it('opens at no other site and for no other purpose', async () => {
    const site = {
      upstream: 'https://platform.example',
      apiKey: 'sandbox',
      campaigns: { '1001': { categories: ['1703'] } },
      mobile: false as const,
    };
    const stage = createStage({ tenants: { [host]: site, 'other.example': site } });
    const first = await stage.call('POST', '/auth', auth);
    const foreign = { host: 'other.example', [header]: tokenOf(first)! };
    await stage.call('POST', '/auth', auth, { headers: foreign });
    expect(last(stage).journey).not.toBe(stage.logs[0]?.journey);
    // A sealed token of the platform is none.
    await stage.call('POST', '/auth', auth, { headers: { [header]: String(first.body.token) } });
    expect(last(stage).journey).not.toBe(stage.logs[0]?.journey);
    expect((await stage.check('email', 'a@example.org', { token: tokenOf(first)! })).status).toBe(
      401,
    );
  });

  it('opens at a gateway with a new secret beside the former one, with its proof', async () => {
    const [former, next] = [7, 9].map((byte) => Buffer.alloc(32, byte).toString('base64'));
    const logSecret = Buffer.alloc(32, 1).toString('base64');
    const more = { logSecret, consentLog: true };
    const stage = createStage({ secrets: [former!], ...more });
    const { proved } = await register(stage);
    const later = createStage({ secrets: [next!, former!], ...more, send: sendTo(stage.sandbox) });
    const session = await later.logIn('anna@example.org', password, {
      headers: { [header]: proved },
    });
    const saved = await later.call(
      'PUT',
      '/customer',
      {
        name: 'Anna',
        surname: 'Rossi',
        mailcontactdata: 'anna@example.org',
        usedforpromotions: true,
      },
      { token: String(session.body.token), headers: { [header]: tokenOf(session)! } },
    );
    expect(saved.text).toContain('"AnswerCode":0');
    expect(last(later).journey).toBe(stage.logs[0]?.journey);
    expect(later.events).toMatchObject([
      { kind: 'consent', contacts: [{ channel: 'mail', proved: stage.now() }] },
    ]);
  });

  it('is given on a refusal, too, so that the next attempt belongs to the journey', async () => {
    const stage = createStage();
    const refused = await stage.logIn('anna@example.org', 'a wrong password');
    expect(refused.status).toBe(402);
    await stage.logIn('anna@example.org', 'another one', {
      headers: { [header]: tokenOf(refused)! },
    });
    expect(stage.logs[1]?.journey).toBe(stage.logs[0]?.journey);
  });

  it('is not given, and there is no reference, without a log', async () => {
    const stage = createStage({ log: undefined as never });
    const seen = await stage.call('POST', '/auth', auth);
    expect(tokenOf(seen)).toBeUndefined();
    expect(seen.headers.get('x-onboarding-reference')).toBeNull();
  });

  it('may be sent and read by pages of an allowed origin', async () => {
    const origin = 'https://www.shop.example';
    const stage = createStage({ origins: [origin] });
    const preflight = await stage.call('OPTIONS', '/customer', undefined, {
      headers: { origin, 'access-control-request-method': 'PUT' },
    });
    const allowed = preflight.headers.get('access-control-allow-headers');
    expect(allowed).toContain(header);
    expect(allowed).toContain('x-onboarding-consents');
    const seen = await stage.call('POST', '/auth', auth, { headers: { origin } });
    const exposed = seen.headers.get('access-control-expose-headers');
    expect(exposed).toContain(header);
    expect(exposed).toContain('x-onboarding-reference');
  });
});
