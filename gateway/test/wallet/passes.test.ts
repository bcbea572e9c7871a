/** The routes of passes. */
import { describe, expect, it } from 'vitest';
import { sampleCard } from '../../src/options/wallet.js';
import { dialects } from '../../../sandbox/src/sandbox/dialect.js';
import { replyOf } from '../platform-reply.js';
import { minute, prefix, type Json, type StageOptions } from '../stage.js';
import { android, createPasses, iPhone, save } from './pass-stage.js';

const upperKeys = (json: string) => json.replace(/"\w+":/g, (key) => key.toUpperCase());

describe('POST /wallet', () => {
  it.each(['apple', 'phone'])(
    '%s gives an address below the prefix that delivers the pass of the token’s customer',
    async (target) => {
      const { make, open, signed } = createPasses();
      const { status, body } = await make(target);
      expect(status).toBe(200);
      expect(body.url).toMatch(new RegExp(`^${prefix}/wallet/${target}/oe1\\.[\\w-]+$`));
      expect(String(body.url).length).toBeLessThanOrEqual(400);
      const pass = await open(String(body.url), { 'user-agent': iPhone });
      expect(pass.status).toBe(200);
      expect(pass.headers.get('content-type')).toBe('application/vnd.apple.pkpass');
      expect(pass.text).toBe('PK');
      expect(signed).toEqual([{ card: '100010', barcode: '2000000050010', name: 'Anna Rossi' }]);
    },
  );

  it('google gives the save link', async () => {
    const { make, signed } = createPasses();
    expect((await make('google')).body).toEqual({ url: save });
    expect(signed).toHaveLength(1);
  });

  it('signs the card of the customer, whatever number the page posts', async () => {
    const { make, open, signed } = createPasses();
    const other = { card: '100011', fidelycode: '1', customerid: '5002' };
    const { body } = await make('apple', other);
    await open(String(body.url));
    await make('google', other);
    expect(signed.map(({ card }) => card)).toEqual(['100010', '100010']);
    expect((await make('apple?card=100011')).status).toBe(400);
  });

  it('keeps every digit of a long number', async () => {
    const reply = '{"card":9007199254740993123,"fidelyCode":8007199254740993125}';
    const { call, open, signed } = createPasses({
      send: () => Promise.resolve(replyOf(200, reply)),
    });
    const { body } = await call('POST', '/wallet/apple', undefined, { token: 'x' });
    await open(String(body.url));
    expect(signed).toEqual([
      { card: '9007199254740993123', barcode: '8007199254740993125', name: '' },
    ]);
  });

  it.each<[string, StageOptions]>([
    ['that was recorded', { sandbox: { dialect: dialects.recorded } }],
    [
      'at the root, all in data',
      {
        respell: ({ customer, ...reply }) => ({
          data: { ...reply, ...(customer as Json | undefined) },
        }),
      },
    ],
    [
      'in upper case',
      {
        sandbox: { dialect: dialects.recorded },
        respell: (reply) => JSON.parse(upperKeys(JSON.stringify(reply))) as Json,
      },
    ],
  ])('reads a customer %s', async (_spelling, options) => {
    const { make, open, signed } = createPasses({ ...options, tokens: { customer: 'sealed' } });
    await open(String((await make('apple')).body.url));
    expect(signed).toEqual([{ card: '100010', barcode: '2000000050010', name: 'Anna Rossi' }]);
  });

  it('passes on that the token is refused, so that the page renews it', async () => {
    const { call } = createPasses();
    expect((await call('POST', '/wallet/apple', undefined, { token: 'x.y.z' })).status).toBe(401);
    expect((await call('POST', '/wallet/apple')).status).toBe(401);
  });

  it.each([
    '{"customer":{"card":"1"}}',
    '{"card":1.5,"FidelyCode":"2"}',
    '{"card":"1","FidelyCode":"\\u0661"}',
    `{"card":"1","FidelyCode":"${'2'.repeat(81)}"}`,
  ])('makes no pass of a customer without card and barcode: %s', async (reply) => {
    const { call } = createPasses({ send: () => Promise.resolve(replyOf(200, reply)) });
    expect(await call('POST', '/wallet/apple', undefined, { token: 'x' })).toMatchObject({
      status: 502,
      body: { problem: 'upstream' },
    });
  });

  it('cuts a long name, so that the path of the address has at most 400 characters', async () => {
    const name = '🧑🏽‍🚀'.repeat(40);
    const reply = JSON.stringify({ card: '1'.repeat(30), fidelycode: '2'.repeat(60), name });
    const { call, open, signed } = createPasses({
      send: () => Promise.resolve(replyOf(200, reply)),
    });
    const { body } = await call('POST', '/wallet/apple', undefined, { token: 'x' });
    expect(String(body.url).length).toBeLessThanOrEqual(400);
    await open(String(body.url));
    expect(signed[0]?.card).toBe('1'.repeat(30));
    expect(signed[0]?.name.length).toBeGreaterThan(8);
    expect(signed[0]?.name).not.toMatch(/\p{Cs}/u);
  });

  it('fits the longest card and barcode into the path, whatever their characters are', async () => {
    const { card, barcode } = sampleCard;
    const reply = JSON.stringify({ card, fidelycode: barcode });
    const { call, open, signed } = createPasses({
      send: () => Promise.resolve(replyOf(200, reply)),
    });
    const { body } = await call('POST', '/wallet/phone', undefined, { token: 'x' });
    expect(String(body.url).length).toBeLessThanOrEqual(400);
    await open(String(body.url), { 'user-agent': iPhone });
    expect(signed).toEqual([{ card, barcode, name: '' }]);
  });

  it.each([
    ['{"card":"1","fidelyCode":"2","customer":{"card":"3","fidelyCode":"4"}}', '3', '4'],
    ['{"card":"1","fidelyCode":"2","data":{"customer":{"card":3,"FidelyCode":4}}}', '3', '4'],
    [
      '{"card":"1","fidelyCode":"2","customer":{"personalInfo":{"card":"3","fidelyCode":"4"}}}',
      '3',
      '4',
    ],
    ['{"card":"1","fidelyCode":"2","customer":{"name":"Anna"}}', '1', '2'],
  ])('prefers the card of the customer to the envelope’s: %s', async (reply, card, barcode) => {
    const { call, open, signed } = createPasses({
      send: () => Promise.resolve(replyOf(200, reply)),
    });
    const { body } = await call('POST', '/wallet/apple', undefined, { token: 'x' });
    await open(String(body.url));
    expect(signed).toEqual([expect.objectContaining({ card, barcode })]);
  });

  it.each([
    ['a control character', 'An\u0000na\u0007', 'Anna'],
    ['a line break and a tabulator', ' Anna\r\nMaria\tRossi ', 'Anna Maria Rossi'],
    ['bidi characters', '\u202eAnna\u202c \u2066Rossi\u2069\u200e\u200f\u061c', 'Anna Rossi'],
    ['a soft hyphen and a byte order mark', '\ufeffAn\u00adna', 'Anna'],
    ['half a character', 'An\ud800na', 'Anna'],
    ['a zero-width non-joiner', 'مریم\u200cسادات', 'مریم\u200cسادات'],
    ['a zero-width joiner', 'ක්\u200dරිස්ටි', 'ක්\u200dරිස්ටි'],
    ['nothing but joiners', '\u200c\u200d \u200d', ''],
    ['joiners at its ends', '\u200dAnna\u200c', 'Anna'],
    ['40 characters and a joiner at the cut', `${'a'.repeat(39)}\u200db`, 'a'.repeat(39)],
  ])('shows a name with %s safely', async (_what, name, shown) => {
    const reply = JSON.stringify({ card: '1', fidelycode: '2', name });
    const { call, open, signed } = createPasses({
      send: () => Promise.resolve(replyOf(200, reply)),
    });
    const { body } = await call('POST', '/wallet/apple', undefined, { token: 'x' });
    await open(String(body.url));
    expect(signed).toEqual([{ card: '1', barcode: '2', name: shown }]);
  });

  it('answers pages of another site only if it is allowed, and exposes the header', async () => {
    const { make, call, token } = createPasses({ origins: ['https://www.shop.example'] });
    expect((await make('apple', undefined, { origin: 'https://evil.example' })).status).toBe(403);
    const origin = 'https://www.shop.example';
    const allowed = await make('apple', undefined, { origin });
    expect(allowed.headers.get('access-control-allow-origin')).toBe(origin);
    const preflight = await call('OPTIONS', '/wallet/apple', undefined, {
      headers: { origin, 'access-control-request-method': 'POST' },
    });
    expect(preflight.status).toBe(204);
    const read = await call('GET', '/customer', undefined, {
      token: await token(),
      headers: { origin },
    });
    expect(read.headers.get('access-control-expose-headers')).toContain('x-onboarding-wallet');
  });
});

