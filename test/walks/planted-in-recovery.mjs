/** Bugs in the recovery after a lost response or a refused code, as in `planted-bugs.mjs`. */
export const plantedInRecovery = [
  {
    name: 'checking stops after the first attempt',
    in: '#failureEvent',
    find: "if (!this.#scheduleNext(problem)) return { type: 'settled', outcome };",
    replace: "return { type: 'settled', outcome };",
  },
  {
    name: 'a series of checks ends while the visitor is away, and their return starts none',
    in: '#scheduleNext',
    find: 'if (this.#presence.isPresent() && clock.now() >= now + demanded) this.#startAgain();',
    replace: '',
  },
  {
    name: 'checking discards the password',
    in: 'runStateEffects',
    find: "case 'checking':",
    replace: "case 'checking': codeCommands.forgetSecrets();",
  },
  {
    name: 'a refused code is shown as wrong without recovery',
    file: 'src/flow/commands/recovery.ts',
    find: 'if (!isTaken && !(await lookUp(isRegistered, error))) throw error;',
    replace: 'if (!isTaken) throw error;',
  },
  {
    name: 'a refused code of a reset is shown as wrong without recovery',
    file: 'src/flow/commands/reset.ts',
    find: 'else if (!wasLost && (!looksCommitted(error) || this.#refused.isWrong(attempt))) throw error;',
    replace: 'else if (!wasLost) throw error;',
  },
  {
    name: 'recovery of a refused code runs only once for all codes',
    file: 'src/flow/commands/refused-code.ts',
    find: 'return this.#wrong === keyOf(attempt);',
    replace: 'return attempt && this.#wrong !== undefined;',
  },
  {
    name: 'recovery treats a cardholder as registered',
    file: 'src/flow/commands/recovery.ts',
    find: "if (status === 'registered') return { kind: 'registered' };",
    replace: "if (status !== 'new') return { kind: 'registered' };",
  },
];
