/**
 * `npm run gateway:long`: visitors through a gateway for `MINUTES` (10) while everything around it fails, then the whole
 * fault matrix, without a gateway and behind one, with every cell in each engine (`ENGINES` as for `npm run browser`). `npm
 * run gateway:long -- faults` or `-- matrix` runs one of the two.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { bin } from './commands.mjs';
import { run } from './run.mjs';

process.chdir(join(import.meta.dirname, '..'));

/** Behind a gateway the files of `test/browser` have a third of the faults for each call, these have every fault. */
const matrix = ['test/browser/faults-[!b]*.test.ts', 'test/faults/behind-gateway/*.test.ts'];
const minutes = Number(process.env.MINUTES ?? 10);
const parts = {
  faults: () =>
    run(...bin('vitest', 'run', '--project', 'gateway-long'), { timeout: (minutes + 12) * 60_000 }),
  matrix: () =>
    run(...bin('@web/test-runner/wtr', '--files', ...matrix), {
      env: { SEED: 'all' },
      timeout: 60 * 60_000,
    }),
};

const wanted = process.argv.slice(2);
if (!existsSync('dist') || !existsSync('gateway/dist')) await build();
for (const [name, part] of Object.entries(parts)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  try {
    console.log(await part());
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
