/**
 * The platform's answer: read up to a bound, and understood as far as the gateway has to.
 */
import { readBytes } from './bytes.js';
import type { UpstreamReply } from './gateway-options.js';
import { mostBytes } from './sender.js';

/** An answer whose body was read. */
export interface Reply {
  readonly status: number;
  readonly retryAfter: string | undefined;
  /** The body as it came; undefined when it is not a JSON object of at most 256 kB. */
  readonly text: string | undefined;
  /** The body, parsed. */
  readonly json: Json | undefined;
}

/** No such customer, wrong username or password, wrong password. */
export const credentialCodes: readonly number[] = [50, 77, 177];

export type Json = Readonly<Record<string, unknown>>;

export async function readReply(reply: UpstreamReply): Promise<Reply> {
  const { status } = reply;
  const retryAfter = reply.header('retry-after');
  const bytes = await readBytes(reply.body, mostBytes);
  const type = reply.header('content-type');
  const text = bytes && isJsonType(type) ? decode(bytes) : undefined;
  const json = text === undefined ? undefined : parseObject(text);
  return { status, retryAfter, text: json && text, json };
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

function parseObject(text: string): Json | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isJson(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Members of these lower-case names at the root and under `data`, whatever their case; nothing empty. */
export function membersOf(json: Json, ...names: readonly string[]): readonly unknown[] {
  const found = valuesOf(json, names);
  for (const part of valuesOf(json, dataNames)) {
    if (isJson(part)) found.push(...valuesOf(part, names));
  }
  return found;
}

const dataNames: readonly string[] = ['data'];

/** In the order of the names; every request comes here several times, so that nothing is made for what is not found. */
function valuesOf(json: Json, names: readonly string[]): unknown[] {
  const found: { readonly order: number; readonly value: unknown }[] = [];
  for (const key of Object.keys(json)) {
    const order = names.indexOf(key.toLowerCase());
    const value = json[key];
    if (order >= 0 && value !== null && value !== '') found.push({ order, value });
  }
  if (found.length > 1) found.sort((one, other) => one.order - other.order);
  return found.map(({ value }) => value);
}

/** The answer code, 0 if there is none; of several a refusal counts. NaN when it is not a number. */
export function answerCodeOf(json: Json): number {
  for (const value of membersOf(json, 'answercode', 'returncode')) {
    const code = Number(value);
    if (code !== 0) return code;
  }
  return 0;
}

/** Whether the platform has done what was asked. */
export function isSuccess({ status, json }: Reply): boolean {
  return status >= 200 && status < 300 && json !== undefined && answerCodeOf(json) === 0;
}

/** A text or a number, as text. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : undefined;
}

/** The customer id of a `checkcard` answer. */
export function customerIdOf(json: Json): string | undefined {
  return textOf(membersOf(json, 'customerid', 'id')[0]);
}
