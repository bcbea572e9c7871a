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

/**
 * Each word as its difference from the one before: the number of shared leading characters (0 to 9) and the
 * rest.
 */
let before = '';
const text = chosen
  .map((word) => {
    let shared = 0;
    while (shared < 9 && shared < word.length - 1 && word[shared] === before[shared]) shared += 1;
    before = word;
    return shared + word.slice(shared);
  })
  .join(' ');

writeFileSync(
  'src/domain/common-passwords.ts',
  `/**
 * The ${count} most common passwords of ${shortest} characters or more, in lower case. Written by
 * \`scripts/common-passwords.mjs\` from @zxcvbn-ts/language-common ${version}: MIT licence,
 * © 2012-2016 Dan Wheeler and Dropbox, Inc., © 2021 @zxcvbn-ts.
 */

/** Each as what it adds to the one before: how many characters they share, and the rest. */
const text =
  '${text}';

export const commonPasswords: ReadonlySet<string> = new Set(unfold(text.split(' ')));

function unfold(words: readonly string[]): string[] {
  let before = '';
  return words.map((word) => (before = before.slice(0, Number(word[0])) + word.slice(1)));
}
`,
);
