/**
 * One request and its reply: ofetch sends and repeats it, and the reply is a JSON object or an `OnboardingError`.
 */
import {
  FetchError,
  ofetch,
  type FetchContext,
  type FetchOptions,
  type FetchResponse,
} from 'ofetch';
import { OnboardingError } from '../domain/problem.js';
import type { WalletName } from '../domain/wallet.js';
import { withoutSlashes } from '../domain/link.js';
import { parseObject } from './body.js';
import { createCheckedFetch, unreadableProblem } from './checked-fetch.js';
import type { ClientOptions } from './client.js';
import { payload } from './lower-keys.js';
import { problemForAnswer, readAnswerCode } from './refusal.js';
import { requestHeaders } from './request-headers.js';
import type { Call } from './requests.js';
import { isKnownOffline } from './runtime.js';
import { readWallets } from './wallet.js';

/** A readable reply: below 500, or a refusal by answer code. Whether it is a success is for the caller to decide. */
export interface Reply {
  readonly status: number;
  /** 0 and absent both mean "ok". */
  readonly answerCode?: number;
  /** The payload, with the keys as the server spelled them. */
  readonly body: Readonly<Record<string, unknown>>;
  /** The wallets that a gateway makes passes for. */
  readonly wallets: readonly WalletName[];
}

/**
 * Sends a call with these headers of ours and gives its reply. Rejects with an `OnboardingError` if no readable reply
 * below 500 arrives, or with the reason of `signal` when aborted. A GET is repeated, at most twice.
 */
export type Send = (
  call: Call,
  credential: Readonly<Record<string, string>>,
  signal: AbortSignal,
) => Promise<Reply>;

/** How often a GET is repeated. */
const maxRetries = 2;
/** Milliseconds before the first repeat, at most; before the second it is twice as long. */
const firstDelay = 400;
/** All that a GET is repeated for; ofetch counts a lost connection as a 500. */
const serverErrors = Array.from({ length: 100 }, (_, index) => 500 + index);

/** What the hooks need to know of a request; ofetch keeps it in its options, over all repeats. */
interface SentCall {
  readonly call: Call;
  readonly credential: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
  /** Milliseconds on the client's clock. */
  sentAt: number;
}

/** The `Send` of these options: one ofetch instance whose hooks add headers, write the log and stop repeats. */
export function createSend(options: ClientOptions): Send {
  const { random = Math.random, now = () => performance.now() } = options;
  const base = withoutSlashes(options.apiBase);
  const checkedFetch = createCheckedFetch(options);
  const log = ({ call, sentAt }: SentCall, outcome: string, status?: number) => {
    const { method, path } = call;
    options.log?.({ method, path, status, milliseconds: now() - sentAt, outcome });
  };
  /** What is thrown in a hook ends the request; otherwise ofetch repeats it if it may. */
  const logFailure = (sentCall: SentCall, error: unknown) => {
    if (error instanceof OnboardingError) log(sentCall, error.problem.code, error.problem.status);
    else log(sentCall, 'aborted');
    if (!isTransient(error)) throw error;
  };
  const api = ofetch.create(
    {
      cache: 'no-store',
      // A redirect would carry password, token and api-key to the address it names.
      redirect: 'error',
      parseResponse: parseObject,
      retryStatusCodes: serverErrors,
      retryDelay: ({ options: { retry } }) =>
        firstDelay * 2 ** (maxRetries - Number(retry)) * (0.5 + random() / 2),
      async onRequest(context) {
        const sentCall = sentCallOf(context);
        const { call, credential, signal } = sentCall;
        context.options.headers = await requestHeaders(options, call, credential, signal);
        sentCall.sentAt = now();
      },
      onRequestError: (context) => logFailure(sentCallOf(context), context.error),
      onResponse(context) {
        const sentCall = sentCallOf(context);
        try {
          const reply = readReply(context.response as FetchResponse<object>, sentCall.call);
          log(sentCall, outcomeOf(reply), reply.status);
          // A refusal by answer code, even with a status from 500: a repeat would be refused too.
          context.options.retry = false;
        } catch (error) {
          logFailure(sentCall, error);
        }
      },
    },
    {
      fetch: (url, init) => {
        const { method, headers, body, cache, redirect, signal } = init as CallOptions;
        return checkedFetch(url as string, { method, headers, body, cache, redirect, signal });
      },
    },
  );

  return async (call, credential, signal) => {
    const request: CallOptions = {
      sentCall: { call, credential, signal, sentAt: now() },
      method: call.method,
      // As text: ofetch takes an object with a member `buffer`, a possible field name, for bytes.
      body: call.body && JSON.stringify(call.body),
      signal,
      retry: call.method === 'GET' ? maxRetries : 0,
    };
    try {
      return readReply(await api.raw<object>(base + call.target, request), call);
    } catch (error) {
      // The message of a FetchError holds the address, and that may hold a phone number: it goes no further.
      if (!(error instanceof FetchError)) throw error;
      if (error.response) return readReply(error.response as FetchResponse<object>, call);
      throw error.cause as Error;
    }
  };
}

type CallOptions = FetchOptions<'json', object> & {
  readonly sentCall: SentCall;
  readonly signal: AbortSignal;
  readonly body?: string;
};

function sentCallOf({ options }: FetchContext): SentCall {
  return (options as unknown as CallOptions).sentCall;
}

/** Whether a repeat may help. It cannot while the browser knows that it is offline. */
function isTransient(error: unknown): boolean {
  if (!(error instanceof OnboardingError)) return false;
  const { code } = error.problem;
  return code === 'server-error' || (code === 'offline' && !isKnownOffline());
}

/**
 * The reply in a parsed response. Throws `not-our-server` for an unreadable body, and `server-error` for a status from 500
 * unless an answer code gives it another meaning.
 */
function readReply({ status, headers, _data: parsed }: FetchResponse<object>, call: Call): Reply {
  if (!parsed && status !== 401) throw new OnboardingError(unreadableProblem(status));
  const body = parsed ?? {};
  const answerCode = readAnswerCode(body, status);
  if (status >= 500) {
    const problem = answerCode && problemForAnswer(call, status, answerCode);
    if (!problem || problem.code === 'server-error') {
      throw new OnboardingError({ code: 'server-error', status, answerCode });
    }
  }
  return { status, answerCode, body: payload(body), wallets: readWallets(headers) };
}

function outcomeOf({ status, answerCode }: Reply): string {
  if (answerCode) return `answer ${answerCode}`;
  return status < 300 ? 'ok' : 'refused';
}
