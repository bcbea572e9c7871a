/** The files of wallets: a chain of certificates by openssl (root, intermediate of Apple's kind, leaf), a picture, a key. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { findServers } from '../../../../scripts/servers.mjs';

export const passType = 'pass.com.shop.loyalty';
export const team = 'A1B2C3D4E5';

export interface Chain {
  /** Paths of PEM files. */
  readonly root: string;
  readonly wwdr: string;
  readonly certificate: string;
  readonly key: string;
}

export interface ChainOptions {
  readonly leaf?: string;
  readonly intermediate?: string;
  /** Days from now until the leaf ends. */
  readonly days?: number;
}

export interface WalletFiles {
  /** A path in the folder, and with a content its file. */
  file(name: string, content?: string | Uint8Array): string;
  /** The output of openssl. */
  openssl(...argv: string[]): string;
  makeChain(name: string, options?: ChainOptions): Chain;
  /** A folder with the pictures. */
  readonly images: string;
  /** The key file of a service account, and its public key. */
  readonly serviceAccount: string;
  readonly publicKey: string;
  /** `wallet` of `gateway.json`, with the files of this chain. */
  settings(chain: Chain): { apple: Record<string, unknown>; google: Record<string, unknown> };
  remove(): void;
}

export function createWalletFiles(): WalletFiles {
  const { openssl: binary } = findServers();
  if (!binary) throw new Error('openssl is not on this machine');
  const folder = mkdtempSync(join(tmpdir(), 'gateway-wallet-'));
  const file: WalletFiles['file'] = (name, content) => {
    const path = join(folder, name);
    if (content !== undefined) writeFileSync(path, content);
    return path;
  };
  const openssl: WalletFiles['openssl'] = (...argv) =>
    execFileSync(binary, argv, { encoding: 'utf8', stdio: 'pipe' });

  const makeChain: WalletFiles['makeChain'] = (name, options = {}) => {
    const {
      leaf = `/UID=${passType}/CN=Pass Type ID: ${passType}/OU=${team}/O=Shop`,
      intermediate = '/CN=Apple Worldwide Developer Relations Certification Authority/OU=G4/O=Test',
      days = 365,
    } = options;
    const path = (part: string) => file(`${name}-${part}`);
    const rsa = ['-newkey', 'rsa:2048', '-nodes'];
    const authority = file(`${name}-authority`, 'basicConstraints=critical,CA:TRUE');
    const usage = file(`${name}-usage`, 'keyUsage=critical,digitalSignature');
    const signed = (part: string, by: string, subject: string, extensions: string, end: number) => {
      openssl(
        'req',
        ...rsa,
        '-subj',
        subject,
        '-keyout',
        path(`${part}.key`),
        '-out',
        path(`${part}.csr`),
      );
      openssl(
        'x509',
        '-req',
        '-in',
        path(`${part}.csr`),
        '-CA',
        path(`${by}.pem`),
        '-CAkey',
        path(`${by}.key`),
        '-CAcreateserial',
        '-days',
        String(end),
        '-extfile',
        extensions,
        '-out',
        path(`${part}.pem`),
      );
    };
    openssl(
      'req',
      '-x509',
      ...rsa,
      '-days',
      '3650',
      '-subj',
      '/CN=Test Root',
      '-keyout',
      path('root.key'),
      '-out',
      path('root.pem'),
    );
    signed('wwdr', 'root', intermediate, authority, 3650);
    signed('leaf', 'wwdr', leaf, usage, days);
    return {
      root: path('root.pem'),
      wwdr: path('wwdr.pem'),
      certificate: path('leaf.pem'),
      key: path('leaf.key'),
    };
  };

  const images = file('images');
  mkdirSync(images);
  file('images/icon.png', PNG.sync.write(new PNG({ width: 29, height: 29 })));
  file('images/.DS_Store', 'not a picture');
  openssl(
    'genpkey',
    '-algorithm',
    'RSA',
    '-pkeyopt',
    'rsa_keygen_bits:2048',
    '-out',
    file('google.key'),
  );
  openssl('pkey', '-in', file('google.key'), '-pubout', '-out', file('google.pub'));
  const account = {
    client_email: 'signer@project.iam.example',
    private_key: openssl('pkey', '-in', file('google.key')),
  };
  const serviceAccount = file('service-account.json', JSON.stringify(account));

  return {
    file,
    openssl,
    makeChain,
    images,
    serviceAccount,
    publicKey: file('google.pub'),
    settings: ({ certificate, key, wwdr }) => ({
      apple: {
        passTypeIdentifier: passType,
        teamIdentifier: team,
        certificateFile: certificate,
        keyFile: key,
        wwdrFile: wwdr,
        organisation: 'Shop',
        name: 'Shop Card',
        colours: { background: '#1a2b3c', foreground: '#ffffff' },
        images,
        barcode: ['ean13', 'code128', 'qr'],
      },
      google: {
        issuerId: '3388000000000000000',
        classId: 'loyalty',
        serviceAccountFile: serviceAccount,
        origins: ['https://www.shop.example'],
      },
    }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
