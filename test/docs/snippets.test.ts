/**
 * Every snippet of the README and of docs/ has the syntax of its language. Those that a test runs are listed in
 * `test/docs/snippet-list.md`.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { transformSync, type Loader } from 'esbuild';
import { parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { printedFiles } from '../../scripts/printed-files.mjs';
import './generated-pages.js';

const pages = ['docs', 'gateway/docs', 'sandbox/docs'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`),
);
const snippets = ['README.md', ...pages].flatMap((page) => {
  const content = readFileSync(page, 'utf8');
  return [...content.matchAll(/```(\w+)\n([^]*?)```/g)].map(
    ({ 1: language = '', 2: text = '' }) => ({
      page,
      language,
      text,
      start: text.slice(0, 40),
    }),
  );
});

const scripts: Readonly<Record<string, Loader>> = { js: 'js', ts: 'ts', tsx: 'tsx', css: 'css' };

/** Throws for a snippet that its language does not allow. */
function check(language: string, text: string): void {
  switch (language) {
    case 'js':
    case 'ts':
    case 'tsx':
    case 'css':
      transformSync(text, { loader: scripts[language] });
      return;
    case 'json':
    case 'jsonc':
      JSON.parse(text.replace(/(?:^|\s)\/\/ .*$/gm, ''));
      return;
    case 'sh':
      execFileSync('bash', ['-n'], { input: text });
      return;
    case 'vue':
    case 'svelte':
    case 'astro':
      for (const [, script = ''] of text.matchAll(/<script[^>]*>([^]*?)<\/script>/g)) {
        transformSync(script, { loader: 'ts' });
      }
      return;
    case 'html': {
      const errors: string[] = [];
      parseFragment(text, { onParseError: ({ code }) => errors.push(code) });
      expect(errors).toEqual([]);
      return;
    }
    // Output, and settings of servers, which `gateway/test` tries.
    case 'text':
    case 'nginx':
    case 'toml':
    case 'yaml':
    case 'dockerfile':
    // Languages whose compilers need not be on this machine.
    case 'php':
    case 'python':
    case 'java':
    case 'csharp':
      return;
    default:
      throw new Error(`No check for ${language}`);
  }
}

const apps = printedFiles();
/** The printed files of a framework whose app is in the repository. */
const repeated = ['angular', 'vue'].flatMap((app) =>
  apps.get(app)!.map(({ file, content }) => ({ file: `demo/frameworks/${app}/${file}`, content })),
);

describe('the snippets of the documentation', () => {
  it('are found', () => {
    expect(snippets.length).toBeGreaterThan(40);
  });

  it.each(snippets)('have the syntax of their language: $page: $start', ({ language, text }) => {
    expect(() => check(language, text)).not.toThrow();
  });

  it('of a framework are files of an app, which `npm run frameworks` builds and drives', () => {
    const files = [...apps].flatMap(([app, all]) => all.map(({ file }) => `${app}/${file}`));
    expect(files.sort()).toEqual([
      'angular/src/join.ts',
      'astro/src/pages/index.astro',
      'bundlers/webpack.config.js',
      'next/app/page.tsx',
      'next/app/plain/page.tsx',
      'nuxt/app/app.vue',
      'nuxt/nuxt.config.ts',
      'react/src/join-form.tsx',
      'solid/src/Join.tsx',
      'solid/src/onboarding.d.ts',
      'svelte/src/Join.svelte',
      'svelte/src/onboarding.d.ts',
      'sveltekit/src/routes/+page.svelte',
      'vue/src/Join.vue',
    ]);
  });

  it('of Vue compile with the address of the sandbox too', () => {
    const page = readFileSync('docs/frameworks.md', 'utf8');
    const [, base, key] = /write `(api-base="\S+")` and `(api-key="\S+")`/.exec(page) ?? [];
    const join = readFileSync('demo/frameworks/vue/src/Join.vue', 'utf8');
    const tried = readFileSync('demo/frameworks/vue/test/Sandbox.vue', 'utf8');
    expect(tried).toBe(join.replace('api-base="/api"', `${base}\n    ${key}`));
  });

  it.each(repeated)('are the file $file', ({ file, content }) => {
    expect(readFileSync(file, 'utf8')).toBe(content);
  });
});
