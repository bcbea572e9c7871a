/**
 * The header with which a page says how it has asked for consents. It is the page's word: its shape and size are checked,
 * and what does not fit is left out.
 */
import { Buffer } from 'node:buffer';
import { isRecord } from '../domain/json.js';
import { isText } from './body-fields.js';

export const consentsHeader = 'x-onboarding-consents';
/** Most characters of the header. */
const longest = 4000;
const mostConsents = 30;
const mostLinks = 5;

/** How one consent was asked for. */
export interface ShownConsent {
  /** SHA-256 of the sentence as shown, hexadecimal. */
  readonly sentence?: string;
  readonly lang?: string;
  readonly links?: readonly string[];
  readonly version?: string;
}

/** By write name; empty without a valid header. */
export function readShownConsents(header: string | undefined): ReadonlyMap<string, ShownConsent> {
  const list = header !== undefined && header.length <= longest ? parse(header) : undefined;
  if (!Array.isArray(list) || list.length > mostConsents) return new Map();
  return new Map(
    list.filter(isRecord).flatMap((item): [string, ShownConsent][] => {
      const { name } = item;
      const isName = typeof name === 'string' && /^[\w.-]{1,100}$/.test(name);
      return isName ? [[name, readOne(item)]] : [];
    }),
  );
}

function readOne({ sentence, lang, links, version }: Record<string, unknown>): ShownConsent {
  const kept = Array.isArray(links) ? links.filter(isAddress).slice(0, mostLinks) : [];
  return {
    ...(isMatch(sentence, /^[0-9a-f]{64}$/) && { sentence }),
    ...(isMatch(lang, /^[a-z]{2,8}(?:-[a-z0-9]{1,8}){0,4}$/i) && { lang }),
    ...(kept.length > 0 && { links: kept }),
    // A version may be any word; never an address of a person.
    ...(typeof version === 'string' &&
      isText(version, 100) &&
      !version.includes('@') && { version }),
  };
}

const isMatch = (value: unknown, form: RegExp): value is string =>
  typeof value === 'string' && form.test(value);

/** A query can name a person, and so can a user in front of the host. */
const isAddress = (value: unknown): value is string =>
  isMatch(value, /^https:\/\/[^\s?#@]{1,300}$/) && URL.canParse(value);

function parse(header: string): unknown {
  try {
    return JSON.parse(Buffer.from(header, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
