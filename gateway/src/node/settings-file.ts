/** Reads settings from `gateway.json`, and secrets from the files that it or the environment names. */
import { readFile } from 'node:fs/promises';
import { isRecord } from '../domain/json.js';
import { oneOrMore, splitList } from './variables.js';

/** Unvalidated settings by name. */
export type RawSettings = Record<string, unknown>;

/** Reports a fault, a sentence. */
type Report = (fault: string) => void;

/** The bytes of a file; undefined if it cannot be read, which is reported under the name of the setting. */
export type ReadBytes = (name: string, path: string) => Promise<Buffer | undefined>;

/** The text of a file, as `ReadBytes`. */
export type ReadText = (name: string, path: string) => Promise<string | undefined>;

/** Reads files. */
export const bytesReader =
  (report: Report): ReadBytes =>
  async (name, path) => {
    try {
      return await readFile(path);
    } catch (error) {
      report(`${name}: the file ${path} cannot be read (${codeOf(error)})`);
      return undefined;
    }
  };

/** The code of an error of the file system. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'unknown';

/** The settings in a file. If it cannot be read or parsed, reports a fault and resolves to an empty object. */
export async function readSettingsFile(
  path: string,
  readText: ReadText,
  report: Report,
): Promise<RawSettings> {
  const text = await readText(path, path);
  if (text === undefined) return {};
  try {
    // Editors of Windows write a byte order mark.
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    if (isRecord(value)) {
      const tenants = isRecord(value.tenants) ? Object.values(value.tenants) : [];
      for (const part of [value, ...tenants]) if (isRecord(part)) checkFileNames(part, report);
      return value;
    }
    report(`${path}: must hold an object`);
  } catch (error) {
    // The engine's error message can quote the text near the error, which can be a secret.
    const position = /position (\d+)/.exec(String(error))?.[1];
    const line = position && text.slice(0, Number(position)).split('\n').length;
    report(`${path}: is not JSON${line ? ` (line ${String(line)})` : ''}`);
  }
  return {};
}

/** Reports a value that stands in the settings and in a file that they name. */
function checkFileNames(settings: RawSettings, report: Report): void {
  for (const [name, setting] of Object.entries(settingOfFile)) {
    if (setting in settings && name in settings) {
      report(`${setting}: ${name} is set as well; set one of them`);
    }
  }
}

/** The files of secrets: the name of the setting, the setting that its content is, and how it is read. */
const secretFiles = {
  apiKeyFile: ['apiKey', (text: string) => oneOrMore(splitList(text))],
  secretsFile: ['secrets', splitList],
  redisFile: ['redis', (text: string) => text.trim()],
  redisPasswordFile: ['redisPassword', (text: string) => text.replace(/\r?\n$/, '')],
  redisCaFile: ['redisCa', (text: string) => text],
} as const;

/** The settings that a file may hold, by the name of its setting. */
export const settingOfFile: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(secretFiles).map(([name, [target]]) => [name, target]),
);

/** Replaces the names of secret files, in the settings and their tenants, with the contents of those files. */
export async function readSecretFiles(
  settings: RawSettings,
  readText: ReadText,
  report: Report,
): Promise<RawSettings> {
  let read = settings;
  for (const [name, [target, parse]] of Object.entries(secretFiles)) {
    read = await withFile(read, name, target, parse, readText, report);
  }
  if (!isRecord(read.tenants)) return read;
  const tenants: RawSettings = {};
  for (const [host, tenant] of Object.entries(read.tenants)) {
    tenants[host] = isRecord(tenant)
      ? await withFile(
          tenant,
          'apiKeyFile',
          ...secretFiles.apiKeyFile,
          (name, path) => readText(`tenants.${host}.${name}`, path),
          (fault) => report(`tenants.${host}.${fault}`),
        )
      : tenant;
  }
  return { ...read, tenants };
}

async function withFile(
  settings: RawSettings,
  name: string,
  target: string,
  parse: (text: string) => unknown,
  readText: ReadText,
  report: Report,
): Promise<RawSettings> {
  const { [name]: path, ...rest } = settings;
  if (path === undefined) return rest;
  if (typeof path !== 'string') {
    report(`${name}: must be the path of a file`);
    return rest;
  }
  const text = await readText(name, path);
  return text === undefined ? rest : { ...rest, [target]: parse(text) };
}
