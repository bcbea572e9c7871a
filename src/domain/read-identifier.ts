/**
 * Parses and cleans the identifier of a visitor: e-mail address, mobile number or card code.
 */
import type { Channel, Identifier } from './identifier.js';
import { toAsciiDigits } from './digits.js';
import type { ValidationError, ValidationErrorKey } from './validation-error.js';

export interface IdentifierRules {
  /** The channels that the site accepts. */
  readonly channels: readonly Channel[];
  /** What the form asks for at the moment. Absent, digits are read as a mobile number where those are accepted. */
  readonly channel?: 'card' | 'contact';
  readonly mobileFormat?: 'as-typed' | 'e164';
  /** Converts a cleaned number to E.164 (`+393331231234`), undefined for an impossible one. Used with `e164` only. */
  readonly toE164?: (number: string) => string | undefined;
}

export type IdentifierResult =
  | { readonly ok: true; readonly identifier: Identifier }
  | { readonly ok: false; readonly error: ValidationError };

/** UTF-16 units; longer input is refused without parsing. */
const maxLength = 400;
/** The text without surrounding white space and invisible format characters, which copying can add. */
const core = /[^\s\p{Cf}](?:[^]*[^\s\p{Cf}])?/u;
const labelOfDomain = /^[\p{L}\p{M}\p{N}\p{Cf}\p{S}\u00B7\u05F3\u05F4\u30FB_-]+$/u;
/** White space, dashes, brackets, dots of all kinds, slashes. */
const mobileSeparators =
  /[\s\p{Cf}\p{Pd}\u2212\p{Ps}\p{Pe}.\u00B7\u2022\u2219\u22C5\u3002\u30FB\uFF0E\uFF61\uFF65/\u2044\u2215\uFF0F]/gu;
const bracketedZero = /\p{Ps}\s?0\s?\p{Pe}/u;
/** A calling code, but for Italy's: Italian numbers keep their zero. */
const otherCallingCode = /^(?:\+|00)(?!39$)\d{1,3}$/;

function trim(text: string): string {
  return (core.exec(text)?.[0] ?? '').replace(/\uFF20/g, '@');
}

/**
 * Detects the channel of what was typed and cleans it for the API.
 * Fails with `…-empty` or `…-malformed` of the channel that was asked for, or with `phone-too-short`.
 */
export function readIdentifier(text: string, rules: IdentifierRules): IdentifierResult {
  if (text.length > maxLength) return invalid(malformedKey(rules));
  const trimmed = trim(text);
  const contacts = rules.channels.filter((channel) => channel !== 'card');
  const asksCard =
    rules.channels.includes('card') && (rules.channel === 'card' || contacts.length === 0);
  if (trimmed === '') {
    const [only = 'card', ...others] = asksCard ? [] : contacts;
    return invalid(`${others.length > 0 ? 'identifier' : only}-empty`);
  }
  if (asksCard) return valid('card', cleanCard(trimmed));
  if (contacts.length === 1) {
    const byCard = rules.channel === undefined && rules.channels.includes('card');
    if (byCard && contacts[0] === 'email' && !trimmed.includes('@')) {
      return valid('card', cleanCard(trimmed));
    }
    return contacts[0] === 'email'
      ? valid('email', cleanEmail(trimmed))
      : readMobile(trimmed, rules);
  }
  if (trimmed.includes('@')) return valid('email', cleanEmail(trimmed));
  return /\p{L}/u.test(trimmed) ? invalid('identifier-malformed') : readMobile(trimmed, rules);
}

/**
 * The e-mail address as typed, trimmed, with a full-width `＠` replaced; undefined if it is clearly malformed.
 * Internationalised addresses are accepted: domains may contain the dots and word characters that IDNA allows.
 */
export function cleanEmail(text: string): string | undefined {
  if (text.length > maxLength) return undefined;
  const address = trim(text);
  const at = address.lastIndexOf('@');
  const local = address.slice(0, at);
  const labels = address.slice(at + 1).split(/[.\u3002\uFF0E\uFF61]/);
  const plausible =
    at > 0 &&
    address.length <= 320 &&
    (/^[^\s\p{Cc}@<>()[\],;:\\"]+$/u.test(local) || /^"[^"\p{Cc}]+"$/u.test(local)) &&
    labels.length > 1 &&
    labels.every((label) => labelOfDomain.test(label) && !/^-|-$/.test(label));
  return plausible ? address : undefined;
}

/**
 * The mobile number without separators, in ASCII digits, with a leading `+` kept; undefined if it is not a number of 6 to 17 digits. The
 * bracketed zero of `+49 (0)151 …` is dialled inside the country only: it is left out after a calling code, except in Italy's numbers.
 */
export function cleanMobile(text: string): string | undefined {
  const number = digitsOf(text);
  return /^\+?\d{6,17}$/.test(number) ? number : undefined;
}

/** Whether the text is a phone number with too few digits. */
export function isShortNumber(text: string): boolean {
  return /^\+?\d{1,5}$/.test(digitsOf(text));
}

/** A phone number without separators. */
function digitsOf(text: string): string {
  const typed = toAsciiDigits(text);
  const { 0: zero = '', index = 0 } = bracketedZero.exec(typed) ?? {};
  const before = withoutSeparators(typed.slice(0, index));
  const isTrunkZero = zero !== '' && otherCallingCode.test(before);
  return isTrunkZero
    ? before + withoutSeparators(typed.slice(index + zero.length))
    : withoutSeparators(typed);
}

function withoutSeparators(text: string): string {
  return text.replace(mobileSeparators, '').replace('\uFF0B', '+');
}

/** The card code without spaces and, if it is numeric, without dashes; undefined if it is not a code of 3 to 32 characters. */
export function cleanCard(text: string): string | undefined {
  const code = toAsciiDigits(text.replace(/[\s\p{Cf}]/gu, '').replace(/[\p{Pd}\u2212]/gu, '-'));
  const digits = code.replaceAll('-', '');
  if (/^\d{3,32}$/.test(digits)) return digits;
  return /^[\dA-Z-]{3,32}$/i.test(code) ? code : undefined;
}

function readMobile(text: string, rules: IdentifierRules): IdentifierResult {
  if (isShortNumber(text)) return invalid('phone-too-short');
  const number = cleanMobile(text);
  const convert = rules.mobileFormat === 'e164' ? rules.toE164 : undefined;
  return valid('mobile', number && convert ? convert(number) : number);
}

function valid(channel: Channel, value: string | undefined): IdentifierResult {
  if (value === undefined) return invalid(`${channel}-malformed`);
  return { ok: true, identifier: { channel, value } };
}

function invalid(key: ValidationErrorKey): IdentifierResult {
  return { ok: false, error: { key } };
}

function malformedKey(rules: IdentifierRules): ValidationErrorKey {
  if (rules.channel === 'card') return 'card-malformed';
  const [only = 'card', ...others] = rules.channels.filter((channel) => channel !== 'card');
  return others.length > 0 ? 'identifier-malformed' : `${only}-malformed`;
}
