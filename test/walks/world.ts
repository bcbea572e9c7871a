/**
 * A browser tab, a person's page in it, and the server: everything a walk acts upon.
 */
import type { Clock } from '../../src/flow/time.js';
import type { Command } from '../../src/flow/command.js';
import { createCommands } from '../../src/flow/commands.js';
import type { HostEvent, HostEventName } from '../../src/flow/host-events.js';
import type { Participant } from '../../src/flow/participants.js';
import { Session, type LoadCommands } from '../../src/flow/session.js';
import type { State, Step } from '../../src/flow/state.js';
import { createClient } from '../../src/wire/create-client.js';
import { FakeClock, turn } from '../flow/fake-clock.js';
import { FakeStorage } from '../flow/fake-storage.js';
import { configuration as sample } from '../flow/samples.js';
import { Network, type UsedCode } from './network.js';

const apiBase = 'https://api.example/api';

/** One life of the page, from load to reload. */
interface Page {
  isAlive: boolean;
  readonly session: Session;
  /** What is prevented while it is in here. */
  readonly held: Set<HostEventName>;
  /** What lets the elements go; empty while none is there. */
  readonly leaves: (() => void)[];
}

export class World {
  readonly clock = new FakeClock();
  readonly network: Network;
  readonly storage = new FakeStorage();
  readonly notices: HostEvent[] = [];
  readonly trace: string[] = [];
  readonly violations: string[] = [];
  /** How far the device's clock is off, from the next page on. */
  skew = 0;
  #skew = 0;
  /** Scripts that will not load. */
  brokenScripts = 0;
  page: Page;
  /** What came of an act, and the host was told of. */
  readonly heard = new WeakSet();
  /** When the activity that is busy began. */
  #busy: { request: unknown; since: number } | undefined;
  /** The step that the host believes in, as long as it has heard of each. */
  #told: Step | undefined;

  constructor(usedCode: UsedCode) {
    this.network = new Network(this.clock, usedCode);
    Reflect.set(globalThis, 'reportError', (error: unknown) =>
      this.violate(`a bug: ${String(error)}`),
    );
    this.page = this.#open();
  }

  get session(): Session {
    return this.page.session;
  }

  get state(): State {
    return this.session.state;
  }

  get sandbox() {
    return this.network.sandbox;
  }

  /** Milliseconds as the page sees them. */
  get now(): number {
    return this.clock.now() + this.#skew;
  }

  /** Whether timers set now still count later: those of a page that is gone do not. */
  owner = (): (() => boolean) => {
    const { page } = this;
    return () => page.isAlive;
  };

  violate(what: string): void {
    this.violations.push(what);
  }

  /** Sends a command as the visitor would. */
  send(command: Command): void {
    this.session.send(command);
  }

  attach(): void {
    this.page.leaves.push(this.session.attach(this.#participant(this.page)));
    this.#told = this.state.step;
  }

  detach(): void {
    this.page.leaves.pop()?.();
    if (this.page.leaves.length === 0) this.#told = undefined;
  }

  get isAttached(): boolean {
    return this.page.leaves.length > 0;
  }

  /** The page is thrown away with all that it holds in memory, and opened again. */
  reload(): void {
    this.page.isAlive = false;
    this.network.abandon();
    this.page = this.#open();
  }

  async advance(milliseconds: number): Promise<void> {
    await this.clock.advance(milliseconds);
    await turn();
    this.#checkPatience();
  }

  /** Waits as long as a person would for what is under way. */
  async settle(): Promise<void> {
    await turn();
    for (let waited = 0; waited < 31 && this.state.request.kind === 'busy'; waited += 1) {
      await this.advance(1_000);
    }
  }

  #open(): Page {
    this.#skew = this.skew;
    this.#busy = undefined;
    const life = { isAlive: true };
    const isAlive = () => life.isAlive;
    const clock = this.#clockOf(isAlive);
    const now = () => clock.now();
    const client = createClient({
      campaignId: '1001',
      categoryId: '1703',
      apiBase,
      apiKey: 'sandbox',
      deviceType: '1',
      now,
      date: now,
      random: () => 0.5,
      fetch: this.network.fetchFor(isAlive),
    });
    const environment = {
      clock,
      storage: () => this.storage,
      isOnline: () => this.network.isOnline,
      pageUrl: () => undefined,
    };
    const load: LoadCommands = () => {
      if (this.brokenScripts > 0) {
        this.brokenScripts -= 1;
        return Promise.reject(new TypeError('Failed to fetch'));
      }
      return Promise.resolve({ createCommands: (of) => createCommands(of, client) });
    };
    const configuration = { ...sample, apiBase, apiKey: 'sandbox' };
    const session = new Session(configuration, environment, load);
    const page: Page = Object.assign(life, { session, held: new Set<HostEventName>(), leaves: [] });
    page.leaves.push(session.attach(this.#participant(page)));
    this.#told = session.state.step;
    return page;
  }

  #clockOf(isAlive: () => boolean): Clock {
    const { clock } = this;
    const skew = this.#skew;
    return {
      now: () => clock.now() + skew,
      date: () => clock.date() + skew,
      timeout: (milliseconds) => {
        const life = new AbortController();
        clock.after(milliseconds, () => {
          if (isAlive()) life.abort(new DOMException('Too late', 'TimeoutError'));
        });
        return life.signal;
      },
      after: (milliseconds, callback) =>
        clock.after(milliseconds, () => {
          if (isAlive()) callback();
        }),
    };
  }

  #participant(page: Page): Participant {
    return {
      kind: 'flow',
      update: () => {
        if (page === this.page) this.#watch();
      },
      reset: () => undefined,
      isPristine: () => true,
      isVisible: () => true,
      hasFocus: () => false,
      dispatch: (notice) => {
        if (!page.isAlive) this.violate(`a page that is gone says ${notice.name}`);
        this.notices.push(notice);
        const { request } = this.state;
        if (request.kind === 'settled') this.heard.add(request.outcome);
        this.#follow(notice);
        return !page.held.has(notice.name);
      },
    };
  }

  /** Events tell of each step once, in their order. */
  #follow(notice: HostEvent): void {
    if (notice.name !== 'onboarding-step') return;
    const { from, to } = notice.detail;
    if (this.#told !== undefined && this.#told !== from) {
      this.violate(`the host believes in ${this.#told} and hears of ${from} to ${to}`);
    }
    if (from === to) this.violate(`a step from ${from} to itself`);
    if (this.state.step !== to) this.violate(`told of ${to} at ${this.state.step}`);
    this.#told = to;
  }

  #watch(): void {
    const { request } = this.state;
    if (request.kind !== 'busy') this.#busy = undefined;
    else if (this.#busy?.request !== request) {
      this.#busy = { request, since: this.clock.now() };
    }
  }

  #checkPatience(): void {
    this.#watch();
    const since = this.#busy?.since ?? this.clock.now();
    if (this.clock.now() - since > 30_000) {
      this.violate(`busy for ${this.clock.now() - since} ms at ${this.state.step}`);
    }
    if (this.#told !== undefined && this.#told !== this.state.step) {
      this.violate(`at ${this.state.step}, and the host believes in ${this.#told}`);
    }
  }
}
