/**
 * What is wrong with a configuration, in English and for the console; visitors never see it.
 */
import { allSettings, attributeOf } from './configuration.js';
import { nearMiss } from './near-miss.js';
import type { ConfigurationResult } from './read-configuration.js';

const byAttribute = new Map(
  allSettings.map(([, setting]) => [attributeOf(setting.property), setting] as const),
);

/** One sentence for each fault; none for a faultless configuration. */
export function configurationHints(result: ConfigurationResult): readonly string[] {
  const missing = result.ok ? [] : result.missing;
  return [...missing.map((name) => `${name} is missing`), ...result.malformed.map(malformedHint)];
}

function malformedHint(name: string): string {
  const { hint = 'nothing', isRequired } = byAttribute.get(name) ?? {};
  return isRequired
    ? `${name} is not ${hint}`
    : `${name} is malformed and was ignored; allowed: ${hint}`;
}

/** Attributes of any element, and attributes of frameworks: never a misspelled one of ours. */
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
