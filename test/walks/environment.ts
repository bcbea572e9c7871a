/** Acts around the visitor: of the page, the tab, its storage and the network. */
import type { HostEventName } from '../../src/flow/session/host-events.js';
import { journeyKey } from '../../src/flow/session/storage.js';
import type { Step } from '../../src/flow/state/state.js';
import { turn } from '../flow/fake-clock.js';
import type { Perform, Stage } from './acts.js';
import { identifierOf, passwords } from './person.js';
import { pick } from './pick.js';

const cancelable: readonly HostEventName[] = [
  'onboarding-identified',
  'onboarding-verified',
  'onboarding-profile-saved',
  'onboarding-logged-in',
  'onboarding-incomplete',
  'onboarding-complete',
  'onboarding-error',
];
/** The event that the page hears next if the step succeeds. */
const nextNotice: Partial<Record<Step, HostEventName>> = {
  register: 'onboarding-identified',
  otp: 'onboarding-verified',
  profile: 'onboarding-profile-saved',
  login: 'onboarding-logged-in',
};
const garbage = [
  '{',
  'null',
  '[]',
  '{"version":3}',
  '{"version":3,"at":0,"step":"otp"}',
  '{"version":3,"at":1800000000000,"resendAt":0,"step":"otp","person":{"status":"new"}}',
  '{"version":3,"at":1800000000000,"resendAt":0,"step":"reset","identifier":[]}',
  '{"version":3,"at":1e308,"step":"done","account":{"card":"1"}}',
];

export const environment: readonly Perform[] = [
  ({ world }) => {
    if (world.isAttached) world.detach();
    return 'detach';
  },
  ({ world }) => {
    if (!world.isAttached) world.attach();
    return 'attach';
  },
  ({ world }) => {
    if (!world.isAttached) return 'no move';
    world.detach();
    world.attach();
    return 'move';
  },
  ({ world }, a) => {
    const name =
      a % 3 === 0 ? pick(cancelable, a) : (nextNotice[world.state.step] ?? 'onboarding-error');
    world.page.held.add(name);
    return `hold ${name}`;
  },
  lateRegistration,
  lateRegistration,
  ({ world }) => {
    world.page.held.clear();
    world.session.proceed();
    return 'proceed';
  },
  ({ world }) => {
    world.session.proceed();
    return 'proceed, still holding';
  },
  ({ world }, a) => {
    world.network.isOnline = a % 2 === 0;
    return world.network.isOnline ? 'online' : 'offline';
  },
  registersElsewhere,
  registersElsewhere,
  registersElsewhere,
  cutAfterCommit,
  cutAfterCommit,
  reload,
  reload,
  ({ world }, a) => {
    const full = new DOMException('Full', 'QuotaExceededError');
    const blocked = new DOMException('Blocked', 'SecurityError');
    world.storage.writing = a % 3 > 0 ? full : undefined;
    world.storage.reading = a % 3 === 2 ? blocked : undefined;
    return `storage ${a % 3}`;
  },
  async ({ world }, a) => {
    if (world.storage.writing) return 'storage not poisoned';
    const text = pick(garbage, a);
    world.storage.setItem(journeyKey(world.session.configuration), text);
    world.reload();
    await turn();
    return `poison ${text}`;
  },
  ({ world }, a) => {
    world.skew = pick([0, 86_400_000, -86_400_000], a);
    return `skew ${world.skew}`;
  },
  ({ world }, a) => {
    world.brokenScripts = a % 3;
    return `broken scripts ${world.brokenScripts}`;
  },
  ({ world }) => {
    world.network.latency = 0;
    return 'fast';
  },
  ({ world }, a) => {
    world.network.latency = pick([200, 1_500, 4_000], a);
    return `latency ${world.network.latency}`;
  },
];

export async function reload({ world }: Stage): Promise<string> {
  world.reload();
  await turn();
  return 'reload';
}

/**
 * The registration arrives after the page has timed out. In some walks the account was registered elsewhere first.
 */
async function lateRegistration(stage: Stage, a: number, b: number): Promise<string> {
  const { world, person } = stage;
  const { state, network } = world;
  network.straggle = pick([16_000, 11_000], a);
  network.latency = pick([1_500, 0], a);
  if (state.step !== 'otp' || !state.delivery.code) return `straggle ${network.straggle}`;
  const [code, password] = [person.code(), pick(passwords, 0)];
  person.types(state.person.identifier.value, password, code);
  world.send({ type: 'verify', code, password });
  if (b % 3 === 0) registersElsewhere(stage);
  await world.advance(31_000);
  return 'verify late';
}

/** The browser repeats the next PUTs, each after the server has committed the first one. */
function cutAfterCommit({ world }: Stage, a: number): string {
  world.network.cuts = 1 + (a % 2);
  return `cut ${world.network.cuts} after the commit`;
}

/** The same customer gets credentials on another device. */
function registersElsewhere({ world, person }: Stage): string {
  const identifier = identifierOf(world.state);
  const customer = identifier && person.found(identifier);
  if (world.state.step !== 'otp' || !customer || customer.username) return 'nothing elsewhere';
  customer.username = identifier.value;
  customer.password = 'pw-elsewhere-sentence';
  customer.contact = customer.data.mailcontactdata ? 'mailcontactdata' : 'mobilecontactdata';
  person.types(identifier.value, customer.password, '');
  return 'registered elsewhere';
}
