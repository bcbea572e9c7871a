/** Makes the wallets of `gateway.json`, whose files have been read. Their pictures are a folder. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { GatewayOptionsError } from '../../options/read-options.js';
import { isPassImage, type AppleWalletOptions } from '../../wallet/apple-pass.js';
import { googleWallet, type GoogleWalletOptions } from '../../wallet/google-wallet.js';
import { isRecord } from '../../domain/json.js';
import { codeOf, type RawSettings, type Report } from '../settings-file.js';
import { appleWallet } from './apple-wallet.js';

/** The settings with the wallets of the root and of each tenant. Faults are reported with their place. */
export async function withWallets(settings: RawSettings, report: Report): Promise<RawSettings> {
  const read = await withWallet(settings, 'wallet', report);
  if (!isRecord(read.tenants)) return read;
  const tenants: RawSettings = {};
  for (const [host, tenant] of Object.entries(read.tenants)) {
    tenants[host] = isRecord(tenant)
      ? await withWallet(tenant, `tenants.${host}.wallet`, report)
      : tenant;
  }
  return { ...read, tenants };
}

async function withWallet(
  settings: RawSettings,
  place: string,
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
    else made[name] = await make(given, `${place}.${name}`, report);
  };
  await add('apple', apple, makeApple);
  await add('google', google, makeGoogle);
  return { ...rest, wallet: made };
}

type Make = (given: RawSettings, place: string, report: Report) => Promise<object | undefined>;

const makeApple: Make = async (given, place, report) => {
  const images = await readImages(given.images, `${place}.images`, report);
  if (!images) return undefined;
  return attempt(place, report, () =>
    appleWallet({ ...given, images } as unknown as AppleWalletOptions),
  );
};

const makeGoogle: Make = (given, place, report) =>
  Promise.resolve(
    attempt(place, report, () => googleWallet(given as unknown as GoogleWalletOptions)),
  );

/** The pictures of a folder by name; other files of it are ignored. */
async function readImages(
  folder: unknown,
  place: string,
  report: Report,
): Promise<Record<string, Uint8Array> | undefined> {
  if (typeof folder !== 'string') {
    report(`${place}: must be the path of a folder`);
    return undefined;
  }
  try {
    const names = (await readdir(folder)).filter(isPassImage);
    const pictures = await Promise.all(names.map((name) => readFile(join(folder, name))));
    return Object.fromEntries(names.map((name, index) => [name, pictures[index] as Uint8Array]));
  } catch (error) {
    report(`${place}: the folder cannot be read (${codeOf(error)})`);
    return undefined;
  }
}

/** The wallet; undefined if its settings are wrong, which is reported. */
function attempt<Wallet>(place: string, report: Report, make: () => Wallet): Wallet | undefined {
  try {
    return make();
  } catch (error) {
    const faults =
      error instanceof GatewayOptionsError
        ? error.faults.map((fault) => fault.replace(/^\w+Wallet(?:\.|: )/, ''))
        : [error instanceof Error ? error.message.replace(/^\w+: /, '') : String(error)];
    for (const fault of faults) report(`${place}${/^[\w.@]+: /.test(fault) ? '.' : ': '}${fault}`);
    return undefined;
  }
}
