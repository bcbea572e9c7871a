/** Two gateways with logs, their platform, and visitors whose requests reach either of them. */
import { createHash } from 'node:crypto';
import { startJourney, type HeadlessJourney, type JourneyOptions } from '../../../src/api.js';
import { createCustomer } from '../../../sandbox/src/sandbox/customer.js';
import { createSandbox, type Sandbox } from '../../../sandbox/src/sandbox/index.js';
import { createGateway } from '../../src/create-gateway.js';
import { answerFrom, readerOf, type LogSettings, type Question } from '../../src/log/answer.js';
import { readLines } from '../../src/log/read-lines.js';
import type { Gateway, Send, SharedOptions, Tenant } from '../../src/options/gateway-options.js';
import { host, prefix, sendTo, smallStore } from '../stage.js';

export const logSecret = Buffer.alloc(32, 21).toString('base64');
export const italy = { country: '39', allow: [], perDay: 100_000, kept: 0 };

/** The channel that a visitor uses, and how the platform knows them. */
export interface Person {
  readonly index: number;
  readonly channel: 'email' | 'mobile' | 'card';
  readonly kind: 'new' | 'holder' | 'registered';
}

export const addressOf = ({ index }: Person): string => `visitor-${index}@example.org`;
export const mobileOf = ({ index }: Person): string =>
  `3${20 + (index % 70)}${1_000_000 + index * 997}`;
/** So long that no random id of a log has its digits. */
export const cardOf = ({ index }: Person): string => String(2_000_000_000_000 + index);
export const identifierOf = (person: Person) =>
  person.channel === 'email'
    ? ({ channel: 'email', value: addressOf(person) } as const)
    : person.channel === 'mobile'
      ? ({ channel: 'mobile', value: mobileOf(person) } as const)
      : ({ channel: 'card', value: cardOf(person) } as const);
/** Where the code of a person arrives. */
export const inboxOf = (person: Person): string =>
  person.channel === 'mobile' ? mobileOf(person) : addressOf(person);

export const formerPassword = 'the password of before';

export interface SiteOptions extends Partial<SharedOptions & Tenant> {
  readonly people?: readonly Person[];
  /** Wraps what sends to the platform. */
  readonly through?: (send: Send) => Send;
}

export function createSite({
  people = [],
  through = (send) => send,
  ...options
}: SiteOptions = {}) {
  let now = Date.UTC(2026, 10, 24, 9);
  const clock = () => now;
  const sandbox: Sandbox = createSandbox({
    seed: 1,
    clock,
    people: () =>
      people
        .filter(({ kind }) => kind !== 'new')
        .map((person) =>
          createCustomer({
            id: String(700_000 + person.index),
            card: cardOf(person),
            ...(person.kind === 'registered' && {
              username: identifierOf(person).value,
              password: formerPassword,
            }),
            data:
              person.channel === 'mobile'
                ? { mobilecontactdata: mobileOf(person) }
                : { mailcontactdata: addressOf(person) },
          }),
        ),
  });
  const store = smallStore();
  /** What each gateway has written, as the command prints it. */
  const logs: string[][] = [[], []];
  const gateways: Gateway[] = logs.map((lines) =>
    createGateway({
      prefix,
      secrets: [Buffer.alloc(32, 7).toString('base64')],
      upstream: 'https://platform.example',
      apiKey: 'sandbox',
      campaigns: { '1001': { categories: ['1703'] } },
      mobile: italy,
      store,
      send: through(sendTo(sandbox)),
      log: (entry) => lines.push(JSON.stringify(entry)),
      onEvent: ({ kind, ...more }) => lines.push(JSON.stringify({ at: now, event: kind, ...more })),
      clock,
      ...options,
    }),
  );
  /** One of the two gateways for each request: at random, and the same in each run. */
  const fetchOf = (index: number): typeof globalThis.fetch => {
    const ip = `10.${index >> 8}.${index & 255}.1`;
    let count = 0;
    return (input, init) => {
      const request = new Request(input, init);
      request.headers.set('host', host);
      count += 1;
      // No two requests begin at the same time.
      now += 10;
      const [byte = 0] = createHash('sha256').update(`${index} ${count}`).digest();
      return gateways[byte & 1]!.fetch(request, { ip });
    };
  };
  return {
    sandbox,
    gateways,
    logs,
    fetchOf,
    now: clock,
    pass: (milliseconds: number) => void (now += milliseconds),
    /** All lines: those of one gateway after those of the other. */
    lines: () => logs.flat(),
    codeOf: (person: Person) => sandbox.outbox.findLast(({ to }) => to === inboxOf(person))?.code,
    start: (index: number, more: Partial<JourneyOptions> = {}): HeadlessJourney =>
      startJourney({
        campaignId: '1001',
        categoryId: '1703',
        apiBase: `https://${host}${prefix}`,
        resume: false,
        fetch: fetchOf(index),
        ...more,
      }),
  };
}

export type Site = ReturnType<typeof createSite>;

/** Resolves when a journey waits for its visitor. */
export function rest(journey: HeadlessJourney): Promise<void> {
  const isAtRest = () => ['idle', 'failed'].includes(journey.state.request.kind);
  if (isAtRest()) return Promise.resolve();
  return new Promise((resolve) => {
    const stop = journey.subscribe(() => {
      if (!isAtRest()) return;
      stop();
      resolve();
    });
  });
}

/** The answer of the command about these lines. */
export async function ask(
  lines: readonly string[],
  question: Question,
  { since, secrets = [logSecret] }: { since?: number; secrets?: readonly string[] } = {},
) {
  const settings = settingsWith(secrets);
  const { isFound, lines: answer } = await answerFrom(bytesOf(lines), question, settings, since);
  return { isFound, text: answer.join('\n'), lines: answer };
}

/** The answers to many questions, from one reading. */
export async function askAll(lines: readonly string[], questions: readonly Question[]) {
  const readers = questions.map((question) => readerOf(question, settingsWith([logSecret]), 0));
  for await (const line of readLines(bytesOf(lines), { count: 0, numbers: [] }))
    for (const reader of readers) reader.add(line);
  return readers.map((reader) => {
    const { lines: answer } = reader.answer();
    return { text: answer.join('\n'), lines: answer };
  });
}

function settingsWith(secrets: readonly string[]): LogSettings {
  return {
    secrets: secrets.map((secret) => Buffer.from(secret, 'base64')),
    mobileOf: () => italy,
  };
}

/** The bytes of lines, in pieces that end anywhere, as a pipe gives them. */
export async function* bytesOf(lines: readonly string[]): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(`${lines.join('\n')}\n`);
  for (let at = 0; at < bytes.length; at += 60_001) yield bytes.subarray(at, at + 60_001);
  await Promise.resolve();
}
