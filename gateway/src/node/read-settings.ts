/** Reads and validates the settings of `onboarding-gateway` from a file and the environment. */
import { X509Certificate } from 'node:crypto';
import type { Challenge } from '../challenge/challenge.js';
import { proofOfWork } from '../challenge/proof-of-work.js';
import type { GatewayOptions } from '../options/gateway-options.js';
import { GatewayOptionsError, readOptions } from '../options/read-options.js';
import { readVariables, shapes, variables } from './variables.js';
import type { RedisOptions } from './connect-redis.js';
import { withWallets } from './wallet/read-wallets.js';
import { addressForms, parseRedisAddress } from './redis-address.js';
import {
  readSecretFiles,
  readSettingsFile,
  settingOfFile,
  bytesReader,
  type ReadText,
  type RawSettings,
} from './settings-file.js';

/** Valid settings. */
export interface ReadSettings {
  /** Options of the gateway, validated, without a store. */
  readonly options: GatewayOptions;
  /** Redis or Valkey. */
  readonly redis: RedisSettings | undefined;
  /** Whether the gateway refuses to start without the store. */
  readonly requireStore: boolean;
  /** Whether `/healthz` is on the port for visitors. */
  readonly health: boolean;
  readonly host: string | undefined;
  readonly port: number | undefined;
  readonly adminHost: string | undefined;
  readonly adminPort: number | undefined;
}

/** The parameters of `connectRedis`. */
export interface RedisSettings extends RedisOptions {
  readonly address: string;
}

/** All faults, a sentence each, without secrets. */
export interface WrongSettings {
  readonly faults: readonly string[];
}

/**
 * Reads the settings of a file (path `config`) and the environment, which takes precedence. Resolves to all faults, if
 * any.
 */
export async function readSettings(
  config: string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<ReadSettings | WrongSettings> {
  const { settings: own, faults: first } = readVariables(environment);
  const faults = [...first];
  const report = (fault: string) => faults.push(fault);
  const readBytes = bytesReader(report);
  const readText: ReadText = async (setting, path) => (await readBytes(setting, path))?.toString();
  const file = config === undefined ? {} : await readSettingsFile(config, readText, report);
  const given = { prefix: '/loyalty/api', ...withoutReplacedFiles(file, own), ...own };
  const merged = await readSecretFiles(
    given,
    async (setting, path) => readText(nameOf(setting, given, file), path),
    report,
  );
  const { redis, redisPassword, redisCa, requireStore, health, ...others } = merged;
  const { host, port, adminHost, adminPort, challenge, ...rest } = others;
  const name = (setting: string) => nameOf(setting, merged, file);

  checkRedis(name('redis'), redis, report);
  const ofStore = { redisPasswordFile: redisPassword, redisCaFile: redisCa, requireStore };
  for (const [setting, value] of Object.entries(ofStore)) {
    if (redis !== undefined || value === undefined || value === false) continue;
    report(`${name(setting)}: there is no store; give ${nameOf('redis', {}, {})}`);
  }
  if (typeof redisCa === 'string' && !isCertificates(redisCa)) {
    report(`${name('redisCaFile')}: must be certificates in PEM`);
  }
  checkSwitch('requireStore', requireStore, report);
  checkSwitch('health', health, report);
  checkText('host', host, report);
  checkText('adminHost', adminHost, report);
  checkPort('port', port, report);
  checkPort('adminPort', adminPort, report);
  const made = makeChallenge(challenge, report);
  const readable = await withWallets(rest, readBytes, report);
  const options = { ...readable, ...(made && { challenge: made }) } as unknown as GatewayOptions;
  for (const fault of faultsOf(options)) {
    const named = described(fault, given, name);
    // A variable that could not be read already has a fault.
    const isReported = first.some((other) => named.includes(`(${other.split(':', 1).join()})`));
    if (!isReported) report(named);
  }
  if (faults.length > 0) return { faults: [...new Set(faults)] };
  return {
    options,
    redis:
      redis === undefined
        ? undefined
        : ({ address: redis, password: redisPassword, ca: redisCa } as RedisSettings),
    requireStore: requireStore === true,
    health: health === true,
    host: host as string | undefined,
    port: port as number | undefined,
    adminHost: adminHost as string | undefined,
    adminPort: adminPort as number | undefined,
  };
}

/** The settings of the file without the names of secret files whose content the environment sets. */
function withoutReplacedFiles(file: RawSettings, own: Readonly<RawSettings>): RawSettings {
  return Object.fromEntries(
    Object.entries(file).filter(([name]) => {
      const setting = settingOfFile[name];
      return setting === undefined || !(setting in own);
    }),
  );
}

/** The name of a setting for a fault, followed by its variable in brackets unless the file has the setting. */
function nameOf(setting: string, settings: object, file: object): string {
  if (setting in file && setting in settings) return setting;
  const found = Object.entries(variables).find(([, known]) => known === setting);
  return found ? `${setting} (${found[0]})` : setting;
}

/**
 * A fault of an option for the operator: with the variable and its form, or with the file that has the value. A part of
 * a setting keeps its own sentence.
 */
function described(fault: string, given: RawSettings, name: (setting: string) => string): string {
  const [, setting = '', rest = ''] = /^([^:.]+)(.*)$/s.exec(fault) ?? [];
  const [ofFile] = Object.entries(settingOfFile).find(
    ([candidate, target]) => target === setting && candidate in given,
  ) ?? [undefined];
  if (ofFile !== undefined) return `${name(ofFile)}${rest}, in ${String(given[ofFile])}`;
  const named = name(setting);
  const variable = /\((\w+)\)$/.exec(named)?.[1];
  const shape = rest.startsWith(':') ? shapes[variable as keyof typeof shapes] : undefined;
  return shape === undefined ? named + rest : `${named}: ${shape}`;
}

function faultsOf(options: GatewayOptions): readonly string[] {
  try {
    readOptions(options);
    return [];
  } catch (error) {
    if (error instanceof GatewayOptionsError) return error.faults;
    throw error;
  }
}

function checkText(name: string, value: unknown, report: (fault: string) => void): void {
  if (value !== undefined && (typeof value !== 'string' || value === '')) {
    report(`${name}: must be text`);
  }
}

function checkRedis(name: string, value: unknown, report: (fault: string) => void): void {
  if (value === undefined) return;
  const parsed = typeof value === 'string' ? parseRedisAddress(value) : { fault: addressForms };
  if ('fault' in parsed) report(`${name}: ${parsed.fault}`);
}

/** True for certificates in PEM, each of them whole: of a file that is half written Node would use what it finds. */
function isCertificates(text: string): boolean {
  const pems = text.match(/-----BEGIN CERTIFICATE-----[^-]*(?:-----END CERTIFICATE-----)?/g) ?? [];
  try {
    return pems.map((pem) => new X509Certificate(pem)).length > 0;
  } catch {
    return false;
  }
}

function checkSwitch(name: string, value: unknown, report: (fault: string) => void): void {
  if (value !== undefined && typeof value !== 'boolean') report(`${name}: must be true or false`);
}

function checkPort(name: string, value: unknown, report: (fault: string) => void): void {
  if (value === undefined) return;
  if (Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 65_535) return;
  report(`${name}: must be a port, 0 to 65535`);
}

/** Makes the challenge from `"proof-of-work"`. */
function makeChallenge(value: unknown, report: (fault: string) => void): Challenge | undefined {
  if (value === 'proof-of-work') return proofOfWork();
  if (value !== undefined) report('challenge: must be "proof-of-work"');
  return undefined;
}
