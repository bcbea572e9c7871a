/** A browser tab with a page, a network and a server: everything that a walk acts on. */
import type { Clock } from '../../src/flow/session/environment.js';
import type { Configuration } from '../../src/domain/configuration.js';
import type { Command } from '../../src/flow/state/command.js';
import { Journey } from '../../src/flow/commands/journey.js';
import type { HostEvent, HostEventName } from '../../src/flow/session/host-events.js';
import type { Participant } from '../../src/flow/session/participants.js';
import { Session, type CommandScript } from '../../src/flow/session/session.js';
import type { State, Step } from '../../src/flow/state/state.js';
import { createClient } from '../../src/wire/create-client.js';
import { FakeClock, turn } from '../flow/fake-clock.js';
import { FakeStorage } from '../flow/fake-storage.js';
import { configuration as sample } from '../flow/samples.js';
import { Network, type UsedCode } from './network.js';
import { send } from '../support/send.js';

// Scripts that are loaded answer within one turn.

const apiBase = 'https://api.example/api';

/** One page, from load to unload. */
interface Page {
  isAlive: boolean;
  readonly session: Session;
  readonly script: CommandScript;
  /** The events that the page prevents. */
  readonly held: Set<HostEventName>;
  /** Functions that disconnect an element; empty while none is connected. */
  readonly leaves: (() => void)[];
}

export class World {
  readonly clock = new FakeClock();
  readonly network: Network;
  readonly storage = new FakeStorage();
  readonly notices: HostEvent[] = [];
  readonly trace: string[] = [];
  readonly violations: string[] = [];
  /** Clock error of the device in milliseconds, from the next page on. */
  skew = 0;
  #skew = 0;
  /** The number of script imports that will fail. */
  brokenScripts = 0;
  page: Page;
  /** The outcomes that were reported to the page. */
  readonly heard = new WeakSet();
  /** The steps that followed each other, as "from to". */
  readonly passed = new Set<string>();
  /** When the page got the event of the current step. */
  enteredAt = 0;
  /** The pending request, and when it began. */
  #busy: { request: unknown; since: number } | undefined;
  /** The step that the page knows from events; undefined while no element is connected. */
  #reported: Step | undefined;

  /** `settings`: what the page sets besides the usual. */
  constructor(
    usedCode: UsedCode,
    through?: ConstructorParameters<typeof Network>[2],
    private readonly settings: Partial<Configuration> = {},
  ) {
    this.network = new Network(this.clock, usedCode, through);
    Reflect.set(globalThis, 'reportError', (error: unknown) =>
      this.violate(`an unexpected error: ${String(error)}`),
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

  /** Milliseconds on the clock of the page. */
  get now(): number {
    return this.clock.now() + this.#skew;
  }

  /** Returns a function that tells whether the page that is current now still exists. */
  owner = (): (() => boolean) => {
    const { page } = this;
    return () => page.isAlive;
  };

  violate(what: string): void {
    this.violations.push(what);
  }

  /** Sends a command as the visitor would. What shows a form comes with the script; without it a press only loads it. */
  send(command: Command): void {
    const { session, script } = this.page;
    const act = () => send(session, command);
    if (script.value) act();
    else script.load().then(act, () => undefined);
  }

  attach(): void {
    this.page.leaves.push(this.session.attach(this.#participant(this.page)));
    this.#reported = this.state.step;
  }

  detach(): void {
    this.page.leaves.pop()?.();
    if (this.page.leaves.length === 0) this.#reported = undefined;
  }

  get isAttached(): boolean {
    return this.page.leaves.length > 0;
  }

  /** Unloads the page with its memory and loads it again. */
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

  /** Waits for the pending request, at most as long as a visitor would. */
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
    const module = { createJourney: (of: Session) => new Journey(of, client) };
    let value: typeof module | undefined;
    const load = () => {
      if (this.brokenScripts > 0) {
        this.brokenScripts -= 1;
        return Promise.reject(new TypeError('Failed to fetch'));
      }
      value = module;
      return Promise.resolve(module);
    };
    const script: CommandScript = {
      get value() {
        return value;
      },
      load,
    };
    const configuration = { ...sample, apiBase, apiKey: 'sandbox', ...this.settings };
    const session = new Session(configuration, environment, script);
    const page: Page = Object.assign(life, {
      session,
      script,
      held: new Set<HostEventName>(),
      leaves: [],
    });
    page.leaves.push(session.attach(this.#participant(page)));
    this.#reported = session.state.step;
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
        if (!page.isAlive) this.violate(`an unloaded page dispatches ${notice.name}`);
        this.notices.push(notice);
        const { request } = this.state;
        if (request.kind === 'settled') this.heard.add(request.outcome);
        this.#follow(notice);
        return !page.held.has(notice.name);
      },
    };
  }

  /** The page hears of each step once and in order. */
  #follow(notice: HostEvent): void {
    if (notice.name !== 'onboarding-step') return;
    const { from, to } = notice.detail;
    this.enteredAt = this.clock.now();
    if (this.#reported !== undefined && this.#reported !== from) {
      this.violate(`the page knows step ${this.#reported} and gets the event of ${from} to ${to}`);
    }
    this.passed.add(`${from} ${to}`);
    if (from === to) this.violate(`a step from ${from} to itself`);
    if (this.state.step !== to) this.violate(`the page hears of ${to} at ${this.state.step}`);
    this.#reported = to;
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
    if (this.#reported !== undefined && this.#reported !== this.state.step) {
      this.violate(`at ${this.state.step}, and the page knows step ${this.#reported}`);
    }
  }
}
