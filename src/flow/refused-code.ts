/**
 * Remembers the refused code whose look-up found no account, so that the same code is looked into once.
 */
import type { Identifier } from '../domain/identifier.js';
import type { SentCode } from './state.js';

/** A code as the visitor typed it, its identifier, and the newest code that was sent to that. */
export interface CodeAttempt {
  readonly identifier: Identifier;
  readonly deliveredCode?: SentCode | undefined;
  readonly code: string;
}

/** Kept in memory alone: it holds a code. */
export class RefusedCode {
  #wrong: string | undefined;

  isWrong(attempt: CodeAttempt): boolean {
    return this.#wrong === keyOf(attempt);
  }

  /** No account was found: the code is wrong, as long as no newer one is sent. */
  note(attempt: CodeAttempt): void {
    this.#wrong = keyOf(attempt);
  }

  forget(): void {
    this.#wrong = undefined;
  }
}

function keyOf({ identifier: { channel, value }, deliveredCode, code }: CodeAttempt): string {
  return JSON.stringify([channel, value, deliveredCode?.at, code]);
}
