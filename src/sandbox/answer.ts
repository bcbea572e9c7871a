/** How a call ends, seen from the wire. */
export type Answer =
  | { kind: 'answered'; response: Response }
  /** The connection is lost without a byte. */
  | { kind: 'dropped' }
  /** An answer that other origins may not read. */
  | { kind: 'unshared'; response: Response };

export const jsonType = 'application/json; charset=utf-8';

/** An answer that arrives. */
export function answered(status: number, body: BodyInit, type = jsonType): Answer {
  return { kind: 'answered', response: respond(status, body, { 'content-type': type }) };
}

/** A response that no cache keeps; without its body where the status forbids one. */
export function respond(status: number, body: BodyInit, headers: Record<string, string>): Response {
  const bodyless = status === 204 || status === 205 || status === 304;
  return new Response(bodyless ? null : body, {
    status,
    headers: { 'cache-control': 'no-store', ...headers },
  });
}
