/**
 * What must be true of an account whose answer may be lost.
 */
import type { Performed } from './acts.js';
import { isAccountRequest, isCodeRequest } from './network.js';
import type { Person } from './person.js';
import type { Before } from './safety.js';
import type { World } from './world.js';

/** Problems of an answer that got lost. */
const lost: readonly string[] = ['offline', 'timeout', 'server-error', 'not-our-server'];
export class RecoverySafety {
  /** The exchanges since the code was entered, on this page; undefined after a reload. */
  #enteredAt: number | undefined;
  /** Whether the page has asked for a code at the forgotten password. */
  #hasReset = false;

  constructor(
    private readonly world: World,
    private readonly person: Person,
  ) {}

  /** An account that may be there is looked for, with the password, and asked for once more at most. */
  check(before: Before, { name }: Performed): void {
    const { world } = this;
    const { state } = world;
    if (name === 'reload' || name.startsWith('poison')) this.#enteredAt = undefined;
    if (name.startsWith('verify') && before.state.step === 'otp') {
      this.#enteredAt = before.exchanges;
    }
    const since = this.#enteredAt === undefined ? [] : world.network.since(this.#enteredAt);
    const known = since.findIndex(({ saysRegistered }) => saysRegistered);
    if (known >= 0 && since.slice(known).some(isAccountRequest)) {
      world.violate('registers somebody registered');
    }
    const isElsewhere = !['otp', 'checking', 'login'].includes(state.step);
    if (name === 'send code' || isElsewhere) this.#enteredAt = undefined;
    const asked = world.network.since(before.exchanges);
    if (state.step !== 'reset' || !state.code) this.#hasReset = false;
    if (before.state.step === 'reset' && asked.some(isCodeRequest)) this.#hasReset = true;
    if (state.step === 'reset' && state.code && this.#hasReset && !state.customerId) {
      world.violate('a reset forgets whom its code is for');
    }
    if (this.#enteredAt === undefined || state === before.state) return;
    const { activity } = state;
    if (state.step === 'otp' && activity.kind === 'failed') {
      const isLost = lost.includes(activity.problem.code) && since.some(isAccountRequest);
      if (isLost) world.violate('an account that may be there is not looked for');
    }
    const isBack = state.step === 'otp' && before.state.step === 'checking';
    const isSentAway = state.step === 'login' && state.reason === 'created';
    const isTried = since.some(({ scope }) => scope === 'customer');
    if ((isBack || isSentAway) && !isTried) world.violate('the password is not tried');
    const isRefused =
      activity.kind === 'failed' && ['code-expired', 'wrong-code'].includes(activity.problem.code);
    const isOver = isBack || (name === 'verify late' && isRefused);
    if (state.step === 'otp' && isOver && isTried && world.sandbox.faults.length === 0) {
      const isThere = this.person.canLogIn(state.person.identifier.value);
      if (isThere) world.violate('asks for a new code, and the account is there');
    }
  }
}
