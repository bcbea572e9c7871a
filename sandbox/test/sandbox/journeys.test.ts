import { describe, expect, it } from 'vitest';
import {
  code,
  credentialsPath,
  newPassword,
  profile,
  registration,
  registrationPath,
  setUp,
} from './caller.js';

describe('the sandbox, for a new person', () => {
  it('leads from an unknown e-mail to an account with a card and a barcode', async () => {
    const { sandbox, call, bearer, synchro, logIn } = setUp();
    const open = bearer(await synchro());
    const found = await call('GET', '/customer/checkcard?email=new@example.com', undefined, open);
    expect([found.status, code(found)]).toEqual([402, 53]);

    const asked = { campaignid: '1001', email: 'new@example.com', devicetype: '1' };
    expect((await call('POST', '/customer/verifyemail', asked, open)).status).toBe(200);
    expect(sandbox.outbox).toEqual([
      {
        channel: 'email',
        to: 'new@example.com',
        code: expect.stringMatching(/^\d{6}$/) as string,
        at: Date.UTC(2026, 10, 24, 9, 0, 0),
      },
    ]);

    const made = await call(
      'PUT',
      registrationPath,
      registration(sandbox, 'new@example.com'),
      open,
    );
    expect(made.status).toBe(200);
    expect(made.body.customer).toEqual({ id: '6001', card: '700001' });

    const loggedIn = await logIn('new@example.com', newPassword);
    const consents = {
      usedForPromotions: false,
      usedForStatistics: false,
      usedByOthers: false,
      canGetCurrentLocation: false,
      canComunicaVerification: false,
    };
    expect(loggedIn.body.customer).toEqual({
      id: '6001',
      card: '700001',
      mailContactData: 'new@example.com',
      privacy: consents,
    });

    const own = bearer(String(loggedIn.body.token));
    const lists = await call('GET', '/customer/customerdatafields/1001', undefined, own);
    expect(lists.body).toEqual({ AnswerCode: 0, ...sandbox.campaign });
    const saved = await call('PUT', '/customer', profile('new@example.com'), own);
    expect(saved).toEqual({ status: 200, body: { AnswerCode: 0 } });
    const stored = await call('GET', '/customer', undefined, own);
    expect(stored.body.customer).toEqual({
      id: '6001',
      card: '700001',
      FidelyCode: expect.stringMatching(/^\d{12,20}$/) as string,
      name: 'Ada',
      surname: 'Byron',
      mailContactData: 'new@example.com',
      privacy: consents,
    });
  });

  it('takes a mobile number instead of an e-mail', async () => {
    const { sandbox, call, bearer, synchro, logIn } = setUp();
    const open = bearer(await synchro());
    const asked = { campaignid: '1001', mobile: '+393331234567', devicetype: '2' };
    await call('POST', '/customer/verifyemail', asked, open);
    expect(sandbox.outbox[0]).toMatchObject({ channel: 'mobile', to: '+393331234567' });
    const { mailcontactdata, ...body } = registration(sandbox, '+393331234567');
    const made = await call(
      'PUT',
      registrationPath,
      { ...body, mobilecontactdata: mailcontactdata },
      open,
    );
    expect(made.status).toBe(200);
    expect((await logIn('+393331234567', newPassword)).status).toBe(200);
  });

  it('makes two accounts with two cards for two people', async () => {
    const { sandbox, registered } = setUp();
    await registered('one@example.com');
    await registered('two@example.com');
    const made = sandbox.customers.filter(({ username }) => /^(one|two)@/.test(username ?? ''));
    expect(new Set(made.map(({ card }) => card)).size).toBe(2);
    expect(new Set(made.map(({ fidelyCode }) => fidelyCode)).size).toBe(2);
  });
});

describe('the sandbox, for a person with a card', () => {
  it.each([
    ['email', 'hascard@example.com', { email: 'hascard@example.com' }, 'hascard@example.com'],
    ['mobile', '3330000002', { mobile: '3330000002' }, '3330000002'],
    ['card', '100002', {}, 'holder.100002@example.com'],
  ] as const)(
    'sets the first credentials when identified by %s',
    async (kind, value, contact, to) => {
      const { sandbox, call, bearer, synchro, logIn } = setUp();
      const open = bearer(await synchro());
      const found = await call('GET', `/customer/checkcard?${kind}=${value}`, undefined, open);
      expect(found.body).toMatchObject({ AnswerCode: 0, registered_customer: false });
      const customerid = found.body.customerid;

      const asked = { customerid, devicetype: '1', ...contact };
      const sent = await call('POST', '/customer/generateverificationcode', asked, open);
      expect(sent.status).toBe(200);
      const { code: verificationcode, ...rest } = sandbox.outbox[0] ?? { code: '' };
      expect(rest).toMatchObject({ to });

      const change = { customerid, username: value, password: newPassword, verificationcode };
      const changed = await call('PUT', credentialsPath, change, open);
      expect(changed.status).toBe(200);
      expect(changed.body.customer).toEqual({
        id: customerid,
        card: expect.stringMatching(/^\d{6,}$/) as string,
      });

      expect((await logIn(value, newPassword)).status).toBe(200);
      const again = await call('GET', `/customer/checkcard?${kind}=${value}`, undefined, open);
      expect(again.body.registered_customer).toBe(true);
    },
  );
});

describe('the sandbox, for a registered person', () => {
  it('is reported as registered by checkcard and can log in', async () => {
    const { call, bearer, synchro, logIn } = setUp();
    const open = bearer(await synchro());
    const found = await call(
      'GET',
      '/customer/checkcard?email=registered@example.com',
      undefined,
      open,
    );
    expect(found.body).toEqual({ AnswerCode: 0, registered_customer: true, customerid: '5001' });
    const loggedIn = await logIn('registered@example.com', 'correct horse battery staple');
    expect(loggedIn.body.customer).toMatchObject({ name: 'Anna', surname: 'Rossi' });
    expect(loggedIn.body.customer).not.toHaveProperty('FidelyCode');
  });

  it('resets a forgotten password by the same two calls', async () => {
    const { sandbox, call, bearer, synchro, logIn } = setUp();
    const open = bearer(await synchro());
    const username = 'registered@example.com';
    await call('GET', `/customer/checkcard?email=${username}`, undefined, open);
    const asked = { customerid: '5001', email: username, devicetype: '1' };
    await call('POST', '/customer/generateverificationcode', asked, open);
    const verificationcode = sandbox.outbox[0]?.code;
    const change = { customerid: '5001', username, password: newPassword, verificationcode };
    await call('PUT', credentialsPath, change, open);
    expect(code(await logIn(username, 'correct horse battery staple'))).toBe(77);
    expect((await logIn(username, newPassword)).status).toBe(200);
  });

  it('knows one person who has not finished', async () => {
    const { logIn } = setUp();
    const { body } = await logIn('incomplete@example.com', 'correct horse battery staple');
    expect(body.customer).toMatchObject({ name: 'Luca' });
    expect(body.customer).not.toHaveProperty('surname');
  });
});
