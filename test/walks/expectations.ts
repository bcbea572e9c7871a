/**
 * What must follow from an act while nothing interferes. The expected outcome comes from the sandbox's records.
 */
import type { Fault } from '../../sandbox/src/sandbox/index.js';
import type { Performed } from './acts.js';
import { isAccountRequest, isCodeRequest, type Exchange } from './network.js';
import type { Person } from './person.js';
import type { Before } from './safety.js';
import type { World } from './world.js';

/** True if nothing interferes, so that the outcome of an act is certain. */
export function isClear(world: World): boolean {
  const { network, sandbox, page } = world;
  const { kind } = world.state.request;
  return (
    sandbox.faults.every(isHarmless) &&
    new Set(sandbox.faults.map(({ path }) => path)).size === sandbox.faults.length &&
    network.isOnline &&
    network.latency === 0 &&
    network.straggle === 0 &&
    network.open.length === 0 &&
    world.brokenScripts === 0 &&
    world.isAttached &&
    page.held.size === 0 &&
    kind !== 'busy' &&
    kind !== 'settled'
  );
}

/** A token that is refused once is renewed unnoticed; two refusals in a row are a failure. */
function isHarmless({ fault, times, path }: Fault): boolean {
  return fault === 'expired-token' && times === 1 && path.startsWith('/customer');
}

export function expectOutcome(world: World, person: Person, before: Before, act: Performed): void {
  const { state } = world;
  const asked = world.network.since(before.exchanges);
  const wrong = (what: string) =>
    world.violate(`${what}: ${act.name} led from ${before.state.step} to ${here(world)}`);
  if (state.request.kind === 'busy') {
    wrong('the request is still pending');
    return;
  }
  if (asked.filter(isCodeRequest).length > 1) {
    wrong('two code requests');
    return;
  }
  if (asked.filter(isAccountRequest).length > 1) {
    wrong('two account requests');
    return;
  }
  if (asked.filter(isSave).length > 1) {
    wrong('two save requests');
    return;
  }
  const { step } = before.state;
  if (step === 'register' && act.name.startsWith('identify')) {
    if (here(world) !== expectedOfIdentify(person, act.name.slice(9)))
      wrong('wrong step after the check');
  } else if (act.name === 'send code') {
    expectSent(world, before, asked, wrong);
  } else if (step === 'otp' && act.name.startsWith('verify') && asked.some(isAccountRequest)) {
    // A refusal may be the second response to a committed write; then the log-in shows that the account exists.
    const isDone = asked.some(
      (one) => (isAccountRequest(one) || isLogIn(one)) && one.status === 200,
    );
    const isThere = state.step === 'profile' || state.step === 'done';
    if (isDone !== isThere)
      wrong(isDone ? 'registered, but shown as failed' : 'not registered, but shown as registered');
    const isElsewhere = asked.some(({ saysRegistered }) => saysRegistered);
    const stays = isElsewhere ? 'login idle' : 'otp failed';
    if (!isDone && here(world) !== stays) wrong('wrong step after a refused registration');
    if (asked.filter(isCheck).length > 1) wrong('two checks of one refused code');
    if (isDone && state.step === 'profile' && !state.profileForm) wrong('data entry has no form');
  } else if (act.name.startsWith('log in') && asked.some(isLogIn)) {
    const isIn = asked.find(isLogIn)?.status === 200;
    const places = ['done idle', 'incomplete idle'];
    // The data typed before the session expired is shown again.
    const login = before.state;
    if (login.step === 'login' && login.pendingProfile) places.push('profile idle');
    if (isIn !== places.includes(here(world))) wrong('wrong step after the log-in');
  } else if (act.name.startsWith('save') && asked.some(isSave)) {
    const isSaved = asked.find(isSave)?.status === 200;
    if (here(world) !== (isSaved ? 'done idle' : 'profile failed'))
      wrong('wrong step after the save');
  }
}

function expectedOfIdentify(person: Person, value: string): string {
  const channel = value.includes('@') ? 'email' : value.length === 6 ? 'card' : 'mobile';
  const customer = person.found({ channel, value });
  if (!customer) return channel === 'card' ? 'register idle' : 'otp idle';
  if (customer.status !== 'active') return 'error idle';
  return customer.username === undefined ? 'otp idle' : 'login idle';
}

function expectSent(
  world: World,
  before: Before,
  asked: readonly Exchange[],
  wrong: (what: string) => void,
): void {
  const { state } = before;
  if (state.step !== 'otp' && state.step !== 'reset') return;
  const request = asked.find(isCodeRequest);
  const mayAsk = before.now >= state.delivery.resendAt;
  if (state.step === 'otp' && mayAsk !== Boolean(request))
    wrong(mayAsk ? 'no code request' : 'a code request within the cool-down');
  if (state.step === 'otp' && request) {
    if (here(world) !== (request.status === 200 ? 'otp idle' : 'otp failed'))
      wrong('wrong step after the code request');
    if (request.status === 200 && world.state.step === 'otp') {
      const { resendAt, code } = world.state.delivery;
      if (code?.unconfirmed !== false || resendAt !== world.now + 30_000)
        wrong('wrong cool-down after the code request');
    }
  }
}

function here(world: World): string {
  return `${world.state.step} ${world.state.request.kind}`;
}

const isSave = ({ method, path, status }: Exchange) =>
  method === 'PUT' && path === '/customer' && status !== 401;
const isCheck = ({ path, status }: Exchange) => path === '/customer/checkcard' && status !== 401;
const isLogIn = ({ path, scope }: Exchange) => path === '/auth' && scope === 'customer';
