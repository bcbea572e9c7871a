/**
 * Parses and formats phone numbers with libphonenumber's metadata for all countries. Loaded when a phone field is
 * used.
 */
import {
  AsYouType,
  isSupportedCountry,
  parsePhoneNumberFromString,
  type CountryCode,
  type PhoneNumber,
} from 'libphonenumber-js/core';
import metadata from 'libphonenumber-js/min/metadata';

/**
 * Converts a number typed in a country to E.164 (`+393331231234`); undefined if it is not a possible number, or if its `00` can be read
 * in several ways.
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

/** `number`: without separators. */
function parse(number: string, country: string): PhoneNumber | undefined {
  const region = known(country);
  if (number.startsWith('00')) return parseAbroad(number, region);
  return region
    ? parsePhoneNumberFromString(number, region, metadata)
    : parsePhoneNumberFromString(number, metadata);
}

/**
 * The number after an international prefix: `00`, or the country's own (`0011` in Australia). A valid number of the country wins, else the
 * only valid one.
 */
function parseAbroad(number: string, region: CountryCode | undefined): PhoneNumber | undefined {
  const typing = new AsYouType(region, metadata);
  typing.input(number);
  const byOwnPrefix = typing.isInternational() ? typing.getNumber() : undefined;
  const byZeros = parsePhoneNumberFromString(`+${number.slice(2)}`, metadata);
  const valid = [byZeros, byOwnPrefix].filter((found) => found?.isValid());
  const isOne = new Set(valid.map((found) => found?.number)).size === 1;
  return valid.find((found) => found?.country === region) ?? (isOne ? valid[0] : undefined);
}

function known(country: string): CountryCode | undefined {
  const region = country as CountryCode;
  return isSupportedCountry(region, metadata) ? region : undefined;
}
