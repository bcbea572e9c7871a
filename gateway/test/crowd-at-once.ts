/**
 * A crowd of one address whose journeys run side by side, in virtual time: the journey of the elements, through gateways
 * that share a store, to a platform that takes its time. The clock moves to the next timer when nobody computes.
 */
import { vi } from 'vitest';
import { startJourney, type HeadlessJourney } from '../../src/api.js';
import { createGatewayIn } from '../src/create-gateway.js';
import type { GatewayEvent } from '../src/options/gateway-options.js';
import { defaultTimes } from '../src/options/environment.js';
import { proofOfWork } from '../src/challenge/proof-of-work.js';
import type { Store } from '../src/store/store.js';
import { createSandbox } from '../../sandbox/src/sandbox/index.js';
// Loaded in advance: the clock must not move on while a module is imported.
import '../../src/proof/proof-headers.js';
import { host, prefix, secret, sendTo, smallStore } from './stage.js';

const address = '192.0.2.1';

export interface CrowdOptions {
  readonly people: number;
  /** Milliseconds within which all start, at random. */
  readonly within: number;
  /** Gateways with one store; each request goes to one of them at random. */
  readonly gateways: number;
  /** Of ten people, how many register by text. */
  readonly byText: number;
  /** The store of each gateway; default: one in memory, which they share. */
  readonly stores?: readonly Store[];
  /** The milliseconds within which the platform registers and answers 504, from the start; default: it never does. */
  readonly hiccup?: readonly [from: number, to: number];
  /** Milliseconds by which the clock moves on; default: to the next timer, for one person at a time. */
  readonly step?: number;
}

export interface CrowdResult {
  /** People at their card. */
  readonly arrived: number;
  /** The most refusals that one person saw. */
  readonly refusals: number;
  /** What the others saw last. */
  readonly stuck: readonly string[];
  readonly alarms: readonly string[];
  /** Journeys whose registration was answered with 504, and the longest time until one of them was at data entry, in seconds. */
  readonly cut: number;
  readonly longestCheck: number;
}

/** Takes a crowd to the card: each person thinks for 3 to 25 seconds before each press, and waits when they are told to. */
export async function takeCrowdAtOnce(crowd: CrowdOptions): Promise<CrowdResult> {
  vi.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'],
    now: Date.UTC(2026, 10, 24, 9),
  });
  const time = new VirtualTime();
  const derive = crypto.subtle.deriveBits.bind(crypto.subtle);
  const derived = vi
    .spyOn(crypto.subtle, 'deriveBits')
    .mockImplementation((...parameters) => time.compute(() => derive(...parameters)));
  try {
    return await take(time, crowd);
  } finally {
    derived.mockRestore();
    vi.useRealTimers();
  }
}

async function take(
  time: VirtualTime,
  { people, within, gateways, byText, stores = [], hiccup, step }: CrowdOptions,
): Promise<CrowdResult> {
  const random = randomFrom(people);
  const sandbox = createSandbox({ seed: 1, clock: () => Date.now() });
  const events: GatewayEvent[] = [];
  const toSandbox = sendTo(sandbox);
  const shared: Store = smallStore();
  const start = Date.now();
  const isCut = (method: string) => {
    const since = Date.now() - start;
    return method === 'PUT' && hiccup !== undefined && since >= hiccup[0] && since < hiccup[1];
  };
  let cut = 0;
  const balanced = Array.from({ length: gateways }, (_none, index) =>
    createGatewayIn(
      { clock: Date.now, wait: (ms) => time.sleep(ms), random, times: defaultTimes },
      {
        prefix,
        secrets: [secret],
        upstream: 'https://platform.example',
        apiKey: 'sandbox',
        campaigns: { '1001': { categories: ['1703'] } },
        mobile: { country: '39', perDay: 10_000 },
        challenge: proofOfWork({ cost: 1000, tries: 2 }),
        store: stores[index] ?? shared,
        onEvent: (event) => events.push(event),
        send: async (request) => {
          await time.sleep(50 + random() * 250);
          const isLost = isCut(request.method);
          const reply = await toSandbox(request);
          if (!isLost) return reply;
          cut += 1;
          return { status: 504, header: () => undefined, body: [] };
        },
      },
    ),
  );
  const visitors = Array.from({ length: people }, (_none, index) => {
    const fetch: typeof globalThis.fetch = (input, init) =>
      time.compute(async () => {
        await time.sleep(20 + random() * 100);
        const request = new Request(input, init);
        request.headers.set('host', host);
        const gateway = balanced[Math.floor(random() * gateways)];
        return gateway!.fetch(request, { ip: address });
      });
    const person = new Person(time, random, fetch, (contact) => {
      const sent = sandbox.outbox.findLast(({ to }) => to === contact);
      return sent?.code ?? '';
    });
    const value =
      index % 10 < byText
        ? ({ channel: 'mobile', value: mobileNumber(random) } as const)
        : ({ channel: 'email', value: `visitor-${index}@example.org` } as const);
    return { person, done: person.register(random() * within, value) };
  });
  await time.run(
    visitors.map(({ done }) => done),
    step,
  );
  const stuck = visitors.filter(({ person }) => person.step !== 'done');
  return {
    arrived: people - stuck.length,
    refusals: Math.max(...visitors.map(({ person }) => person.refusals)),
    stuck: stuck.map(({ person }) => person.last),
    alarms: events.flatMap((event) => (event.kind === 'alarm' ? [event.alarm] : [])),
    cut,
    longestCheck: Math.max(...visitors.map(({ person }) => person.checked)),
  };
}

