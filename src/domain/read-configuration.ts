/**
 * Validates the configuration that the host page gives by attributes and properties.
 */
import {
  allSettings,
  attributeOf,
  type OwnSettings,
  type SettingProperty,
  type SharedSettings,
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
      readonly own: OwnSettings;
      readonly shared: SharedSettings;
      readonly malformed: readonly string[];
    }
  | {
      readonly ok: false;
      readonly shared?: undefined;
      readonly own?: undefined;
      readonly missing: readonly string[];
      readonly malformed: readonly string[];
    };

/**
 * Validates the raw configuration. Fails for a missing or malformed required value.
 * `page` is the base of relative links; absent in Node. `start`: of an element that starts nowhere else.
 */
export function readConfiguration(
  raw: RawConfiguration,
  page?: string,
  start?: 'login',
): ConfigurationResult {
  const own: Record<string, unknown> = {};
  const shared: Record<string, unknown> = {};
  const faults = { missing: [] as string[], unusable: [] as string[], ignored: [] as string[] };
  for (const [property, setting] of allSettings) {
    const { readAs: name = property, fallback, isRequired, isOwn } = setting;
    const given = raw[property];
    const value = readSetting(setting, given, page, own);
    const applies = value ?? fallback;
    // Without a value it is left out: the value of another element counts.
    if (applies !== undefined) (isOwn ? own : shared)[name] = applies;
    if (value === undefined && textOf(given) !== '' && setting.kind === 'text')
      faults[isRequired ? 'unusable' : 'ignored'].push(attributeOf(property));
    else if (isRequired && !value && !raw.isStandalone) faults.missing.push(attributeOf(property));
  }
  if (start) shared.start = start;
  const { missing, unusable, ignored } = faults;
  if (missing.length + unusable.length > 0) return { ok: false, missing, malformed: unusable };
  return {
    ok: true,
    own: own as unknown as OwnSettings,
    shared: shared as unknown as SharedSettings,
    malformed: ignored,
  };
}

/** The value that the page gives; undefined if it gives none or a malformed one. */
function readSetting(
  { kind, parse, isOnWhenEmpty }: Setting,
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
      const isOn = isOnWhenEmpty && (given === '' || given === true);
      return written === '' && !isOn ? undefined : parse?.(written, page, above);
    }
  }
}

/** Text, a number, or a list of words as an array. */
function textOf(given: unknown): string {
  if (Array.isArray(given)) return given.join(' ');
  return typeof given === 'string' || typeof given === 'number' ? String(given).trim() : '';
}
