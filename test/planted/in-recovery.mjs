/** Faults in the recovery after a lost response or a refused code. */
export const inRecovery = [
  {
    name: 'checking stops after the first attempt',
    in: 'checkAgain',
    find: 'task.checks.next(problem)',
    replace: 'false',
  },
  {
    name: 'checking discards the password',
    file: 'src/flow/steps/checking.ts',
    find: 'keepsSecrets: true',
    replace: 'keepsSecrets: false',
  },
  {
    name: 'a refused code is shown as wrong without recovery',
    file: 'src/flow/commands/recovery.ts',
    find: '!(await isRegistered(task, person, error))',
    replace: 'true',
  },
  {
    name: 'a refused code of a reset is shown as wrong without recovery',
    in: 'leftOpenBy',
    find: "return status === 'registered' ? 'password' : 'account';",
    replace: "return status === 'registered' ? 'nothing' : 'account';",
  },
  {
    name: 'a new password whose answer is lost is believed to be set',
    foundBy: ['test/scenarios/flow/lost-new-password.test.ts'],
    in: 'recover',
    find: 'if (!isReset) {',
    replace: 'if (person) {',
  },
  {
    name: 'a new password whose answer is lost is not checked',
    foundBy: ['test/scenarios/flow/lost-new-password.test.ts'],
    file: 'src/flow/steps/reset.ts',
    find: "'answer-lost': checkLost,",
    replace: '',
  },
  {
    name: 'an account whose welcome mail failed is not looked for',
    in: 'leftOpenBy',
    find: "if (isUncertainRefusal(problem)) return 'everything';",
    replace: '',
  },
  {
    name: 'recovery treats a cardholder as registered',
    file: 'src/flow/commands/recovery.ts',
    find: "if (status === 'registered') return { type: 'already-registered' };",
    replace: "if (status !== 'new') return { type: 'already-registered' };",
  },
  {
    name: 'a drawn password of an account that was made meanwhile is not tried',
    file: 'src/flow/commands/drawn-password.ts',
    find: 'return found ?? offerNewCode(',
    replace: 'void found; return offerNewCode(',
  },
  {
    name: 'without a password a customer whose log-in is refused is stuck at the code',
    foundBy: ['test/flow/passwordless.test.ts'],
    file: 'src/flow/commands/drawn-password.ts',
    find: "return hasCode(error, 'wrong-credentials')\n      ? offerNewCode(task, problem, { type: 'already-registered' })",
    replace:
      "return hasCode(error, 'wrong-credentials')\n      ? { type: 'password-changed', identifier: { channel: 'email', value: '' } }",
  },
];
