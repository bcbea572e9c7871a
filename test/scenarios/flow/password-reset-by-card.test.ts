import { describe, expect, it } from 'vitest';
import type { Identifier } from '../../../src/domain/identifier.js';
import { turn } from '../../flow/fake-clock.js';
import { account, anna, fields } from '../../flow/samples.js';
import { customer, password, Stage } from '../../flow/stage.js';

const known = { status: 'registered', customerId: '5001' } as const;
/** A card number that could be a phone number. */
const digits = '900001';
const typed = { channel: 'mobile', value: digits } as const;
const card = { channel: 'card', value: digits } as const;

/** A visitor who has just requested a code. */
async function forgot(identifier: Identifier): Promise<Stage> {
  const stage = new Stage();
  await stage.send({ type: 'open-reset', identifier });
  await stage.send({ type: 'identify', identifier });
  return stage;
}

/** The same after a reload before the response. */
async function cameBack(identifier: Identifier): Promise<Stage> {
  const { storage } = await forgot(identifier);
  const stage = new Stage(storage);
  await turn();
  return stage;
}

describe('a password reset by card number', () => {
  it('finds a card whose number looks like a phone number, without a visible change', async () => {
    const stage = await forgot(typed);
    await stage.client.answers('checkIdentifier', { status: 'new' });
    await stage.client.answers('checkIdentifier', known);
    await stage.client.answers('sendCode');
    expect(stage.state).toMatchObject({ identifier: typed, card, customerId: '5001' });
    await stage.send({ type: 'verify', code: '123456', password });
    expect(stage.client.log.map(({ method }) => method)).toEqual([
      'checkIdentifier',
      'checkIdentifier',
      'sendCode',
      'changeCredentials',
    ]);
    expect(stage.client.log[1]?.asked).toEqual(card);
    expect(stage.client.log.at(-1)?.asked).toMatchObject({ identifier: card });
  });

  it('looks the customer up again after a reload before the response to the code request', async () => {
    const stage = await cameBack(typed);
    expect(stage.state).toMatchObject({
      step: 'reset',
      identifier: typed,
      delivery: { code: { unconfirmed: true } },
    });
    await stage.send({ type: 'verify', code: '123456', password });
    await stage.client.answers('checkIdentifier', { status: 'new' });
    await stage.client.answers('checkIdentifier', known);
    expect(stage.client.pending).toEqual(['changeCredentials']);
    expect(stage.client.log.at(-1)?.asked).toMatchObject({ customerId: '5001', identifier: card });
    await stage.client.answers('changeCredentials', account);
    await stage.client.answers('logIn', customer({}));
    await stage.client.answers('fields', fields);
    await stage.client.answers('customer', customer({}));
    // The digits are no mobile number to show and save as the customer's.
    expect(stage.state).toMatchObject({ step: 'incomplete', profileForm: { identifier: card } });
  });

  it('uses the card number as username at the log-in if the direct log-in fails', async () => {
    const stage = await cameBack(typed);
    await stage.send({ type: 'verify', code: '123456', password });
    await stage.client.answers('checkIdentifier', { status: 'new' });
    await stage.client.answers('checkIdentifier', known);
    await stage.client.answers('changeCredentials', account);
    await stage.client.fails('logIn', { code: 'server-error', status: 500 });
    expect(stage.state).toMatchObject({
      step: 'login',
      reason: 'changed',
      identifier: card,
    });
  });

  it('looks the card up again if the lookup fails', async () => {
    const stage = await cameBack(anna);
    await stage.send({ type: 'verify', code: '123456', password });
    await stage.client.fails('checkIdentifier', { code: 'server-error', status: 500 });
    expect(stage.where).toBe('reset failed server-error');
    await stage.send({ type: 'verify', code: '123456', password });
    await stage.client.answers('checkIdentifier', known);
    expect(stage.client.pending).toEqual(['changeCredentials']);
  });

  it('reveals a blocked account no more than an unknown one', async () => {
    const stage = await cameBack(anna);
    await stage.send({ type: 'verify', code: '123456', password });
    await stage.client.fails('checkIdentifier', { code: 'customer-blocked', status: 402 });
    expect(stage.state.request).toMatchObject({ problem: { code: 'wrong-code' } });
  });

  it('reports a wrong code as usual if no customer is found', async () => {
    const unknown = { channel: 'email', value: 'nobody@example.org' } as const;
    const stage = await cameBack(unknown);
    await stage.send({ type: 'verify', code: '123456', password });
    await stage.client.answers('checkIdentifier', { status: 'new' });
    expect(stage.state.request).toMatchObject({ problem: { code: 'wrong-code' } });
  });

  it('looks a card up only once, and never for a phone number with a country code', async () => {
    for (const [value, asked] of [
      ['3331231234', 2],
      ['+393331231234', 1],
    ] as const) {
      const identifier = { channel: 'mobile', value } as const;
      const stage = await forgot(identifier);
      for (let left = asked; left > 0; left -= 1) {
        await stage.client.answers('checkIdentifier', { status: 'new' });
      }
      expect(stage.client.log).toHaveLength(asked);
      expect(stage.state).toMatchObject({ identifier, delivery: { code: { unconfirmed: false } } });
      expect(stage.state).not.toHaveProperty('card');
    }
  });
});
