/**
 * What is wrong with a configuration, in English and for the console; visitors never see it.
 */
import { nearMiss } from './near-miss.js';
import {
  attributeOf,
  type ConfigurationResult,
  type RestrictedName,
} from './read-configuration.js';
import { symbologies } from './configuration.js';

const address = 'an https, mailto or tel address, or a path of this site';

const allowed: Readonly<Record<RestrictedName, string>> = {
  devicetype: '1 (browser), 2 (Android) or 3 (iOS)',
  country: 'two letters of ISO 3166-1, like IT',
  identifiers: 'any of email, mobile, card',
  mobileFormat: 'as-typed or e164',
  homeUrl: address,
  loginUrl: address,
  supportUrl: address,
  privacyUrl: address,
  termsUrl: address,
  minPassword: 'a whole number from 8 to 1000',
  codeLength: 'a whole number from 4 to 8',
  start: 'register or login',
  tone: 'formal or informal',
  headingLevel: 'a whole number from 1 to 6',
  minAge: 'a whole number from 0 to 120',
  symbology: `one of ${symbologies.join(', ')}`,
};

const byAttribute = new Map(
  Object.entries(allowed).map(([name, values]) => [attributeOf(name), values] as const),
);

/** One sentence for each fault; none for a faultless configuration. */
export function configurationHints(result: ConfigurationResult): readonly string[] {
  const missing = result.ok ? [] : result.missing;
  return [...missing.map((name) => `${name} is missing`), ...result.malformed.map(malformedHint)];
}

function malformedHint(name: string): string {
  if (name === 'api-base') return 'api-base is not an http(s) address or a path';
  return `${name} is malformed and was ignored; allowed: ${byAttribute.get(name) ?? 'nothing'}`;
}

/** Attributes of any element, and those of frameworks: never a misspelled one of ours. */
const foreign =
  /^(title|role|tabindex|lang|translate|inert|is|nonce|style|defer-hydration|on.*|(v|ng|x|hx)-.*)$/;

/** A question for each name that is close to one that exists. */
export function spellingHints(
  names: readonly string[],
  known: readonly string[],
): readonly string[] {
  const misspelled = names.filter((name) => !foreign.test(name));
  return misspelled.flatMap((name) => {
    // A place has `data-campaignid`, its tag `campaignid`.
    const plain = known.find((candidate) => name === `data-${candidate}`);
    const meant = plain ?? nearMiss(name, known);
    return meant === undefined ? [] : [`${name} is unknown, did you mean ${meant}?`];
  });
}
