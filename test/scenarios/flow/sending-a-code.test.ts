import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../src/domain/problem.js';
import { turn } from '../../flow/fake-clock.js';
import { anna, cardCode, offline, serverError, tooMany } from '../../flow/samples.js';
import { Page, password, Stage } from '../../flow/stage.js';

const isHolder = { status: 'has-card', customerId: '5005' } as const;

describe('sending a code', () => {
  it('starts the cool-down and tells the page its length', async () => {
    const stage = new Stage();
    await stage.sent();
    const now = stage.clock.now();
    expect(stage.state).toEqual({
      step: 'otp',
      person: { identifier: anna, status: 'new' },
      delivery: { code: { at: now, unconfirmed: false }, resendAt: now + 30_000 },
      request: { kind: 'idle' },
    });
    expect(stage.page.notices.at(-1)).toEqual({
      name: 'onboarding-code-sent',
      detail: { channel: 'email', resendAfter: 30 },
      cancelable: false,
      step: 'otp',
    });
  });

  it.each([
    [{ status: 'new' } as const, anna, { method: 'sendVerification', asked: anna }],
    [
      isHolder,
      cardCode,
      { method: 'sendCode', asked: { customerId: '5005', identifier: cardCode } },
    ],
  ])('calls the endpoint of the customer: %o', async (check, identifier, call) => {
    const stage = new Stage();
    await stage.sent(check, identifier);
    expect(stage.client.log.at(-1)).toEqual(call);
  });

  it('is not repeated during the cool-down', async () => {
    const stage = new Stage();
    await stage.sent();
    await stage.clock.advance(29_999);
    await stage.send({ type: 'send-code' });
    expect(stage.client.pending).toEqual([]);
    await stage.clock.advance(1);
    await stage.send({ type: 'send-code' });
    expect(stage.client.pending).toEqual(['sendVerification']);
  });

  it('is not repeated before the time that the API has set, though the code has expired', async () => {
    const stage = new Stage();
    await stage.sent();
    await stage.clock.advance(30_000);
    await stage.send({ type: 'send-code' });
    await stage.client.fails('sendVerification', tooMany);
    await stage.send({ type: 'verify', code: '123456', password });
    await stage.client.fails('register', { code: 'code-expired', status: 402, answerCode: 425 });
    await stage.client.answers('checkIdentifier', { status: 'new' });
    expect(stage.where).toBe('otp failed code-expired');
    await stage.clock.advance(89_999);
    await stage.send({ type: 'send-code' });
    expect(stage.client.pending).toEqual([]);
    await stage.clock.advance(1);
    await stage.send({ type: 'send-code' });
    expect(stage.client.pending).toEqual(['sendVerification']);
  });

  it.each<Problem>([
    { code: 'code-not-sent', status: 402, answerCode: 202 },
    { code: 'wrong-campaign' },
    { code: 'unauthorised' },
  ])('stays and reports that no code was sent after %o', async (problem) => {
    const stage = new Stage();
    await stage.identified({ status: 'new' });
    await stage.send({ type: 'send-code' });
    await stage.client.fails('sendVerification', problem);
    expect(stage.where).toBe(`otp failed ${problem.code}`);
    expect(stage.state).not.toHaveProperty('delivery.code');
    expect(stage.state).toMatchObject({ delivery: { resendAt: 0 } });
  });

  it.each<Problem>([offline, { code: 'timeout' }, serverError, { code: 'not-our-server' }])(
    'reports an unconfirmed code after %o',
    async (problem) => {
      const stage = new Stage();
      await stage.identified({ status: 'new' });
      await stage.send({ type: 'send-code' });
      await stage.client.fails('sendVerification', problem);
      expect(stage.where).toBe('otp');
      expect(stage.state).toMatchObject({ delivery: { code: { unconfirmed: true } } });
      expect(stage.page.story.slice(-2)).toEqual([`error ${problem.code}`, 'code-sent']);
      expect(stage.page.notices.at(-2)).toMatchObject({ cancelable: false, step: 'otp' });
    },
  );

  it('reports that no code was sent if the request was never read', async () => {
    const stage = new Stage();
    await stage.identified({ status: 'new' });
    await stage.send({ type: 'send-code' });
    await stage.client.fails('sendVerification', { code: 'not-our-server', status: 404 });
    expect(stage.where).toBe('otp failed not-our-server');
    expect(stage.state).not.toHaveProperty('delivery.code');
  });

  it('reports an unconfirmed code after 25 seconds without a response', async () => {
    const stage = new Stage();
    await stage.identified({ status: 'new' });
    await stage.send({ type: 'send-code' });
    await stage.clock.advance(25_000);
    expect(stage.state).toMatchObject({
      delivery: { code: { unconfirmed: true, at: stage.clock.now() } },
    });
  });

  it('reports that no code was sent while offline', async () => {
    const stage = new Stage();
    await stage.identified({ status: 'new' });
    stage.isOnline = false;
    await stage.send({ type: 'send-code' });
    await stage.client.fails('sendVerification', offline);
    expect(stage.where).toBe('otp failed offline');
    expect(stage.state).not.toHaveProperty('delivery.code');
  });

  it('trusts a response, even if the device reports to be offline', async () => {
    const stage = new Stage();
    await stage.identified({ status: 'new' });
    stage.isOnline = false;
    await stage.send({ type: 'send-code' });
    await stage.client.fails('sendVerification', serverError);
    expect(stage.state).toMatchObject({ step: 'otp', delivery: { code: { unconfirmed: true } } });
  });

  it('reports an unconfirmed code if the device went offline during the request', async () => {
    const stage = new Stage();
    await stage.identified({ status: 'new' });
    await stage.send({ type: 'send-code' });
    stage.isOnline = false;
    await stage.client.fails('sendVerification', offline);
    const at = stage.clock.now();
    expect(stage.where).toBe('otp');
    expect(stage.state).toMatchObject({
      delivery: { code: { unconfirmed: true, at }, resendAt: at + 30_000 },
    });
  });

  it('reports that no code was sent if no token could be fetched', async () => {
    const stage = new Stage();
    await stage.identified({ status: 'new' });
    stage.client.isCold = true;
    await stage.send({ type: 'send-code' });
    expect(stage.client.pending).toEqual(['warmUp']);
    await stage.client.fails('warmUp', serverError);
    expect(stage.where).toBe('otp failed server-error');
    expect(stage.state).not.toHaveProperty('delivery.code');
  });

  it('reports no sent code after an unexpected error', async () => {
    const stage = new Stage();
    await stage.identified({ status: 'new' });
    await stage.send({ type: 'send-code' });
    await stage.client.fails('sendVerification', new TypeError('bug'));
    expect(stage.where).toBe('otp failed unexpected');
  });

  it('keeps the wait of the server, whatever the page does with the event', async () => {
    const stage = new Stage();
    stage.page.prevented.add('onboarding-error');
    await stage.identified({ status: 'new' });
    await stage.send({ type: 'send-code' });
    await stage.client.fails('sendVerification', tooMany);
    expect(stage.state).toMatchObject({ delivery: { resendAt: stage.clock.now() + 90_000 } });
  });

  it('can be left for the identifier with one click, and restarts from there', async () => {
    const stage = new Stage();
    await stage.sent();
    await stage.send({ type: 'change-address' });
    expect(stage.state).toMatchObject({ identifier: anna, reason: 'other-address' });
    await stage.identified(isHolder, cardCode);
    expect(stage.state).not.toHaveProperty('delivery.code');
  });

  it('is completed when the element is removed during the request', async () => {
    const stage = new Stage();
    await stage.identified({ status: 'new' });
    await stage.send({ type: 'send-code' });
    stage.leave();
    await stage.clock.advance(0);
    expect(stage.client.pending).toEqual(['sendVerification']);
  });

  it('is reported to the next element if none was connected', async () => {
    const stage = new Stage();
    await stage.identified({ status: 'new' });
    await stage.send({ type: 'send-code' });
    stage.leave();
    await stage.client.answers('sendVerification');
    await stage.clock.advance(10_000);
    const next = new Page();
    stage.session.attach(next);
    await turn();
    expect(next.notices.map(({ name, detail }) => ({ name, detail }))).toEqual([
      { name: 'onboarding-code-sent', detail: { channel: 'email', resendAfter: 20 } },
    ]);
    stage.session.attach(new Page());
    await turn();
    expect(next.story).toEqual(['code-sent']);
  });

  it('is not reported once it is outdated', async () => {
    const stage = new Stage();
    await stage.identified({ status: 'new' });
    await stage.send({ type: 'send-code' });
    stage.leave();
    await stage.client.answers('sendVerification');
    await stage.session.signOut();
    const next = new Page();
    stage.session.attach(next);
    expect(next.story).toEqual([]);
  });
});

describe('a sent code after going back to the identifier', () => {
  async function back(identifier = anna, status: 'new' | 'has-card' = 'new'): Promise<Stage> {
    const stage = new Stage();
    await stage.sent();
    await stage.send({ type: 'change-address' });
    await stage.clock.advance(10_000);
    await stage.identified({ status, customerId: '5005' }, identifier);
    return stage;
  }

  it('is valid for the same identifier, with its cool-down', async () => {
    const stage = await back();
    const now = stage.clock.now();
    expect(stage.state).toMatchObject({ step: 'otp', delivery: { resendAt: now + 20_000 } });
    await stage.send({ type: 'send-code' });
    expect(stage.client.pending).toEqual([]);
    await stage.send({ type: 'verify', code: '123456', password });
    expect(stage.client.pending).toEqual(['register']);
  });

  it('is not valid for another customer', async () => {
    const other = { channel: 'email', value: 'bruno@example.org' } as const;
    for (const stage of [await back(other), await back(anna, 'has-card')]) {
      expect(stage.state).toMatchObject({ step: 'otp', delivery: { resendAt: 0 } });
      expect(stage.state).not.toHaveProperty('delivery.code');
    }
  });
});
