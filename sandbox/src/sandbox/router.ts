/**
 * Finds the endpoint of a request.
 */
import type { Answer } from './answer.js';
import { endpoints, type Endpoint } from './endpoints.js';
import { exchange, unknownCall } from './exchange.js';
import type { SandboxState } from './state.js';

/** Each endpoint with the pattern of its path. */
const routes = endpoints.map((endpoint) => ({
  endpoint,
  pattern: new RegExp(`^${endpoint.path.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`),
}));

/** The answer of the sandbox with that state. */
export async function route(
  state: SandboxState,
  request: Request,
  signal: AbortSignal | undefined,
): Promise<Answer> {
  const found = endpointOf(request.method, new URL(request.url).pathname);
  if (found) return exchange(state, found.endpoint, request, found.params, signal);
  return { kind: 'answered', response: await unknownCall(state, request) };
}

function endpointOf(
  method: string,
  path: string,
): { endpoint: Endpoint; params: Record<string, string> } | undefined {
  for (const { endpoint, pattern } of routes) {
    const match = endpoint.method === method ? pattern.exec(path) : null;
    if (!match) continue;
    const params = Object.entries(match.groups ?? {}).map(([name, text]) => [name, decoded(text)]);
    return { endpoint, params: Object.fromEntries(params) as Record<string, string> };
  }
  return undefined;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
