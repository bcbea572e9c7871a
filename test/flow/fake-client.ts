/** A client whose responses a test controls: each call waits until it is answered, refused or aborted. */
import type { Customer, FieldValues, SessionTokens } from '../../src/domain/customer.js';
import type { Client } from '../../src/wire/client.js';
import * as requests from '../../src/wire/requests.js';
import { OnboardingError, type Problem } from '../../src/domain/problem.js';
import { requestFaults } from '../contract/contract.js';
import { turn } from './fake-clock.js';

type Method = Exclude<keyof Client, 'isLoggedIn' | 'forget' | 'adopt' | 'wallets'>;

interface Call {
  readonly method: Method;
  /** The arguments of the call without the signal. */
  readonly asked: unknown;
  readonly signal: AbortSignal;
  readonly resolve: (answer: unknown) => void;
  readonly reject: (reason: unknown) => void;
}

const options = {
  campaignId: '1001',
  categoryId: '1703',
  deviceType: '1',
  apiBase: 'https://api.example',
} as const;

/** The request that a client sends for a call. */
function requestOf(method: Method, asked: unknown): requests.Call | undefined {
  const given = asked as never;
  switch (method) {
    case 'warmUp':
      return requests.openSession(options);
    case 'checkIdentifier':
      return requests.check(given);
    case 'sendVerification':
      return requests.verify(options, given);
    case 'register':
      return requests.register(options, given);
    case 'sendCode':
      return requests.sendCode(options, given);
    case 'changeCredentials':
      return requests.changeCredentials(given);
    case 'logIn':
      return requests.logIn(options, given);
    case 'fields':
      return requests.readFields(options);
    case 'customer':
      return requests.readCustomer();
    case 'save':
      // A test may store no contact; a real account has one.
      return requests.save({ mailcontactdata: '', ...(asked as FieldValues) });
    // Of a gateway, or no request of its own.
    case 'passAddress':
    case 'accessToken':
      return undefined;
  }
}

export class FakeClient implements Client {
  isLoggedIn = false;
  wallets: Client['wallets'] = [];
  forgotten = 0;
  adopted: SessionTokens | undefined;
  /** All calls in order, except `warmUp`. */
  readonly log: { method: Method; asked: unknown }[] = [];
  /** True if `warmUp` waits for a response, too. */
  isCold = false;
  #pending: Call[] = [];
  /** The fields that a test has answered: the only further properties of a save. */
  #fields: readonly { readonly name: string }[] = [];

  warmUp: Client['warmUp'] = (signal) =>
    this.isCold ? this.#ask('warmUp', undefined, signal) : Promise.resolve();
  checkIdentifier: Client['checkIdentifier'] = (asked, signal) =>
    this.#ask('checkIdentifier', asked, signal);
  sendVerification: Client['sendVerification'] = (asked, signal) =>
    this.#ask('sendVerification', asked, signal);
  register: Client['register'] = (asked, signal) => this.#ask('register', asked, signal);
  sendCode: Client['sendCode'] = (asked, signal) => this.#ask('sendCode', asked, signal);
  changeCredentials: Client['changeCredentials'] = (asked, signal) =>
    this.#ask('changeCredentials', asked, signal);
  logIn: Client['logIn'] = async (asked, signal) => {
    const customer = await this.#ask<Awaited<ReturnType<Client['logIn']>>>('logIn', asked, signal);
    this.isLoggedIn = true;
    return customer;
  };
  fields: Client['fields'] = (signal) => this.#ask('fields', undefined, signal);
  customer: Client['customer'] = async (signal, onReply) => {
    const found = await this.#ask<Customer>('customer', undefined, signal);
    onReply?.(found);
    return found;
  };
  save: Client['save'] = (asked, signal) => this.#ask('save', asked, signal);
  passAddress: Client['passAddress'] = (asked, signal) => this.#ask('passAddress', asked, signal);
  accessToken: Client['accessToken'] = (signal) => this.#ask('accessToken', undefined, signal);

  adopt(tokens: SessionTokens): void {
    this.isLoggedIn = true;
    this.adopted = tokens;
  }

  forget(): void {
    this.isLoggedIn = false;
    this.forgotten += 1;
  }

  /** The pending calls. */
  get pending(): readonly Method[] {
    return this.#pending.map(({ method }) => method);
  }

  signalOf(method: Method): AbortSignal {
    return this.#find(method).signal;
  }

  /** Answers the oldest pending call of that method and waits for what follows. */
  async answers(method: Method, answer?: unknown): Promise<void> {
    if (method === 'fields') this.#fields = answer as readonly { readonly name: string }[];
    this.#take(method).resolve(answer);
    await turn();
  }

  async fails(method: Method, problem: Problem | Error): Promise<void> {
    await this.throws(method, problem instanceof Error ? problem : new OnboardingError(problem));
  }

  /** Rejects with any value, not only errors. */
  async throws(method: Method, thrown: unknown): Promise<void> {
    this.#take(method).reject(thrown);
    await turn();
  }

  #ask<Answer>(method: Method, asked: unknown, signal: AbortSignal): Promise<Answer> {
    this.log.push({ method, asked });
    const request = requestOf(method, asked);
    const names = this.#fields.map(({ name }) => name);
    const faults = request ? requestFaults(request, names) : [];
    if (faults.length > 0)
      throw new Error(`${method} departs from the contract: ${faults.join(', ')}`);
    return new Promise<Answer>((resolve, reject) => {
      const call: Call = {
        method,
        asked,
        signal,
        resolve: resolve as (answer: unknown) => void,
        reject,
      };
      this.#pending.push(call);
      const abort = () => {
        this.#pending = this.#pending.filter((other) => other !== call);
        reject(signal.reason as Error);
      };
      if (signal.aborted) abort();
      else signal.addEventListener('abort', abort);
    });
  }

  #find(method: Method): Call {
    const call = this.#pending.find((waiting) => waiting.method === method);
    if (!call)
      throw new Error(`No call of ${method} is pending; pending: ${this.pending.join(', ')}`);
    return call;
  }

  #take(method: Method): Call {
    const call = this.#find(method);
    this.#pending = this.#pending.filter((other) => other !== call);
    return call;
  }
}
