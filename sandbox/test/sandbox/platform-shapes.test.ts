import { describe, expect, it } from 'vitest';
import { createCustomer, seededPassword } from '../../src/sandbox/index.js';
import {
  code,
  newPassword,
  profile,
  registration,
  registrationPath,
  setUp,
  type Json,
} from './caller.js';

const mail = 'new@example.com';
const city = {
  id: 1328,
  name: 'city',
  type: { id: 1976, dataType: 7, length: 5 },
  flags: { isEnabled: true, isVisible: true, isMandatory: true, showingCustomerArea: true },
};
const shop = {
  ...city,
  id: '8',
  name: 'shop',
  type: { dataType: 3 },
  options: [{ id: 5, value: 'Rome' }],
  flags: { ...city.flags, isMandatory: false },
};

async function atForm(list: Json) {
  const set = setUp();
  set.sandbox.campaign = { ...set.sandbox.campaign, ...list };
  const open = set.bearer(await set.registered(mail));
  const put = (more: Json) => set.call('PUT', '/customer', profile(mail, more), open);
  const own = async () =>
    (await set.call('GET', '/customer', undefined, open)).body.customer as Json;
  return { ...set, open, put, own };
}

describe('a campaign with fields in the description of the platform', () => {
  it('takes their values in a list, and gives them in one', async () => {
    const { put, own } = await atForm({ dynamicFields: [city, shop] });
    const values = [
      { id: 1328, value: 'Rome' },
      { id: '8', value: '5' },
    ];
    expect((await put({ customerdynamicfields: values })).status).toBe(200);
    expect((await own()).customerDynamicFields).toEqual([values[0], { id: 8, value: '5' }]);
  });

  it.each<[string, unknown, number]>([
    ['a mandatory one that is missing', undefined, 132],
    ['a text that is too long', [{ id: 1328, value: 'Venice' }], 127],
    [
      'an option that does not exist',
      [
        { id: 1328, value: 'Rome' },
        { id: 8, value: '6' },
      ],
      127,
    ],
    [
      'one that is not declared',
      [
        { id: 1328, value: 'Rome' },
        { id: 9, value: 'x' },
      ],
      996,
    ],
    ['a value that is not text', [{ id: 1328, value: 5 }], 996],
    ['an item without an id', [{ value: 'Rome' }], 996],
    ['an item with more in it', [{ id: 1328, value: 'Rome', name: 'city' }], 996],
    ['anything but a list', { 1328: 'Rome' }, 996],
  ])('refuses %s', async (_, values, answer) => {
    const { put } = await atForm({ dynamicFields: [city, shop] });
    const body = values === undefined ? {} : { customerdynamicfields: values };
    expect(code(await put(body))).toBe(answer);
  });

  it.each([{ isEnabled: false }, { isVisible: false }, { showingCustomerArea: false }])(
    'does not take one that is hidden: %j',
    async (flags) => {
      const hidden = { ...city, flags: { ...city.flags, ...flags } };
      const { put } = await atForm({ dynamicFields: [hidden] });
      expect((await put({})).status).toBe(200);
      expect(code(await put({ customerdynamicfields: [{ id: 1328, value: 'Rome' }] }))).toBe(996);
    },
  );
});

describe('a sandbox that gives the card number as username', () => {
  it('names it in the reply, and refuses what was typed', async () => {
    const { sandbox, call, bearer, synchro, logIn } = setUp({ usernames: 'card' });
    const open = bearer(await synchro());
    await call(
      'POST',
      '/customer/verifyemail',
      { campaignid: '1001', email: mail, devicetype: '1' },
      open,
    );
    const { body } = await call('PUT', registrationPath, registration(sandbox, mail), open);
    expect(body).toMatchObject({ customer: { card: '700001', userName: '700001' } });
    expect(code(await logIn(mail, newPassword))).toBe(77);
    expect((await logIn('700001', newPassword)).status).toBe(200);
  });
});

it('a pin code is in the replies of a customer who has one', async () => {
  const people = () => [
    createCustomer({ id: '1', username: mail, password: seededPassword, pinCode: '2682' }),
  ];
  const { logIn, sandbox } = setUp({ people });
  expect((await logIn(mail, seededPassword)).body).toMatchObject({ customer: { pincode: '2682' } });
  delete sandbox.customers[0]?.pinCode;
  expect(JSON.stringify(await logIn(mail, seededPassword))).not.toContain('pincode');
});

it('a fault may refuse a call that was carried out, and leaves a refusal of its own as it is', async () => {
  const { sandbox, call, bearer, synchro } = setUp();
  const open = bearer(await synchro());
  await call(
    'POST',
    '/customer/verifyemail',
    { campaignid: '1001', email: mail, devicetype: '1' },
    open,
  );
  const refusing = {
    method: 'PUT',
    path: registrationPath,
    fault: 'answer-after-commit:450',
    times: 0,
  };
  sandbox.faults = [refusing];
  const body = registration(sandbox, mail);
  expect(code(await call('PUT', registrationPath, body, open))).toBe(450);
  expect(sandbox.customers.at(-1)).toMatchObject({ username: mail });
  expect(code(await call('PUT', registrationPath, body, open))).toBe(425);
});
