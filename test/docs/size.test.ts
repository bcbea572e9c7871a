/**
 * The pages for people stay short enough to be read.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { expect, it } from 'vitest';

const pagesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md') && !file.includes('node_modules'))
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`);
const pages = [
  'README.md',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  ...pagesIn('docs'),
  ...pagesIn('src'),
  ...pagesIn('test'),
];

it.each([
  ['README.md', 8_000],
  ['CHANGELOG.md', 4_000],
  ['CONTRIBUTING.md', 10_000],
  ['src/README.md', 10_000],
  ['test/README.md', 10_000],
  ['docs/results.md', 5_000],
])('%s has at most %i bytes', (page, most) => {
  expect(statSync(page).size).toBeLessThanOrEqual(most);
});

it.each(pages)('%s has no line of more than 400 characters', (page) => {
  const lines = readFileSync(page, 'utf8').split('\n');
  expect(lines.filter((line) => line.length > 400)).toEqual([]);
});
