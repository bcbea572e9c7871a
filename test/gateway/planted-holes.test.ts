import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { plantedHoles } from './planted-holes.mjs';

interface Change {
  readonly file: string;
  readonly find: string;
}

interface Hole extends Change {
  readonly name: string;
  readonly also?: readonly Change[];
  readonly tests: readonly string[];
}

describe('the defects that `npm run gateway:planted` inserts', () => {
  it.each(plantedHoles as readonly Hole[])('match the source: $name', (hole) => {
    for (const { file, find } of [hole, ...(hole.also ?? [])]) {
      expect(readFileSync(file, 'utf8')).toContain(find);
    }
    for (const name of hole.tests) expect(existsSync(`test/gateway/${name}.test.ts`)).toBe(true);
  });
});
