/**
 * Requests to the platform with the runtime's `fetch`: everywhere but in `serve`, which has `undici`.
 */
import { chunksOf } from '../http/bytes.js';
import type { Send } from '../options/gateway-options.js';

/**
 * Sends one request. Rejects like `fetch`: without a response, or when the signal is aborted. Does not follow
 * redirects.
 */
export const fetchSend: Send = async ({ method, url, headers, body, signal }) => {
  const response = await fetch(url, {
    method,
    headers: { ...headers },
    redirect: 'manual',
    signal,
    ...(body !== undefined && { body }),
  });
  return {
    status: response.status,
    header: (name) => response.headers.get(name) ?? undefined,
    body: chunksOf(response.body),
  };
};
