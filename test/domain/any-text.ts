import fc from 'fast-check';

/** Letters, digits and marks of many scripts, visible and invisible white space, and syntax characters. */
const characters = Array.from(
  'aZ0159 @.+-_()[]{}/\\"\'<>,;:&%#\t\n\0\u007F\u00A0\u200B\u202A\u202C\u2013\u2212\uFEFF\uFFFFéßאش٣３字e\u0301😀👨\u200D👩𝟿',
);

export const anyText = (constraints: fc.StringConstraints = {}): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...characters), ...constraints });
