/** The snippets that the documentation writes for Svelte compile; `e2e/host-snippets.test.ts` has the other hosts. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { hostSnippet } from '../../../../site/pages/playground/hosts.js';
import { appOf } from '../../../../scripts/frameworks.mjs';
import { following } from '../../../../site/test/docs/host-blocks.js';

type Compile = (source: string, options: object) => { readonly warnings: readonly unknown[] };

it('Svelte: every snippet compiles without a warning', async () => {
  const { resolve } = createRequire(join(appOf('svelte'), 'package.json'));
  const { compile } = (await import(pathToFileURL(resolve('svelte/compiler')).href)) as {
    readonly compile: Compile;
  };
  const snippets = following('HostSnippet').map(({ text }) => hostSnippet('Svelte', text));
  expect(snippets.length).toBeGreaterThan(8);
  for (const text of snippets) expect(compile(text, { name: 'Join' }).warnings, text).toEqual([]);
});
