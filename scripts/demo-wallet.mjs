/**
 * The wallets of the demo. Their keys and certificates are made at each start and kept nowhere; Apple and Google do not
 * know them, so phones refuse the passes.
 */
import { generateKeyPair } from 'node:crypto';
import { promisify } from 'node:util';

const passType = 'pass.example.demonstration';
const team = 'DEMO000000';
const day = 24 * 3_600_000;

/** `wallet` of a gateway: an Apple Wallet with a chain of its own, and a Google Wallet with an invented account. */
export async function demoWallet() {
  const [{ default: forge }, { PNG }, { appleWallet, googleWallet }, ...keys] = await Promise.all([
    import('node-forge'),
    import('pngjs'),
    import('onboarding-gateway/wallet'),
    ...[1, 2, 3].map(() => newKey()),
  ]);
  const [root, intermediate, leaf] = keys.map((key) => forge.pki.privateKeyFromPem(key));
  const signed = (key, subject, issuerKey, issuer) =>
    certificate(forge, key, subject, issuerKey, issuer);
  const rootName = [{ name: 'commonName', value: 'Root of a demonstration' }];
  const wwdrName = [
    { name: 'commonName', value: 'Intermediate of a demonstration' },
    { shortName: 'OU', value: 'G4' },
  ];
  const leafName = [
    // UID, which node-forge has no name for.
    { type: '0.9.2342.19200300.100.1.1', value: passType },
    { shortName: 'OU', value: team },
  ];
  // The root signs the intermediate; a gateway needs only what follows it.
  const wwdr = signed(intermediate, wwdrName, root, rootName);
  const colours = { background: '#1d3557', foreground: '#ffffff', label: '#a8dadc' };
  return {
    apple: appleWallet({
      passTypeIdentifier: passType,
      teamIdentifier: team,
      certificate: signed(leaf, leafName, intermediate, wwdrName),
      key: keys[2],
      wwdr,
      organisation: 'Demonstration',
      name: 'Demonstration, not valid',
      colours,
      images: {
        'icon.png': picture(PNG, 29),
        'icon@2x.png': picture(PNG, 58),
        'logo.png': picture(PNG, 50),
      },
      barcode: ['ean13', 'code128', 'qr'],
    }),
    google: googleWallet({
      issuerId: '3388000000000000000',
      classId: 'demonstration',
      serviceAccount: JSON.stringify({
        client_email: 'demonstration@example.com',
        private_key: keys[0],
      }),
    }),
  };
}

async function newKey() {
  const { privateKey } = await promisify(generateKeyPair)('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
  return privateKey;
}

function certificate(forge, key, subject, issuerKey, issuer) {
  const made = forge.pki.createCertificate();
  made.publicKey = forge.pki.setRsaPublicKey(key.n, key.e);
  made.serialNumber = '01';
  made.validity.notBefore = new Date(Date.now() - day);
  made.validity.notAfter = new Date(Date.now() + 365 * day);
  made.setSubject(subject);
  made.setIssuer(issuer);
  if (subject[1].value === 'G4') made.setExtensions([{ name: 'basicConstraints', cA: true }]);
  made.sign(issuerKey, forge.md.sha256.create());
  return forge.pki.certificateToPem(made);
}

/** A square of one colour. */
function picture(PNG, size) {
  const png = new PNG({ width: size, height: size });
  for (let at = 0; at < png.data.length; at += 4) png.data.set([230, 57, 70, 255], at);
  return PNG.sync.write(png);
}
