/**
 * Parses and formats phone numbers with libphonenumber's metadata for all countries. Loaded when a phone field is
 * used.
 */
import { AsYouType, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/core';
import type { CountryCode } from 'libphonenumber-js/core';
import metadata from 'libphonenumber-js/min/metadata';

export { reformatKeepingCaret } from './reformat.js';

/**
 * Converts a number typed in a country to E.164 (`+393331231234`); undefined if it is not a possible number.
 */
export function toE164(number: string, country: string): string | undefined {
  const parsed = parse(number, country);
  return parsed?.isPossible() ? parsed.number : undefined;
}

/** True if the number is valid in the country. */
export function isNumber(number: string, country: string): boolean {
  return parse(number, country)?.isValid() ?? false;
}

/** The number in its national or international format with spaces. */
export function spaced(number: string, country: string): string {
  return new AsYouType(known(country), metadata).input(number);
}

/** The country of a number with a leading `+`; undefined while its prefix is ambiguous. */
export function countryOf(number: string): string | undefined {
  const typing = new AsYouType(undefined, metadata);
  typing.input(number);
  return typing.getCountry();
}

function parse(number: string, country: string) {
  const region = known(country);
  return region
    ? parsePhoneNumberFromString(number, region, metadata)
    : parsePhoneNumberFromString(number, metadata);
}

function known(country: string): CountryCode | undefined {
  const region = country as CountryCode;
  return isSupportedCountry(region, metadata) ? region : undefined;
}
