/**
 * A walk of a page without passwords (`password="none"`): random acts, each followed by its rules, and the way to the card. With a
 * password the rules are those of `walk.ts`.
 */
import type { Configuration } from '../../src/domain/configuration.js';
import type { Command } from '../../src/flow/state/command.js';
import type { Identifier } from '../../src/domain/identifier.js';
import { turn } from '../flow/fake-clock.js';
import { perform, type Act } from './acts.js';
import { checkCardFirst, isAtCard } from './card-first-safety.js';
import { isAccountRequest, usedCodes } from './network.js';
import { identities, Person } from './person.js';
import { isCodeRefused } from './recovery-safety.js';
import { withTimersOf } from './virtual-time.js';
import type { Figures, Through } from './walk.js';
import { World } from './world.js';

const newcomer = identities[7]!;

interface Options {
  readonly through?: Through | undefined;
  readonly figures?: Figures | undefined;
  /** What the page sets besides. */
  readonly settings?: Partial<Configuration>;
}

class PasswordlessWalk {
  readonly world: World;
  readonly person: Person;
  /** Whether no fault was on when the outcome that is shown was decided: the page may hold it back. */
  #isCalm = true;
  /** The presses that may send a message. */
  #asked = 0;
  /** The first exchange whose password the page still knows. */
  #known = 0;
  #isStorageTrusted = true;
  #last: World['state'];
  /** Addresses that lead nowhere were left for another. */
  #left = 0;
  #wish: Identifier | undefined;

  constructor(length: number, { through, settings }: Options) {
    const all = { ...settings, password: 'none' } as const;
    this.world = new World(usedCodes[length % usedCodes.length]!, through, all);
    this.person = new Person(this.world);
    this.#last = this.world.state;
    const send = this.world.send.bind(this.world);
    this.world.send = (command: Command) => {
      const isBusy = this.world.state.request.kind === 'busy';
      send(command);
      const sends = command.type === 'identify' || command.type === 'send-code';
      if (sends && !isBusy) this.#asked += 1;
    };
  }

