/**
 * The answers of the sandbox, as a server or a `fetch` passes them on.
 */

/** How a call ends, seen from the wire. */
export type Answer =
  | { kind: 'answered'; response: Response }
  /** The connection is lost without a byte. */
  | { kind: 'dropped' }
  /** An answer that other origins may not read. */
  | { kind: 'unshared'; response: Response }
  /** The headers and the start of the body arrive, then nothing. */
  | { kind: 'stalled'; status: number; start: string };

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

/** What arrives of a stalled answer; reading on waits until the signal says that the reader gave up. */
export function stalledResponse(status: number, start: string, signal?: AbortSignal): Response {
  let giveUp: (() => void) | undefined;
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(new TextEncoder().encode(start));
      giveUp = () => {
        controller.error(signal?.reason);
      };
      signal?.addEventListener('abort', giveUp, { once: true });
    },
    cancel() {
      if (giveUp) signal?.removeEventListener('abort', giveUp);
    },
  });
  return respond(status, body, { 'content-type': jsonType });
}
