/** Reads settings from `gateway.json`, and the files that it or the environment names. */
import { readFile } from 'node:fs/promises';
import { isRecord } from '../domain/json.js';
import { variables } from './variables.js';

/** Unvalidated settings by name. */
export type RawSettings = Record<string, unknown>;

/** Reports a fault, a sentence. */
export type Report = (fault: string) => void;

/** The content of a file: its text, or its bytes if they are not UTF-8, such as a certificate in DER. */
async function contentOf(path: string): Promise<string | Uint8Array> {
  const bytes = await readFile(path);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return bytes;
  }
}

/** The code of an error of the file system. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'unknown';

/** The settings in a file. If it cannot be read or parsed, reports a fault and resolves to an empty object. */
export async function readSettingsFile(path: string, report: Report): Promise<RawSettings> {
  let text = '';
  try {
    text = String(await contentOf(path));
    const value: unknown = JSON.parse(text);
    if (isRecord(value)) return value;
    report(`${path}: must hold an object`);
  } catch (error) {
    if (error instanceof SyntaxError) {
      // The engine's error message can quote the text near the error, which can be a secret.
      const position = /position (\d+)/.exec(String(error))?.[1];
      const line = position && text.slice(0, Number(position)).split('\n').length;
      report(`${path}: is not JSON${line ? ` (line ${String(line)})` : ''}`);
    } else {
      report(`${path}: the file ${path} cannot be read (${codeOf(error)})`);
    }
  }
  return {};
}

/** The settings of a file and the environment, which wins, also where it sets one by another form: `x` by `xFile`, or the reverse. */
export function merged(file: RawSettings, own: Readonly<RawSettings>): RawSettings {
  const kept = Object.entries(file).filter(
    ([name]) => !(name.replace(/File$/, '') in own) && !(`${name}File` in own),
  );
  return { ...Object.fromEntries(kept), ...own };
}

/** Settings whose files have been read. */
interface Filled {
  readonly settings: RawSettings;
  /** The path of each file by the place of the setting that it holds, such as `tenants.shop.example.apiKey`. */
  readonly paths: ReadonlyMap<string, string>;
  /** The places whose file could not be read. */
  readonly unread: ReadonlySet<string>;
}

/**
 * Reads the files that the settings name: at any depth `xFile` is the path of a file with `x`. Its text is read as the
 * text of the variable of that setting, and as it is if there is none, without the line break at its end.
 * `report` receives the place of the setting `xFile`, and what is wrong.
 */
export async function readFiles(
  settings: RawSettings,
  report: (place: string, fault: string) => void,
): Promise<Filled> {
  const paths = new Map<string, string>();
  const unread = new Set<string>();

  async function fill(given: RawSettings, parent: string): Promise<RawSettings> {
    const filled: RawSettings = {};
    for (const [name, value] of Object.entries(given)) {
      const place = `${parent}${name}`;
      const [, target] = /^(\w+)File$/.exec(name) ?? [];
      if (target === undefined) {
        filled[name] = isRecord(value) ? await fill(value, `${place}.`) : value;
      } else if (target in given) {
        report(`${parent}${target}`, `${name} is set as well; set one of them`);
      } else {
        const read = await readOne(target, value, place);
        if (read === undefined) unread.add(`${parent}${target}`);
        else filled[target] = read;
        paths.set(`${parent}${target}`, String(value));
      }
    }
    return filled;
  }

  async function readOne(target: string, path: unknown, place: string): Promise<unknown> {
    if (typeof path !== 'string') {
      report(place, 'must be the path of a file');
      return undefined;
    }
    try {
      const content = await contentOf(path);
      if (typeof content !== 'string') return content;
      const known = Object.values(variables).find(({ setting }) => setting === target);
      const text = content.replace(/\r?\n$/, '');
      const value = known?.read ? known.read(text) : text;
      if (value === undefined) report(place, known?.shape ?? 'cannot be read');
      return value;
    } catch (error) {
      report(place, `the file ${path} cannot be read (${codeOf(error)})`);
      return undefined;
    }
  }

  return { settings: await fill(settings, ''), paths, unread };
}
