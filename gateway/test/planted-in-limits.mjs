/** Defects of the limits, as in `planted-holes.mjs`. */
export const plantedInLimits = [
  {
    name: 'a contact is known at addresses without end',
    file: 'gateway/src/controls/known-contact.ts',
    find: '.slice(0, mostAddresses)',
    replace: '.slice(0, mostAddresses * 100)',
    tests: ['known-addresses'],
  },
  {
    name: 'the first addresses of a contact are kept, not the latest',
    file: 'gateway/src/controls/known-contact.ts',
    find: 'writeList([here, ...others].slice(0, mostAddresses))',
    replace: 'writeList([...others, here].slice(0, mostAddresses))',
    tests: ['known-addresses'],
  },
  {
    name: 'an address is known for ten months',
    file: 'gateway/src/controls/known-contact.ts',
    find: 'const knownFor = 30 * 24 * 3_600_000;',
    replace: 'const knownFor = 300 * 24 * 3_600_000;',
    tests: ['locked-out'],
  },
  {
    name: 'the texts of a known contact have no common limit',
    file: 'gateway/src/controls/code-limits.ts',
    find: 'if (known) texts.push(...knownLimits(services, exchange));',
    replace: 'void knownLimits;',
    tests: ['known-addresses'],
  },
  {
    name: 'any password passes as the check of a refused code',
    file: 'gateway/src/controls/code-check.ts',
    find: 'if (isDrawn(exchange.fields.password)) await allowCheck',
    replace: 'if (isDrawn.length < 2) await allowCheck',
    tests: ['controls/code-check'],
  },
  {
    name: 'one code allows checks without end',
    file: 'gateway/src/controls/code-check.ts',
    find: "    '1',\n    undefined,\n    0,\n    now,",
    replace: "    '1',\n    '1',\n    600_000,\n    now,",
    tests: ['controls/code-check'],
  },
  {
    name: 'a check passes from any address',
    file: 'gateway/src/controls/code-check.ts',
    find: 'nameOf(exchange), exchange.visitor.key, exchange',
    replace: 'nameOf(exchange), exchange',
    tests: ['controls/code-check'],
  },
  {
    name: 'a code in a hiccup makes the address of the owner',
    file: 'gateway/src/perform.ts',
    find: 'await Promise.all([noteEnteredCode(services, exchange), allowCheck(services, exchange)]);',
    replace:
      'await Promise.all([noteEnteredCode(services, exchange), allowCheck(services, exchange), expectOwner(services, exchange)]);',
    tests: ['controls/code-check'],
  },
];
