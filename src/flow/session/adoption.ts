/**
 * The customer's session that the page hands over (`adoptSession`), until its script is loaded and its tokens are checked.
 */
import type { SessionTokens } from '../../domain/customer.js';
import type { Problem } from '../../domain/problem.js';
import type { JourneyCommands } from '../state/command.js';
import type { State } from '../state/state.js';

/** Why `adoptSession` rejects if `signOut` or another call of it came after it. */
export const superseded: Problem = { code: 'unauthorised', hint: 'adoptSession: superseded' };

/** The part of the session that an adoption uses. */
interface Host {
  readonly state: State;
  commit(state: State): void;
  loadCommands(): Promise<JourneyCommands>;
  failToLoad(state: State, failed: { readonly action: 'adopt' }): void;
}

/** The tokens of the page, and whether the element that was called still belongs to this campaign. */
type Handed = [tokens: SessionTokens, isHere: () => boolean];

/** The adoptions of one session. */
export class Adoption {
  readonly #host: Host;
  readonly #missing: Problem;
  /** Counts: a sign-out that comes later than an adoption wins. */
  signOuts = 0;
  /** What could not be checked, until the journey shows something else. Tokens are never part of a state. */
  unchecked: Handed | undefined;

  /** `missing`: why the commands cannot be loaded. */
  constructor(host: Host, missing: Problem) {
    this.#host = host;
    this.#missing = missing;
  }

  /** Hides the form, and adopts the tokens when the commands are loaded. Rejects with an error of the shape of `OnboardingError`. */
  async adopt(...handed: Handed): Promise<void> {
    const host = this.#host;
    const before = host.state;
    const signOuts = this.signOuts;
    const request = { kind: 'busy', action: 'adopt' } as const;
    const isFree = ['idle', 'failed'].includes(before.request.kind);
    // The form is hidden at once; the commands validate the tokens when they are loaded.
    if (isFree && hasToken(handed[0])) host.commit({ ...before, request });
    const waiting = host.state;
    const isWaiting = () => host.state === waiting && waiting !== before;
    const commands = await host.loadCommands().catch((cause: unknown) => {
      if (isWaiting()) {
        this.unchecked = handed;
        host.failToLoad(before, { action: 'adopt' });
      }
      throw errorOf(this.#missing, cause);
    });
    if (this.signOuts !== signOuts) throw errorOf(superseded);
    await commands.adopt(...handed, isWaiting() ? before : host.state);
  }
}

/** A page in plain JavaScript may pass anything. */
function hasToken(tokens: SessionTokens): boolean {
  try {
    return tokens.accessToken.trim() !== '';
  } catch {
    return false;
  }
}

function errorOf(problem: Problem, cause?: unknown): Error {
  return Object.assign(new Error(problem.code, { cause }), { problem });
}
