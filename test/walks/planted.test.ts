import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { plantedBugs } from './planted-bugs.mjs';

interface Change {
  readonly file: string;
  readonly find: string;
}

interface Bug extends Change {
  readonly name: string;
  readonly also?: readonly Change[];
}

describe('the bugs that `npm run walks:planted` plants', () => {
  it.each(plantedBugs as readonly Bug[])('fit the sources: $name', (bug) => {
    for (const { file, find } of [bug, ...(bug.also ?? [])]) {
      expect(readFileSync(file, 'utf8')).toContain(find);
    }
  });
});