  check(name: string): void {
    const { world } = this;
    const { state, network } = world;
    const isThere = network
      .since(this.#known)
      .some((one) => isAccountRequest(one) && network.isInForce(one));
    // A request that arrives later may set the password after the log-in by it was refused: the page cannot know.
    const wasAsked = network.exchanges.at(-1)?.wasInForce === false;
    const isCalm = world.sandbox.faults.length === 0 && !wasAsked;
    const isNew = state.request !== this.#last.request || state.step !== this.#last.step;
    const isLedBack =
      state.step === 'register' &&
      state.reason === 'session' &&
      (this.#last.step === 'checking' || this.#last.step === 'otp') &&
      !/^(reload|open|poison|sign out|restart|adopt)/.test(name);
    // What the page has held back was decided before.
    if (isNew && this.#last.request.kind !== 'settled') this.#isCalm = isCalm;
    if (isNew && isThere && this.#isCalm && (isCodeRefused(state) || isLedBack))
      world.violate('a new code is asked for although the password is known');
    if (/^(reload|poison|sign out|restart)/.test(name) || state.step === 'register')
      this.#known = network.exchanges.length;
    this.#last = state;
    const sent = world.sandbox.outbox.length;
    if (sent > this.#asked)
      world.violate(`${String(sent)} messages for ${String(this.#asked)} presses`);
    this.#keepsSecrets();
    for (const { value } of identities) {
      const mine = world.sandbox.customers.filter(
        ({ campaignId, data }) =>
          campaignId === '1001' && [data.mailcontactdata, data.mobilecontactdata].includes(value),
      );
      if (mine.length > 1) world.violate(`two accounts of ${value}`);
    }
    if (state.step === 'login' || state.step === 'reset') world.violate(`the step ${state.step}`);
    if (state.step === 'profile' && state.needsPassword) world.violate('a password is asked for');
    if (!state.passwordless) world.violate('the state is not passwordless');
    // Storage that was broken or poisoned may hold anything.
    if (world.storage.reading || world.storage.writing || name.startsWith('poison'))
      this.#isStorageTrusted = false;
    if (this.#isStorageTrusted) checkCardFirst(world);
    world.trace.push(`${name} → ${state.step} ${state.request.kind}`);
    if (world.violations.length > 0)
      throw new Error([...world.violations, ...world.trace].join('\n  '));
  }

  #keepsSecrets(): void {
    const { world } = this;
    const open = JSON.stringify([world.state, world.notices]) + world.storage.text;
    for (const { body } of world.network.exchanges.filter(isAccountRequest)) {
      if (open.includes(String(body.password))) world.violate('a drawn password is shown');
    }
  }

  /** Without faults the visitor reaches the card. `cuts`: how many PUTs are delivered twice. */
  async toTheCard(cuts: number): Promise<void> {
    const { world } = this;
    world.sandbox.faults = [];
    world.network.latency = world.brokenScripts = world.network.straggle = 0;
    world.network.cuts = cuts;
    if (!world.isAttached) world.attach();
    world.network.isOnline = true;
    await world.advance(0);
    world.page.held.clear();
    for (let round = 0; round < 2; round += 1) {
      world.session.proceed();
      await world.settle();
    }
    this.check('calm');
    const codes = world.sandbox.outbox.length;
    for (let act = 0; act < 24 && !isAtCard(world.state); act += 1) {
      const command = await this.#sensible();
      if (command) world.send(command);
      await world.settle();
      await turn();
      await world.settle();
      this.check(`… ${String(act)}`);
    }
    if (!isAtCard(world.state)) world.violate('no path to the card');
    const messages = world.sandbox.outbox.length - codes;
    if (this.#left === 0 && messages > 3)
      world.violate(`${String(messages)} messages without a fault`);
    this.check('end');
  }

  /** What a person does next; undefined after waiting. */
  async #sensible(): Promise<Command | undefined> {
    const { world, person } = this;
    const { state } = world;
    const failure = state.request.kind === 'failed' ? state.request : undefined;
    if (failure?.retryAt !== undefined)
      await world.advance(Math.max(0, failure.retryAt - world.now));
    const code = failure?.problem.code ?? '';
    const isRefused = code === 'code-not-sent' || code.startsWith('customer-');
    switch (state.step) {
      case 'register': {
        const wanted = this.#wish ?? state.identifier ?? newcomer;
        const isHopeless = isRefused || /^999999|^blocked|invalid$/.test(wanted.value);
        if (isHopeless) this.#left += 1;
        return { type: 'identify', identifier: isHopeless ? newcomer : wanted };
      }
      case 'otp': {
        if (isRefused || code === 'username-taken') return this.#leave({ type: 'change-address' });
        const { code: sent, resendAt } = state.delivery;
        const age = sent ? world.now - sent.at : Infinity;
        const isFresh = ['', 'too-many-requests'].includes(code) && age >= 0 && age < 300_000;
        if (isFresh && person.code() !== '000000') return { type: 'verify', code: person.code() };
        await world.advance(Math.max(0, resendAt - world.now));
        return { type: 'send-code' };
      }
      case 'checking':
        await world.advance(90_000);
        return world.state.step === 'checking' ? { type: 'check-again' } : undefined;
      case 'profile':
        return state.profileForm ? { type: 'save', values: person.form() } : { type: 'load' };
      case 'incomplete':
        return { type: 'finish' };
      case 'error':
        return this.#leave({ type: state.exit === 'support' ? 'open-login' : 'open-register' });
      case 'done':
        return { type: 'edit' };
      case 'login':
      case 'reset':
        return undefined;
    }
  }

  /** The person takes another address. */
  #leave(command: Command): Command {
    this.#wish = newcomer;
    this.#left += 1;
    return command;
  }
}

/** `cuts`: how many PUTs are delivered twice once the faults are over. */
export async function walkWithoutPassword(
  steps: readonly Act[],
  cuts: number,
  options: Options = {},
): Promise<void> {
  const { figures } = options;
  const one = new PasswordlessWalk(steps.length, options);
  const { world, person } = one;
  const stray = (reason: unknown) => world.violate(`unhandled: ${String(reason)}`);
  process.on('unhandledRejection', stray);
  try {
    await withTimersOf(world.clock, world.owner, async () => {
      await turn();
      for (const step of steps) {
        const { name } = await perform({ world, person }, step);
        await turn();
        one.check(name);
      }
      await one.toTheCard(cuts);
    });
  } finally {
    world.page.isAlive = false;
    process.off('unhandledRejection', stray);
  }
  if (!figures) return;
  figures.walks += 1;
  figures.steps += steps.length;
  figures.requests += world.network.exchanges.length;
  figures.accounts += world.sandbox.customers.filter(({ id }) => id.startsWith('60')).length;
}
