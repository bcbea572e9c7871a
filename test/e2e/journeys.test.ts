import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  choosePassword,
  enterCode,
  enterData,
  enterMissingData,
  identify,
  logIn,
  prove,
} from './support/visitor-actions.js';
import { flow, password, Stage } from './support/stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.openShared();
});
afterAll(() => stage.close());

const known = 'correct horse battery staple';
const login = flow('start="login"');

describe('a new customer', () => {
  it('registers with an e-mail address up to the card, with exactly the requests of the contract', async () => {
    const visit = await stage.visit();
    await identify(visit, ' new.person@example.org ');
    await prove(visit, stage);
    await visit.event('verified');
    await enterData(visit);
    const complete = await visit.event('complete');

    // The final check looks for secrets in the recorded attributes.
    expect(await visit.attributes()).toContain('autocomplete="one-time-code"');
    expect(await visit.names()).toEqual(
      ['ready', 'identified', 'step', 'code-sent', 'verified', 'step'].concat([
        'profile-saved',
        'complete',
        'step',
      ]),
    );
    const [customer] = stage.sandbox.customers.slice(-1);
    expect(complete).toEqual({
      customerId: customer?.id,
      card: customer?.card,
      fidelyCode: customer?.fidelyCode,
      via: 'registration',
    });
    const code = stage.code();
    const campaignid = '1001';
    const devicetype = '1';
    const email = 'new.person@example.org';
    const calls = stage.requests().map(({ method, path, query, body }) => ({
      call: `${method} ${path}`,
      query,
      body,
    }));
    expect(calls.slice(0, 5)).toEqual([
      {
        call: 'POST /auth',
        query: {},
        body: { campaignid, devicetype, scope: 'customersynchro' },
      },
      { call: 'GET /customer/checkcard', query: { email }, body: undefined },
      {
        call: 'POST /customer/verifyemail',
        query: {},
        body: { campaignid, devicetype, email },
      },
      {
        call: 'PUT /customer/registrationVCWithVerificationCode',
        query: {},
        body: {
          campaignid,
          categoryID: '1703',
          devicetype,
          mailcontactdata: email,
          password,
          username: email,
          verificationcode: code,
        },
      },
      {
        call: 'POST /auth',
        query: {},
        body: { campaignid, devicetype, password, scope: 'customer', username: email },
      },
    ]);
    expect(
      calls
        .slice(5, 7)
        .map(({ call }) => call)
        .sort(),
    ).toEqual(['GET /customer', 'GET /customer/customerdatafields/1001']);
    expect(calls.slice(7)).toEqual([
      {
        call: 'PUT /customer',
        query: {},
        body: {
          mailcontactdata: email,
          name: 'Anna',
          surname: 'De Luca 🌷',
          usedforpromotions: false,
        },
      },
    ]);
    await stage.leave(visit);
  });

  it('registers with a mobile number, sent without separators', async () => {
    const visit = await stage.visit();
    await identify(visit, '+39 (333) 123-45.67');
    await prove(visit, stage);
    await visit.event('verified');
    const [registration] = stage.requests(/registrationVC/);
    expect(registration?.body).toMatchObject({
      mobilecontactdata: '+393331234567',
      username: '+393331234567',
    });
    await stage.leave(visit);
  });

  it('stays at the code step if the code cannot be sent, and can retry', async () => {
    const visit = await stage.visit();
    stage.sandbox.faults = [{ method: 'POST', path: '/customer/verifyemail', fault: 'answer:202' }];
    await identify(visit, 'new@example.org');
    await choosePassword(visit);
    expect(await visit.event('error')).toMatchObject({
      code: 'code-not-sent',
      answerCode: 202,
      step: 'otp',
    });
    await expect.poll(() => visit.page.getByRole('alert').textContent()).toContain('sent');
    expect(await visit.page.locator('[autocomplete=one-time-code]').count()).toBe(0);
    await visit.page.locator('button[name=send-code]').click();
    await visit.event('code-sent');
    await stage.leave(visit);
  });

  it('sees an error for a wrong code and continues with the right one', async () => {
    const visit = await stage.visit();
    await identify(visit, 'new@example.org');
    await choosePassword(visit);
    await visit.event('code-sent');
    const right = stage.code();
    await enterCode(visit, right === '111111' ? '222222' : '111111');
    expect(await visit.event('error')).toMatchObject({ code: 'wrong-code', step: 'otp' });
    const input = visit.page.locator('[autocomplete=one-time-code]');
    await expect.poll(() => input.getAttribute('aria-invalid')).toBe('true');
    await enterCode(visit, `Your code is ${right.slice(0, 3)}-${right.slice(3)}`);
    await visit.event('verified');
    await stage.leave(visit);
  });

  it('sees the error page with the support link if the log-in after the registration is refused', async () => {
    const visit = await stage.visit({ body: flow('support-url="mailto:help@example.com"') });
    stage.sandbox.faults = [
      { method: 'POST', path: '/auth', scope: 'customer', fault: 'answer:77', times: 9 },
    ];
    await identify(visit, 'new@example.org');
    await prove(visit, stage);
    expect(await visit.event('error')).toMatchObject({ step: 'profile', answerCode: 77 });
    await expect
      .poll(() => visit.page.getByRole('link', { name: 'Contact us' }).getAttribute('href'))
      .toBe('mailto:help@example.com');
    await stage.leave(visit);
  });
});

