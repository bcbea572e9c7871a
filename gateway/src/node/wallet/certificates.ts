/**
 * The certificates of a pass for Apple Wallet: read, and compared with the settings. Apple gives no reason when a phone
 * refuses a pass, so that everything that can be seen beforehand is named.
 */
import { createPrivateKey, X509Certificate, type KeyObject } from 'node:crypto';
import type { AppleWalletOptions } from '../../wallet/apple-pass.js';

/** What signs a pass. */
interface Signers {
  /** All in PEM, the key without a passphrase: decrypting it for each pass would take longer than to sign. */
  readonly certificate: string;
  readonly key: string;
  readonly wwdr: string;
  /** Epoch milliseconds of the first end of the two certificates. */
  readonly expires: number;
}

/** The certificates and the key, or a sentence for each fault. */
export function readSigners(
  options: AppleWalletOptions,
): Signers | { readonly faults: readonly string[] } {
  const { passTypeIdentifier, teamIdentifier } = options;
  const certificate = certificateOf(options.certificate);
  const wwdr = certificateOf(options.wwdr);
  const key = keyOf(options);
  const faults: string[] = [];
  if (!certificate) faults.push('certificate: must be a certificate in PEM or DER');
  if (!wwdr) faults.push('wwdr: must be a certificate in PEM or DER');
  if (!key) faults.push('key: must be a private key in PEM, and passphrase the one of this key');
  else if (key.asymmetricKeyType !== 'rsa') faults.push('key: must be an RSA key');
  if (certificate) {
    const { UID, OU } = subjectOf(certificate);
    if (UID !== passTypeIdentifier) {
      faults.push(
        `certificate: is for the pass type ${UID ?? 'none'} (UID), not passTypeIdentifier`,
      );
    }
    if (OU !== teamIdentifier) {
      faults.push(`certificate: is of the team ${OU ?? 'none'} (OU), not teamIdentifier`);
    }
    if (key && !certificate.checkPrivateKey(key)) {
      faults.push('key: does not belong to the certificate');
    }
  }
  if (wwdr && subjectOf(wwdr).OU !== 'G4') {
    const { OU = 'none' } = subjectOf(wwdr);
    faults.push(`wwdr: must be Apple's intermediate certificate G4; this one is ${OU} (OU)`);
  } else if (certificate && wwdr && !isIssuedBy(certificate, wwdr)) {
    faults.push('certificate: was not issued by the certificate of wwdr');
  }
  if (faults.length > 0 || !certificate || !wwdr || !key) return { faults };
  return {
    certificate: certificate.toString(),
    key: key.export({ type: 'pkcs8', format: 'pem' }).toString(),
    wwdr: wwdr.toString(),
    expires: Math.min(Date.parse(certificate.validTo), Date.parse(wwdr.validTo)),
  };
}

function certificateOf(content: string | Uint8Array): X509Certificate | undefined {
  try {
    return new X509Certificate(content);
  } catch {
    return undefined;
  }
}

function keyOf({ key, passphrase }: AppleWalletOptions): KeyObject | undefined {
  try {
    return createPrivateKey({ key, ...(passphrase !== undefined && { passphrase }) });
  } catch {
    // The reason can quote the key.
    return undefined;
  }
}

type Subject = Readonly<Partial<Record<'UID' | 'OU', string>>>;

function subjectOf(certificate: X509Certificate): Subject {
  return certificate.toLegacyObject().subject as Subject;
}

function isIssuedBy(certificate: X509Certificate, issuer: X509Certificate): boolean {
  return certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey);
}
