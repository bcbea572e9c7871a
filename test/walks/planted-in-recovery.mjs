/** Bugs in the recovery after a lost response or a refused code, as in `planted-bugs.mjs`. */
export const plantedInRecovery = [
  {
    name: 'checking stops after the first attempt',
    in: 'codeHandlers',
    find: 'task.checks.next(problem)',
    replace: 'false',
  },
  {
    name: 'checking discards the password',
    in: 'needsSecrets',
    find: "step === 'checking' ||",
    replace: '',
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
    find: 'else if (!wasLost && !looksCommitted(error) && !isUncertain(error)) throw error;',
    replace: 'else if (!wasLost) throw error;',
  },
  {
    name: 'an account whose welcome mail failed is not looked for',
    in: 'registerOrRecover',
    find: 'if (isUncertain(error)) return recover(client, person, secrets, signal);',
    replace: '',
  },
  {
    name: 'recovery treats a cardholder as registered',
    file: 'src/flow/commands/recovery.ts',
    find: "if (status === 'registered') return { kind: 'registered' };",
    replace: "if (status !== 'new') return { kind: 'registered' };",
  },
];
