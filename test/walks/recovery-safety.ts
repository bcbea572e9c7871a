/** What must be true while the response to an account request may be lost. */
import type { State } from '../../src/flow/state/state.js';
import { platformId } from '../support/through-gateway.js';
import type { Performed } from './acts.js';
import { isAccountRequest, type Exchange } from './network.js';
import type { Person } from './person.js';
import type { Before } from './safety.js';
import type { World } from './world.js';

/** Problems that mean a lost response. */
const lost: readonly string[] = ['offline', 'timeout', 'server-error', 'not-our-server'];
/** Answer codes that a platform gives although it may have made the account. */
const uncertain: readonly number[] = [1, 427, 450, 997];

export class RecoverySafety {
  /** Index of the first exchange after the code was entered on this page; undefined after a reload. */
  #enteredAt: number | undefined;
  /** Index of the first exchange after the code of a reset was entered on this page. */
  #resetEnteredAt = 0;
  /** True while a code for the customer of the password reset is out. */
  #isResetSent = false;

  constructor(
    private readonly world: World,
    private readonly person: Person,
  ) {}

  /** After a lost response the client looks for the account and tries the password before it asks again. */
  check(before: Before, { name }: Performed): void {
    const { world } = this;
    const { state } = world;
    if (name === 'reload' || name.startsWith('poison')) this.#enteredAt = undefined;
    // A press while the page is busy or holds an account back has no effect: the code entered before still counts.
    const { request: was } = before.state;
    const isAttempt =
      was.kind === 'settled' ? was.outcome.kind !== 'verified' : was.kind !== 'busy';
    if (name.startsWith('verify') && before.state.step === 'otp' && isAttempt) {
      this.#enteredAt = before.exchanges;
    }
    // Another look-up at the code step repairs the address: what it fails with says nothing about the code.
    if (name.startsWith('identify') && before.state.step === 'otp' && isAttempt) {
      this.#enteredAt = undefined;
    }
    const since = this.#enteredAt === undefined ? [] : world.network.since(this.#enteredAt);
    const known = since.findIndex(({ saysRegistered }) => saysRegistered);
    if (known >= 0 && since.slice(known).some(isAccountRequest)) {
      world.violate('a registered customer is registered again');
    }
    const isElsewhere = !['otp', 'checking', 'login'].includes(state.step);
    if (name === 'send code' || isElsewhere) this.#enteredAt = undefined;
    if (name.startsWith('verify') && before.state.step === 'reset' && isAttempt)
      this.#resetEnteredAt = before.exchanges;
    this.#reset(before, name);
    this.#changed(before);
    this.#believed(before);
    this.#sentAway(before);
    if (this.#enteredAt === undefined || state === before.state) return;
    const { request } = state;
    if (state.step === 'otp' && request.kind === 'failed') {
      const isLost = lost.includes(request.problem.code) && since.some(isAccountRequest);
      if (isLost) world.violate('after a lost response the account is not looked for');
    }
    const isBack = state.step === 'otp' && before.state.step === 'checking';
    const isSentAway = state.step === 'login' && name !== 'reload' && state.reason === 'created';
    const isTried = since.some(({ scope }) => scope === 'customer');
    if ((isBack || isSentAway) && !isTried) world.violate('recovery does not try the password');
    const { code = '', answerCode = 0 } = request.kind === 'failed' ? request.problem : {};
    // The look-up after a refused code may be refused with it, too.
    const isOfLookUp = since.at(-1)?.path === '/customer/checkcard';
    const isUncertain = uncertain.includes(answerCode) && code !== 'code-not-sent' && !isOfLookUp;
    if (state.step === 'otp' && isUncertain && since.some(isAccountRequest) && !isTried) {
      world.violate('a refusal that may hide an account is shown before the account is looked for');
    }
    const isTaken = code === 'username-taken';
    if (state.step === 'otp' && isTaken && since.some(isAccountRequest) && !isTried) {
      world.violate('a refusal is shown although the account exists');
    }
    const isRefused = ['code-expired', 'wrong-code'].includes(code);
    const isOver = isBack || (name === 'verify late' && isRefused);
    if (state.step === 'otp' && isOver && isTried && world.sandbox.faults.length === 0) {
      // A request of an earlier page may have committed since, with a password that this page does not know.
      const isThere = since.some((one) => isAccountRequest(one) && world.network.isInForce(one));
      if (isThere) world.violate('recovery asks for a new code although the account exists');
    }
  }

  /** A code that is refused although it was used successfully is recognised. */
  #believed(before: Before): void {
    const { world } = this;
    if (world.state === before.state || world.sandbox.faults.length > 0) return;
    const asked = world.network.since(before.exchanges);
    if (!isCodeRefused(world.state) || !asked.some(({ isDone }) => isDone)) return;
    const isNew = asked.filter(isAccountRequest).every((one) => !this.#wasRefused(one, before));
    if (isNew) world.violate('a used code is shown as wrong');
  }

  /**
   * The log-in that says "you have an account" appears only for an account. A fault may report a taken username, and the
   * platform itself does so where a fault has denied a card before: its holder then registers as a new customer.
   */
  #sentAway({ state: was }: Before): void {
    const { world, person } = this;
    const { state } = world;
    if (state.step !== 'login' || was.step === 'login' || state.reason !== 'created') return;
    const isSpurious = world.sandbox.faults.some(({ fault }) => fault === 'answer:263');
    // After a reload at data entry the log-in has no identifier.
    if (!state.identifier) return;
    const customer = person.found(state.identifier);
    const isDenied = customer !== undefined && this.#wasCardDenied(state.identifier.value);
    if (customer?.username === undefined && !isSpurious && !isDenied)
      world.violate('the log-in says "you have an account", and there is none');
  }

