/** What is downloaded, in bytes of Brotli: the first file of each language, and the journey on the bare page. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotli, brotliOf } from '../../scripts/budgets/brotli.mjs';
import { visit } from '../../scripts/budgets/visit.mjs';

const root = join(import.meta.dirname, '../..');
const read = (path) => readFileSync(join(root, path));

/** Returns `{firstFile, requests, journey, files}`: the largest first file of the languages. */
export async function measureBytes() {
  const entries = ['', '.de', '.es', '.fr', '.it', '.nl', '.pl', '.pt'].map(
    (tag) => `dist/onboarding${tag}.js`,
  );
  const { 'first form': first, journey } = await visit();
  return {
    firstFile: Math.max(...entries.map((path) => brotli(read(path)))),
    requests: first.length,
    journey: brotliOf(journey.map(read)),
    files: journey.length,
  };
}
