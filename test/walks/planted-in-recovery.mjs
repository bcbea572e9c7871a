/**
 * Mistakes in what becomes of a code that was refused, and of an account whose answer got lost, as in `planted-bugs.mjs`.
 */
export const plantedInRecovery = [
  {
    name: 'a refused code is believed at once',
    file: 'src/flow/recovery.ts',
    find: 'if (!isTaken && !(await lookUp(isRegistered, error))) throw error;',
    replace: 'if (!isTaken) throw error;',
  },
  {
    name: 'a refused code is believed at once at a reset',
    file: 'src/flow/reset.ts',
    find: 'else if (!wasLost && (!looksCommitted(error) || this.#refused.isWrong(attempt))) throw error;',
    replace: 'else if (!wasLost) throw error;',
  },
  {
    name: 'a refused code is looked into once for all codes',
    file: 'src/flow/refused-code.ts',
    find: 'return this.#wrong === keyOf(attempt);',
    replace: 'return attempt && this.#wrong !== undefined;',
  },
  {
    name: 'recovery takes a card holder for somebody registered',
    file: 'src/flow/recovery.ts',
    find: "if (status === 'registered') return { kind: 'registered' };",
    replace: "if (status !== 'new') return { kind: 'registered' };",
  },
];
