/**
 * The simulated visitor: the identifiers they may use, what they have typed, and what they would sensibly do next.
 */
import type { FieldValues } from '../../src/domain/customer.js';
import type { Identifier } from '../../src/domain/identifier.js';
import type { SandboxCustomer } from '../../sandbox/src/sandbox/index.js';
import { registeredPerson } from '../../src/flow/state/data-entry.js';
import type { State } from '../../src/flow/state/state.js';
import type { World } from './world.js';

const seeded = 'correct horse battery staple';

/** All identifiers that a walk may use. */
export const identities: readonly Identifier[] = [
  { channel: 'email', value: 'anna@example.org' },
  { channel: 'mobile', value: '3331231234' },
  { channel: 'email', value: 'hascard@example.com' },
  { channel: 'card', value: '100002' },
  { channel: 'email', value: 'registered@example.com' },
  { channel: 'email', value: 'incomplete@example.com' },
  { channel: 'mobile', value: '3330000002' },
  { channel: 'email', value: 'bruno@example.org' },
  { channel: 'card', value: '999999' },
  { channel: 'email', value: 'blocked@example.com' },
  { channel: 'email', value: 'nowhere@example.invalid' },
];

export const passwords = ['pw-one-first-sentence', 'pw-two-second-sentence', 'short'];
export const wholeForm: FieldValues = {
  name: 'Anna',
  surname: 'Rossi',
  usedforpromotions: true,
};

export class Person {
  /** Passwords that may be in force, by username, the likeliest last. */
  readonly #passwords = new Map<string, string[]>([
    ['registered@example.com', [seeded]],
    ['incomplete@example.com', [seeded]],
    ['blocked@example.com', [seeded]],
  ]);
  /** What the visitor typed with a code. */
  readonly typed: { username: string; password: string; code: string }[] = [];

  constructor(private readonly world: World) {}

  /** The sandbox customer of an identifier. */
  found({ channel, value }: Identifier): SandboxCustomer | undefined {
    const wanted = value.toLowerCase();
    return this.world.sandbox.customers.find(({ campaignId, card, username, data }) => {
      if (campaignId !== '1001') return false;
      if (channel === 'card') return card === value;
      const stored = channel === 'email' ? data.mailcontactdata : data.mobilecontactdata;
      return [stored, username].some(
        (text) => typeof text === 'string' && text.toLowerCase() === wanted,
      );
    });
  }

  /** The password that the visitor would try for a username. */
  passwordFor(username: string): string | undefined {
    return this.#passwords.get(username)?.at(-1);
  }

  /** True if the password that the visitor would try is right. */
  canLogIn(username: string): boolean {
    const customer = this.world.sandbox.customers.find((one) => one.username === username);
    return customer?.status === 'active' && customer.password === this.passwordFor(username);
  }

  /** The right password, if the visitor typed it before. */
  couldLogIn(username: string): string | undefined {
    const customer = this.world.sandbox.customers.find((one) => one.username === username);
    const known = this.#passwords.get(username) ?? [];
    return customer?.status === 'active'
      ? known.find((password) => password === customer.password)
      : undefined;
  }

  types(username: string, password: string, code: string): void {
    this.typed.push({ username, password, code });
    this.#passwords.set(username, [...(this.#passwords.get(username) ?? []), password]);
  }

  /** The latest code sent to the contact of the step; `back` selects an earlier one. */
  code(back = 0): string {
    const address = this.addressee();
    const mine = this.world.sandbox.outbox.filter(({ to }) => to === address);
    return mine.at(-1 - back)?.code ?? '000000';
  }

  /** The contact that the code of the step is sent to. */
  addressee(): string | undefined {
    const identifier = identifierOf(this.world.state);
    if (identifier?.channel !== 'card') return identifier?.value;
    const data = this.found(identifier)?.data;
    const contact = data?.mailcontactdata ?? data?.mobilecontactdata;
    return typeof contact === 'string' ? contact : undefined;
  }

  /** The form as the visitor completes it: stored values and the missing ones. */
  form(): FieldValues {
    const { state } = this.world;
    const stored = state.step === 'profile' ? (state.profileForm?.stored ?? {}) : {};
    return { ...stored, ...wholeForm };
  }
}

/** The identifier that the step is about. */
export function identifierOf(state: State): Identifier | undefined {
  switch (state.step) {
    case 'register':
    case 'reset':
      return state.identifier;
    case 'otp':
    case 'checking':
      return state.person.identifier;
    case 'profile':
      return registeredPerson(state.entry)?.identifier;
    case 'login':
    case 'incomplete':
    case 'done':
    case 'error':
      return undefined;
  }
}

/** True while a code is being requested. */
export function isSendingCode({ request }: State): boolean {
  return request.kind === 'busy' && request.action === 'send-code';
}
