/** Whether pages of an origin may call the API. */
import type { AskOptions } from './ask.js';
import type { Finding } from './report.js';

/** Whether a page of this origin calls the API without CORS: a gateway is a path of the page's own site. */
export const isOwnOrigin = (apiBase: string, origin: string): boolean =>
  new URL(apiBase).origin === origin;

/** Asks as a browser asks before it sends a request with a key or a token. */
export async function checkPreflight(options: AskOptions, origin: string): Promise<Finding> {
  const { apiBase, fetch = globalThis.fetch, timeout = 15_000 } = options;
  const wanted = ['content-type', 'x-api-key', 'authorization'];
  try {
    const { ok, status, headers } = await fetch(`${apiBase}/customer`, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'PUT',
        'access-control-request-headers': wanted.join(','),
      },
      redirect: 'manual',
      signal: AbortSignal.timeout(timeout),
    });
    if (!ok) return problem(`the preflight (OPTIONS) answers ${status}`);
    const faults = [
      !allowsOrigin(headers, origin) && `Access-Control-Allow-Origin does not name ${origin}`,
      !allows(headers.get('access-control-allow-methods'), ['put']) && 'PUT is not allowed',
      !allows(headers.get('access-control-allow-headers'), wanted) &&
        `not all of the headers ${wanted.join(', ')} are allowed`,
    ].filter((fault) => fault !== false);
    if (faults.length > 0) return problem(faults.join('; '));
    return { check: 'cors', status: 'ok', text: `the preflight allows pages of ${origin}` };
  } catch {
    return problem('the preflight (OPTIONS) got no answer');
  }
}

/** Whether a page could read the answer, and how long to wait after too many requests. */
export function checkShared(headers: Headers, origin: string): Finding {
  if (!allowsOrigin(headers, origin)) {
    return problem(
      `the answer has no Access-Control-Allow-Origin for ${origin}: the page cannot read it`,
    );
  }
  if (allows(headers.get('access-control-expose-headers'), ['retry-after'])) {
    return { check: 'cors', status: 'ok', text: 'answers can be read, with their Retry-After' };
  }
  const text =
    'Retry-After is not exposed (Access-Control-Expose-Headers): the page guesses the waiting time';
  return { check: 'cors', status: 'note', text };
}

export const notNeeded: Finding = {
  check: 'cors',
  status: 'ok',
  text: 'not needed: page and API have one origin',
};

const problem = (text: string): Finding => ({ check: 'cors', status: 'problem', text });

function allowsOrigin(headers: Headers, origin: string): boolean {
  const allowed = headers.get('access-control-allow-origin');
  return allowed === '*' || allowed === origin;
}

/** `*` does not cover `authorization`, but the elements' own header check is left to the browser that knows it. */
function allows(list: string | null, wanted: readonly string[]): boolean {
  const named = (list ?? '').toLowerCase().split(/[\s,]+/);
  return wanted.every(
    (name) => named.includes(name) || (named.includes('*') && name !== 'authorization'),
  );
}
