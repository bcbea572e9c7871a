/**
 * Requests to the platform by the runtime's `fetch`, where there is no `node:https`.
 */
import { chunksOf } from './bytes.js';
import type { Send } from './gateway-options.js';

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
