/**
 * What a new state causes, however it was reached: data that a step loads by itself, and secrets that are forgotten.
 */
import { isCardMissing } from '../../domain/customer.js';
import { passwordReset, type CodeCommands } from './code-commands.js';
import type { ProfileCommands } from './profile-commands.js';
import { isBusy } from '../state/request-selectors.js';
import type { State } from '../state/state.js';

/** The commands that a new state may run. */
export interface EffectCommands {
  readonly codeCommands: Pick<CodeCommands, 'check' | 'forgetSecrets'>;
  readonly profileCommands: Pick<ProfileCommands, 'open' | 'findCard' | 'reset'>;
  /** Checks again whether a registration whose response was lost has created the account. */
  checkAgain(): void;
}

/** Runs the effects of a new state. `before` is the state that it replaces. */
export function runStateEffects(state: State, before: State, commands: EffectCommands): void {
  const { codeCommands, profileCommands } = commands;
  if (state.step === 'profile' && state.request.kind === 'busy') {
    if (state.request.action === 'load') profileCommands.open(state);
    return;
  }
  // Once data entry is open, password and code are no longer needed.
  if (state.step === 'profile' && state.profileForm) codeCommands.forgetSecrets();
  if (state.step === before.step) return;
  switch (state.step) {
    case 'checking':
      if (isBusy(state)) codeCommands.check(state);
      else commands.checkAgain();
      break;
    case 'done':
    case 'error':
      codeCommands.forgetSecrets();
      if (state.step === 'done' && isCardMissing(state.account))
        void profileCommands.findCard(state);
      break;
    case 'register':
    case 'login':
      codeCommands.forgetSecrets();
      profileCommands.reset();
      break;
    case 'reset':
      passwordReset.prefetch();
      break;
    default:
  }
}
