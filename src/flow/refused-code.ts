/**
 * Remembers the refused code whose look-up found no account, so that the same code is looked into once.
 */
import type { Identifier } from '../domain/identifier.js';
import type { SentCode } from './state.js';

/** A code as it was typed: for whom, and which of the codes that were sent is the newest. */
export interface CodeAttempt {
  readonly identifier: Identifier;
  readonly sent?: SentCode | undefined;
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

function keyOf({ identifier: { channel, value }, sent, code }: CodeAttempt): string {
  return JSON.stringify([channel, value, sent?.at, code]);
}
