/** A pass of Apple Wallet and a link of Google Wallet from the command as a process, verified without Apple and Google. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { Ajv } from 'ajv';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findServers } from '../../../scripts/servers.mjs';
import { languages } from '../../../src/domain/languages.js';
import { toPath } from '../../../src/elements/card/barcode/bars.js';
import { barcodeSpec, encodeBarcode } from '../../../src/elements/card/barcode/encode.js';
import { qrEncoder } from '../../../src/elements/card/barcode/qr-encoder.js';
import { logInAt, passAt } from '../../../test/support/customer-token.js';
import { rasterise, scan } from '../../../test/support/scanner.js';
import { holds } from '../../../test/support/secrets.js';
import { startGateway } from './support/gateway-process.js';
import { startPlatform, type Platform } from './support/platform.js';
import {
  createWalletFiles,
  passType,
  team,
  type Chain,
  type WalletFiles,
} from './support/wallet-files.js';
import { zipFiles } from './support/zip-files.js';

const run = promisify(execFile);
const code = '2000000050010';

let platform: Platform;
let files: WalletFiles;
let chain: Chain;
let zip: Record<string, Buffer>;
let link: string;
let log: string;

beforeAll(async () => {
  platform = await startPlatform();
  files = createWalletFiles();
  chain = files.makeChain('pass');
  const config = files.file('gateway.json', JSON.stringify({ wallet: files.settings(chain) }));
  const { child, url } = await startGateway(platform.url, {}, ['--config', config]);
  const apiBase = `${url}/loyalty/api`;
  const { token } = await logInAt(apiBase);
  // The number of another card is not looked at.
  const other = { card: '100011' };
  const pass = await passAt(apiBase, 'apple', token, other);
  const response = await fetch(url + pass, {
    headers: { 'sec-fetch-mode': 'navigate' },
  });
  expect(response.headers.get('content-type')).toBe('application/vnd.apple.pkpass');
  zip = zipFiles(Buffer.from(await response.arrayBuffer()));
  link = await passAt(apiBase, 'google', token, other);
  await child.end();
  log = child.output();
});
afterAll(async () => {
  await platform.close();
  files.remove();
});

const flipped = (bytes: Buffer, at: number): Buffer => {
  const copy = Buffer.from(bytes);
  copy[at]! ^= 1;
  return copy;
};
const sha1 = (bytes: Buffer): string => createHash('sha1').update(bytes).digest('hex');

it('has exactly its files, with the picture at the root, and their hashes in the manifest', () => {
  const named = [
    'icon.png',
    'pass.json',
    ...Object.keys(languages)
      .filter((language) => language !== 'en')
      .map((language) => `${language}.lproj/pass.strings`),
  ];
  expect(Object.keys(zip).sort()).toEqual([...named, 'manifest.json', 'signature'].sort());
  const manifest = JSON.parse(String(zip['manifest.json'])) as Record<string, string>;
  expect(Object.keys(manifest).sort()).toEqual([...named].sort());
  for (const [name, hash] of Object.entries(manifest)) {
    const bytes = zip[name]!;
    expect(sha1(bytes)).toBe(hash);
    for (let at = 0; at < bytes.length; at += 1) expect(sha1(flipped(bytes, at))).not.toBe(hash);
  }
});

it('has a signature that openssl verifies up to the root, and for no other manifest', async () => {
  const manifest = zip['manifest.json']!;
  files.file('signature', zip.signature);
  // A phone refuses a pass without the time, and says nothing.
  const signature = files.file('signature');
  const text = files.openssl('cms', '-cmsout', '-print', '-inform', 'DER', '-in', signature);
  expect(text).toContain('signingTime');
  const verify = `cms -verify -inform DER -in ${signature} -binary -CAfile ${chain.root} -purpose any`;
  const words = `${verify} -out /dev/null`.split(' ');
  files.openssl(...words, '-content', files.file('manifest.json', manifest));
  manifest.forEach((_, at) => files.file(`flipped-${at}`, flipped(manifest, at)));
  // One shell starts all processes: this one would take several times as long for it.
  const script = 'for content in flipped-*; do "$@" -content "$content" 2>&1; done; true';
  const argv = ['-c', script, 'sh', findServers().openssl ?? '', ...words];
  const { stdout } = await run('sh', argv, { cwd: files.file('') });
  const said = stdout.match(/^CMS Verification \w+$/gm);
  expect(said).toEqual(Array.from(manifest, () => 'CMS Verification failure'));
});

it('has a pass.json of Apple’s form, with the card of the token and not the one that was posted', () => {
  const pass = JSON.parse(String(zip['pass.json'])) as object;
  const text = { type: 'string', minLength: 1 };
  const colour = { type: 'string', pattern: '^rgb\\(\\d+, \\d+, \\d+\\)$' };
  const object = (properties: Record<string, object>, optional: string[] = []) => ({
    type: 'object',
    properties,
    required: Object.keys(properties).filter((name) => !optional.includes(name)),
    additionalProperties: false,
  });
  const list = (items: object) => ({ type: 'array', items });
  const formats = ['PKBarcodeFormatCode128', 'PKBarcodeFormatEAN13', 'PKBarcodeFormatQR'];
  const barcode = object({
    format: { enum: formats },
    message: text,
    messageEncoding: { const: 'iso-8859-1' },
    altText: text,
  });
  const fields = list(object({ key: text, label: text, value: text }));
  const schema = object({
    formatVersion: { const: 1 },
    passTypeIdentifier: { const: passType },
    teamIdentifier: { const: team },
    organizationName: text,
    serialNumber: text,
    description: text,
    logoText: text,
    backgroundColor: colour,
    foregroundColor: colour,
    barcodes: list(barcode),
    storeCard: object({
      headerFields: fields,
      primaryFields: fields,
      secondaryFields: fields,
      auxiliaryFields: fields,
      backFields: fields,
    }),
  });
  const isValid = new Ajv({ strict: true }).compile(schema);
  expect(isValid(pass), JSON.stringify(isValid.errors)).toBe(true);
  expect(pass).toMatchObject({
    backgroundColor: 'rgb(26, 43, 60)',
    storeCard: { secondaryFields: [{ value: 'Anna Rossi' }, { value: '100010' }] },
  });
});

it('has barcodes that a scanner reads as the code of the card', async () => {
  await qrEncoder.load();
  const { barcodes } = JSON.parse(String(zip['pass.json'])) as {
    barcodes: { format: string; message: string }[];
  };
  const read = barcodes.map(({ format, message }) => {
    const symbology = format.replace('PKBarcodeFormat', '').toLowerCase();
    const spec = barcodeSpec(message, symbology)!;
    const barcode = encodeBarcode(spec)!;
    const { grey, width, height } = rasterise(toPath(barcode), barcode, 2);
    return scan(grey, width, height);
  });
  expect(read).toEqual([
    { text: code, format: 'EAN_13' },
    { text: code, format: 'CODE_128' },
    { text: code, format: 'QR_CODE' },
  ]);
});

it('gives a link to Google that openssl verifies, of at most 1,800 characters', () => {
  const start = 'https://pay.google.com/gp/v/save/';
  expect(link.startsWith(start)).toBe(true);
  expect(link.length).toBeLessThanOrEqual(1800);
  const [head, claims, signature = ''] = link.slice(start.length).split('.');
  const bytes = Buffer.from(signature, 'base64url');
  const args = ['-signature', files.file('jwt.sig', bytes), files.file('jwt', `${head}.${claims}`)];
  const said = files.openssl('dgst', '-sha256', '-verify', files.publicKey, ...args);
  expect(said).toBe('Verified OK\n');
  expect(Buffer.from(claims ?? '', 'base64url').toString()).toContain(`"accountId":"100010"`);
});

it('leaves neither number, name nor address of a pass in the log of the process', () => {
  expect(log).toContain('"wallet-pass"');
  for (const value of ['100010', '2000000050010', 'Rossi', 'oe1.'])
    expect(holds(log, value), value).toBe(false);
});
