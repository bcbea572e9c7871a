/**
 * Writes `src/domain/common-passwords.ts` from the list of a maintained package: `npm pack
 * @zxcvbn-ts/language-common`, unpack, then `node scripts/common-passwords.mjs <folder>/src/passwords.json
 * <version>`.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const [file, version] = process.argv.slice(2);
/** Number of passwords in the list: as many as ASVS 6.2.4 requires. */
const count = 3000;
const shortest = 8;

const words = new Set(JSON.parse(readFileSync(file, 'utf8')).map((word) => word.toLowerCase()));
const chosen = [...words]
  .filter((word) => [...word].length >= shortest && /^[!-&(-[\]-_a-~]+$/.test(word))
  .slice(0, count)
  .sort();

/** Each word as an upper-case letter for the number of characters that it shares with the one before (A: 0), and the rest. */
let before = '';
const text = chosen
  .map((word) => {
    let shared = 0;
    while (shared < 25 && shared < word.length - 1 && word[shared] === before[shared]) shared += 1;
    before = word;
    return String.fromCharCode(65 + shared) + word.slice(shared);
  })
  .join('');

writeFileSync(
  'src/domain/common-passwords.ts',
  `/**
 * The ${count} most common passwords of ${shortest} characters or more, in lower case. Written by
 * \`scripts/common-passwords.mjs\` from @zxcvbn-ts/language-common ${version}: MIT licence,
 * © 2012-2016 Dan Wheeler and Dropbox, Inc., © 2021 @zxcvbn-ts.
 */

/**
 * Each as an upper-case letter for the number of characters that it shares with the one before (A: 0), and the rest.
 */
const text =
  '${text}';

export const commonPasswords: ReadonlySet<string> = new Set(unfold(text));

function unfold(folded: string): string[] {
  let before = '';
  return Array.from(folded.matchAll(/([A-Z])([^A-Z]+)/g), ([, letter = 'A', rest = '']) => {
    before = before.slice(0, letter.charCodeAt(0) - 65) + rest;
    return before;
  });
}
`,
);