describe('a customer with a card', () => {
  it('identified by e-mail gets credentials for the card', async () => {
    const visit = await stage.visit();
    await identify(visit, 'hascard@example.com');
    expect(await visit.event('identified')).toEqual({ channel: 'email', status: 'has-card' });
    await prove(visit, stage);
    await visit.event('verified');
    const [generate] = stage.requests(/generateverificationcode/);
    const [change] = stage.requests(/changeUAP/);
    expect(Object.keys(generate?.body as object).sort()).toEqual([
      'customerid',
      'devicetype',
      'email',
    ]);
    expect(Object.keys(change?.body as object).sort()).toEqual([
      'customerid',
      'password',
      'username',
      'verificationcode',
    ]);
    await stage.leave(visit);
  });

  it('identified by card number is not asked for an address, and none is sent', async () => {
    const visit = await stage.visit();
    await identify(visit, '10 00 02', 'card');
    expect(await visit.event('identified')).toEqual({ channel: 'card', status: 'has-card' });
    await prove(visit, stage);
    await visit.event('verified');
    const [generate] = stage.requests(/generateverificationcode/);
    expect(Object.keys(generate?.body as object).sort()).toEqual(['customerid', 'devicetype']);
    await stage.leave(visit);
  });

  it('skips the profile form if nothing mandatory is missing', async () => {
    const visit = await stage.visit();
    const person = stage.sandbox.customers.find(
      ({ data }) => data.mailcontactdata === 'hascard@example.com',
    );
    Object.assign(person?.data ?? {}, { name: 'Ugo', surname: 'Neri', usedforpromotions: true });
    await identify(visit, 'hascard@example.com');
    await prove(visit, stage);
    expect(await visit.event('complete')).toMatchObject({ via: 'registration' });
    expect(await visit.names()).not.toContain('profile-saved');
    await stage.leave(visit);
  });

  it('with an unknown card number keeps it, reads why, and can use an email address instead', async () => {
    const visit = await stage.visit();
    const { page } = visit;
    await identify(visit, '999999', 'card');
    await page.locator('form [part~=error]').filter({ hasText: /\w/ }).first().waitFor();
    expect(await page.getByLabel('Card number').inputValue()).toBe('999999');
    await page.locator('button[name=use-contact]').click();
    await page.getByLabel('Email or mobile number').waitFor();
    expect(await visit.names()).not.toContain('identified');
    await stage.leave(visit);
  });
});

describe('a registered customer', () => {
  it('is led to the log-in with the address filled in, and logs in', async () => {
    const visit = await stage.visit();
    await identify(visit, 'registered@example.com');
    expect(await visit.event('identified')).toEqual({ channel: 'email', status: 'registered' });
    const username = visit.page.locator('[autocomplete=username]');
    await expect.poll(() => username.inputValue()).toBe('registered@example.com');
    await visit.page.locator('[autocomplete=current-password]').fill(known);
    await visit.page.locator('form button[type=submit]').click();
    expect(await visit.event('complete')).toMatchObject({ via: 'login' });
    expect(await visit.names()).toContain('logged-in');
    await stage.leave(visit, [known]);
  });

  it('sees an error for a wrong password and can retry', async () => {
    const visit = await stage.visit({ body: login });
    await logIn(visit, 'registered@example.com', 'not the password');
    expect(await visit.event('error')).toMatchObject({ code: 'wrong-credentials', step: 'login' });
    await logIn(visit, 'registered@example.com', known);
    await visit.event('logged-in');
    expect(stage.requests(/auth/).map(({ body }) => body)).not.toContainEqual(
      expect.objectContaining({ scope: 'customersynchro' }),
    );
    await stage.leave(visit, [known]);
  });

  it('with incomplete data sees the form, and completes it', async () => {
    const visit = await stage.visit({ body: login });
    await logIn(visit, 'incomplete@example.com', known);
    const { missing } = (await visit.event('incomplete')) as { missing: string[] };
    expect(missing).toEqual(['surname']);
    await enterMissingData(visit);
    expect(await visit.event('complete')).toMatchObject({ via: 'login' });
    expect(await visit.names()).not.toContain('logged-in');
    await stage.leave(visit, [known]);
  });
});
