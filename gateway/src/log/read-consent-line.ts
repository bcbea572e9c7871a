/**
 * The shape of a line of consents. A log can hold lines that the gateway has not written: what the command prints or follows is
 * checked here; whether a content was changed only its hash tells.
 */
import { isRecord } from '../domain/json.js';
import type { ConsentContent, ConsentLine } from '../options/consent-types.js';
import { channels } from './sentences.js';
import { isTime } from './times.js';

/** Most levels of lists and objects in a content; the links of an answer are at the fourth. */
const deepest = 8;

/** The line in a parsed one; undefined if it has not the shape. */
export function readConsentLine(value: Readonly<Record<string, unknown>>): ConsentLine | undefined {
  const { chain, number, hash, previous, mac, content } = value;
  if (!Number.isSafeInteger(number) || typeof number !== 'number' || number < 1) return undefined;
  if (typeof chain !== 'string' || typeof hash !== 'string') return undefined;
  if (typeof previous !== 'string' || typeof mac !== 'string') return undefined;
  const line = { chain, number, hash, previous, mac };
  if (content === undefined || content === null) return line;
  return isContent(content) && isShallow(content, deepest) ? { ...line, content } : undefined;
}

function isContent(value: unknown): value is ConsentContent {
  if (!isRecord(value)) return false;
  const { at, tenant, requestId, answers, contacts } = value;
  const areTexts = typeof tenant === 'string' && typeof requestId === 'string';
  return areTexts && isTime(at) && isListOf(answers, isAnswer) && isListOf(contacts, isContact);
}

function isAnswer({ name, answer, links }: Record<string, unknown>): boolean {
  const areLinks = links === undefined || Array.isArray(links);
  return typeof name === 'string' && typeof answer === 'boolean' && areLinks;
}

function isContact({ channel, proved }: Record<string, unknown>): boolean {
  const isChannel = typeof channel === 'string' && Object.hasOwn(channels, channel);
  return isChannel && (proved === undefined || isTime(proved));
}

function isListOf(list: unknown, is: (item: Record<string, unknown>) => boolean): boolean {
  return Array.isArray(list) && list.every((item) => isRecord(item) && is(item));
}

function isShallow(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return levels > 0 && Object.values(value).every((item) => isShallow(item, levels - 1));
}
