/**
 * Compares the bytes of the drop-in's scripts with limits, at three stages of a visit, and writes them into the README. A
 * script that a stage does not expect fails (`budgets/visit.mjs`).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import filePlugin from '@size-limit/file';
import sizeLimit from 'size-limit';
import { visit } from './budgets/visit.mjs';

/** Bytes of Brotli. The names of other files move the first one by up to 60 bytes. */
const limits = {
  /** One script, until a visitor does something at the register form. */
  seen: 21_700,
  /** The form is touched: every script for its press, and the step after it. */
  touched: 98_500,
  /** All scripts up to the card, for a new customer with an e-mail address and a password. */
  card: 128_500,
};

const root = join(import.meta.dirname, '..');
const scripts = await visit();
const figures = [];
for (const [stage, limit] of Object.entries(limits)) {
  const files = scripts[stage].map((path) => join(root, path));
  const [{ size }] = await sizeLimit([filePlugin], files);
  const isWithin = size > 0 && size <= limit;
  console.log(
    `${isWithin ? 'within' : 'OVER'} ${size} of ${limit} ${stage}: ${scripts[stage].join(' ')}`,
  );
  if (!isWithin) process.exitCode = 1;
  figures.push(`${Math.round(size / 1000)} kB`);
}

const readme = join(root, 'README.md');
const text = readFileSync(readme, 'utf8');
const line =
  /^- \d+ kB until the first form is visible, \d+ kB once it is touched, \d+ kB to the card;/m;
if (!line.test(text)) throw new Error('README.md has no line with the three sizes');
const [seen, touched, card] = figures;
writeFileSync(
  readme,
  text.replace(
    line,
    `- ${seen} until the first form is visible, ${touched} once it is touched, ${card} to the card;`,
  ),
);
