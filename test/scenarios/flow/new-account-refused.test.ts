import { describe, expect, it } from 'vitest';
import { storedKeys } from '../../../src/flow/session/storage.js';
import { configuration, fields, serverError, wrongCredentials } from '../../flow/samples.js';
import { checking, customer, password, Stage } from '../../flow/stage.js';

const blocked = { code: 'customer-blocked', status: 402, answerCode: 51 } as const;

describe('data of another customer', () => {
  it('no token is given while the page prevents errors and another log-in fails', async () => {
    const stage = new Stage(undefined, { start: 'login' });
    stage.page.prevented.add('onboarding-error');
    await stage.send({ type: 'log-in', username: 'anna@example.org', password });
    await stage.client.answers('logIn', customer({}));
    await stage.client.fails('fields', serverError);
    await stage.send({ type: 'log-in', username: 'bruno@example.org', password });
    await stage.client.fails('logIn', wrongCredentials);
    const token = stage.session.getAccessToken();
    await expect(token).rejects.toThrow('unauthorised');
    expect(stage.client.pending).toEqual([]);
  });

  it.each(['customer-blocked', 'customer-expired', 'customer-deleted', 'wrong-campaign'] as const)(
    'no card is shown if reading the customer is refused with %s',
    async (code) => {
      const stage = new Stage(undefined, { start: 'login' });
      await stage.send({ type: 'log-in', username: 'anna@example.org', password });
      const { fidelyCode, ...withoutCard } = customer();
      expect(fidelyCode).toBeDefined();
      await stage.client.answers('logIn', withoutCard);
      await stage.client.answers('fields', fields);
      await stage.client.fails('customer', { code });
      expect(stage.where).toBe(`login failed ${code}`);
    },
  );

  it('only the contact is kept once a check has ended on the error page', async () => {
    const stage = await checking();
    await stage.client.fails('logIn', blocked);
    await stage.client.fails('checkIdentifier', blocked);
    expect(stage.where).toBe('error');
    expect(stage.storage.keys()).toEqual([storedKeys(configuration).contact]);
    expect(new Stage(stage.storage).where).toBe('register');
  });

  it('stored values cannot be changed by the options function of the page, which gets a copy', async () => {
    const seen: object[] = [];
    const stage = new Stage(undefined, {
      start: 'login',
      options: (_name, values) => {
        seen.push(values);
        Object.assign(values, { country: '3' });
        return Promise.resolve([{ value: '1', label: 'North' }]);
      },
    });
    const level = { group: 'address', readOnly: false, kind: 'choice', multiple: false } as const;
    await stage.send({ type: 'log-in', username: 'anna@example.org', password });
    await stage.client.answers('logIn', customer());
    await stage.client.answers('fields', [
      ...fields,
      { ...level, name: 'geolevel1', mandatory: true },
    ]);
    await stage.client.answers('customer', customer());
    expect(seen.length).toBeGreaterThan(0);
    expect(stage.state.step).toBe('incomplete');
    expect(JSON.stringify(stage.state)).not.toContain('"country":"3"');
  });
});

describe('a check whose account is refused', () => {
  it('leads to the error page, even after a second attempt with the code', async () => {
    const stage = await checking();
    await stage.client.fails('logIn', wrongCredentials);
    await stage.client.answers('checkIdentifier', { status: 'new' });
    await stage.client.fails('register', blocked);
    expect(stage.state).toMatchObject({ step: 'error', exit: 'support', problem: blocked });
    expect(stage.client.pending).toEqual([]);
  });
});
