/**
 * The client: credentials, tries, and what an answer means, put together for each endpoint.
 */
import { OnboardingError } from '../domain/problem.js';
import { withTimeout } from './abort.js';
import { problemForAnswer } from './answer-codes.js';
import type { Client, ClientOptions } from './client.js';
import { readAccount, readCustomer, readEcho, readLoggedIn } from './customer-reply.js';
import { readFields } from './fields-reply.js';
import { IdempotencyKeys, type KeyHeader } from './idempotency.js';
import { readCheck, readToken } from './replies.js';
import * as requests from './requests.js';
import type { Call } from './requests.js';
import { Tokens } from './tokens.js';
import { createSend, type Reply } from './transport.js';

/** Milliseconds for one method of the client, tokens and further tries included. */
const actionTimeout = 25_000;
const newPerson = 53;
const unauthorised = 401;
const sessionClosed = 998;

export function createClient(options: ClientOptions): Client {
  const send = createSend(options);
  const clock = {
    now: options.now ?? (() => performance.now()),
    date: options.date ?? (() => Date.now()),
  };
  async function withKey(call: Call, signal: AbortSignal): Promise<Reply> {
    // Read with each call: a page may set it late.
    const key = options.apiKey ? { 'x-api-key': options.apiKey } : undefined;
    return accepted(call, await send(call, { ...key }, signal));
  }
  const renew = async (refreshToken: string, signal: AbortSignal) =>
    readToken((await withKey(requests.refresh(refreshToken), signal)).body);
  const open = async (signal: AbortSignal) =>
    readToken((await withKey(requests.openSession(options), signal)).body);
  const synchro = new Tokens({ ...clock, renew, open });
  const customer = new Tokens({ ...clock, renew });
  const keys = new IdempotencyKeys(options.apiBase);

  /** The answer, whatever it means; a token that is refused is renewed, and the call made again, once. */
  const withToken = (tokens: Tokens, call: Call, signal: AbortSignal): Promise<Reply> =>
    keys.run(call, (key) => attemptTwice(tokens, call, key, signal));

  async function attemptTwice(
    tokens: Tokens,
    call: Call,
    key: KeyHeader,
    signal: AbortSignal,
  ): Promise<Reply> {
    const attempt = (token: string) =>
      send(call, { ...key, authorization: `Bearer ${token}` }, signal);
    const token = await tokens.get(signal);
    const reply = await attempt(token);
    if (reply.status !== unauthorised && reply.answerCode !== sessionClosed) return reply;
    // Another token would tell whether it was the old one’s fault; without another the reason is taken at its word.
    if (!isTokenRefused(reply) && !tokens.canRenew) return reply;
    const renewed = await attempt(await tokens.get(signal, token));
    if (!isTokenRefused(renewed)) return renewed;
    tokens.forget();
    const { status, answerCode } = renewed;
    throw new OnboardingError({
      code: tokens === customer ? 'session-expired' : 'unauthorised',
      status,
      answerCode,
    });
  }

  const action = <Result>(signal: AbortSignal, work: (signal: AbortSignal) => Promise<Result>) =>
    withTimeout(actionTimeout, signal, work);

  const asSynchro = (call: Call, signal: AbortSignal) =>
    action(signal, async (bounded) => accepted(call, await withToken(synchro, call, bounded)));

  const asCustomer = (call: Call, signal: AbortSignal) =>
    action(signal, async (bounded) => accepted(call, await withToken(customer, call, bounded)));

  return {
    async warmUp(signal) {
      await action(signal, (bounded) => synchro.get(bounded));
    },
    async checkIdentifier(identifier, signal) {
      const call = requests.check(identifier);
      const reply = await action(signal, (bounded) => withToken(synchro, call, bounded));
      if (reply.status === 402 && reply.answerCode === newPerson) return { standing: 'new' };
      return readCheck(accepted(call, reply).body);
    },
    async sendVerification(identifier, signal) {
      await asSynchro(requests.verify(options, identifier), signal);
    },
    async register(registration, signal) {
      return readAccount((await asSynchro(requests.register(options, registration), signal)).body);
    },
    async sendCode(person, signal) {
      await asSynchro(requests.sendCode(options, person), signal);
    },
    async changeCredentials(change, signal) {
      return readAccount((await asSynchro(requests.changeCredentials(change), signal)).body);
    },
    async logIn(credentials, signal) {
      const call = requests.logIn(options, credentials);
      const { body } = await action(signal, (bounded) => withKey(call, bounded));
      const token = readToken(body);
      const found = readLoggedIn(body);
      signal.throwIfAborted();
      customer.set(token);
      keys.forget();
      return found;
    },
    async fields(signal) {
      const { body } = await asCustomer(requests.readFields(options), signal);
      return readFields(body, options.warn);
    },
    async customer(signal) {
      return readCustomer((await asCustomer(requests.readCustomer(), signal)).body);
    },
    async save(values, signal) {
      const { body } = await asCustomer(requests.save(values), signal);
      const echoed = Object.entries(readEcho(body)).filter(([name]) => Object.hasOwn(values, name));
      return Object.fromEntries(echoed);
    },
    accessToken: (signal) => action(signal, (bounded) => customer.get(bounded)),
    get isLoggedIn() {
      return customer.isAvailable;
    },
    forget() {
      synchro.forget();
      customer.forget();
      keys.forget();
    },
  };
}

/** The reply if it is a success: 2xx, and no answer code but 0. */
function accepted(call: Call, reply: Reply): Reply {
  const { status, answerCode } = reply;
  if (status >= 200 && status < 300 && !answerCode) return reply;
  throw new OnboardingError(
    problemForAnswer(call, status, answerCode === 0 ? undefined : answerCode),
  );
}

/** Whether a fresh token is turned down: a 401 with another answer code is then for a reason of business. */
function isTokenRefused({ status, answerCode }: Reply): boolean {
  return answerCode === sessionClosed || (status === unauthorised && !answerCode);
}
