/**
 * Reads the body of a request as a JSON object.
 */
import type { Call } from './calls.js';
import type { Incoming } from '../http/incoming.js';
import { badRequest } from './refusal.js';

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const jsonType = /^application\/json\s*(?:;\s*charset\s*=\s*"?utf-8"?\s*)?$/i;

/**
 * The parsed body. Throws a `Refusal`: 413 above the call's size limit, 415 for another content type or a content
 * encoding, 400 if it is not a JSON object in UTF-8.
 */
export async function readJsonBody(incoming: Incoming, call: Call): Promise<object> {
  if (!jsonType.test(incoming.header('content-type')?.trim() ?? '')) {
    throw badRequest('content-type: must be application/json', 415);
  }
  if (incoming.header('content-encoding') !== undefined) {
    throw badRequest('content-encoding: must be absent', 415);
  }
  if (Number(incoming.header('content-length') ?? 0) > call.bodyLimit) throw tooLarge(call);
  const bytes = await incoming.body(call.bodyLimit);
  if (!bytes) throw tooLarge(call);
  let value: unknown;
  try {
    value = JSON.parse(decoder.decode(bytes));
  } catch {
    throw badRequest('body: must be JSON in UTF-8');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw badRequest('body: must be a JSON object');
  }
  return value;
}

function tooLarge({ bodyLimit }: Call) {
  return badRequest(`body: must be at most ${bodyLimit} bytes`, 413);
}
