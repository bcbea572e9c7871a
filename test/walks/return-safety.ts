/**
 * What must be true of a code that was sent, when the person goes back to her address and returns.
 */
import type { CodeDelivery, State } from '../../src/flow/state.js';
import type { Performed } from './acts.js';
import type { Before } from './safety.js';
import type { World } from './world.js';

const anew: readonly string[] = ['reload', 'sign out', 'restart'];

export class ReturnSafety {
  /** Who went back from her code, and what was sent to her. */
  #left: Left | undefined;

  constructor(private readonly world: World) {}

  /** The code counts for the same address, and so does its cool-down; for another one neither does. */
  check(before: Before, { name }: Performed): void {
    const { state } = this.world;
    const was = before.state;
    if (anew.includes(name) || name.startsWith('poison')) this.#left = undefined;
    if (was.step === 'otp' && state.step === 'register' && name === 'change-address') {
      this.#left = { who: whoOf(was), code: was.code, resendAt: was.resendAt };
      return;
    }
    const isIdle = was.request.kind === 'idle' || was.request.kind === 'failed';
    // A script that came late restores what was saved.
    const isEntered = name.startsWith('identify') || !isIdle;
    if (was.step === 'register' && state.step === 'otp' && isEntered && name !== 'reload') {
      const left = this.#left?.who === whoOf(state) ? this.#left : undefined;
      // By way of the log-in it may be forgotten.
      if (left && left.isAside && !state.code) return;
      if (JSON.stringify(state.code) !== JSON.stringify(left?.code)) {
        this.world.violate('a way back and forth loses a code, or lends one');
      } else if (left?.code && state.resendAt !== left.resendAt) {
        this.world.violate('a way back and forth changes the cool-down');
      }
    }
    if (state.step === 'login') {
      if (this.#left) this.#left.isAside = true;
    } else if (state.step !== 'register') this.#left = undefined;
  }
}

interface Left extends Partial<CodeDelivery> {
  readonly who: string;
  /** She has been at the log-in since. */
  isAside?: boolean;
}

function whoOf({ person }: Extract<State, { step: 'otp' }>): string {
  const { identifier, status } = person;
  return [identifier.channel, identifier.value, status].join(' ');
}
