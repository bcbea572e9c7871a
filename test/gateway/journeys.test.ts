import { describe, expect, it } from 'vitest';
import { changePath, createStage, password } from './stage.js';

describe('a journey through the gateway', () => {
  it('registers a new customer by email, who logs in and completes the profile', async () => {
    const stage = createStage();
    const token = await stage.synchro();
    expect(await stage.check('email', 'new@example.com', { token })).toMatchObject({
      status: 402,
      body: { AnswerCode: 53 },
    });
    expect((await stage.verify('email', 'new@example.com', { token })).status).toBe(200);
    const made = await stage.register('email', 'new@example.com', stage.code(), { token });
    expect(made).toMatchObject({ status: 200, body: { customer: { card: '700001' } } });
    const session = await stage.logIn('new@example.com', password);
    expect(session.status).toBe(200);
    const customer = { token: String(session.body.token) };
    const fields = await stage.call(
      'GET',
      '/customer/customerdatafields/1001',
      undefined,
      customer,
    );
    expect(fields.body).toHaveProperty('CustomDataFields');
    const profile = {
      name: 'Ada',
      surname: 'Byron',
      usedforpromotions: false,
      mailcontactdata: 'new@example.com',
    };
    expect((await stage.call('PUT', '/customer', profile, customer)).status).toBe(200);
    const read = await stage.call('GET', '/customer', undefined, customer);
    expect(read.body).toMatchObject({
      customer: { name: 'Ada', FidelyCode: expect.any(String) as string },
    });
  });

  it('sets the password of a cardholder, found by email and by card', async () => {
    for (const [channel, value, contact] of [
      ['email', 'hascard@example.com', { email: 'hascard@example.com' }],
      ['card', '100002', {}],
    ] as const) {
      const stage = createStage();
      const token = await stage.synchro();
      const found = await stage.check(channel, value, { token });
      expect(found.body).toMatchObject({ registered_customer: false });
      const customerid = String(found.body.customerid);
      const asked = { customerid, ...contact, devicetype: '1' };
      expect(
        (await stage.call('POST', '/customer/generateverificationcode', asked, { token })).status,
      ).toBe(200);
      const change = { customerid, username: value, password, verificationcode: stage.code() };
      expect((await stage.call('PUT', changePath, change, { token })).status).toBe(200);
      expect((await stage.logIn(value, password)).status).toBe(200);
    }
  });

  it('continues after the synchro token is renewed', async () => {
    const stage = createStage();
    const first = await stage.call('POST', '/auth', {
      campaignid: '1001',
      devicetype: '1',
      scope: 'customersynchro',
    });
    stage.pass(14 * 60_000);
    const renewed = await stage.call('POST', '/auth/refreshToken', {
      refreshToken: first.body.refreshToken,
    });
    expect(renewed.status).toBe(200);
    stage.pass(10 * 60_000);
    const { status } = await stage.check('email', 'new@example.com', {
      token: String(renewed.body.token),
    });
    expect(status).toBe(402);
  });
});