  /** A new password whose answer is lost is looked for, and only one that is set leads to the log-in that says so. */
  #changed({ state: was }: Before): void {
    const { network, state } = this.world;
    const changes = network.since(this.#resetEnteredAt).filter(isAccountRequest);
    if (state.step === 'reset' && state.request.kind === 'failed') {
      const { action, problem } = state.request;
      if (action === 'verify' && lost.includes(problem.code) && changes.length > 0)
        this.world.violate('after a lost response the new password is not looked for');
    }
    if (state.step !== 'login' || was.step === 'login' || state.reason !== 'changed') return;
    const isSet = changes.some((one) => one.status === 200 || network.isInForce(one));
    if (!isSet) this.world.violate('the log-in says that the password was changed, and it was not');
  }

  /** True if a look-up was answered "no such card", and the visitor was then refused as a new customer. */
  #wasCardDenied(username: string): boolean {
    const { exchanges } = this.world.network;
    const last = exchanges.findLast(isAccountRequest);
    return (
      exchanges.some(({ path, status }) => path === '/customer/checkcard' && status === 402) &&
      last?.path === '/customer/registrationVCWithVerificationCode' &&
      last.body.username === username &&
      last.status === 402
    );
  }

  /** True if the same code was refused before without effect: then the client does not look again. */
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

  /** At a reset with a sent code, the page knows the customer, and it is the right one. */
  #reset(before: Before, name: string): void {
    const { world, person } = this;
    const { state } = world;
    const isAsked =
      state.step === 'reset' && (state.delivery.code ?? state.request.kind === 'busy');
    const sent = world.sandbox.outbox.slice(before.codes);
    // A refused request sends no code, and the next identifier may be unknown.
    if (!isAsked) this.#isResetSent = false;
    else if (sent.some(({ to }) => to === person.addressee())) this.#isResetSent = true;
    // After a reload before the response, the client looks the customer up once more.
    if (name === 'reload' && state.step === 'reset' && state.delivery.code?.unconfirmed) {
      this.#isResetSent = false;
    }
    if (state.step !== 'reset' || !state.delivery.code) return;
    const { identifier, customerId } = state;
    if (this.#isResetSent && !customerId) world.violate('a reset loses the customer of its code');
    const meant = identifier && person.found(identifier)?.id;
    if (customerId && platformId(customerId) !== meant)
      world.violate('a reset changes the password of another customer');
  }
}

/** True if the page reports the code as wrong or expired. */
export function isCodeRefused({ step, request }: State): boolean {
  return (
    (step === 'otp' || step === 'reset') &&
    request.kind === 'failed' &&
    ['code-expired', 'wrong-code'].includes(request.problem.code)
  );
}
