import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../src/domain/problem.js';
import {
  account,
  anna,
  fields,
  offline,
  serverError,
  wrongCredentials,
} from '../../flow/samples.js';
import { changing, opened, sent } from '../../flow/resetting.js';
import { customer, password } from '../../flow/stage.js';

const bruno = { channel: 'email', value: 'bruno@example.org' } as const;
const known = { status: 'registered', customerId: '5001' } as const;

describe('a forgotten password', () => {
  it('is reset by identifier, to which a code is sent', async () => {
    const stage = await sent();
    expect(stage.client.log).toEqual([
      { method: 'checkIdentifier', asked: anna },
      { method: 'sendCode', asked: { customerId: '5001', identifier: anna } },
    ]);
    expect(stage.state).toMatchObject({ step: 'reset', customerId: '5001' });
    expect(stage.page.notices.at(-1)).toMatchObject({
      name: 'onboarding-code-sent',
      detail: { channel: 'email', resendAfter: 30 },
      step: 'reset',
    });
  });

  it('looks the account up and sends again, once, if the code was not sent', async () => {
    const notSent = { code: 'code-not-sent', answerCode: 202 } as const;
    const stage = await opened();
    await stage.client.answers('checkIdentifier', known);
    await stage.client.fails('sendCode', notSent);
    await stage.client.answers('checkIdentifier', { ...known, customerId: '5002' });
    await stage.client.answers('sendCode');
    expect(stage.state).toMatchObject({ step: 'reset', customerId: '5002' });
    const other = await opened();
    for (let tries = 0; tries < 2; tries += 1) {
      await other.client.answers('checkIdentifier', known);
      await other.client.fails('sendCode', notSent);
    }
    expect(other.where).toBe('reset');
    expect(other.client.pending).toEqual([]);
    expect(other.page.story.at(-1)).toBe('code-sent');
  });

  it('looks the same for an unknown identifier', async () => {
    const stage = await opened();
    await stage.client.answers('checkIdentifier', { status: 'new' });
    const { customerId, ...shown } = (await sent()).state as { customerId?: string };
    expect(customerId).toBe('5001');
    expect(stage.state).toEqual(shown);
    expect(stage.client.pending).toEqual([]);
    await stage.send({ type: 'verify', code: '123456', password });
    expect(stage.where).toBe('reset failed wrong-code');
  });

  it.each<Problem>([
    { code: 'code-not-sent', answerCode: 260 },
    { code: 'customer-blocked', answerCode: 51 },
    { code: 'customer-expired', answerCode: 52 },
    { code: 'customer-deleted', answerCode: 90 },
  ])('does not reveal by %o that the identifier is known', async (problem) => {
    const stage = await opened();
    await stage.client.answers('checkIdentifier', known);
    await stage.client.fails('sendCode', problem);
    expect(stage.where).toBe('reset');
    expect(stage.page.story.at(-1)).toBe('code-sent');
    const other = await opened();
    await other.client.fails('checkIdentifier', problem);
    expect(other.where).toBe('reset');
    expect(other.state).not.toHaveProperty('customerId');
  });

  it.each<Problem>([
    offline,
    serverError,
    { code: 'wrong-campaign' },
    { code: 'misconfigured' },
    { code: 'invalid-field' },
  ])('reports that no code was sent if the lookup fails with %o', async (problem) => {
    const stage = await opened();
    await stage.client.fails('checkIdentifier', problem);
    expect(stage.where).toBe(`reset failed ${problem.code}`);
    expect(stage.state).not.toHaveProperty('delivery.code');
  });

  it('reports that no code was sent if the platform names no customer', async () => {
    const stage = await opened();
    await stage.client.answers('checkIdentifier', { status: 'registered' });
    expect(stage.where).toBe('reset failed not-our-server');
    expect(stage.state).not.toHaveProperty('delivery.code');
  });

  it('reports that no code was sent after an unexpected error', async () => {
    const stage = await opened();
    await stage.client.fails('checkIdentifier', new TypeError('bug'));
    expect(stage.where).toBe('reset failed unexpected');
  });

  it('requests another code for the same identifier after the cool-down', async () => {
    const stage = await sent();
    await stage.send({ type: 'send-code' });
    expect(stage.where).toBe('reset');
    stage.clock.set(stage.clock.now() + 30_000);
    await stage.send({ type: 'send-code' });
    expect(stage.where).toBe('reset send-code');
    await stage.client.answers('checkIdentifier', known);
    await stage.client.answers('sendCode');
    expect(stage.client.log.at(-1)).toEqual({
      method: 'sendCode',
      asked: { customerId: '5001', identifier: anna },
    });
    expect(stage.page.story.filter((name) => name === 'code-sent')).toHaveLength(2);
  });

  it('keeps the customer of a code whose response was lost', async () => {
    const stage = await opened();
    await stage.client.answers('checkIdentifier', known);
    await stage.client.fails('sendCode', offline);
    expect(stage.state).toMatchObject({
      delivery: { code: { unconfirmed: true } },
      customerId: '5001',
    });
  });

  it('keeps nothing of a refused identifier for the next one', async () => {
    const stage = await opened();
    await stage.client.answers('checkIdentifier', known);
    await stage.client.fails('sendCode', { code: 'too-many-requests', retryAfter: 7 });
    expect(stage.where).toBe('reset failed too-many-requests');
    await stage.send({ type: 'identify', identifier: bruno });
    await stage.client.answers('checkIdentifier', { status: 'new' });
    const at = stage.clock.now();
    expect(stage.state).toEqual({
      step: 'reset',
      identifier: bruno,
      delivery: { code: { at, unconfirmed: false }, resendAt: at + 30_000 },
      request: { kind: 'idle' },
    });
    await stage.send({ type: 'verify', code: '123456', password });
    expect(stage.where).toBe('reset failed wrong-code');
    expect(stage.client.pending).toEqual([]);
  });

  it('ends with new credentials and a log-in', async () => {
    const stage = await changing();
    expect(stage.client.log.at(-1)).toEqual({
      method: 'changeCredentials',
      asked: { customerId: '5001', identifier: anna, code: '123456', password },
    });
    await stage.client.answers('changeCredentials', account);
    expect(stage.client.log.at(-1)).toEqual({
      method: 'logIn',
      asked: { username: anna.value, password },
    });
    await stage.client.answers('logIn', customer());
    await stage.client.answers('fields', []);
    expect(stage.where).toBe('done');
    expect(stage.page.story.slice(-3)).toEqual(['logged-in', 'complete', 'reset>done']);
  });

  it('checks by a log-in whether a change with a lost response succeeded', async () => {
    const stage = await changing();
    await stage.client.fails('changeCredentials', offline);
    await stage.client.answers('logIn', customer());
    await stage.client.answers('fields', []);
    expect(stage.where).toBe('done');
  });

  it.each<Problem>([offline, wrongCredentials, { code: 'timeout' }])(
    'reports the change if only the log-in fails: %o',
    async (problem) => {
      const stage = await changing();
      await stage.client.answers('changeCredentials', account);
      await stage.client.fails('logIn', problem);
      expect(stage.state).toEqual({
        step: 'login',
        reason: 'changed',
        username: anna.value,
        identifier: anna,
        request: { kind: 'idle' },
      });
    },
  );

  it('reports the change if the log-in times out', async () => {
    const stage = await changing();
    await stage.client.answers('changeCredentials', account);
    await stage.clock.advance(25_000);
    expect(stage.where).toBe('login');
  });

  it('shows an unexpected error as a failure', async () => {
    const stage = await changing();
    await stage.client.answers('changeCredentials', account);
    await stage.client.fails('logIn', new TypeError('bug'));
    expect(stage.where).toBe('reset failed unexpected');
  });

  it('keeps the customer when the session expires at data entry', async () => {
    const stage = await changing();
    await stage.client.answers('changeCredentials', account);
    await stage.client.answers('logIn', customer({}));
    await stage.client.answers('fields', fields);
    await stage.client.answers('customer', customer({}));
    expect(stage.where).toBe('incomplete');
    await stage.send({ type: 'finish' });
    await stage.send({ type: 'save', values: { name: 'Anna' } });
    await stage.client.fails('save', { code: 'session-expired' });
    await stage.send({ type: 'renew', password, values: { name: 'Anna' } });
    expect(stage.client.log.at(-1)).toEqual({
      method: 'logIn',
      asked: { username: anna.value, password },
    });
  });
});
