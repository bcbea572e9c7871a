/**
 * The shape of a line of consents. A log can hold lines that the gateway has not written: what the command prints or follows is
 * checked here.
 */
import { isRecord } from '../domain/json.js';
import type { ConsentLine } from '../options/consent-types.js';
import { channels } from './sentences.js';
import { isTime } from './times.js';

/** True for a line of consents. */
export function isConsentLine(
  value: Record<string, unknown>,
): value is Record<string, unknown> & ConsentLine {
  const { at, tenant, requestId, answers, contacts } = value;
  const areTexts = typeof tenant === 'string' && typeof requestId === 'string';
  return areTexts && isTime(at) && isListOf(answers, isAnswer) && isListOf(contacts, isContact);
}

function isAnswer({ name, answer, links }: Record<string, unknown>): boolean {
  const areLinks = links === undefined || Array.isArray(links);
  return typeof name === 'string' && typeof answer === 'boolean' && areLinks;
}

function isContact({ channel, contact, proved }: Record<string, unknown>): boolean {
  const isChannel = typeof channel === 'string' && Object.hasOwn(channels, channel);
  const isText = contact === undefined || typeof contact === 'string';
  return isChannel && isText && (proved === undefined || isTime(proved));
}

function isListOf(list: unknown, is: (item: Record<string, unknown>) => boolean): boolean {
  return Array.isArray(list) && list.every((item) => isRecord(item) && is(item));
}
