/** What must be true of a sent code when the visitor goes back to the address and returns. */
import type { CodeDelivery, State } from '../../src/flow/state/state.js';
import type { Performed } from './acts.js';
import type { Before } from './safety.js';
import type { World } from './world.js';

const anew: readonly string[] = ['reload', 'sign out', 'restart'];

export class ReturnSafety {
  /** The code step that the visitor left for the address. */
  #left: Left | undefined;

  constructor(private readonly world: World) {}

  /** The code and its cool-down stay valid for the same address only. */
  check(before: Before, { name }: Performed): void {
    const { state } = this.world;
    const was = before.state;
    if (anew.includes(name) || name.startsWith('poison')) this.#left = undefined;
    if (was.step === 'otp' && state.step === 'register' && name === 'change-address') {
      this.#left = { who: whoOf(was), code: was.delivery.code, resendAt: was.delivery.resendAt };
      return;
    }
    const isIdle = was.request.kind === 'idle' || was.request.kind === 'failed';
    // A script that loads late restores the saved step.
    const isEntered = name.startsWith('identify') || !isIdle;
    if (was.step === 'register' && state.step === 'otp' && isEntered && name !== 'reload') {
      const left = this.#left?.who === whoOf(state) ? this.#left : undefined;
      // A detour by the log-in may drop the code.
      if (left && left.isAside && !state.delivery.code) return;
      if (JSON.stringify(state.delivery.code) !== JSON.stringify(left?.code)) {
        this.world.violate('the code changes on the way to the address and back');
      } else if (left?.code && state.delivery.resendAt !== left.resendAt) {
        this.world.violate('the cool-down changes on the way to the address and back');
      }
    }
    if (state.step === 'login') {
      if (this.#left) this.#left.isAside = true;
    } else if (state.step !== 'register') this.#left = undefined;
  }
}

interface Left extends Partial<CodeDelivery> {
  readonly who: string;
  /** The visitor has been at the log-in since. */
  isAside?: boolean;
}

function whoOf({ person }: Extract<State, { step: 'otp' }>): string {
  const { identifier, status } = person;
  return [identifier.channel, identifier.value, status].join(' ');
}
