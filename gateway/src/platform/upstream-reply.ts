/**
 * Reads the platform's response up to 256 kB, and interprets the members that the gateway needs.
 */
import { isRecord, quoteLongNumbers } from '../domain/json.js';
import { readBytes } from '../http/bytes.js';
import type { UpstreamReply } from '../options/gateway-options.js';
import { withoutPinCode } from './pin-code.js';

/** Largest response body in bytes that the gateway reads. */
export const mostBytes = 256 * 1024;

/** A response with its body read. */
export interface Reply {
  readonly status: number;
  readonly retryAfter: string | undefined;
  /** The body, unchanged but for a pin code; undefined if it is not a JSON object of at most 256 kB. */
  readonly text: string | undefined;
  /** The body, parsed. */
  readonly json: Json | undefined;
}

/** A response with a JSON object: it has its text as well. */
export type ReadReply = Reply & { readonly text: string; readonly json: Json };

/** Answer codes of a refused log-in: no such customer, wrong username or password, wrong password. */
export const credentialCodes: readonly number[] = [50, 77, 177];

/** A parsed JSON object. */
export type Json = Readonly<Record<string, unknown>>;

/** Reads a response. A body that is too long or not a JSON object gives no text. Rejects if the connection is lost. */
export async function readReply(reply: UpstreamReply): Promise<Reply> {
  const { status } = reply;
  const retryAfter = reply.header('retry-after');
  const bytes = await readBytes(reply.body, mostBytes);
  const type = reply.header('content-type');
  const decoded = bytes && isJsonType(type) ? decode(bytes) : undefined;
  const text = decoded === undefined ? undefined : readText(decoded);
  return { status, retryAfter, text, json: text === undefined ? undefined : parseObject(text) };
}

function isJsonType(type: string | undefined): boolean {
  return type === undefined || /[/+]json\s*(?:;|$)/i.test(type);
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function decode(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

/** The text of a JSON object, without a pin code; undefined if it is none. */
function readText(text: string): string | undefined {
  return parseObject(text) && withoutPinCode(text);
}

function parseObject(text: string): Json | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The values of members with these lower-case names, at the root and then under `data`. Compares names without case;
 * omits null and empty strings.
 */
export function membersOf(json: Json, ...names: readonly string[]): readonly unknown[] {
  const found = valuesOf(json, names);
  for (const part of valuesOf(json, ['data'])) {
    if (isRecord(part)) found.push(...valuesOf(part, names));
  }
  return found;
}

/** The values in the order of the names. */
function valuesOf(json: Json, names: readonly string[]): unknown[] {
  const entries = Object.entries(json).filter(([, value]) => value !== null && value !== '');
  return names.flatMap((name) =>
    entries.filter(([key]) => key.toLowerCase() === name).map(([, value]) => value),
  );
}

/** The answer code: the first that is not 0, or 0 if there is none. NaN if it is not a number. */
export function answerCodeOf(json: Json): number {
  for (const value of membersOf(json, 'answercode', 'returncode')) {
    const code = Number(value);
    if (code !== 0) return code;
  }
  return 0;
}

/** True if the platform accepted the call: a 2xx status and a JSON body without a refusing answer code. */
export function isSuccess(reply: Reply): reply is ReadReply {
  const { status, json } = reply;
  return status >= 200 && status < 300 && json !== undefined && answerCodeOf(json) === 0;
}

/** Answer code of `checkcard` for an identifier that the platform does not know. */
export const newPerson = 53;

/** Answer codes after which an account may exist: 450 only the welcome mail failed, 997, 1 and 427 come before or after. */
const uncertainCodes: readonly (number | undefined)[] = [450, 997, 1, 427];

/** True for an answer code to a committing call that leaves open whether it was carried out. */
export const isUncertain = (answerCode: number | undefined): boolean =>
  uncertainCodes.includes(answerCode);

/** True if the reply to a committing call leaves open whether it was carried out; not a 429, before which nothing was done. */
export function mayBeCommitted({ status, json }: Reply): boolean {
  if (status === 429) return false;
  if (status >= 500) return true;
  return json === undefined ? status < 300 : isUncertain(answerCodeOf(json));
}

/** A string or a finite number as a string; undefined for any other value. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : undefined;
}

/** The customer id at the root or under `data`; undefined if there is none. */
export function customerIdOf(json: Json): string | undefined {
  return textOf(membersOf(json, 'customerid')[0] ?? membersOf(json, 'id')[0]);
}

/** The answer code of a refusal as JSON; undefined for any other reply. */
export function refusalText(reply: Reply): string | undefined {
  if (!reply.json || isSuccess(reply)) return undefined;
  const code = answerCodeOf(reply.json);
  if (Number.isNaN(code)) return undefined;
  return JSON.stringify(code === 0 ? {} : { AnswerCode: code });
}

/** The body of a reply, parsed; numbers that `JSON.parse` would round are strings. */
export function parseExactly(text: string): Json {
  return JSON.parse(quoteLongNumbers(text)) as Json;
}
