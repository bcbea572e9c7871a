import { describe, expect, it } from 'vitest';
import { payload } from '../../src/wire/lower-keys.js';
import { checkSent, readCheck, readToken } from '../../src/wire/replies.js';

type Json = Record<string, unknown>;
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
    [{ token: 'Bearer T' }, { token: 'T' }],
    [{ token: 'bearer  T ' }, { token: 'T' }],
    [{ token: ' Bearer T' }, { token: 'T' }],
    [{ token: ' T ' }, { token: 'T' }],
    [{ token: 'T', TOKEN: 'U', accessToken: 'V' }, { token: 'T' }],
    [{ token: null, accessToken: 'T' }, { token: 'T' }],
    [{ token: '', accessToken: 'T' }, { token: 'T' }],
    [
      { token: 'T', refreshToken: 'R' },
      { token: 'T', refreshToken: 'R' },
    ],
    [
      { token: 'T', refresh_token: 'R' },
      { token: 'T', refreshToken: 'R' },
    ],
    [{ token: 'T', refreshToken: '' }, { token: 'T' }],
    [
      { token: 'T', expiresIn: 60 },
      { token: 'T', expiresIn: 60 },
    ],
    [
      { token: 'T', expires_in: '60' },
      { token: 'T', expiresIn: 60 },
    ],
    [{ token: 'T', expiresIn: -1 }, { token: 'T' }],
    [{ token: 'T', expiresIn: 0 }, { token: 'T' }],
    [{ token: 'T', expiresIn: 'soon' }, { token: 'T' }],
    [{ token: 'T', expiresIn: 'Infinity' }, { token: 'T' }],
  ])('reads the token in %o', (body, expected) => {
    expect(readToken(body)).toEqual(expected);
  });

  it.each<[Json]>([
    [{}],
    [{ token: '' }],
    [{ token: 'Bearer ' }],
    [{ token: 'a b' }],
    [{ token: 'aBearer T' }],
    [{ token: 'clé' }],
    [{ token: 'état' }],
    [{ token: '🔑' }],
    [{ token: '\ud800' }],
    [{ token: 'a\u0000' }],
    [{ token: 5 }],
    [{ token: {} }],
    [{ token: 'T', refreshToken: {} }],
    [{ token: 'T', expiresIn: {} }],
  ])('rejects %o', (body) => {
    expect(() => readToken(body)).toThrow(malformed);
  });

  it('says that there is no token', () => {
    expect(() => readToken({})).toThrow(lacking('The reply has no token.'));
  });
});

describe('readCheck', () => {
  it.each<[Json, string, string]>([
    [{ registered_customer: false, customerid: 5 }, 'has-card', '5'],
    [{ registered_customer: 'false', customerId: '5' }, 'has-card', '5'],
    [{ registered_customer: 0, id: '005' }, 'has-card', '005'],
    [{ registered_customer: '0', CUSTOMERID: 5 }, 'has-card', '5'],
    [{ registered_customer: true, customerid: 5 }, 'registered', '5'],
    [{ registered_customer: 'True', customerid: 5 }, 'registered', '5'],
    [{ REGISTERED_CUSTOMER: 1, customerid: 5 }, 'registered', '5'],
    [{ registered_customer: '1', customerid: 5 }, 'registered', '5'],
    [{ registered_customer: true, id: 4, customerid: 5 }, 'registered', '5'],
  ])('reads the status in %o', (body, status, customerId) => {
    expect(readCheck(body)).toEqual({ status, customerId });
  });

  it.each([{}, { customerid: '' }, { customerid: null }])(
    'accepts a registered customer without an id: %o',
    (body) => {
      expect(readCheck({ registered_customer: true, ...body })).toEqual({ status: 'registered' });
    },
  );

  it.each<[Json]>([
    [{}],
    [{ customerid: 5 }],
    [{ registered_customer: null, customerid: 5 }],
    [{ registered_customer: '', customerid: 5 }],
    [{ registered_customer: 2, customerid: 5 }],
    [{ registered_customer: 'yes', customerid: 5 }],
    [{ registered_customer: [], customerid: 5 }],
    [{ registered_customer: ['1'], customerid: 5 }],
    [{ registered_customer: false }],
    [{ registered_customer: false, customerid: '' }],
    [{ registered_customer: true, customerid: true }],
    [{ registered_customer: true, customerid: Infinity }],
  ])('rejects %o', (body) => {
    expect(() => readCheck(body)).toThrow(malformed);
  });

  it('says what a reply lacks', () => {
    const unknown = lacking('The reply does not say who is registered.');
    expect(() => readCheck({ customerid: 5 })).toThrow(unknown);
    const nameless = lacking('The reply has no customer id.');
    expect(() => readCheck({ registered_customer: false })).toThrow(nameless);
  });
});

describe('checkSent', () => {
  it.each<[Json]>([
    [{}],
    [{ emailErrorDescription: '' }],
    [{ emailErrorDescription: null }],
    [{ emailErrorDescription: [] }],
  ])('takes the message as sent: %j', (body) => {
    const warnings: string[] = [];
    const warn = (hint: string) => warnings.push(hint);
    for (const channel of ['email', 'mobile', 'card'] as const) {
      expect(() => checkSent(body, channel, warn)).not.toThrow();
    }
    expect(warnings).toEqual([]);
  });

  describe.each([{ emailErrorDescription: 'anna@x' }, { EMAILERRORDESCRIPTION: 5 }])(
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

describe('payload', () => {
  it.each<[Json, Json]>([
    [{ card: '1' }, { card: '1' }],
    [{ data: { card: '1' } }, { data: { card: '1' }, card: '1' }],
    [
      { DATA: { card: '1' }, AnswerCode: 0 },
      { DATA: { card: '1' }, AnswerCode: 0, card: '1' },
    ],
    [
      { data: null, card: '1' },
      { data: null, card: '1' },
    ],
    [
      { data: [1], card: '1' },
      { data: [1], card: '1' },
    ],
    [
      { Id: 'request-1', CARD: '2', data: { id: 9, card: '1' } },
      { data: { id: 9, card: '1' }, id: 9, card: '1' },
    ],
    [
      { Id: 'a', card: '2', data: { id: null, card: '' } },
      { data: { id: null, card: '' }, Id: 'a', id: null, card: '2' },
    ],
  ])('merges data into the root of %o', (body, expected) => {
    expect(payload(body)).toEqual(expected);
  });
});
