/** A session with its commands and fakes only: no server, time or storage but what a test provides. */
import type { Configuration } from '../../src/domain/configuration.js';
import type { Account, Customer } from '../../src/domain/customer.js';
import type { Problem } from '../../src/domain/problem.js';
import type { Command } from '../../src/flow/state/command.js';
import { Journey } from '../../src/flow/commands/journey.js';
import type { Environment } from '../../src/flow/session/environment.js';
import type { HostEvent, HostEventName } from '../../src/flow/session/host-events.js';
import type { ElementKind } from '../../src/flow/state/who-shows.js';
import type { Participant } from '../../src/flow/session/participants.js';
import { Session, type CommandScript } from '../../src/flow/session/session.js';
import type { State } from '../../src/flow/state/state.js';
import type { Client, IdentifierCheck } from '../../src/wire/client.js';
import { FakeClient } from './fake-client.js';
import { FakeClock, turn } from './fake-clock.js';
import { FakeStorage } from './fake-storage.js';
import {
  account,
  anna,
  complete,
  configuration,
  fields,
  offline,
  wholeAccount,
} from './samples.js';
import { send } from '../support/send.js';

// Scripts that are loaded answer within one turn.

export const password = 'correct horse battery';

export class Page implements Participant {
  readonly notices: HostEvent[] = [];
  readonly prevented = new Set<HostEventName>();
  updates = 0;
  resets = 0;
  /** The text in the fields. */
  typed = '';
  visible = false;
  focused = false;

  constructor(readonly kind: ElementKind = 'flow') {}

  update(): void {
    this.updates += 1;
  }

  reset(): void {
    this.resets += 1;
  }

  isPristine(): boolean {
    return this.typed === '';
  }

  isVisible(): boolean {
    return this.visible;
  }

  hasFocus(): boolean {
    return this.focused;
  }

  dispatch(notice: HostEvent): boolean {
    this.notices.push(notice);
    return !this.prevented.has(notice.name);
  }

  /** The names of the events so far, steps as `from>to`, errors with their code. */
  get story(): string[] {
    return this.notices.map((notice) => {
      const name = notice.name.replace('onboarding-', '');
      switch (notice.name) {
        case 'onboarding-step':
          return `${notice.detail.from}>${notice.detail.to}`;
        case 'onboarding-error':
          return `${name} ${notice.detail.code}`;
        default:
          return name;
      }
    });
  }
}

/** The environment of a page of fakes. */
export const environmentOf = (
  clock: FakeClock,
  storage: FakeStorage,
  isOnline = () => true,
): Environment => ({
  clock,
  storage: () => storage,
  isOnline,
  pageUrl: () => undefined,
});

const commandsOf = (client: Client) => ({
  createJourney: (session: Session) => new Journey(session, client),
});

/** A script that never arrives. */
export const absentScript: CommandScript = {
  value: undefined,
  load: () => new Promise(() => undefined),
};

/** A session whose commands load, or fail to, when a test says so. */
export function unloaded(storage = new FakeStorage()) {
  const clock = new FakeClock();
  const client = new FakeClient();
  const arrivals: { arrive: () => Promise<void>; fail: () => Promise<void> }[] = [];
  const module = commandsOf(client);
  let value: typeof module | undefined;
  let pending: ReturnType<CommandScript['load']> | undefined;
  const load = () =>
    (pending ??= new Promise((resolve, reject) => {
      arrivals.push({
        arrive: () => {
          value = module;
          resolve(module);
          return turn();
        },
        fail: () => {
          pending = undefined;
          reject(new TypeError('Failed to fetch dynamically imported module'));
          return turn();
        },
      });
    }));
  const script: CommandScript = {
    get value() {
      return value;
    },
    load,
  };
  const session = new Session(configuration, environmentOf(clock, storage), script);
  return { session, clock, client, arrivals };
}

export class Stage {
  readonly clock = new FakeClock();
  readonly client = new FakeClient();
  readonly page = new Page();
  readonly session: Session;
  isOnline = true;
  leave: () => void;

  constructor(
    readonly storage = new FakeStorage(),
    changes: Partial<Configuration> = {},
  ) {
    const { client, clock } = this;
    const environment = environmentOf(clock, storage, () => this.isOnline);
    const value = commandsOf(client);
    const script = { value, load: () => Promise.resolve(value) };
    this.session = new Session({ ...configuration, ...changes }, environment, script);
    this.leave = this.session.attach(this.page);
  }

  get state(): State {
    return this.session.state;
  }

  /** The step and its request. */
  get where(): string {
    const { step, request } = this.state;
    switch (request.kind) {
      case 'idle':
        return step;
      case 'busy':
        return `${step} ${request.action}`;
      case 'settled':
        return `${step} settled ${request.outcome.kind}`;
      case 'failed':
        return `${step} failed ${request.problem.code}`;
    }
  }

  /** Sends commands one right after the other; resolves when the first requests are sent. */
  async send(...commands: readonly Command[]): Promise<void> {
    for (const command of commands) send(this.session, command);
    await turn();
  }

  async identified(check: IdentifierCheck, identifier = anna): Promise<void> {
    await this.send({ type: 'identify', identifier });
    await this.client.answers('checkIdentifier', check);
  }

  /** A session at the code step with a sent code. */
  async sent(check: IdentifierCheck = { status: 'new' }, identifier = anna): Promise<void> {
    await this.identified(check, identifier);
    await this.send({ type: 'send-code' });
    await this.client.answers(check.status === 'new' ? 'sendVerification' : 'sendCode');
  }

  /** A session with a submitted code and password. */
  async verifying(check?: IdentifierCheck, identifier?: typeof anna): Promise<void> {
    await this.sent(check, identifier);
    await this.send({ type: 'verify', code: '123456', password });
  }

  async verified(found: Account = account): Promise<void> {
    await this.verifying();
    await this.client.answers('register', found);
    await this.client.answers('logIn', customer({}));
  }

  /** A session at data entry with an open form. */
  async entering(stored: Customer['values'] = {}): Promise<void> {
    await this.verified();
    await this.client.answers('fields', fields);
    await this.client.answers('customer', customer(stored));
  }

  async done(): Promise<void> {
    await this.entering();
    await this.send({ type: 'save', values: { name: 'Anna', usedforpromotions: true } });
    await this.client.answers('save');
  }
}

export const customer = (values: Customer['values'] = complete): Customer => ({
  ...wholeAccount,
  values,
});

/** A session that checks whether the account was created after a lost response. */
export async function checking(lost: Problem | Error = offline): Promise<Stage> {
  const stage = new Stage();
  await stage.verifying();
  await stage.client.fails('register', lost);
  return stage;
}
