/**
 * What phone numbers are, by Google's metadata for all countries. Loaded when somebody uses a phone field.
 */
import { AsYouType, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/core';
import type { CountryCode } from 'libphonenumber-js/core';
import metadata from 'libphonenumber-js/min/metadata';

/** `+393331231234` for what is typed in that country; nothing for what cannot be a number. */
export function toE164(number: string, country: string): string | undefined {
  const parsed = parse(number, country);
  return parsed?.isPossible() ? parsed.number : undefined;
}

/** Whether there are numbers like this. */
export function isNumber(number: string, country: string): boolean {
  return parse(number, country)?.isValid() ?? false;
}

/** The number with the spaces that people of that country put into it. */
export function spaced(number: string, country: string): string {
  return new AsYouType(known(country), metadata).input(number);
}

/** Where a number that starts with `+` belongs, as soon as its first digits tell. */
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
