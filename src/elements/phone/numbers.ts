/**
 * Parses and formats phone numbers with libphonenumber's metadata for all countries. Loaded when a phone field is
 * used.
 */
import {
  AsYouType,
  isSupportedCountry,
  parsePhoneNumberFromString,
  type CountryCode,
} from 'libphonenumber-js/core';
import metadata from 'libphonenumber-js/min/metadata';

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

/**
 * Reformats a number while it is typed and keeps the caret between the same two digits. Does nothing if the new text has other
 * digits than the old one.
 */
export function reformatKeepingCaret(input: HTMLInputElement, text: string): void {
  const { value, selectionStart, selectionEnd } = input;
  if (text === value || digitsOf(text) !== digitsOf(value)) return;
  input.value = text;
  if (selectionStart === null || selectionEnd === null) return;
  const root = input.getRootNode() as ShadowRoot | Document;
  // WebKit moves the focus to an input whose selection is set.
  if (root.activeElement !== input) return;
  const place = (caret: number) =>
    caret === value.length
      ? text.length
      : offsetAfter(text, digitsOf(value.slice(0, caret)).length);
  input.setSelectionRange(place(selectionStart), place(selectionEnd));
}

function digitsOf(text: string): string {
  return text.replace(/[^\d+]/g, '');
}

/** The place right after so many digits. */
function offsetAfter(text: string, digits: number): number {
  let place = 0;
  for (let seen = 0; seen < digits && place < text.length; place += 1) {
    if (/[\d+]/.test(text[place] ?? '')) seen += 1;
  }
  return place;
}
