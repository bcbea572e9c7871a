/** The steps of gateway/docs/wallet.md as they are printed: the request for a certificate, the settings, and the program. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { environment, optionsFor, startCommand } from './support/gateway-process.js';
import { startPlatform, type Platform } from './support/platform.js';
import { createWalletFiles, passType, team, type WalletFiles } from './support/wallet-files.js';

const manual = readFileSync('gateway/docs/wallet.md', 'utf8');
const blocks = [...manual.matchAll(/^ *```\w+\n([^]*?)^ *```/gm)].map(([, block = '']) => block);
const blockWith = (words: string) => blocks.find((block) => block.includes(words)) ?? '';

let platform: Platform;
let files: WalletFiles;
/** The folder with the files of a shop, as the page names them. */
let folder: string;
let program: string;

beforeAll(async () => {
  platform = await startPlatform();
  files = createWalletFiles();
  folder = dirname(files.images);
  execFileSync('sh', ['-c', blockWith('pass.csr')], { cwd: folder, stdio: 'pipe' });
  const { wwdr } = files.makeChain('apple');
  // What Apple does with the request.
  files.openssl(
    ...['x509', '-req', '-in', files.file('pass.csr'), '-days', '300', '-outform', 'DER'],
    ...['-CA', wwdr, '-CAkey', wwdr.replace('.pem', '.key'), '-CAcreateserial'],
    ...['-set_subject', `/UID=${passType}/OU=${team}`, '-out', files.file('pass.cer')],
  );
  files.openssl('x509', '-in', wwdr, '-outform', 'DER', '-out', files.file('AppleWWDRCAG4.cer'));
  cpSync(join(files.images, 'icon.png'), files.file('icon.png'));
  // A git-ignored folder inside of the project, so that the package can import itself by name.
  mkdirSync('reports', { recursive: true });
  program = mkdtempSync(resolve('reports/gateway-wallet-'));
});
afterAll(async () => {
  await platform.close();
  files.remove();
  rmSync(program, { recursive: true, force: true });
});

it('the printed settings are those of a gateway that signs a pass', async () => {
  const settings = blockWith('"passTypeIdentifier"')
    .replace('/etc/gateway/pass-images', files.images)
    .replace('/run/secrets/google-wallet.json', files.serviceAccount)
    .replaceAll(/\/(?:run\/secrets|etc\/gateway)\//g, `${folder}/`);
  const config = files.file('printed.json', settings);
  const child = startCommand(['--check', '--config', config], {
    ...environment,
    GATEWAY_UPSTREAM: platform.url,
  });
  await new Promise((end) => child.process.once('close', end));
  expect(child.output()).toContain('A pass for Apple Wallet was signed');
  expect(child.output()).toContain('A link for Google Wallet was signed');
  expect(child.process.exitCode).toBe(0);
});

it('the printed program creates a gateway with both wallets', () => {
  const text = blockWith('onboarding-gateway/wallet')
    .replace('createGateway({', 'const gateway = createGateway({')
    .replace(' /* … */', `, ...${JSON.stringify(optionsFor(platform.url))}`);
  const file = join(program, 'program.mjs');
  const card = "{ card: '1', barcode: '2', name: '' }";
  const show = `console.log((await apple.sign(${card})).length > 500, await google.link(${card})); await gateway.close();`;
  writeFileSync(file, `${text}\n${show}`);
  const said = execFileSync(process.execPath, [file], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, GOOGLE_SERVICE_ACCOUNT: readFileSync(files.serviceAccount, 'utf8') },
  });
  expect(said).toMatch(/^true https:\/\/pay\.google\.com\/gp\/v\/save\/\S+\n$/);
});
