/**
 * The headers of a request: those of the page, and ours.
 */
import { OnboardingError } from '../domain/problem.js';
import { abortAfter } from './abort.js';
import type { ClientOptions } from './client.js';
import type { Call } from './requests.js';

/** Milliseconds for the `headers` function; less than the 25 s of an action, so that this limit is the one that ends it. */
const headersTimeout = 20_000;

/**
 * The headers of one request; ours win over those of the `headers` function. Rejects with the problem `misconfigured` for
 * text that no header can carry, with `unexpected` or `timeout` (both `unsent`) if the function fails or takes over 20 s,
 * and with the reason of `signal` when aborted.
 */
export async function requestHeaders(
  options: ClientOptions,
  { method, path, body }: Call,
  credential: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<Headers> {
  const fromPage = await callHeadersFunction(options, { method, path }, signal);
  signal.throwIfAborted();
  try {
    const headers = new Headers(fromPage);
    const type = 'application/json';
    const ours = { accept: type, ...(body && { 'content-type': type }), ...credential };
    for (const [name, value] of Object.entries(ours)) headers.set(name, value);
    return headers;
  } catch {
    const hint = 'A header or the api-key cannot be sent.';
    throw new OnboardingError({ code: 'misconfigured', hint });
  }
}

/** The function may wait for the visitor, at a captcha for example; nothing has been sent while it runs. */
async function callHeadersFunction(
  { headers }: ClientOptions,
  request: Pick<Call, 'method' | 'path'>,
  signal: AbortSignal,
): Promise<Record<string, string> | undefined> {
  signal.throwIfAborted();
  if (!headers) return undefined;
  const call = async () => {
    try {
      return await headers(request);
    } catch {
      const hint = 'The headers function failed.';
      throw new OnboardingError({ code: 'unexpected', hint, unsent: true });
    }
  };
  try {
    return await abortAfter(headersTimeout, signal, call);
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof OnboardingError) || error.problem.code !== 'timeout') throw error;
    const hint = 'The headers function took too long.';
    throw new OnboardingError({ code: 'timeout', hint, unsent: true });
  }
}
