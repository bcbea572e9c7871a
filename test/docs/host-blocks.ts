/** The code blocks of README and docs/, and those that follow the host of the reader. */
import { readdirSync, readFileSync } from 'node:fs';
import { componentFor } from '../../docs/.vitepress/host-snippets.mjs';
import './generated-pages.js';

const pages = [
  'README.md',
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => `docs/${file.replaceAll('\\', '/')}`),
];

export const blocks = pages.flatMap((page) =>
  [...readFileSync(page, 'utf8').matchAll(/^( *)```(\w+)\n([^]*?)^ *```/gm)].map(
    ([, indent = '', language = '', text = '']) => ({
      page,
      language,
      text: text.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
    }),
  ),
);

export const following = (component: 'HostSnippet' | 'HostPlace') =>
  blocks.filter(({ page, language, text }) => componentFor(page, language, text) === component);
