import { describe, expect, it } from 'vitest';
import type { Configuration } from '../../../src/domain/configuration.js';
import type { Identifier } from '../../../src/domain/identifier.js';
import { anna, cardCode, offline } from '../../flow/samples.js';
import { password, Stage } from '../../flow/stage.js';

const isHolder = { status: 'has-card', customerId: '5005' } as const;

describe('a card holder whose code was not sent', () => {
  const notSent = { code: 'code-not-sent', status: 402, answerCode: 202 } as const;
  async function refused(answerCode: number = notSent.answerCode): Promise<Stage> {
    const stage = new Stage();
    await stage.identified(isHolder, cardCode);
    await stage.send({ type: 'send-code' });
    await stage.client.fails('sendCode', { ...notSent, answerCode });
    return stage;
  }

  it.each([202, 203, 205, 208, 484, 485])(
    'looks the holder up and sends again after %i, and registers with the new id',
    async (answerCode) => {
      const stage = await refused(answerCode);
      await stage.client.answers('checkIdentifier', { status: 'has-card', customerId: '5006' });
      expect(stage.client.log.at(-1)).toEqual({
        method: 'sendCode',
        asked: { customerId: '5006', identifier: cardCode },
      });
      await stage.client.answers('sendCode');
      expect(stage.where).toBe('otp');
      expect(stage.state).toMatchObject({ delivery: { code: { unconfirmed: false } } });
      expect(stage.page.story.filter((name) => name.startsWith('error'))).toEqual([]);
      await stage.send({ type: 'verify', code: '123456', password });
      expect(stage.client.log.at(-1)).toMatchObject({
        method: 'changeCredentials',
        asked: { customerId: '5006' },
      });
    },
  );

  it('sends once more only, and shows the second refusal', async () => {
    const stage = await refused();
    await stage.client.answers('checkIdentifier', isHolder);
    await stage.client.fails('sendCode', { ...notSent, answerCode: 203 });
    expect(stage.state.request).toMatchObject({
      kind: 'failed',
      problem: { code: 'code-not-sent', answerCode: 203 },
    });
    expect(stage.client.pending).toEqual([]);
  });

  it('leads to the log-in if they have registered meanwhile', async () => {
    const stage = await refused();
    await stage.client.answers('checkIdentifier', { status: 'registered', customerId: '5005' });
    expect(stage.state).toMatchObject({ step: 'login', reason: 'registered' });
    expect(stage.client.pending).toEqual([]);
  });

  it('shows the first refusal if the look-up finds nobody, or is refused', async () => {
    const unknown = await refused();
    await unknown.client.answers('checkIdentifier', { status: 'new' });
    const blocked = await refused();
    await blocked.client.fails('checkIdentifier', { code: 'customer-blocked', answerCode: 51 });
    for (const stage of [unknown, blocked]) {
      expect(stage.state).toMatchObject({ step: 'otp', request: { problem: notSent } });
      expect(stage.client.pending).toEqual([]);
    }
  });

  it('shows that the look-up got no answer', async () => {
    const stage = await refused();
    await stage.client.fails('checkIdentifier', offline);
    expect(stage.where).toBe('otp failed offline');
    expect(stage.state).not.toHaveProperty('delivery.code');
  });

  it('asks nobody again after another refusal, or for a new person', async () => {
    const holder = new Stage();
    await holder.identified(isHolder, cardCode);
    await holder.send({ type: 'send-code' });
    await holder.client.fails('sendCode', { code: 'code-not-sent', answerCode: 312 });
    const newcomer = new Stage();
    await newcomer.identified({ status: 'new' });
    await newcomer.send({ type: 'send-code' });
    await newcomer.client.fails('sendVerification', { code: 'code-not-sent', answerCode: 202 });
    for (const stage of [holder, newcomer]) {
      expect(stage.where).toBe('otp failed code-not-sent');
      expect(stage.client.pending).toEqual([]);
    }
  });
});

describe('a reply that describes an error of the email', () => {
  const mailUnsent = { code: 'code-not-sent', status: 200 } as const;
  async function requested(identifier: Identifier, changes: Partial<Configuration> = {}) {
    const stage = new Stage(undefined, changes);
    await stage.identified(isHolder, identifier);
    if (!changes.password) await stage.send({ type: 'send-code' });
    await stage.client.fails('sendCode', mailUnsent);
    return stage;
  }

  it('opens the code field for a card, since the contact on file may be a mobile number', async () => {
    const stage = await requested(cardCode);
    expect(stage.where).toBe('otp');
    expect(stage.state).toMatchObject({ delivery: { code: { unconfirmed: true } } });
    expect(stage.page.story).toContain('error code-not-sent');
    expect(stage.client.pending).toEqual([]);
    await stage.send({ type: 'verify', code: '123456', password });
    expect(stage.client.pending).toEqual(['changeCredentials']);
  });

  it('opens it where nobody chooses a password, too', async () => {
    const stage = await requested(cardCode, { password: 'none' });
    expect(stage.where).toBe('otp');
    expect(stage.state).toMatchObject({ delivery: { code: { unconfirmed: true } } });
  });

  it('means by email that nothing was sent', async () => {
    const stage = await requested(anna);
    expect(stage.where).toBe('otp failed code-not-sent');
    expect(stage.state).not.toHaveProperty('delivery.code');
  });

  it('does not reveal at a forgotten password that the card has an account', async () => {
    const stage = new Stage();
    await stage.send({ type: 'open-reset', identifier: cardCode });
    await stage.send({ type: 'identify', identifier: cardCode });
    await stage.client.answers('checkIdentifier', { status: 'registered', customerId: '5005' });
    await stage.client.fails('sendCode', mailUnsent);
    expect(stage.where).toBe('reset');
    expect(stage.state).toMatchObject({ delivery: { code: { unconfirmed: false } } });
    expect(stage.page.story).not.toContain('error code-not-sent');
  });
});
