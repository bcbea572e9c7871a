/**
 * What is wrong with a configuration, in English and for the console; visitors never see it.
 */
import {
  allSettings,
  attributeOf,
  symbologies,
  type Configuration,
  type SettingProperty,
} from './configuration.js';
import type { ConfigurationResult } from './read-configuration.js';

const byAttribute = new Map(
  allSettings.map(([property, row]) => [attributeOf(property), { property, ...row }] as const),
);

const link = 'an https, mailto or tel address, or a path of this site';

/** What each setting allows that can be malformed. */
export const hints: Readonly<Partial<Record<SettingProperty, string>>> = {
  apiBase: 'an http(s) address or a path',
  devicetype: '1 (browser), 2 (Android) or 3 (iOS)',
  country: 'two letters of ISO 3166-1, like IT',
  identifiers: 'any of email, mobile, card',
  identifier: 'what identifiers accepts',
  mobileFormat: 'as-typed or e164',
  homeUrl: link,
  doneUrl: 'an https address without user or password, or a path of this site',
  loginUrl: link,
  supportUrl: link,
  privacyUrl: link,
  termsUrl: link,
  codeLength: 'a whole number from 4 to 8',
  password: 'none',
  details: 'after',
  minPassword: 'a whole number from 8 to 1000',
  start: 'register or login',
  tone: 'formal or informal',
  headingLevel: 'a whole number from 1 to 6',
  minAge: 'a whole number from 0 to 120',
  symbology: `one of ${symbologies.join(', ')}`,
};

/** One sentence for each fault; none for a faultless configuration. */
export function configurationHints(result: ConfigurationResult): readonly string[] {
  const missing = result.ok ? [] : result.missing;
  return [...missing.map((name) => `${name} is missing`), ...result.malformed.map(malformedHint)];
}

function malformedHint(name: string): string {
  const { property, isRequired } = byAttribute.get(name) ?? {};
  const hint = property && hints[property];
  return isRequired
    ? `${name} is not ${hint}`
    : `${name} is malformed and was ignored; allowed: ${hint}`;
}

/** One sentence for each setting that has no effect beside another. `start`: as the page gives it. */
export function ignoredHints(
  configuration: Configuration,
  start: string | undefined,
): readonly string[] {
  const { details, minAge, consentsRequired = [] } = configuration;
  const refusing = {
    'min-age': minAge !== undefined,
    'consents-required': consentsRequired.length > 0,
  };
  const others = Object.entries(refusing).filter(([, isGiven]) => isGiven);
  return [
    ...withoutPassword(configuration, start),
    ...(configuration.passkey !== undefined && !configuration.password
      ? ['passkey has no effect without password="none"']
      : []),
    ...(details ? others : []).map(([name]) => `details="after" has no effect with ${name}`),
  ];
}

function withoutPassword(
  { password, minPassword, reset, loginUrl, savedPassword }: Configuration,
  start: string | undefined,
): readonly string[] {
  if (!password) return [];
  const given = {
    'min-password': minPassword !== undefined,
    'no-reset': reset === false,
    start: Boolean(start),
    'login-url': loginUrl !== undefined,
    'saved-password': savedPassword,
  };
  const ignored = Object.entries(given).filter(([, isGiven]) => isGiven);
  return ignored.map(([name]) => `${name} has no effect with password="none"`);
}

/** Attributes of HTML and of frameworks, which any element may have. */
const foreign =
  /^(title|role|tabindex|lang|translate|inert|is|nonce|style|popover|draggable|spellcheck|item.*|on.*|_.*|ng.*|(v|x|hx)-.*)$/;

/** One sentence that names the attributes that the element does not have, and those that it has; none if it has all. */
export function unknownHints(
  names: readonly string[],
  known: readonly string[],
): readonly string[] {
  const unknown = names.filter((name) => !known.includes(name) && !foreign.test(name));
  if (unknown.length === 0) return [];
  return [`unknown attribute: ${unknown.join(', ')}; known: ${known.join(', ')}`];
}
