/** The acts of a walk: of the visitor, the page, the network, the server and time. */
import type { Command } from '../../src/flow/state/command.js';
import { environment, reload } from './environment.js';
import { faultFor } from './faults.js';
import { pick } from './pick.js';
import { identifierOf, identities, isSendingCode, passwords, type Person } from './person.js';
import type { World } from './world.js';
import { cancelReads } from '../support/send.js';

/** One act as three numbers, which fast-check can shrink: the kind of act and two choices within it. */
export type Act = readonly [number, number, number];

export interface Performed {
  readonly name: string;
  readonly isPersons: boolean;
}

export interface Stage {
  readonly world: World;
  readonly person: Person;
}

export type Perform = (stage: Stage, a: number, b: number) => string | Promise<string>;

const times = [
  50, 1_000, 3_500, 9_000, 12_000, 26_000, 31_000, 300_000, 660_000, 960_000, 3_700_000,
];
/** Sends a command once, or twice in one tick as on a double click. */
function press(world: World, b: number, command: Command): void {
  const presses = b % 3 === 0 ? 2 : 1;
  for (let press = 0; press < presses; press += 1) world.send(command);
}

export function identify({ world }: Stage, a: number, b: number): string {
  const { state } = world;
  const shown = state.step === 'register' ? state.identifier : undefined;
  const identifier = shown && b % 4 === 0 ? shown : pick(identities, a);
  press(world, b, { type: 'identify', identifier });
  return `identify ${identifier.value}`;
}

export function sendCode({ world }: Stage, _a: number, b: number): string {
  press(world, b, { type: 'send-code' });
  return 'send code';
}

/** `a` selects the code, `b` the password. */
export function verify({ world, person }: Stage, a: number, b: number): string {
  const kind = a % 8;
  const code = kind === 0 ? '123' : kind === 1 ? person.code(1) : person.code();
  const password = pick(passwords, b % 7 === 6 ? 2 : b % 2);
  const { state } = world;
  if ((state.step === 'otp' || state.step === 'reset') && state.request.kind !== 'busy') {
    person.types(identifierOf(state)?.value ?? '', password, code);
  }
  press(world, a, { type: 'verify', code, password });
  return `verify ${code} ${password}`;
}

export function logIn({ world, person }: Stage, a: number, b: number): string {
  const { state } = world;
  const shown = state.step === 'login' ? state.username : undefined;
  const username = shown !== undefined && a % 3 > 0 ? shown : pick(identities, a).value;
  const password = b % 4 === 0 ? 'pw-wrong-sentence' : (person.passwordFor(username) ?? 'pw-guess');
  press(world, b, { type: 'log-in', username, password });
  return `log in ${username} ${password}`;
}

export function save({ world, person }: Stage, a: number, b: number): string {
  const values = a % 5 === 0 ? { ...person.form(), name: '' } : person.form();
  if (world.state.step === 'profile') world.session.commands?.saveDraft(values);
  press(world, b, { type: 'save', values });
  return `save ${Object.keys(values).join()}`;
}

function renew({ world, person }: Stage, a: number, b: number): string {
  const username = identifierOf(world.state)?.value ?? 'incomplete@example.com';
  const password = a % 4 === 0 ? 'pw-wrong' : (person.passwordFor(username) ?? 'pw-guess');
  press(world, b, { type: 'renew', password, values: person.form() });
  return `renew ${password}`;
}

function go({ world }: Stage, a: number, b: number): string {
  const identifier = b % 2 === 0 ? { identifier: pick(identities, b) } : {};
  const event = pick(
    [
      { type: 'change-address' },
      { type: 'enter-code' },
      { type: 'open-login', ...identifier },
      { type: 'open-register' },
      { type: 'open-reset', ...identifier },
      { type: 'finish' },
      { type: 'edit' },
      { type: 'cancel-edit' },
    ] as const,
    a,
  );
  press(world, b, event);
  return event.type;
}

const others: Record<string, Perform> = {
  'check again': ({ world }, _a, b) => {
    press(world, b, { type: 'check-again' });
    return 'check again';
  },
  load: ({ world }, _a, b) => {
    press(world, b, { type: 'load' });
    return 'load';
  },
  stop: ({ world }) => {
    cancelReads(world.session);
    return 'stop';
  },
  draft: ({ world, person }) => {
    if (world.state.step === 'profile') world.session.commands?.saveDraft(person.form());
    return 'draft';
  },
  'sign out': async ({ world, person }) => {
    if (world.state.step === 'profile') world.session.commands?.saveDraft(person.form());
    await world.session.signOut().catch(() => undefined);
    return 'sign out';
  },
  token: ({ world }) => {
    world.session.getAccessToken().catch(() => undefined);
    return 'token';
  },
  restart: ({ world }, a) => {
    if (a % 2 === 0) return 'no restart';
    world.send({ type: 'restart' });
    return 'restart';
  },
};

/**
 * Performs the act. The first number selects a command that suits the step, any command, a fault, time or the
 * environment.
 */
export async function perform(stage: Stage, [kind, a, b]: Act): Promise<Performed> {
  const { world } = stage;
  const share = kind % 100;
  // Without this, few walks reload at a moment when the saved journey matters most.
  if (isSendingCode(world.state) && kind % 3 === 0) {
    return { name: await reload(stage), isPersons: false };
  }
  if (share < 46) return persons(await sensible(stage)(stage, a, b));
  if (share < 58) {
    const anything = [identify, sendCode, verify, logIn, save, renew, go, ...Object.values(others)];
    return persons(await pick(anything, kind + a)(stage, b, a));
  }
  if (share < 76) return { name: addFault(world, a, b), isPersons: false };
  if (share < 88) {
    const milliseconds = pick(times, a);
    await world.advance(milliseconds);
    return { name: `wait ${milliseconds}`, isPersons: false };
  }
  return { name: await pick(environment, a)(stage, b, kind), isPersons: false };
}

function persons(name: string): Performed {
  return { name, isPersons: true };
}

function addFault(world: World, a: number, b: number): string {
  if (a % 10 === 9) {
    world.sandbox.faults = [];
    return 'no faults';
  }
  const fault = faultFor(a, b, world.state);
  world.sandbox.faults = [...world.sandbox.faults, fault];
  return `fault ${fault.method} ${fault.path} ${fault.scope ?? ''} ${fault.fault} ${fault.nth}/${fault.times}`;
}

/** The command that suits the step. */
function sensible({ world }: Stage): Perform {
  const { state } = world;
  switch (state.step) {
    case 'register':
      return identify;
    case 'otp':
      return state.delivery.code ? verify : sendCode;
    case 'reset':
      return state.delivery.code ? verify : identify;
    case 'checking':
      return others['check again']!;
    case 'profile':
      if (!state.profileForm) return others.load!;
      return state.needsPassword ? renew : save;
    case 'login':
      return logIn;
    case 'incomplete':
    case 'done':
    case 'error':
      return go;
  }
}
