import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { llms } from '../../scripts/llms.mjs';

it('llms.txt names each page of the documentation with its question', () => {
  const index = readFileSync('docs/README.md', 'utf8');
  const lines = llms(index, 'https://site.example/').split('\n');
  expect(lines.filter((line) => line.startsWith('- ')).length).toBe(
    index.split('\n').filter((line) => line.startsWith('| [')).length,
  );
  expect(lines).toContain(
    '- [The README](https://site.example/docs/start.html): What is it, and how do I get the first form?',
  );
  expect(lines).toContain(
    '- [Frameworks](https://site.example/docs/frameworks.html): What do React, Vue, Svelte, Solid, Angular, esbuild and webpack need? How do I draw the journey myself?',
  );
});
