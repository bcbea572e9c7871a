/** The save link of Google Wallet. `live/wallet` verifies one with openssl. */
import { generateKeyPairSync, verify } from 'node:crypto';
import { expect, it } from 'vitest';
import { googleWallet, type GoogleWalletOptions } from '../../src/wallet.js';
import { checkWallets } from '../../src/node/wallet/check-wallets.js';
import { sampleCard } from '../../src/options/wallet.js';
import { readCard } from '../../src/platform/customer-card.js';

const { privateKey, publicKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
});
const account = { client_email: 'signer@project.iam.example', private_key: privateKey };
const options: GoogleWalletOptions = {
  issuerId: '3388000000000000000',
  classId: 'loyalty',
  serviceAccount: JSON.stringify(account),
  origins: ['https://www.shop.example', 'https://app.shop.example'],
};
const card = { card: '9007199254740993123', barcode: '2000000050010', name: 'Anna Rossi' };
const start = 'https://pay.google.com/gp/v/save/';

interface Claims {
  payload: { loyaltyObjects: { id: string; accountName?: string; barcode: object }[] };
}
const claimsOf = (link: string) =>
  JSON.parse(
    Buffer.from(link.slice(start.length).split('.')[1] ?? '', 'base64url').toString(),
  ) as Claims;

it('is a JWT of at most 1,800 characters with a signature of the service account', async () => {
  const longest = { card: '1'.repeat(80), barcode: '2'.repeat(80), name: '京'.repeat(40) };
  for (const given of [card, longest]) {
    const link = await googleWallet(options).link(given);
    expect(link.startsWith(start)).toBe(true);
    expect(link.length).toBeLessThanOrEqual(1800);
    const jwt = link.slice(start.length);
    const end = jwt.lastIndexOf('.');
    const signature = Buffer.from(jwt.slice(end + 1), 'base64url');
    const isSigned = (text: string) => verify('sha256', Buffer.from(text), publicKey, signature);
    expect(isSigned(jwt.slice(0, end))).toBe(true);
    expect(isSigned(`${jwt.slice(0, end)}x`)).toBe(false);
  }
});

it('holds the card, the barcode and the name, and the same id for the same card', async () => {
  const claims = claimsOf(await googleWallet(options).link(card));
  const id = claims.payload.loyaltyObjects[0]?.id ?? '';
  expect(claims).toEqual({
    iss: account.client_email,
    aud: 'google',
    typ: 'savetowallet',
    iat: expect.any(Number) as number,
    origins: options.origins,
    payload: {
      loyaltyObjects: [
        {
          id: expect.stringMatching(/^3388000000000000000\.[\w-]{22}$/) as string,
          classId: '3388000000000000000.loyalty',
          state: 'ACTIVE',
          accountId: card.card,
          accountName: 'Anna Rossi',
          barcode: { type: 'CODE_128', value: card.barcode, alternateText: card.barcode },
        },
      ],
    },
  });
  const again = claimsOf(await googleWallet(options).link({ ...card, name: 'A. R.' }));
  expect(again.payload.loyaltyObjects[0]?.id).toBe(id);
  const other = claimsOf(await googleWallet(options).link({ ...card, card: '1' }));
  expect(other.payload.loyaltyObjects[0]?.id).not.toBe(id);
});

it.each([
  ['ean13', '2000000050010', { type: 'EAN_13', value: '2000000050010' }],
  ['itf14', '2000000050010', { type: 'ITF_14', value: '02000000050010' }],
  ['qr', '2000000050010', { type: 'QR_CODE', value: '2000000050010' }],
  ['ean13', '2000000050011', { type: 'CODE_128', value: '2000000050011' }],
] as const)('has a barcode %s of %s', async (barcode, code, expected) => {
  const link = await googleWallet({ ...options, barcode }).link({ ...card, barcode: code });
  expect(claimsOf(link).payload.loyaltyObjects[0]?.barcode).toMatchObject(expected);
});

it.each([
  [{ issuerId: 'me' }, 'googleWallet.issuerId: must be the digits'],
  [{ classId: '33.loyalty' }, 'classId: must be letters'],
  [{ origins: ['https://shop.example/'] }, 'origins.0: must be an origin'],
  [{ colour: '#fff' }, 'googleWallet.colour: there is no such option'],
  [{ barcode: 'pdf417' as 'qr' }, 'barcode: must be one of'],
  [{ serviceAccount: privateKey }, 'must be the key file'],
  [
    { serviceAccount: JSON.stringify({ ...account, private_key: publicKey }) },
    'private_key in PKCS #8',
  ],
])('names the wrong setting %#, and never a key', (wrong, fault) => {
  const create = () => googleWallet({ ...options, ...wrong });
  expect(create).toThrow(fault);
  expect(create).not.toThrow(/MII/);
});

const manyOrigins = (count: number) =>
  Array.from({ length: count }, (_, index) => `https://www.shop-${index}.example`);

it('leaves out the name where the link would be too long, and then says what to do', async () => {
  const longest = { card: '1'.repeat(80), barcode: '2'.repeat(80), name: '京'.repeat(40) };
  const crowded = googleWallet({ ...options, origins: manyOrigins(12) });
  const link = await crowded.link(longest);
  expect(link.length).toBeLessThanOrEqual(1800);
  expect(claimsOf(link).payload.loyaltyObjects[0]).not.toHaveProperty('accountName');
  const [object] = claimsOf(await crowded.link(card)).payload.loyaltyObjects;
  expect(object?.accountName).toBe('Anna Rossi');
  const full = googleWallet({ ...options, origins: manyOrigins(40) });
  await expect(full.link(card)).rejects.toThrow('fewer origins');
});

it('is checked with the longest card that a customer can have', async () => {
  const read = (more: string) => {
    const { card: number, barcode, name } = sampleCard;
    const reply = { card: number + more, fidelycode: barcode, name: `${name}more` };
    return readCard(JSON.stringify(reply));
  };
  expect(read('')).toEqual(sampleCard);
  expect(read('1')).toBeUndefined();
  const check = (count: number) =>
    checkWallets({ google: googleWallet({ ...options, origins: manyOrigins(count) }) }, '');
  expect(await check(2)).toMatchObject([{ isRight: true }]);
  expect(await check(12)).toMatchObject([
    { isRight: false, line: expect.stringContaining('name fewer origins') as string },
  ]);
});
