/**
 * The client of the Customer API: each method sends the request of one endpoint with its credential, and reads the reply.
 */
import { newPerson, sessionClosed } from '../domain/answer-codes.js';
import { actionTimeout } from '../domain/deadline.js';
import { OnboardingError } from '../domain/problem.js';
import type { WalletName } from '../domain/wallet.js';
import type { Field } from '../kinds/index.js';
import { abortAfter, raceAbort } from './abort.js';
import type { Client, ClientOptions } from './client.js';
import { readAccount, readCustomer, readEcho, readLoggedIn } from './customer-reply.js';
import { isOwnField, readFields } from './fields-reply.js';
import { GatewayTrail, withReference } from './gateway-trail.js';
import { IdempotencyKeys, type KeyHeader } from './idempotency.js';
import { areasOf } from './interest-areas.js';
import { problemForAnswer } from './refusal.js';
import { checkSent, readCheck, readToken } from './replies.js';
import * as requests from './requests.js';
import type { Call } from './requests.js';
import { Tokens } from './tokens.js';
import { createSend, type Reply } from './transport.js';
import { readPassAddress } from './pass-reply.js';

const unauthorised = 401;

/**
 * A client of the Customer API for one campaign and one visitor; it keeps their tokens in memory. Its methods reject with
 * an `OnboardingError` after 25 s at most, or with the reason of the signal when aborted. `categoryId`, `apiKey`,
 * `deviceType`, `headers`, `fetch` and `log` are read for each request, so they may be getters.
 *
 * @example
 * const client = createClient({
 *   campaignId: '1001',
 *   categoryId: '1703',
 *   apiBase: '/loyalty/api',
 *   deviceType: '1',
 * });
 * const { signal } = new AbortController();
 * const identifier = { channel: 'email', value: 'anna@example.org' } as const;
 * const { status } = await client.checkIdentifier(identifier, signal);
 * if (status === 'new') await client.sendVerification(identifier, signal);
 */
export function createClient(options: ClientOptions): Client {
  const { trail = new GatewayTrail() } = options;
  const send = createSend(options, trail);
  const clock = {
    now: options.now ?? (() => performance.now()),
    date: options.date ?? (() => Date.now()),
  };
  async function withKey(call: Call, signal: AbortSignal): Promise<Reply> {
    // Read for each call: the page may set it late.
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
  let wallets: readonly WalletName[] = [];
  /** The campaign's own fields, by which a customer is read; pending while the field list is. */
  let ownFields: Promise<readonly Field[]> = Promise.resolve([]);
  /** The interest areas that were stored when the customer was last read or saved. */
  let areas: readonly string[] = [];

  /** The reply, which may be a refusal. If the token is refused, it is renewed and the call is repeated once with the same key. */
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
    // A 401 with an answer code: renew once and compare. If the token cannot be renewed, it is a business refusal.
    if (!isTokenRefused(reply) && !tokens.canRenew) return reply;
    const renewed = await attempt(await tokens.get(signal, token));
    if (!isTokenRefused(renewed)) return renewed;
    tokens.forget();
    const { status, answerCode, reference } = renewed;
    const code = tokens === customer ? 'session-expired' : 'unauthorised';
    throw withReference(new OnboardingError({ code, status, answerCode }), reference);
  }

  async function action<Result>(
    signal: AbortSignal,
    work: (signal: AbortSignal) => Promise<Result>,
  ): Promise<Result> {
    try {
      return await abortAfter(actionTimeout, signal, work);
    } catch (error) {
      throw withReference(error, trail.reference);
    }
  }

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
      if (reply.status === 402 && reply.answerCode === newPerson) return { status: 'new' };
      return readCheck(accepted(call, reply).body);
    },
    async sendVerification(identifier, signal) {
      const { body } = await asSynchro(requests.verify(options, identifier), signal);
      checkSent(body, identifier.channel, options.warn);
    },
    async register(registration, signal) {
      return readAccount((await asSynchro(requests.register(options, registration), signal)).body);
    },
    async sendCode(person, signal) {
      const { body } = await asSynchro(requests.sendCode(options, person), signal);
      checkSent(body, person.identifier.channel, options.warn);
    },
    async changeCredentials(change, signal) {
      return readAccount((await asSynchro(requests.changeCredentials(change), signal)).body);
    },
    async logIn(credentials, signal) {
      const call = requests.logIn(options, credentials);
      const reply = await action(signal, (bounded) => withKey(call, bounded));
      const token = readToken(reply.body);
      const found = readLoggedIn(reply.body, await raceAbort(ownFields, signal));
      signal.throwIfAborted();
      customer.set(token);
      wallets = reply.wallets;
      areas = areasOf(found.values) ?? [];
      keys.forget();
      return found;
    },
    adopt({ accessToken, refreshToken, expiresIn }) {
      customer.set({ token: accessToken, refreshToken, expiresIn });
      keys.forget();
    },
    async fields(signal) {
      const before = ownFields;
      const reading = asCustomer(requests.readFields(options), signal).then(({ body }) =>
        readFields(body, options),
      );
      ownFields = reading.then((list) => list.filter(isOwnField)).catch(() => before);
      const fields = await reading;
      options.onFields?.(fields);
      return fields;
    },
    async customer(signal, onReply) {
      const reply = await asCustomer(requests.readCustomer(), signal);
      wallets = reply.wallets;
      onReply?.(readCustomer(reply.body, []));
      const found = readCustomer(reply.body, await raceAbort(ownFields, signal));
      areas = areasOf(found.values) ?? areas;
      return found;
    },
    async save(values, signal, consents = []) {
      const call = requests.save(values, consents, areas);
      const { body } = await asCustomer(call, signal);
      areas = areasOf(values) ?? areas;
      const echoed = Object.entries(readEcho(body, await ownFields));
      return Object.fromEntries(echoed.filter(([name]) => Object.hasOwn(values, name)));
    },
    get wallets() {
      return wallets;
    },
    async passAddress(target, signal) {
      const { body } = await asCustomer(requests.passAddress(target), signal);
      return readPassAddress(body, options.apiBase);
    },
    accessToken: (signal) => action(signal, (bounded) => customer.get(bounded)),
    get isLoggedIn() {
      return customer.isAvailable;
    },
    forget() {
      synchro.forget();
      customer.forget();
      keys.forget();
      trail.forget();
      wallets = [];
      areas = [];
    },
  };
}

/** The reply if it is a success: a status below 300 without an answer code other than 0. Throws its problem otherwise. */
function accepted(call: Call, reply: Reply): Reply {
  const { status, answerCode, reference } = reply;
  if (status < 300 && !answerCode) return reply;
  const problem = problemForAnswer(call, status, answerCode === 0 ? undefined : answerCode);
  throw withReference(new OnboardingError(problem), reference);
}

/** Whether the token was refused. A 401 with an answer code other than 998 is a business refusal. */
function isTokenRefused({ status, answerCode }: Reply): boolean {
  return answerCode === sessionClosed || (status === unauthorised && !answerCode);
}
