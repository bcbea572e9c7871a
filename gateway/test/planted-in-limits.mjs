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
    find: 'JSON.stringify([here, ...others].slice(0, mostAddresses))',
    replace: 'JSON.stringify([...others, here].slice(0, mostAddresses))',
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
];
