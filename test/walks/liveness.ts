/** The end of each walk: all faults end, and a sensible visitor reaches the card. */
import type { Command } from '../../src/flow/state/command.js';
import type { Identifier } from '../../src/domain/identifier.js';
import { isAlreadyRegistered, isRetryable } from '../../src/domain/problem-meaning.js';
import { isAtCard } from './card-first-safety.js';
import { isAccountRequest } from './network.js';
import type { State } from '../../src/flow/state/state.js';
import { identities, identifierOf, type Person } from './person.js';
import { isCodeRefused } from './recovery-safety.js';
import type { World } from './world.js';

const password = 'pw-last-sentence';
const mostActs = 22;
const newcomer = identities[7]!;

export class Liveness {
  /** Identifiers that led to a dead end. */
  readonly #tried = new Set<string>();
  #wish: Identifier | undefined;

  constructor(
    private readonly world: World,
    private readonly person: Person,
    /** The identifier that the visitor uses after a dead end. */
    private readonly fallback: Identifier = newcomer,
  ) {}

  async check(): Promise<void> {
    const { world } = this;
    await this.#calmDown();
    await world.settle();
    if (world.state.request.kind === 'busy')
      world.violate('a request stays busy after all faults ended');
    if (world.state.step === 'checking') await this.#checkByItself();
    for (let acts = 0; acts < mostActs && !isAtCard(world.state); acts += 1) {
      const { state } = world;
      const exchanges = world.network.exchanges.length;
      await this.#act();
      await world.settle();
      this.#checkAccount(exchanges);
      world.trace.push(`… ${world.state.step} ${world.state.request.kind}`);
      if (state.step === 'login' && at(world) === 'login') this.#checkLogIn();
    }
    if (!isAtCard(world.state)) world.violate(`no path from ${at(world)} to the card`);
  }

