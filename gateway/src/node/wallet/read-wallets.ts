/** Makes the wallets of `gateway.json`: what is a content in code is the path of a file there. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { GatewayOptionsError } from '../../options/read-options.js';
import { isPassImage, type AppleWalletOptions } from '../../wallet/apple-pass.js';
import { googleWallet, type GoogleWalletOptions } from '../../wallet/google-wallet.js';
import { isRecord } from '../../domain/json.js';
import { codeOf, type ReadBytes, type RawSettings } from '../settings-file.js';
import { appleWallet } from './apple-wallet.js';

type Report = (fault: string) => void;

/** The settings with the wallets of the root and of each tenant. Faults are reported with their place. */
export async function withWallets(
  settings: RawSettings,
  readBytes: ReadBytes,
  report: Report,
): Promise<RawSettings> {
  const read = await withWallet(settings, 'wallet', readBytes, report);
  if (!isRecord(read.tenants)) return read;
  const tenants: RawSettings = {};
  for (const [host, tenant] of Object.entries(read.tenants)) {
    tenants[host] = isRecord(tenant)
      ? await withWallet(tenant, `tenants.${host}.wallet`, readBytes, report)
      : tenant;
  }
  return { ...read, tenants };
}

async function withWallet(
  settings: RawSettings,
  place: string,
  readBytes: ReadBytes,
  report: Report,
): Promise<RawSettings> {
  const { wallet, ...rest } = settings;
  if (wallet === undefined) return settings;
  if (!isRecord(wallet)) {
    report(`${place}: must be an object`);
    return rest;
  }
  const { apple, google, ...others } = wallet;
  for (const name of Object.keys(others)) report(`${place}.${name}: there is no such wallet`);
  const made: RawSettings = {};
  const add = async (name: string, given: unknown, make: Make): Promise<void> => {
    if (given === undefined) return;
    if (!isRecord(given)) report(`${place}.${name}: must be an object`);
    else made[name] = await make(given, `${place}.${name}`, readBytes, report);
  };
  await add('apple', apple, makeApple);
  await add('google', google, makeGoogle);
  return { ...rest, wallet: made };
}

type Make = (
  given: RawSettings,
  place: string,
  readBytes: ReadBytes,
  report: Report,
) => Promise<object | undefined>;

const makeApple: Make = async (given, place, readBytes, report) => {
  const read = { ...given };
  let isRead = true;
  for (const name of ['certificate', 'key', 'passphrase', 'wwdr'] as const) {
    const path = given[name];
    if (path === undefined && name === 'passphrase') continue;
    const bytes = typeof path === 'string' ? await readBytes(`${place}.${name}`, path) : undefined;
    if (typeof path !== 'string') report(`${place}.${name}: must be the path of a file`);
    isRead &&= bytes !== undefined;
    const isBytes = name === 'certificate' || name === 'wwdr';
    read[name] = isBytes ? bytes : bytes?.toString().replace(/\r?\n$/, '');
  }
  const images = await readImages(given.images, `${place}.images`, readBytes, report);
  if (!isRead || !images) return undefined;
  return attempt(place, report, () =>
    appleWallet({ ...read, images } as unknown as AppleWalletOptions),
  );
};

const makeGoogle: Make = async (given, place, readBytes, report) => {
  const { serviceAccount: path } = given;
  if (typeof path !== 'string') report(`${place}.serviceAccount: must be the path of a file`);
  const bytes =
    typeof path === 'string' ? await readBytes(`${place}.serviceAccount`, path) : undefined;
  if (!bytes) return undefined;
  const options = { ...given, serviceAccount: bytes.toString() };
  return attempt(place, report, () => googleWallet(options as unknown as GoogleWalletOptions));
};

/** The pictures of a folder by name; other files of it are ignored. */
async function readImages(
  folder: unknown,
  place: string,
  readBytes: ReadBytes,
  report: Report,
): Promise<Record<string, Uint8Array> | undefined> {
  if (typeof folder !== 'string') {
    report(`${place}: must be the path of a folder`);
    return undefined;
  }
  let names: string[];
  try {
    names = await readdir(folder);
  } catch (error) {
    report(`${place}: the folder cannot be read (${codeOf(error)})`);
    return undefined;
  }
  const images: Record<string, Uint8Array> = {};
  for (const name of names.filter(isPassImage)) {
    const bytes = await readBytes(place, join(folder, name));
    if (bytes) images[name] = bytes;
  }
  return images;
}

/** The wallet; undefined if its settings are wrong, which is reported. */
function attempt<Wallet>(place: string, report: Report, make: () => Wallet): Wallet | undefined {
  try {
    return make();
  } catch (error) {
    const faults =
      error instanceof GatewayOptionsError
        ? error.faults.map((fault) => fault.replace(/^\w+\./, ''))
        : [error instanceof Error ? error.message.replace(/^\w+: /, '') : String(error)];
    for (const fault of faults) report(`${place}${/^[\w.@]+: /.test(fault) ? '.' : ': '}${fault}`);
    return undefined;
  }
}
