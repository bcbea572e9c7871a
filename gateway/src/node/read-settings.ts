/** Reads and validates the settings of `onboarding-gateway` from a file and the environment. */
import { X509Certificate } from 'node:crypto';
import type { Challenge } from '../challenge/challenge.js';
import { proofOfWork } from '../challenge/proof-of-work.js';
import type { GatewayOptions } from '../options/gateway-options.js';
import { GatewayOptionsError, readOptions } from '../options/read-options.js';
import { readVariables, variables } from './variables.js';
import type { RedisOptions } from './connect-redis.js';
import { withWallets } from './wallet/read-wallets.js';
import { addressForms, parseRedisAddress } from './redis-address.js';
import { merged, readFiles, readSettingsFile } from './settings-file.js';

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
interface RedisSettings extends RedisOptions {
  readonly address: string;
}

/** All faults, a sentence each, without secrets. */
interface WrongSettings {
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
  const file = config === undefined ? {} : await readSettingsFile(config, report);
  const given = { prefix: '/loyalty/api', ...merged(file, own) };
  const files = await readFiles(given, (place, fault) =>
    report(`${nameOf(place, given, file)}: ${fault}`),
  );
  const { redis, redisPassword, redisCa, requireStore, health, ...others } = files.settings;
  const { host, port, adminHost, adminPort, challenge, ...rest } = others;
  const name = (setting: string) => nameOf(setting, given, file);
  const unread = (fault: string) => [...files.unread].some((place) => isOf(fault, place));

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
  const readable = await withWallets(rest, (fault) => {
    if (!unread(fault)) report(fault);
  });
  const options = { ...readable, ...(made && { challenge: made }) } as unknown as GatewayOptions;
  for (const fault of faultsOf(options)) {
    const named = described(fault, files.paths, name);
    // A variable or file that could not be read already has a fault.
    const isReported = first.some((other) => named.includes(`(${other.split(':', 1).join()})`));
    if (!isReported && !unread(fault)) report(named);
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

/** True if a fault is about the setting at a place, or a part of it. */
const isOf = (fault: string, place: string): boolean =>
  fault.startsWith(`${place}:`) || fault.startsWith(`${place}.`);

/** The name of a setting for a fault, followed by its variable in brackets unless the file has the setting. */
function nameOf(setting: string, settings: object, file: object): string {
  if (setting in file && setting in settings) return setting;
  const found = Object.entries(variables).find(([, known]) => known.setting === setting);
  return found ? `${setting} (${found[0]})` : setting;
}

/**
 * A fault of an option for the operator: with the file that has the value, or with the variable and its form. A part of
 * a setting keeps its own sentence.
 */
function described(
  fault: string,
  paths: ReadonlyMap<string, string>,
  name: (setting: string) => string,
): string {
  const [place, path] = [...paths].find(([candidate]) => isOf(fault, candidate)) ?? [];
  if (place !== undefined)
    return `${name(`${place}File`)}${fault.slice(place.length)}, in ${path ?? ''}`;
  const [, setting = '', rest = ''] = /^([^:.]+)(.*)$/s.exec(fault) ?? [];
  const named = name(setting);
  const variable = /\((\w+)\)$/.exec(named)?.[1];
  const shape = rest.startsWith(':') ? variables[variable ?? '']?.shape : undefined;
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
