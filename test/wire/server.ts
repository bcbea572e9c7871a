import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { createClient } from '../../src/wire/create-client.js';
import type { Client, ClientOptions } from '../../src/wire/client.js';
import { requestFaults } from '../contract/contract.js';
import { Front } from './front.js';

export interface Seen {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** How the server responds to one request. */
export type Answer = (response: ServerResponse) => void;

export function json(
  body: unknown,
  status = 200,
  headers: Readonly<Record<string, string>> = {},
): Answer {
  return raw(JSON.stringify(body), status, { 'content-type': 'application/json', ...headers });
}

export function raw(
  body: string | Buffer,
  status = 200,
  headers: Readonly<Record<string, string>> = {},
): Answer {
  return (response) => response.writeHead(status, headers).end(body);
}

export const html = (status = 200): Answer =>
  raw('<!doctype html><title>Welcome</title>', status, { 'content-type': 'text/html' });

export const drop: Answer = (response) => response.destroy();
export const hang: Answer = () => undefined;
export const hangInBody: Answer = (response) => {
  response.writeHead(200, { 'content-type': 'application/json' }).write('{"token":');
};

/** Set by `gateway/test/long/wire-suite.test.ts`, which runs these tests once more. */
const isBehindGateway = process.env.BEHIND_GATEWAY !== undefined;

/** A real HTTP server with scripted responses. The last response of a call repeats. */
export class TestServer {
  seen: Seen[] = [];
  #answers = new Map<string, Answer[]>();
  #url = '';
  readonly #front = isBehindGateway ? new Front() : undefined;
  readonly #server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      this.seen.push({ method, url, headers, body: Buffer.concat(chunks).toString() });
      const list = this.#answers.get(`${method} ${url.replace(/\?.*/, '')}`);
      const answer = (list && list.length > 1 ? list.shift() : list?.[0]) ?? json({}, 404);
      answer(response);
    });
  });

  /** The address that the server listens on; empty before `start`. */
  get url(): string {
    return this.#url;
  }

  /** Scripts the responses to `GET /path`, one after the other. */
  on(call: string, ...answers: Answer[]): this {
    this.#answers.set(call, answers);
    return this;
  }

  /** The calls received, without their query. */
  get calls(): readonly string[] {
    return this.seen.map(({ method, url }) => `${method} ${url.replace(/\?.*/, '')}`);
  }

  /** How the requests received depart from the contract. The fields of a save, and its contact, are those that the test chose. */
  get breaches(): readonly string[] {
    return this.seen
      .filter(({ url }) => !url.startsWith('/wallet/'))
      .flatMap(({ method, url, body: text }) => {
        const body = text === '' ? undefined : (JSON.parse(text) as object);
        const isSave = method === 'PUT' && url === '/customer';
        const sent = {
          method,
          target: url,
          body: isSave ? { mailcontactdata: '', ...body } : body,
        };
        const faults = requestFaults(sent, Object.keys(body ?? {}));
        return faults.map((fault) => `${method} ${url.replace(/\?.*/, '')}: ${fault}`);
      });
  }

  client(options: Partial<ClientOptions> = {}): Client {
    return createClient({
      campaignId: '1001',
      categoryId: '1703',
      apiBase: this.#front?.url ?? this.#url,
      apiKey: 'key',
      deviceType: '1',
      // Cancels the delay between two attempts.
      random: () => -1,
      requestTimeout: 5000,
      ...options,
    });
  }

  async start(): Promise<void> {
    await this.#front?.start();
    await new Promise<void>((resolve) => {
      this.#server.listen(0, '127.0.0.1', () => {
        const address = this.#server.address();
        if (address && typeof address === 'object') this.#url = `http://127.0.0.1:${address.port}`;
        resolve();
      });
    });
  }

  stop(): Promise<void> {
    this.#front?.stop();
    this.#server.closeAllConnections();
    return new Promise((resolve) => {
      this.#server.close(() => resolve());
    });
  }

  reset(): void {
    this.seen = [];
    this.#answers = new Map();
    this.#front?.renew(this.#url);
    this.on('POST /auth', json({ token: 'T1', refreshToken: 'R1', customer: { id: 7 } }));
  }
}

/** One server for all tests of a file, reset before each test. */
export function useServer(): TestServer {
  const server = new TestServer();
  beforeAll(() => server.start());
  beforeEach(() => server.reset());
  afterEach(() => {
    expect(server.breaches).toEqual([]);
  });
  afterAll(() => server.stop());
  return server;
}
