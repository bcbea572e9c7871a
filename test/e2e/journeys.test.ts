import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enterData, identify, prove } from './support/visitor-actions.js';
import { password, Stage } from './support/stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.openShared();
});
afterAll(() => stage.close());

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
});
