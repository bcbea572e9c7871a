/** A certificate authority of its own, and a certificate of it for this machine, made by openssl. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findServers } from '../../../../scripts/servers.mjs';

export interface Certificates {
  /** Paths of PEM files. */
  readonly ca: string;
  readonly key: string;
  readonly certificate: string;
  /** The text of `ca`. */
  readonly caText: string;
  remove(): void;
}

export function makeCertificates(): Certificates {
  const { openssl } = findServers();
  if (!openssl) throw new Error('openssl is not on this machine');
  const folder = mkdtempSync(join(tmpdir(), 'gateway-certificates-'));
  const file = (name: string) => join(folder, name);
  const run = (...argv: string[]) => execFileSync(openssl, argv, { stdio: 'pipe' });
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  const dates = ['-days', '30'];
  run(
    'req',
    '-x509',
    ...key,
    ...dates,
    '-subj',
    '/CN=own CA',
    '-keyout',
    file('ca.key'),
    '-out',
    file('ca.pem'),
  );
  run(
    'req',
    ...key,
    '-subj',
    '/CN=localhost',
    '-keyout',
    file('server.key'),
    '-out',
    file('server.csr'),
  );
  writeFileSync(file('names'), 'subjectAltName=DNS:localhost,IP:127.0.0.1');
  const authority = ['-CA', file('ca.pem'), '-CAkey', file('ca.key'), '-CAcreateserial'];
  run(
    'x509',
    '-req',
    '-in',
    file('server.csr'),
    ...authority,
    ...dates,
    '-extfile',
    file('names'),
    '-out',
    file('server.pem'),
  );
  return {
    ca: file('ca.pem'),
    key: file('server.key'),
    certificate: file('server.pem'),
    caText: readFileSync(file('ca.pem'), 'utf8'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
