/**
 * One request and its reply: a JSON object or an `OnboardingError`. A GET is repeated.
 */
import { OnboardingError } from '../domain/problem.js';
import type { WalletName } from '../domain/wallet.js';
import { withoutSlashes } from '../domain/link.js';
import { parseObject } from './body.js';
import { type CheckedResponse, createCheckedFetch, unreadableProblem } from './checked-fetch.js';
import type { ClientOptions } from './client.js';
import { GatewayTrail, withReference } from './gateway-trail.js';
import { readEnvelope } from './envelope.js';
import type { LowerKeys } from './lower-keys.js';
import { problemForAnswer } from './refusal.js';
import { requestHeaders } from './request-headers.js';
import type { Call } from './requests.js';
import { isKnownOffline } from './runtime.js';
import { readWallets } from './pass-reply.js';

/** A readable reply: with a status below 500, or with an answer code that has a meaning. The caller decides whether it is a success. */
export interface Reply {
  readonly status: number;
  /** 0 and absent both mean "ok". */
  readonly answerCode?: number;
  /** The payload by lower-case key. */
  readonly body: LowerKeys;
  /** The reference in the log of a gateway. */
  readonly reference?: string;
  /** The wallets that a gateway makes passes for. */
  readonly wallets: readonly WalletName[];
}

/**
 * Sends a call with its credential and returns the reply. Rejects with an `OnboardingError` if no readable reply arrives, or with the
 * reason of `signal` when aborted. A reply with a status from 500 is readable only if its answer code has a meaning. A GET is repeated at
 * most twice.
 */
export type Send = (
  call: Call,
  credential: Readonly<Record<string, string>>,
  signal: AbortSignal,
) => Promise<Reply>;

/** How often a GET is repeated. */
const maxRepeats = 2;
/** Milliseconds before the first repeat, at most; before the second it is twice as long. */
const firstDelay = 400;

/** The `Send` of these options. */
export function createSend(options: ClientOptions, trail = new GatewayTrail()): Send {
  const { random = Math.random, now = () => performance.now() } = options;
  const base = withoutSlashes(options.apiBase);
  const checkedFetch = createCheckedFetch(options);

  const attempt: Send = async (call, credential, signal) => {
    const { method, path, target } = call;
    const ours = { ...credential, ...trail.headers(call.forGateway) };
    const headers = await requestHeaders(options, call, ours, signal);
    const sentAt = now();
    const log = (outcome: string, status?: number) =>
      options.log?.({ method, path, status, milliseconds: now() - sentAt, outcome });
    // As text: ofetch takes an object with a member `buffer`, a possible field name, for bytes.
    const body = call.body && JSON.stringify(call.body);
    let reply: Reply;
    let reference: string | undefined;
    const onHeaders = (given: Headers) => (reference = trail.note(given));
    try {
      const init = { method, headers, body, signal };
      reply = readReply(await checkedFetch(base + target, init, onHeaders), call);
    } catch (error) {
      if (error instanceof OnboardingError) log(error.problem.code, error.problem.status);
      else log('aborted');
      throw withReference(error, reference ?? trail.reference);
    }
    log(outcomeOf(reply), reply.status);
    return { ...reply, ...(reference && { reference }) };
  };

  return async (call, credential, signal) => {
    const repeats = call.method === 'GET' ? maxRepeats : 0;
    for (let repeat = 0; repeat < repeats; repeat += 1) {
      try {
        return await attempt(call, credential, signal);
      } catch (error) {
        if (!isTransient(error)) throw error;
        const delay = firstDelay * 2 ** repeat * (0.5 + random() / 2);
        if (delay > 0) await pause(delay);
      }
    }
    return attempt(call, credential, signal);
  };
}

const pause = (milliseconds: number) =>
  new Promise((resolve) => void setTimeout(resolve, milliseconds));

/** Whether a repeat may help. It cannot while the browser knows that it is offline. */
function isTransient(error: unknown): boolean {
  if (!(error instanceof OnboardingError)) return false;
  const { code } = error.problem;
  return code === 'server-error' || (code === 'offline' && !isKnownOffline());
}

/**
 * The reply in a response. Throws `not-our-server` for an unreadable body, and `server-error` for a status from 500
 * unless an answer code gives it another meaning.
 */
function readReply({ status, headers, text }: CheckedResponse, call: Call): Reply {
  const parsed = text ? parseObject(text) : undefined;
  if (!parsed && status !== 401) throw new OnboardingError(unreadableProblem(status));
  const { answerCode, payload } = readEnvelope(parsed ?? {}, status);
  if (status >= 500) {
    const problem = answerCode && problemForAnswer(call, status, answerCode);
    if (!problem || problem.code === 'server-error') {
      throw new OnboardingError({ code: 'server-error', status, answerCode });
    }
  }
  return { status, answerCode, body: payload, wallets: readWallets(headers) };
}

function outcomeOf({ status, answerCode }: Reply): string {
  if (answerCode) return `answer ${answerCode}`;
  return status < 300 ? 'ok' : 'refused';
}
