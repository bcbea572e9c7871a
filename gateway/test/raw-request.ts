import { handlerOf } from '../src/handler-of.js';
import type { Incoming, Outgoing } from '../src/http/incoming.js';
import { host, prefix, type Stage } from './stage.js';

/** An incoming request: the given parts, and valid defaults for the rest. */
export async function send(
  stage: Stage,
  given: Partial<Omit<Incoming, 'header' | 'body'>> & {
    headers?: Record<string, string>;
    text?: string | Uint8Array;
  },
): Promise<Outgoing & { json: unknown }> {
  const {
    headers = {},
    text = '{"campaignid":"1001","devicetype":"1","scope":"customersynchro"}',
    ...rest
  } = given;
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const all: Record<string, string> = { 'content-type': 'application/json', ...headers };
  const outgoing = await handlerOf(stage.gateway)({
    method: 'POST',
    target: `${prefix}/auth`,
    host,
    header: (name) => all[name],
    body: (limit) => Promise.resolve(bytes.length > limit ? undefined : bytes),
    ip: '192.0.2.1',
    ...rest,
  });
  return { ...outgoing, json: JSON.parse(String(outgoing.body ?? '{}')) as unknown };
}
