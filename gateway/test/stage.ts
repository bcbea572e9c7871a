/** A gateway in front of a sandbox in one process, with the test's clock. */
import type { Environment } from '../src/options/environment.js';
import { defaultTimes } from '../src/options/environment.js';
import { createGatewayIn } from '../src/create-gateway.js';
import type {
  GatewayEvent,
  GatewayOptions,
  LogEntry,
  Send,
  SharedOptions,
  Tenant,
} from '../src/options/gateway-options.js';
import { memoryStore } from '../src/store/memory-store.js';
import {
  createSandbox,
  type Sandbox,
  type SandboxOptions,
} from '../../sandbox/src/sandbox/index.js';
import { checked } from '../../test/contract/traffic.js';

export type Json = Record<string, unknown>;

export interface Seen {
  status: number;
  body: Json;
  headers: Headers;
  text: string;
}

export interface CallOptions {
  ip?: string;
  token?: string;
  headers?: Record<string, string>;
  signal?: AbortSignal;
}

export const secret = Buffer.alloc(32, 7).toString('base64');
export const host = 'shop.example';
export const prefix = '/loyalty/api';
export const minute = 60_000;
export const registerPath = '/customer/registrationVCWithVerificationCode';
export const changePath = '/customer/changeUAPByVerificationCode';

/** A small store for one test. */
export function smallStore() {
  return memoryStore({ places: 2 ** 15 });
}

/** Sends to a sandbox without a network; a lost connection rejects. `respell`: changes each reply, as another platform spells it. */
export function sendTo(
  sandbox: Sandbox,
  seen: { url: string; headers: object; body?: string }[] = [],
  respell?: Respell,
): Send {
  return async ({ method, url, headers, body, signal }) => {
    seen.push({ url, headers, ...(body !== undefined && { body }) });
    const request = new Request(url, { method, headers, ...(body !== undefined && { body }) });
    const answer = await sandbox.answer(request, signal);
    signal.throwIfAborted();
    // A server ignores CORS.
    if (answer.kind !== 'answered' && answer.kind !== 'unshared') throw new TypeError('lost');
    const { response } = answer;
    return {
      status: response.status,
      header: (name) => response.headers.get(name) ?? undefined,
      body: respell
        ? new Response(JSON.stringify(respell((await response.json()) as Json))).body!
        : (response.body ?? []),
    };
  };
}

export type Respell = (reply: Json) => Json;

export interface StageOptions extends Partial<SharedOptions & Tenant> {
  sandbox?: SandboxOptions;
  /** Changes each reply of the sandbox. */
  respell?: Respell | undefined;
  environment?: Partial<Environment>;
}

export function createStage({
  sandbox: ofSandbox,
  respell,
  environment: ofTest,
  ...options
}: StageOptions = {}) {
  let now = Date.UTC(2026, 10, 24, 9);
  const clock = (): number => now;
  const sandbox = checked(createSandbox({ seed: 1, clock, ...ofSandbox }), ofSandbox?.dialect);
  const logs: LogEntry[] = [];
  const events: GatewayEvent[] = [];
  const waits: number[] = [];
  const upstream: { url: string; headers: object; body?: string }[] = [];
  const environment: Environment = {
    clock,
    wait: (milliseconds) => {
      waits.push(milliseconds);
      return new Promise((resolve) => setImmediate(resolve));
    },
    random: () => 0.5,
    times: defaultTimes,
    ...ofTest,
  };
  const ofStage: GatewayOptions = {
    prefix,
    secrets: [secret],
    upstream: 'https://platform.example',
    apiKey: 'sandbox',
    campaigns: { '1001': { categories: ['1703'] } },
    mobile: { country: '39', perDay: 1000 },
    send: sendTo(sandbox, upstream, respell),
    store: smallStore(),
    log: (entry) => logs.push(entry),
    onEvent: (event) => events.push(event),
    ...options,
  };
  const gateway = createGatewayIn(environment, ofStage);

  async function call(
    method: string,
    path: string,
    body?: unknown,
    given: CallOptions = {},
  ): Promise<Seen> {
    const { ip = '192.0.2.1', token, headers = {}, signal } = given;
    const request = new Request(`https://${host}${prefix}${path}`, {
      method,
      headers: {
        host,
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      ...(signal && { signal }),
    });
    const response = await gateway.fetch(request, { ip });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') ?? false;
    return {
      status: response.status,
      headers: response.headers,
      text,
      body: isJson ? (JSON.parse(text) as Json) : {},
    };
  }

  async function synchro(given: CallOptions = {}): Promise<string> {
    const { body } = await call(
      'POST',
      '/auth',
      { campaignid: '1001', devicetype: '1', scope: 'customersynchro' },
      given,
    );
    return String(body.token);
  }
  const logIn = (username: string, password: string, given: CallOptions = {}) =>
    call(
      'POST',
      '/auth',
      { username, password, campaignid: '1001', devicetype: '1', scope: 'customer' },
      given,
    );
  const check = (channel: string, value: string, given: CallOptions) =>
    call('GET', `/customer/checkcard?${channel}=${encodeURIComponent(value)}`, undefined, given);
  /** The sealed id of a cardholder or a registered customer. */
  const findId = async (channel: string, value: string, given: CallOptions) =>
    String((await check(channel, value, given)).body.customerid);
  const verify = (channel: string, value: string, given: CallOptions) =>
    call(
      'POST',
      '/customer/verifyemail',
      { campaignid: '1001', [channel]: value, devicetype: '1' },
      given,
    );
  const register = (
    channel: 'email' | 'mobile',
    value: string,
    code: string,
    given: CallOptions,
    more: Json = {},
  ) => call('PUT', registerPath, registration(channel, value, code, more), given);

  return {
    gateway,
    sandbox,
    logs,
    events,
    waits,
    upstream,
    call,
    synchro,
    logIn,
    check,
    findId,
    verify,
    register,
    now: clock,
    pass: (milliseconds: number) => void (now += milliseconds),
    code: () => sandbox.outbox.at(-1)?.code ?? '',
  };
}

export type Stage = ReturnType<typeof createStage>;

export const password = 'a long enough password';

export function registration(
  channel: 'email' | 'mobile',
  value: string,
  code: string,
  more: Json = {},
): Json {
  return {
    verificationcode: code,
    password,
    devicetype: '1',
    campaignid: '1001',
    categoryID: '1703',
    username: value,
    [channel === 'email' ? 'mailcontactdata' : 'mobilecontactdata']: value,
    ...more,
  };
}
