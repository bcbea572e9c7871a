/** The code blocks of README, docs/ and sandbox/docs/, and those that follow the host of the reader. */
import { readdirSync, readFileSync } from 'node:fs';
import { componentFor } from '../../.vitepress/host-snippets.mjs';
import '../../../test/docs/generated-pages.js';

const pages = [
  'README.md',
  ...['docs', 'sandbox/docs'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.md'))
      .map((file) => `${folder}/${file.replaceAll('\\', '/')}`),
  ),
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
