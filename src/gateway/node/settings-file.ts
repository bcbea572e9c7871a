/** Reads settings from `gateway.json`, and secrets from the files that it or the environment names. */
import { readFile } from 'node:fs/promises';
import { oneOrMore, splitList } from './environment.js';

/** Unvalidated settings by name. */
export type Settings = Record<string, unknown>;

/** Reports a fault, a sentence. */
type Report = (fault: string) => void;

/** The settings in a file. If it cannot be read or parsed, reports a fault and resolves to an empty object. */
export async function readSettingsFile(path: string, report: Report): Promise<Settings> {
  const text = await readText(path, path, report);
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
function checkFileNames(settings: Settings, report: Report): void {
  for (const name of ['apiKey', 'secrets']) {
    if (name in settings && `${name}File` in settings) {
      report(`${name}: ${name}File is set as well; set one of them`);
    }
  }
}

/** Replaces `apiKeyFile` and `secretsFile`, in the settings and their tenants, with the contents of those files. */
export async function readSecretFiles(settings: Settings, report: Report): Promise<Settings> {
  const whole = await withFile(settings, 'apiKeyFile', 'apiKey', oneOrMore, report);
  const read = await withFile(whole, 'secretsFile', 'secrets', (list) => list, report);
  if (!isRecord(read.tenants)) return read;
  const tenants: Settings = {};
  for (const [host, tenant] of Object.entries(read.tenants)) {
    tenants[host] = isRecord(tenant)
      ? await withFile(tenant, 'apiKeyFile', 'apiKey', oneOrMore, report)
      : tenant;
  }
  return { ...read, tenants };
}

async function withFile(
  settings: Settings,
  name: string,
  target: string,
  read: (list: readonly string[]) => unknown,
  report: Report,
): Promise<Settings> {
  const { [name]: path, ...rest } = settings;
  if (path === undefined) return rest;
  if (typeof path !== 'string') {
    report(`${name}: must be the path of a file`);
    return rest;
  }
  const text = await readText(name, path, report);
  return text === undefined ? rest : { ...rest, [target]: read(splitList(text)) };
}

async function readText(name: string, path: string, report: Report): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    report(`${name}: the file cannot be read (${code})`);
    return undefined;
  }
}

/** True for an object that is not an array. */
export const isRecord = (value: unknown): value is Settings =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
