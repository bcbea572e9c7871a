/** Wallets in `gateway.json`: what `--check` names, and the metric of the certificate. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { environment, startCommand } from './support/gateway-process.js';
import { startPlatform, type Platform } from './support/platform.js';
import {
  createWalletFiles,
  passType,
  team,
  type Chain,
  type WalletFiles,
} from './support/wallet-files.js';

let platform: Platform;
let files: WalletFiles;
let chain: Chain;
beforeAll(async () => {
  platform = await startPlatform();
  files = createWalletFiles();
  chain = files.makeChain('right');
});
afterAll(async () => {
  await platform.close();
  files.remove();
});

const start = (words: string[], wallet: object) => {
  const config = files.file('gateway.json', JSON.stringify({ wallet }));
  return startCommand([...words, '--config', config], {
    ...environment,
    GATEWAY_UPSTREAM: platform.url,
  });
};
async function check(wallet: object) {
  const child = start(['--check'], wallet);
  await new Promise((resolve) => child.process.once('close', resolve));
  return { code: child.process.exitCode, output: child.output() };
}

describe('--check', () => {
  it('signs one pass of each wallet', async () => {
    const { code, output } = await check(files.settings(chain));
    expect(output).toMatch(/A pass for Apple Wallet was signed: \d+ bytes, valid until 20\d\d-/);
    expect(output).toMatch(/A link for Google Wallet was signed: \d+ characters of 1,800\./);
    expect(code).toBe(0);
  });

  it('reads certificates in DER as Apple gives them, and a key with a passphrase', async () => {
    const { apple } = files.settings(chain);
    const der = (pem: string, name: string) => {
      files.openssl('x509', '-in', pem, '-outform', 'DER', '-out', files.file(name));
      return files.file(name);
    };
    const key = files.file('locked.key');
    files.openssl(
      'pkcs8',
      '-topk8',
      '-v2',
      'aes256',
      '-in',
      chain.key,
      '-out',
      key,
      '-passout',
      'pass:hush',
    );
    const given = {
      ...apple,
      certificateFile: der(chain.certificate, 'pass.cer'),
      wwdrFile: der(chain.wwdr, 'wwdr.cer'),
      keyFile: key,
      passphraseFile: files.file('passphrase', 'hush\n'),
    };
    expect(await check({ apple: given })).toMatchObject({ code: 0 });
    const wrong = await check({
      apple: { ...given, passphraseFile: files.file('passphrase', 'other') },
    });
    expect(wrong.code).toBe(2);
    expect(wrong.output).toContain(
      'wallet.apple.key: must be a private key in PEM, and passphrase',
    );
    expect(wrong.output).not.toMatch(/hush|other|MII/);
  });

  it.each([
    [
      'a key of another certificate',
      () => ({ keyFile: files.makeChain('other').key }),
      'key: does not belong to the certificate',
    ],
    [
      'another pass type',
      () => ({ passTypeIdentifier: 'pass.com.other' }),
      `certificate: is for the pass type ${passType} (UID), not passTypeIdentifier`,
    ],
    [
      'another team',
      () => ({ teamIdentifier: 'Z9Y8X7W6V5' }),
      `certificate: is of the team ${team} (OU), not teamIdentifier`,
    ],
    [
      'an old intermediate',
      () => files.settings(files.makeChain('old', { intermediate: '/CN=Apple WWDR/OU=G3' })).apple,
      "wwdr: must be Apple's intermediate certificate G4; this one is G3 (OU)",
    ],
    [
      'the intermediate of another chain',
      () => ({ wwdrFile: files.makeChain('third').wwdr }),
      'certificate: was not issued by the certificate of wwdr',
    ],
    ['no icon', () => ({ images: files.file('.') }), 'images: icon.png is missing'],
    [
      'no folder',
      () => ({ images: files.file('nowhere') }),
      'images: the folder cannot be read (ENOENT)',
    ],
    [
      'no file',
      () => ({ certificateFile: files.file('nothing') }),
      'certificateFile: the file nothing cannot be read (ENOENT)',
    ],
    [
      'a kind of barcode that Apple has not',
      () => ({ barcode: ['itf14'] }),
      'barcode.0: must be code128, ean13 or qr',
    ],
    ['a setting that does not exist', () => ({ colors: {} }), 'colors: there is no such option'],
  ])('names %s', async (_, change, fault) => {
    const { apple } = files.settings(chain);
    const { code, output } = await check({ apple: { ...apple, ...change() } });
    const named = output.replaceAll(`${files.file('.')}/`, '');
    expect(named).toContain(`wallet.apple.${fault}`);
    expect(code).toBe(2);
  });

  it('names a certificate that ends within 30 days, and fails for one that has ended', async () => {
    const { apple } = files.settings(files.makeChain('ending', { days: 29 }));
    const ending = await check({ apple });
    expect(ending.output).toMatch(/The certificate for Apple Wallet expires within 30 days, on 20/);
    expect(ending.code).toBe(0);
    const { apple: expired } = files.settings(files.makeChain('ended', { days: 0 }));
    const ended = await check({ apple: expired });
    expect(ended.output).toMatch(
      /The certificate for Apple Wallet expired on 20.*: no pass is offered/,
    );
    expect(ended.code).toBe(1);
  });

  it('names the faults of Google Wallet', async () => {
    const { google } = files.settings(chain);
    const wrong = { ...google, issuerId: 'me', serviceAccountFile: chain.key };
    expect((await check({ google: wrong })).output).toContain(
      'wallet.google.issuerId: must be the digits',
    );
    const { output } = await check({ google: { ...google, serviceAccountFile: chain.key } });
    expect(output).toContain('wallet.google.serviceAccount: must be the key file');
    expect(output).not.toMatch(/MII/);
    expect((await check({ samsung: {} })).output).toContain(
      'wallet.samsung: there is no such wallet',
    );
  });
});

it('has the end of the certificate in the metrics', async () => {
  const child = start([], files.settings(chain));
  const [line] = await child.says(/^.*"listening".*$/m);
  const { admin } = JSON.parse(line) as { admin: string };
  const text = await (await fetch(`${admin}/metrics`)).text();
  const [, value] =
    /^onboarding_gateway_wallet_expiry_seconds\{tenant="default"\} (\d+)$/m.exec(text) ?? [];
  const end = files.openssl('x509', '-in', chain.certificate, '-noout', '-enddate').split('=')[1];
  expect(Number(value)).toBe(Date.parse(end ?? '') / 1000);
  await child.end();
});