describe('a gateway', () => {
  it('names its wallets on the replies with a customer, and on no other', async () => {
    const { logIn, call, token, synchro, upstream } = createPasses();
    const login = await logIn('registered@example.com', 'correct horse battery staple');
    expect(login.headers.get('x-onboarding-wallet')).toBe('apple, google');
    const read = await call('GET', '/customer', undefined, { token: await token() });
    expect(read.headers.get('x-onboarding-wallet')).toBe('apple, google');
    const before = upstream.length;
    const opened = await call('POST', '/auth', {
      campaignid: '1001',
      devicetype: '1',
      scope: 'customersynchro',
    });
    expect(opened.headers.has('x-onboarding-wallet')).toBe(false);
    expect(upstream).toHaveLength(before + 1);
    await synchro();
  });

  it('without a wallet answers 404 and names none', async () => {
    const { make, logIn, open, wallet } = createPasses({ wallet: {} });
    expect(wallet).toBeDefined();
    for (const target of ['apple', 'google', 'phone'])
      expect((await make(target)).status).toBe(404);
    expect((await open(`${prefix}/wallet/apple/oe1.x`)).status).toBe(404);
    const login = await logIn('registered@example.com', 'correct horse battery staple');
    expect(login.headers.has('x-onboarding-wallet')).toBe(false);
  });

  it('no longer offers Apple’s wallet once its certificate has expired', async () => {
    const expires = Date.UTC(2026, 10, 24, 10);
    const { make, open, pass, logIn } = createPasses({}, { expires });
    pass(59 * minute);
    const url = String((await make('apple')).body.url);
    pass(minute);
    expect((await make('apple')).status).toBe(404);
    expect((await open(url)).status).toBe(404);
    const login = await logIn('registered@example.com', 'correct horse battery staple');
    expect(login.headers.get('x-onboarding-wallet')).toBe('google');
  });

  it('has neither number nor name in the logs and metrics of a wallet', async () => {
    const { make, open, logs, events, gateway } = createPasses();
    await open(String((await make('apple')).body.url));
    await open(String((await make('phone')).body.url), { 'user-agent': android });
    await make('google');
    expect(logs.slice(-7).map(({ call, outcome }) => [call, outcome])).toEqual(
      expect.arrayContaining([
        ['wallet-apple', 'answered'],
        ['wallet-google', 'answered'],
        ['wallet-phone', 'answered'],
        ['wallet-pass', 'answered'],
      ]),
    );
    const told = JSON.stringify([logs, events]) + gateway.metrics();
    expect(told).not.toMatch(/100010|2000000050010|Anna|Rossi|oe1\./);
  });

  it.each([
    ['GET', '/wallet/apple', 405],
    ['POST', '/wallet/apple/oe1.x', 405],
    ['POST', '/wallet', 404],
    ['POST', '/wallet/samsung', 404],
    ['GET', '/wallet/google/oe1.x', 404],
    ['GET', '/wallet/apple/oe1.x/y', 404],
  ])('answers %s %s with %i', async (method, path, status) => {
    const { call } = createPasses();
    expect((await call(method, path)).status).toBe(status);
  });
});
