/**
 * What must be true of an account whose answer may be lost.
 */
import type { State } from '../../src/flow/state.js';
import type { Performed } from './acts.js';
import { isAccountRequest, type Exchange } from './network.js';
import type { Person } from './person.js';
import type { Before } from './safety.js';
import type { World } from './world.js';

/** Problems of an answer that got lost. */
const lost: readonly string[] = ['offline', 'timeout', 'server-error', 'not-our-server'];
export class RecoverySafety {
  /** The exchanges since the code was entered, on this page; undefined after a reload. */
  #enteredAt: number | undefined;
  /** Whether a code is out for whom the forgotten password is about. */
  #isResetSent = false;

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
    this.#reset(before, name);
    this.#believed(before);
    this.#sentAway(before);
    if (this.#enteredAt === undefined || state === before.state) return;
    const { request } = state;
    if (state.step === 'otp' && request.kind === 'failed') {
      const isLost = lost.includes(request.problem.code) && since.some(isAccountRequest);
      if (isLost) world.violate('an account that may be there is not looked for');
    }
    const isBack = state.step === 'otp' && before.state.step === 'checking';
    const isSentAway = state.step === 'login' && name !== 'reload' && state.reason === 'created';
    const isTried = since.some(({ scope }) => scope === 'customer');
    if ((isBack || isSentAway) && !isTried) world.violate('the password is not tried');
    const code = request.kind === 'failed' ? request.problem.code : '';
    const isTaken = code === 'username-taken';
    if (state.step === 'otp' && isTaken && since.some(isAccountRequest) && !isTried) {
      world.violate('a refusal that an account made before explains is believed');
    }
    const isRefused = ['code-expired', 'wrong-code'].includes(code);
    const isOver = isBack || (name === 'verify late' && isRefused);
    if (state.step === 'otp' && isOver && isTried && world.sandbox.faults.length === 0) {
      // What a page before this one sent may arrive now, with a password that this one never knew.
      const isThere = since.some((one) => isAccountRequest(one) && world.network.isInForce(one));
      if (isThere) world.violate('asks for a new code, and the account is there');
    }
  }

  /** A refused code that has done its work is found out. */
  #believed(before: Before): void {
    const { world } = this;
    if (world.state === before.state || world.sandbox.faults.length > 0) return;
    const asked = world.network.since(before.exchanges);
    if (!isCodeRefused(world.state) || !asked.some(({ isDone }) => isDone)) return;
    const isNew = asked.filter(isAccountRequest).every((one) => !this.#wasRefused(one, before));
    if (isNew) world.violate('a refused code is believed, and it has done its work');
  }

  /** Whoever is told that there is an account has one; a fault may say that the name is taken. */
  #sentAway({ state: was }: Before): void {
    const { world, person } = this;
    const { state } = world;
    if (state.step !== 'login' || was.step === 'login' || state.reason !== 'created') return;
    const isSpurious = world.sandbox.faults.some(({ fault }) => fault === 'answer:263');
    // After a reload at data entry the log-in names nobody.
    if (!state.identifier) return;
    const isThere = person.found(state.identifier)?.username !== undefined;
    if (!isThere && !isSpurious) world.violate('sent to the log-in without an account');
  }

  /** Whether the same code was refused before it had done anything: then it is not looked into again. */
  #wasRefused({ body }: Exchange, before: Before): boolean {
    return this.world.network.exchanges
      .slice(0, before.exchanges)
      .some(
        (earlier) =>
          isAccountRequest(earlier) &&
          earlier.status === 402 &&
          !earlier.isDone &&
          earlier.body.verificationcode === body.verificationcode,
      );
  }

  /** A code that the server has sent is of use: the page knows whom it is for, and means nobody else. */
  #reset(before: Before, name: string): void {
    const { world, person } = this;
    const { state } = world;
    const isAsked = state.step === 'reset' && (state.code ?? state.request.kind === 'busy');
    const sent = world.sandbox.outbox.slice(before.codes);
    // A refused request sends nothing, and whoever is named next may be unknown.
    if (!isAsked) this.#isResetSent = false;
    else if (sent.some(({ to }) => to === person.addressee())) this.#isResetSent = true;
    // Whoever came back before the answer is looked up once more, with her code.
    if (name === 'reload' && state.step === 'reset' && state.code?.unconfirmed) {
      this.#isResetSent = false;
    }
    if (state.step !== 'reset' || !state.code) return;
    const { identifier, customerId } = state;
    if (this.#isResetSent && !customerId) world.violate('a reset forgets whom its code is for');
    const meant = identifier && person.found(identifier)?.id;
    if (customerId && customerId !== meant) world.violate('a reset of somebody else');
  }
}

/** Whether the page says that the code is wrong or of no use any more. */
export function isCodeRefused({ step, request }: State): boolean {
  return (
    (step === 'otp' || step === 'reset') &&
    request.kind === 'failed' &&
    ['code-expired', 'wrong-code'].includes(request.problem.code)
  );
}
