/**
 * Holds the drop-in to one script until the first form, of a limited size (`budgets.config.mjs`), and prints what follows until
 * the card.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotli } from './budgets/brotli.mjs';
import { visit } from './budgets/visit.mjs';
import { firstForm } from './budgets.config.mjs';

const root = join(import.meta.dirname, '..');
const size = (path) => brotli(readFileSync(join(root, path)));

const { 'first form': scripts, journey } = await visit();
const bytes = scripts.reduce((sum, path) => sum + size(path), 0);
// A measurement of 0 bytes is an error.
const isWithin = scripts.length === 1 && bytes > 0 && bytes <= firstForm;
console.log(
  `${isWithin ? 'within' : 'OVER'} ${bytes} of ${firstForm} first form ${scripts.join(' ')}`,
);
if (!isWithin) process.exitCode = 1;
for (const path of journey.slice(scripts.length)) console.log(`then ${size(path)} ${path}`);