  /**
   * The client checks by itself for about a minute, also if the first checks failed. A series that has ended is the
   * visitor's to start again.
   */
  async #checkByItself(): Promise<void> {
    const { world } = this;
    const isOver = !willCheck(world.state);
    const isEarly = world.clock.now() - world.enteredAt < 50_000;
    if (isOver && isEarly && !hasToWait(world.state))
      world.violate('the automatic checks end too early');
    await world.advance(90_000);
    await world.settle();
    if (at(world) !== 'checking') return;
    if (willCheck(world.state)) world.violate('the automatic checks do not end');
    // A refusal of the server stays one.
    else if (!isOver && !isRefused(world.state))
      world.violate('checking does not end although the server answers');
  }

  async #calmDown(): Promise<void> {
    const { world } = this;
    world.sandbox.faults = [];
    world.network.latency = 0;
    world.brokenScripts = 0;
    world.network.straggle = 0;
    // Repeated writes of the browser are no fault.
    world.network.cuts = world.trace.length % 2 === 0 ? Infinity : 0;
    if (!world.isAttached) world.attach();
    world.network.isOnline = true;
    await world.advance(0);
    const wasHeld = world.page.held.size > 0;
    world.page.held.clear();
    // An outcome whose event is no longer prevented continues.
    if (wasHeld) world.session.proceed();
    await world.settle();
    if (wasHeld) world.session.proceed();
    await world.settle();
  }

  /** A code that has created an account leads on; the visitor need not register again. */
  #checkAccount(from: number): void {
    const { world } = this;
    const asked = world.network.since(from).filter(isAccountRequest);
    const isMade = asked.some(({ status, isDone }) => status === 200 || isDone);
    if (isMade && isCodeRefused(world.state)) {
      world.violate('a code that created an account is reported as wrong');
    }
  }

  /** A visitor with the right password can log in. */
  #checkLogIn(): void {
    const { state } = this.world;
    if (state.step !== 'login' || state.username === undefined) return;
    if (state.request.kind === 'failed' && this.person.canLogIn(state.username)) {
      this.world.violate(`the right password does not log in: ${state.request.problem.code}`);
    }
  }

  async #act(): Promise<void> {
    const { world } = this;
    const { state } = world;
    const { retryAt } = state.request.kind === 'failed' ? state.request : {};
    // The button is disabled until then.
    if (retryAt !== undefined) await world.advance(Math.max(0, retryAt - world.now));
    const send = (command: Command) => world.send(command);
    switch (state.step) {
      case 'register': {
        const identifier = this.#address(state.identifier);
        send({ type: 'identify', identifier });
        return;
      }
      case 'otp':
        return this.#enterCode(state.person.identifier);
      case 'reset': {
        const identifier = this.#address(state.identifier);
        if (!state.delivery.code) {
          send({ type: 'identify', identifier });
          return;
        }
        if (state.customerId === undefined) {
          this.#tried.add(identifier.value);
          send({ type: 'open-register' });
          return;
        }
        return this.#enterCode(identifier);
      }
      case 'checking': {
        // Whoever has to wait for each check enters the code again, or asks for a new one.
        const isSlow = state.hasNoAccount && retryAt !== undefined;
        send({ type: isSlow ? 'enter-code' : 'check-again' });
        return;
      }
      case 'profile': {
        this.#enterData();
        return;
      }
      case 'login': {
        this.#logIn(state.username);
        return;
      }
      case 'incomplete': {
        send({ type: 'finish' });
        return;
      }
      case 'error':
        this.#wish = this.fallback;
        {
          send({ type: state.exit === 'support' ? 'open-login' : 'open-register' });
          return;
        }
      case 'done':
        send({ type: 'edit' });
        return;
    }
  }

  async #enterCode(identifier: Identifier): Promise<void> {
    const { world, person } = this;
    const { state } = world;
    if (state.step !== 'otp' && state.step !== 'reset') return;
    const { request, delivery } = state;
    const { code } = delivery;
    const code_ = request.kind === 'failed' ? request.problem.code : undefined;
    const isThere = person.found(identifier)?.status === 'active';
    if (
      state.step === 'otp' &&
      request.kind === 'failed' &&
      isAlreadyRegistered(request.problem) &&
      isThere
    ) {
      // An existing account cannot be registered again.
      world.send({ type: 'open-login' });
      return;
    }
    if (code_ === 'code-not-sent' || code_ === 'username-taken') {
      if (this.#tried.has(identifier.value)) this.#wish = this.fallback;
      this.#tried.add(identifier.value);
      world.send({ type: 'change-address' });
      return;
    }
    const isFresh = code && request.kind !== 'failed' && world.now - code.at < 300_000;
    if (isFresh && world.now - code.at > -1 && person.code() !== '000000') {
      person.types(identifier.value, password, person.code());
      const typed = person.code();
      world.send({ type: 'verify', code: typed, password });
      return;
    }
    await world.advance(Math.max(0, state.delivery.resendAt - world.now));
    world.send({ type: 'send-code' });
  }

  #enterData(): void {
    const { world, person } = this;
    const { state } = world;
    if (state.step !== 'profile') return;
    if (state.needsPassword) world.send({ type: 'open-login' });
    else if (!state.profileForm) world.send({ type: 'load' });
    else {
      const values = person.form();
      world.send({ type: 'save', values });
    }
  }

  #logIn(shown: string | undefined): void {
    const { world, person } = this;
    const last = person.typed.findLast(({ username }) => person.couldLogIn(username));
    const username = shown ?? last?.username ?? 'registered@example.com';
    const known = person.couldLogIn(username);
    if (known !== undefined) {
      person.types(username, known, '');
      world.send({ type: 'log-in', username, password: known });
      return;
    }
    const identifier = identities.find(({ value }) => value === username) ?? this.fallback;
    const customer = person.found(identifier);
    if (customer?.status === 'active' && identifier.channel !== 'card') {
      world.send({ type: 'open-reset', identifier });
    } else {
      this.#wish = this.fallback;
      world.send({ type: 'open-register' });
    }
  }

  /** The identifier that is shown, unless it led to a dead end before. */
  #address(shown: Identifier | undefined): Identifier {
    const wish = this.#wish ?? shown ?? identifierOf(this.world.state) ?? this.fallback;
    const isHopeless =
      wish.value === '999999' ||
      wish.value.startsWith('blocked') ||
      wish.value.endsWith('.invalid');
    return isHopeless ? this.fallback : wish;
  }
}

/** True while a check runs, or follows by itself. */
const willCheck = ({ request }: State): boolean =>
  request.kind === 'busy' || (request.kind === 'failed' && request.willRetry === true);

/** True if the server has refused the last request. */
const isRefused = ({ request }: State): boolean =>
  request.kind === 'failed' && !isRetryable(request.problem);

/** True if the server wants the visitor to wait. */
const hasToWait = ({ request }: State): boolean =>
  request.kind === 'failed' && request.retryAt !== undefined;

/** A function, since the compiler does not know that an act changes the state. */
const at = ({ state }: World) => state.step;
