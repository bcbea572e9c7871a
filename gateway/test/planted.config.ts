/** The configuration of `gateway/test/planted.mjs`: the tests of the gateway with one defect in the source. */
import { readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { plantedHoles } from './planted-holes.mjs';

interface Change {
  readonly file: string;
  readonly find: string;
  readonly replace: string;
}

interface Hole extends Change {
  readonly name: string;
  readonly also?: readonly Change[];
  readonly tests: readonly string[];
}

const root = new URL('../../', import.meta.url).pathname;
const hole = (plantedHoles as readonly Hole[]).find(({ name }) => name === process.env.HOLE);

export default defineConfig({
  root,
  plugins: hole
    ? [
        {
          name: 'plant',
          enforce: 'pre',
          load(id) {
            const changes = [hole, ...(hole.also ?? [])].filter(({ file }) => id === root + file);
            if (changes.length === 0) return undefined;
            return changes.reduce(
              (source, { file, find, replace }) => {
                if (!source.includes(find)) throw new Error(`${hole.name}: ${file} has changed`);
                return source.replace(find, () => replace);
              },
              readFileSync(id, 'utf8'),
            );
          },
        },
      ]
    : [],
  test: {
    include: (hole?.tests ?? ['*']).map((name) => `gateway/test/${name}.test.ts`),
    environment: 'node',
    pool: 'threads',
    testTimeout: 120_000,
    reporters: ['dot'],
  },
});
