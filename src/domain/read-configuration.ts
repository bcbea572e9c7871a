/**
 * Validates the configuration that the host page gives by attributes and properties.
 */
import {
  allSettings,
  attributeOf,
  type Configuration,
  type SettingProperty,
} from './configuration.js';
import type { Above, Setting } from './setting.js';

/** The raw values by property name. Attributes give text; frameworks may set other types. */
export type RawConfiguration = Partial<Readonly<Record<SettingProperty, unknown>>> & {
  /** The element can do without a session: nothing is required. */
  readonly isStandalone?: boolean;
};

/** Faults are named by their attribute; `configuration-hints.ts` makes sentences of them. */
export type ConfigurationResult =
  /** `malformed`: optional values that were ignored; their defaults apply. */
  | {
      readonly ok: true;
      readonly configuration: Configuration;
      readonly malformed: readonly string[];
    }
  | {
      readonly ok: false;
      readonly missing: readonly string[];
      readonly malformed: readonly string[];
    };

/**
 * Validates the raw configuration. Fails for a missing or malformed required value.
 * `page` is the base of relative links; absent in Node.
 */
export function readConfiguration(raw: RawConfiguration, page?: string): ConfigurationResult {
  const values: Record<string, unknown> = {};
  const faults = { missing: [] as string[], unusable: [] as string[], ignored: [] as string[] };
  for (const [property, setting] of allSettings) {
    const { readAs: name = property, fallback, isRequired } = setting;
    const given = raw[property];
    const value = readSetting(setting, given, page, values);
    values[name] = value ?? fallback;
    if (value === undefined && textOf(given) !== '' && setting.kind === 'text')
      faults[isRequired ? 'unusable' : 'ignored'].push(attributeOf(property));
    else if (isRequired && !value && !raw.isStandalone) faults.missing.push(attributeOf(property));
  }
  // Without passwords there is one form to start with: see `StartStep`.
  if (values.password) values.start = 'passwordless';
  const { missing, unusable, ignored } = faults;
  if (missing.length + unusable.length > 0) return { ok: false, missing, malformed: unusable };
  return { ok: true, configuration: values as unknown as Configuration, malformed: ignored };
}

/** The value that the page gives; undefined if it gives none or a malformed one. */
function readSetting(
  { kind, parse }: Setting,
  given: unknown,
  page: string | undefined,
  above: Above,
): unknown {
  switch (kind) {
    case 'object':
      return given ?? undefined;
    case 'flag':
      // Vue sets a boolean attribute without a value as the property `''`.
      return given === '' || given ? parse?.('') : undefined;
    case 'text': {
      const written = textOf(given);
      return written === '' ? undefined : parse?.(written, page, above);
    }
  }
}

/** Text, a number, or a list of words as an array. */
function textOf(given: unknown): string {
  if (Array.isArray(given)) return given.join(' ');
  return typeof given === 'string' || typeof given === 'number' ? String(given).trim() : '';
}
