import { describe, expect, it } from 'vitest';
import { lowerKeys } from '../../src/wire/lower-keys.js';
import * as replies from '../../src/wire/replies.js';

type Json = Record<string, unknown>;
type CheckRest =
  Parameters<typeof replies.checkSent> extends [unknown, ...infer Rest] ? Rest : never;
const readToken = (body: Json) => replies.readToken(lowerKeys(body));
const readCheck = (body: Json) => replies.readCheck(lowerKeys(body));
const checkSent = (body: Json, ...rest: CheckRest) => replies.checkSent(lowerKeys(body), ...rest);
const malformed = expect.objectContaining({
  problem: expect.objectContaining({ code: 'not-our-server' }) as unknown,
}) as Error;
/** The problem of a reply that lacks something, with this hint. */
const lacking = (hint: string) =>
  expect.objectContaining({ problem: { code: 'not-our-server', hint } }) as Error;

describe('readToken', () => {
  it.each<[Json, Json]>([
    [{ token: 'T' }, { token: 'T' }],
    [{ accessToken: 'T' }, { token: 'T' }],
    [{ access_token: 'T' }, { token: 'T' }],
    [{ bearerToken: 'T' }, { token: 'T' }],
    [{ TOKEN: 'T' }, { token: 'T' }],
    [{ token: 'T', TOKEN: 'U', accessToken: 'V' }, { token: 'T' }],
    [{ token: null, accessToken: 'T' }, { token: 'T' }],
    [{ token: '', accessToken: 'T' }, { token: 'T' }],
    [
      { token: 'T', refreshToken: 'R' },
      { token: 'T', refreshToken: 'R' },
    ],
    [{ token: 'T', refreshToken: '' }, { token: 'T' }],
    [{ token: 'T', refreshToken: {} }, { token: 'T' }],
    [{ token: 'T', refreshToken: 5, refresh_token: 'R' }, { token: 'T' }],
    [{ token: 'T', expiresIn: 60 }, { token: 'T' }],
  ])('reads the token in %o', (body, expected) => {
    expect(readToken(body)).toEqual(expected);
  });

  it.each<[Json]>([
    [{}],
    [{ token: '' }],
    [{ token: 'Bearer ' }],
    [{ token: 'Bearer T' }],
    [{ token: ' T' }],
    [{ token: 'a b' }],
    [{ token: 'aBearer T' }],
    [{ token: 'clé' }],
    [{ token: 'état' }],
    [{ token: '🔑' }],
    [{ token: '\ud800' }],
    [{ token: 'a\u0000' }],
    [{ token: 5 }],
    [{ token: {} }],
    [{ token: 5, accessToken: 'T' }],
  ])('rejects %o', (body) => {
    expect(() => readToken(body)).toThrow(malformed);
  });

  it('names the member that does not fit', () => {
    expect(() => readToken({})).toThrow(lacking('The reply does not fit the contract at "token".'));
    expect(() => readToken({ accessToken: 'a b' })).toThrow(
      lacking('The reply does not fit the contract at "accesstoken".'),
    );
  });
});

describe('readCheck', () => {
  it.each<[Json, string, string]>([
    [{ registered_customer: false, customerid: 5 }, 'has-card', '5'],
    [{ registered_customer: false, customerId: '005' }, 'has-card', '005'],
    [{ registered_customer: true, CUSTOMERID: 5 }, 'registered', '5'],
    [{ REGISTERED_CUSTOMER: true, id: 4, customerid: 5 }, 'registered', '5'],
  ])('reads the status in %o', (body, status, customerId) => {
    expect(readCheck(body)).toEqual({ status, customerId });
  });

  it.each([{}, { customerid: '' }, { customerid: null }, { customerid: true }, { customerid: 0 }])(
    'accepts a registered customer without an id: %o',
    (body) => {
      expect(readCheck({ registered_customer: true, ...body })).toEqual({ status: 'registered' });
    },
  );

  it.each<[Json, string]>([
    [{}, 'registered_customer'],
    [{ customerid: 5 }, 'registered_customer'],
    [{ registered_customer: null, customerid: 5 }, 'registered_customer'],
    [{ registered_customer: '', customerid: 5 }, 'registered_customer'],
    [{ registered_customer: 'true', customerid: 5 }, 'registered_customer'],
    [{ registered_customer: 1, customerid: 5 }, 'registered_customer'],
    [{ registered_customer: [], customerid: 5 }, 'registered_customer'],
    [{ registered_customer: false }, 'customerid'],
    [{ registered_customer: false, id: 5 }, 'customerid'],
    [{ registered_customer: false, customerid: '' }, 'customerid'],
    [{ registered_customer: false, customerid: 0 }, 'customerid'],
    [{ registered_customer: false, customerid: {} }, 'customerid'],
  ])('rejects %o at %s', (body, name) => {
    expect(() => readCheck(body)).toThrow(
      lacking(`The reply does not fit the contract at "${name}".`),
    );
  });
});

describe('checkSent', () => {
  it.each<[Json]>([
    [{}],
    [{ emailErrorDescription: '' }],
    [{ emailErrorDescription: null }],
    [{ emailErrorDescription: [] }],
    [{ emailErrorDescription: 5 }],
  ])('takes the message as sent: %j', (body) => {
    const warnings: string[] = [];
    const warn = (hint: string) => warnings.push(hint);
    for (const channel of ['email', 'mobile', 'card'] as const) {
      expect(() => checkSent(body, channel, warn)).not.toThrow();
    }
    expect(warnings).toEqual([]);
  });

  describe.each([{ emailErrorDescription: 'anna@x' }, { EMAILERRORDESCRIPTION: 'x' }])(
    'a reply with the error %j, whose text is not repeated',
    (body) => {
      const hint = 'The platform says that the email was not sent (emailErrorDescription).';

      it.each(['email', 'card'] as const)('means by %s that the email was not sent', (channel) => {
        expect(() => checkSent(body, channel)).toThrow(
          expect.objectContaining({
            problem: { code: 'code-not-sent', status: 200, hint },
          }) as Error,
        );
      });

      it('is a warning for a mobile number, which gets a text message', () => {
        const warnings: string[] = [];
        checkSent(body, 'mobile', (text) => warnings.push(text));
        expect(warnings).toEqual([hint]);
      });
    },
  );
});
