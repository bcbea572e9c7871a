/**
 * How the site wants mobile numbers, for reading who somebody is. What knows all numbers is loaded for
 * `mobile-format="e164"` alone.
 */
import type { Configuration } from '../../domain/configuration.js';
import type { IdentifierRules } from '../../domain/identifier.js';
import { loadNumbers, numbersAtHand } from './load-numbers.js';

/** As typed where nothing else is wanted, where digits are a card's, and where what converts could not be had. */
export function mobileRules(
  configuration: Configuration | undefined,
): Pick<IdentifierRules, 'mobileFormat' | 'toE164'> {
  const numbers = numbersAtHand();
  if (!numbers || !configuration || !isWanted(configuration)) return {};
  const { country } = configuration;
  // At the log-in digits may be a card's: only what is a number for certain is taken for one.
  const toE164 = (number: string) =>
    numbers.isNumber(number, country) ? numbers.toE164(number, country) : undefined;
  return { mobileFormat: 'e164', toE164 };
}

/** What has to be waited for before these rules hold; undefined when they do. */
export function mobileRulesReady(
  configuration: Configuration | undefined,
): Promise<unknown> | undefined {
  return configuration && isWanted(configuration) && !numbersAtHand() ? loadNumbers() : undefined;
}

function isWanted({ mobileFormat, identifiers }: Configuration): boolean {
  return mobileFormat === 'e164' && identifiers.includes('mobile');
}
