/**
 * The sandbox over HTTP: the API and the controls as one application of web requests and responses.
 */
import { respond, stalledResponse, jsonType } from './answer.js';
import { answerControl } from './controls.js';
import { limitedText } from './limited-text.js';
import type { Sandbox } from './sandbox.js';

/** What a Node server passes on beside a request; absent elsewhere. */
export interface NodeBindings {
  incoming?: { socket?: { destroy: () => void } };
}

/** An application of web requests and responses, for `Deno.serve`, Bun, Hono and adapters of Node's server. */
export interface SandboxApp {
  fetch(request: Request, bindings?: NodeBindings): Promise<Response>;
}

/** Marks a response that must not be written, because the connection is cut; Hono's adapter knows it too. */
export const alreadySent = 'x-hono-already-sent';

const open = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'Retry-After',
};

/** The sandbox over HTTP: the API under `/api`, the controls under `/sandbox`, open to every origin. */
export function createSandboxApp(sandbox: Sandbox): SandboxApp {
  return {
    async fetch(request, bindings = {}) {
      const [, place, rest = ''] =
        /^\/(api|sandbox)(\/.*)$/.exec(new URL(request.url).pathname) ?? [];
      if (place === undefined) return notFound();
      if (request.method === 'OPTIONS') return preflight(request);
      const text = await limitedText(request);
      if (text === undefined) return shared(tooLarge());
      const { url, method, headers, signal } = request;
      const whole = new Request(url, { method, headers, body: text === '' ? null : text, signal });
      if (place === 'api') return answerCall(sandbox, whole, rest, bindings);
      return shared((await answerControl(sandbox, whole, rest.slice(1))) ?? notFound());
    },
  };
}

async function answerCall(
  sandbox: Sandbox,
  request: Request,
  path: string,
  { incoming }: NodeBindings,
): Promise<Response> {
  const url = new URL(request.url);
  url.pathname = path;
  const answer = await sandbox.answer(new Request(url, request), request.signal);
  switch (answer.kind) {
    case 'answered':
      return shared(answer.response);
    case 'unshared':
      return answer.response;
    case 'stalled':
      return shared(stalledResponse(answer.status, answer.start));
    case 'dropped':
      // Where there is no connection to cut, the call fails as a lost one does.
      if (!incoming?.socket) throw new TypeError('Failed to fetch');
      incoming.socket.destroy();
      return new Response(null, { headers: { [alreadySent]: 'true' } });
  }
}

function preflight({ headers }: Request): Response {
  return new Response(null, {
    status: 204,
    headers: {
      ...open,
      'access-control-allow-methods': 'GET,HEAD,PUT,POST,DELETE,PATCH',
      'access-control-allow-headers': headers.get('access-control-request-headers') ?? '*',
      'access-control-max-age': '600',
      vary: 'Access-Control-Request-Headers',
    },
  });
}

/** Lets pages of every origin read a response. */
function shared(response: Response): Response {
  for (const [name, value] of Object.entries(open)) response.headers.set(name, value);
  return response;
}

/** The connection ends: the rest of the body is not read. */
const tooLarge = (): Response =>
  respond(413, '{"problem":"the body has more than 1 MB"}', {
    'content-type': jsonType,
    connection: 'close',
  });

const notFound = (): Response =>
  respond(404, '{"problem":"unknown address"}', { 'content-type': jsonType });
