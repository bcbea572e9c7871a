/** The pin code of a card, which the platform sends in replies: the page, the logs and the store never have it. */
import { describe, expect, it } from 'vitest';
import type { Send } from '../../src/options/gateway-options.js';
import { withoutPinCode } from '../../src/platform/pin-code.js';
import { memoryStore } from '../../src/store/memory-store.js';
import { replyOf } from '../platform-reply.js';
import { changePath, createStage, password, registration, registerPath } from '../stage.js';

const pin = '8642097531';

describe('withoutPinCode', () => {
  it.each([
    [`{"pincode":"${pin}","card":"1"}`, { card: '1' }],
    [`{"PinCode":${pin},"card":"1"}`, { card: '1' }],
    [`{"card":"1","PIN_CODE":{"value":"${pin}"}}`, { card: '1' }],
    [`{"pin-code":["${pin}"]}`, {}],
    [`{"pin code":"${pin}"}`, {}],
    [`{"pin\\u0063ode":"${pin}"}`, {}],
    [
      `{"data":{"customer":{"personalInfo":{"pinCode":"${pin}","name":"Anna"}}}}`,
      {
        data: { customer: { personalInfo: { name: 'Anna' } } },
      },
    ],
    [
      `{"cards":[{"pincode":"${pin}","card":"1"},[{"pinCode":"${pin}"}]]}`,
      {
        cards: [{ card: '1' }, [{}]],
      },
    ],
    [`{"pincode":"${pin}","id":12345678901234567890}`, { id: '12345678901234567890' }],
    [`{"pincode":"${pin}","__proto__":{"a":1}}`, JSON.parse('{"__proto__":{"a":1}}')],
  ])('takes it out of %s', (text, rest) => {
    const left = withoutPinCode(text);
    expect(JSON.parse(left!)).toEqual(rest);
    expect(left).not.toContain(pin);
  });

  it.each([
    '{"card":1.0,  "id":12345678901234567890}',
    '{"name":"Jos\\u00e9", "id":12345678901234567890}',
    '{"showPinCode":true, "note":"the pincode"}',
  ])('leaves %s as it is', (text) => {
    expect(withoutPinCode(text)).toBe(text);
  });

  it('gives nothing of a reply that is nested too deeply to be written', () => {
    const deep = `${'{"a":'.repeat(50_000)}{"pincode":"${pin}"}${'}'.repeat(50_000)}`;
    expect(withoutPinCode(deep)).toBeUndefined();
  });
});

/** A gateway whose platform puts the pin code into each reply, and everything that leaves the gateway. */
function leakingPlatform(customer: 'pass' | 'sealed') {
  const stored: string[] = [];
  const store = memoryStore({ places: 1024 });
  const body = JSON.stringify({
    AnswerCode: 0,
    token: 'a.b.c',
    refreshToken: 'd.e.f',
    registered_customer: false,
    customerid: '5003',
    PINCODE: pin,
    customer: { id: '5003', card: '100002', fidelyCode: '2', name: 'Anna', pincode: pin },
    data: { pinCode: pin },
  });
  const send: Send = () => Promise.resolve(replyOf(200, body));
  const stage = createStage({
    send,
    tokens: { customer },
    store: {
      ...store,
      replace: (...parts) => {
        stored.push(JSON.stringify(parts));
        return store.replace(...parts);
      },
    },
  });
  return { stage, stored };
}

describe.each(['pass', 'sealed'] as const)('a platform with pin codes, tokens %s', (kind) => {
  it('shows the page none in any reply, first or repeated', async () => {
    const { stage, stored } = leakingPlatform(kind);
    const token = await stage.synchro();
    const customerid = await stage.findId('email', 'anna@example.org', { token });
    const loggedIn = await stage.logIn('anna@example.org', password);
    const customer = { token: String(loggedIn.body.token) };
    const change = { customerid, username: 'anna', password, verificationcode: '123456' };
    const refreshToken = String(loggedIn.body.refreshToken);
    const seen = [
      loggedIn,
      await stage.check('email', 'anna@example.org', { token }),
      await stage.verify('email', 'anna@example.org', { token }),
      await stage.register('email', 'anna@example.org', '123456', { token }),
      await stage.call('PUT', registerPath, registration('email', 'anna@example.org', '123456'), {
        token,
      }),
      await stage.call('PUT', changePath, change, { token }),
      await stage.call('GET', '/customer', undefined, customer),
      await stage.call('GET', '/customer/customerdatafields/1001', undefined, customer),
      await stage.call('PUT', '/customer', { mailcontactdata: 'anna@example.org' }, customer),
      await stage.call('POST', '/auth/refreshToken', { refreshToken }),
    ];
    expect(seen.map(({ status }) => status)).toEqual(seen.map(() => 200));
    const told = JSON.stringify([stage.logs, stage.events, stored]) + stage.gateway.metrics();
    for (const text of [...seen.map((answer) => answer.text), told]) {
      expect(text).not.toMatch(/pin_?code/i);
      expect(text).not.toContain(pin);
    }
    expect(loggedIn.text).toContain('Anna');
    expect(stage.logs.map(({ outcome }) => outcome)).toContain('replayed');
  });
});