/** Somebody who registers. */
class Person {
  refusals = 0;
  /** Seconds until a lost registration was found. */
  checked = 0;
  last = '';
  step = '';

  constructor(
    private readonly time: VirtualTime,
    private readonly random: () => number,
    private readonly fetch: typeof globalThis.fetch,
    private readonly codeFor: (contact: string) => string,
  ) {}

  async register(
    startsAfter: number,
    identifier: { channel: 'email' | 'mobile'; value: string },
  ): Promise<void> {
    await this.time.rest(startsAfter);
    const journey = startJourney({
      campaignId: '1001',
      categoryId: '1703',
      apiBase: `https://${host}${prefix}`,
      resume: false,
      fetch: this.fetch,
    });
    journey.warmUp();
    const { state: start } = journey;
    this.step = start.step;
    await this.#press(journey, () => journey.identify(identifier), 'register');
    await this.#press(journey, () => journey.sendCode(), 'otp');
    const password = 'correct horse battery';
    await this.#press(
      journey,
      () => journey.verify(this.codeFor(identifier.value), password),
      'otp',
    );
    await this.#check(journey);
    const typed = { name: 'Anna', surname: 'Rossi', usedforpromotions: false };
    await this.#press(journey, () => journey.save(typed), 'profile');
    journey.stop();
  }

  /** Thinks and presses until the request succeeds; a person who is not at this step does nothing. */
  async #press(journey: HeadlessJourney, act: () => void, step: string): Promise<void> {
    for (let attempt = 0; attempt < 12 && this.step === step; attempt += 1) {
      await this.time.rest(3000 + this.random() * 22_000);
      const { request: before, step: at } = journey.state;
      // Data entry that could not be loaded is loaded by a press of its own.
      const isUnloaded = at === 'profile' && !journey.state.profileForm;
      if (isUnloaded) journey.load();
      else act();
      if (journey.state.request !== before) await this.#answered(journey);
      const { request } = journey.state;
      this.step = journey.state.step;
      this.last = `${this.step} ${request.kind === 'failed' ? request.problem.code : request.kind}`;
      if (request.kind === 'failed') {
        this.refusals += 1;
        if (request.problem.code === 'too-many-requests')
          await this.time.rest(request.problem.retryAfter * 1000);
      } else if (!isUnloaded) return;
    }
  }

  /** The answer to a registration was lost: the page checks for a while, and then the person presses when they may. */
  async #check(journey: HeadlessJourney): Promise<void> {
    const start = Date.now();
    while (journey.state.step === 'checking' && Date.now() - start < 900_000) {
      await this.time.rest(1000);
      const { request } = journey.state;
      if (request.kind !== 'failed' || request.willRetry) continue;
      const { problem } = request;
      const wait = problem.code === 'too-many-requests' ? problem.retryAfter * 1000 : 5000;
      await this.time.rest(wait);
      journey.checkAgain();
    }
    this.checked = (Date.now() - start) / 1000;
    this.step = journey.state.step;
  }

  #answered(journey: HeadlessJourney): Promise<void> {
    return new Promise((resolve) => {
      const check = () => {
        const { kind } = journey.state.request;
        if (kind !== 'idle' && kind !== 'failed') return;
        end();
        resolve();
      };
      const end = journey.subscribe(check);
      check();
    });
  }
}

/** A clock that moves to the next timer when nobody computes. */
class VirtualTime {
  /** Requests under way that do not wait for the clock, and proofs that are being computed. */
  busy = 0;

  /** Lets time pass for somebody who is not in a request. */
  rest(milliseconds: number): Promise<void> {
    return new Promise((resolve) => setTimeout(resolve, milliseconds));
  }

  /** Lets time pass within a request. */
  async sleep(milliseconds: number): Promise<void> {
    this.busy -= 1;
    await this.rest(milliseconds);
    this.busy += 1;
  }

  /** The clock stands still while a proof is computed, in threads of its own. */
  async compute<Result>(work: () => Promise<Result>): Promise<Result> {
    this.busy += 1;
    try {
      return await work();
    } finally {
      this.busy -= 1;
    }
  }

  /** Moves the clock until all of these are settled. */
  async run(works: readonly Promise<void>[], step?: number): Promise<void> {
    let left = works.length;
    const all = Promise.all(works.map((work) => work.finally(() => (left -= 1))));
    while (left > 0) {
      await this.#idle();
      if (step === undefined) vi.advanceTimersToNextTimer();
      else vi.advanceTimersByTime(step);
    }
    await all;
  }

  /** What follows from a reply is done within a few turns of the event loop. */
  async #idle(): Promise<void> {
    let quiet = 0;
    while (quiet < 3) {
      await new Promise((resolve) => setImmediate(resolve));
      quiet = this.busy > 0 ? 0 : quiet + 1;
    }
  }
}

/** A number of an Italian network, at random. */
function mobileNumber(random: () => number): string {
  const digits = Math.floor(random() * 80_000_000);
  return `3${String(20_000_000 + digits)}${String(Math.floor(random() * 10))}`;
}

/** A small generator of numbers from 0 to below 1 (mulberry32), so that a run can be repeated. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
