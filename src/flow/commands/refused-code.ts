/**
 * Remembers the refused code whose look-up found no account, so that the same code is looked into once.
 */
import type { Identifier } from '../../domain/identifier.js';
import type { SentCode } from '../state/state.js';

/** A typed code, its recipient, and which of the sent codes is the newest. */
export interface CodeAttempt {
  readonly identifier: Identifier;
  readonly sent?: SentCode | undefined;
  readonly code: string;
}

/** Kept in memory only, because it holds a code. */
export class RefusedCode {
  #wrong: string | undefined;

  isWrong(attempt: CodeAttempt): boolean {
    return this.#wrong === keyOf(attempt);
  }

  /** Notes that no account was found: the code is wrong until a newer one is sent. */
  note(attempt: CodeAttempt): void {
    this.#wrong = keyOf(attempt);
  }

  forget(): void {
    this.#wrong = undefined;
  }
}

function keyOf({ identifier: { channel, value }, sent, code }: CodeAttempt): string {
  return JSON.stringify([channel, value, sent?.at, code]);
}
