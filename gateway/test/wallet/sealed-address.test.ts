/** The sealed address of a pass. */
import { describe, expect, it } from 'vitest';
import type { Wallets } from '../../src/options/wallet.js';
import { minute, prefix } from '../stage.js';
import { android, createPasses, desktop, save } from './pass-stage.js';

describe('the sealed address', () => {
  it('answers by the device that opens the address for a phone', async () => {
    const { make, open } = createPasses();
    const url = String((await make('phone')).body.url);
    const onAndroid = await open(url, { 'user-agent': android });
    expect([onAndroid.status, onAndroid.headers.get('location')]).toEqual([302, save]);
    expect(onAndroid.headers.get('referrer-policy')).toBe('no-referrer');
    const elsewhere = await open(url, { 'user-agent': desktop, 'accept-language': 'ja,it;q=0.9' });
    expect(elsewhere.status).toBe(200);
    expect(elsewhere.headers.get('content-type')).toContain('text/html');
    expect(elsewhere.text).toContain('<html lang="it">');
    expect(elsewhere.text).toContain('telefono');
  });

  it('says that there is no pass for a phone whose wallet the shop has not', async () => {
    const { make, open, wallet } = createPasses();
    delete wallet.google;
    const url = String((await make('phone')).body.url);
    const answer = await open(url, { 'user-agent': android });
    expect(answer.status).toBe(404);
    expect(answer.text).toContain('no pass for the wallet of this device');
  });

  it('needs no origin: a navigation from anywhere gets the pass, and no script of another site', async () => {
    const { make, open } = createPasses({ origins: ['https://www.shop.example'] });
    const url = String((await make('apple')).body.url);
    const pass = await open(url, { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' });
    expect(pass.status).toBe(200);
    expect(pass.headers.has('access-control-allow-origin')).toBe(false);
  });

  it('is 404 with any flipped bit, and for another tenant', async () => {
    const { make, call, signed, wallet } = createPasses({ limits: wide });
    const url = String((await make('apple')).body.url);
    const [path = '', text = ''] = url.slice(prefix.length).split('oe1.');
    const bytes = Buffer.from(text, 'base64url');
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const flipped = Buffer.from(bytes);
      flipped[bit >> 3]! ^= 1 << (bit & 7);
      const { status } = await call('GET', `${path}oe1.${flipped.toString('base64url')}`);
      expect(status).toBe(404);
    }
    const other = createPasses({ wallet, tenants: { 'shop.example': tenant(wallet) } });
    expect((await other.open(url)).status).toBe(404);
    expect(signed).toEqual([]);
  });

  it('works for five minutes', async () => {
    const { make, open, pass } = createPasses();
    const url = String((await make('apple')).body.url);
    pass(5 * minute - 1);
    expect((await open(url)).status).toBe(200);
    pass(1);
    const late = await open(url, { 'accept-language': 'de-CH' });
    expect(late.status).toBe(404);
    expect(late.text).toContain('gilt nicht mehr');
  });

  it('is no other seal of the gateway, and no other seal is one', async () => {
    const { make, open, call, token } = createPasses({ tokens: { customer: 'sealed' } });
    const url = String((await make('apple')).body.url);
    const seal = url.split('/').at(-1) ?? '';
    expect((await call('GET', '/customer', undefined, { token: seal })).status).toBe(401);
    expect((await open(`${prefix}/wallet/apple/${await token()}`)).status).toBe(404);
  });

  it('is 429 with a page while too many passes wait, and 500 if the signature fails', async () => {
    const full = createPasses({}, { sign: () => Promise.resolve(undefined) });
    const answer = await full.open(String((await full.make('apple')).body.url));
    expect(answer.status).toBe(429);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(answer.text).toContain('not possible at the moment');
    const broken = createPasses({}, { sign: () => Promise.reject(new Error('100010')) });
    expect((await broken.open(String((await broken.make('apple')).body.url))).status).toBe(500);
    expect(broken.logs.at(-1)).toMatchObject({
      call: 'wallet-pass',
      outcome: 'failed',
      reason: 'Error',
    });
  });

  it('is limited by customer and by address', async () => {
    const { make, open, call, logs, pass } = createPasses();
    const url = String((await make('apple')).body.url);
    const statuses = [];
    for (let times = 0; times < 21; times += 1) statuses.push((await open(url)).status);
    expect(statuses.filter((status) => status === 429)).toHaveLength(1);
    expect(logs.at(-1)).toMatchObject({ outcome: 'limited', limit: 'wallet-customer' });
    pass(60 * minute);
    for (let times = 0; times < 61; times += 1) await call('GET', '/wallet/apple/oe1.x');
    expect(logs.at(-1)).toMatchObject({ outcome: 'limited', limit: 'wallet-ip' });
  });
});

const wide = {
  'wallet-ip': { burst: 100_000, every: '1ms' },
  'all-ip': { burst: 100_000, every: '1ms' },
} as const;
const tenant = (wallet: Wallets) => ({
  upstream: 'https://platform.example',
  apiKey: 'sandbox',
  campaigns: { '1001': { categories: ['1703'] } },
  mobile: false as const,
  wallet,
});
