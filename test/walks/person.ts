/**
 * The person in front of the page: who she may be, what she has typed, and what she would sensibly do next.
 */
import type { FieldValues } from '../../src/domain/customer.js';
import type { Identifier } from '../../src/domain/identifier.js';
import type { SandboxCustomer } from '../../src/sandbox/index.js';
import type { State } from '../../src/flow/state.js';
import type { World } from './world.js';

const seeded = 'correct horse battery staple';

/** Everybody that a walk may be about. */
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
  /** By username: passwords that may be in force, the likeliest last. */
  readonly #passwords = new Map<string, string[]>([
    ['registered@example.com', [seeded]],
    ['incomplete@example.com', [seeded]],
    ['blocked@example.com', [seeded]],
  ]);
  /** Codes that she typed herself, with the username they were for. */
  readonly typed: { username: string; password: string; code: string }[] = [];

  constructor(private readonly world: World) {}

  /** Whom the server means by an identifier. */
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

  /** The username and password that she would try, as far as she knows one. */
  passwordFor(username: string): string | undefined {
    return this.#passwords.get(username)?.at(-1);
  }

  /** Whether her best guess is right. */
  canLogIn(username: string): boolean {
    const customer = this.world.sandbox.customers.find((one) => one.username === username);
    return customer?.status === 'active' && customer.password === this.passwordFor(username);
  }

  /** Whether one of those that she typed is right. */
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

  /** The code that arrived last for whoever the step is about; `back` of them older. */
  code(back = 0): string {
    const address = this.addressee();
    const mine = this.world.sandbox.outbox.filter(({ to }) => to === address);
    return mine.at(-1 - back)?.code ?? '000000';
  }

  /** Where the code of the present step goes. */
  addressee(): string | undefined {
    const identifier = identifierOf(this.world.state);
    if (identifier?.channel !== 'card') return identifier?.value;
    const data = this.found(identifier)?.data;
    const contact = data?.mailcontactdata ?? data?.mobilecontactdata;
    return typeof contact === 'string' ? contact : undefined;
  }

  /** What the form would hold if she filled it in: stored values, and what is missing. */
  form(): FieldValues {
    const { state } = this.world;
    const stored = state.step === 'profile' ? (state.profileForm?.stored ?? {}) : {};
    return { ...stored, ...wholeForm };
  }
}

/** Whoever the step is about. */
export function identifierOf(state: State): Identifier | undefined {
  switch (state.step) {
    case 'register':
    case 'reset':
      return state.identifier;
    case 'otp':
    case 'checking':
      return state.person.identifier;
    case 'profile':
      return state.person?.identifier;
    case 'login':
    case 'incomplete':
    case 'done':
    case 'error':
      return undefined;
  }
}
