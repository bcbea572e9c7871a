/**
 * The site's rules for mobile numbers as identifiers. libphonenumber is loaded only for `mobile-format="e164"`; a submit
 * waits for it (`submit-gate.ts`).
 */
import type { Configuration } from '../../domain/configuration.js';
import type { IdentifierRules } from '../../domain/read-identifier.js';
import type { SessionController } from '../core/session-controller.js';
import { homeCountry } from './countries.js';
import { loadPhoneLibrary, loadedPhoneLibrary } from './phone-library.js';

/**
 * The rules for parsing an identifier. Numbers stay as typed without `e164`, for card codes, and while libphonenumber
 * is missing.
 */
export function mobileRules(
  controller: SessionController,
): Pick<IdentifierRules, 'mobileFormat' | 'toE164'> {
  const numbers = loadedPhoneLibrary();
  const { configuration } = controller;
  if (!numbers || !configuration || !needsMobileRules(configuration)) return {};
  const country = homeCountry(controller);
  // At the log-in digits may be a card code: only valid mobile numbers are converted.
  const toE164 = (number: string) =>
    numbers.isNumber(number, country) ? numbers.toE164(number, country) : undefined;
  return { mobileFormat: 'e164', toE164 };
}

/** A promise for the rules' library; undefined if nothing has to be loaded. */
export function loadMobileRules(
  configuration: Configuration | undefined,
): Promise<unknown> | undefined {
  return configuration && needsMobileRules(configuration) && !loadedPhoneLibrary()
    ? loadPhoneLibrary()
    : undefined;
}

function needsMobileRules({ mobileFormat, identifiers }: Configuration): boolean {
  return mobileFormat === 'e164' && identifiers.includes('mobile');
}
