import { rollup } from 'rollup';
import { expect, it } from 'vitest';
import { chunks } from '../../scripts/rollup/chunks.mjs';

/** Builds modules that are given as text; `onboarding` is the entry. Gives its code. */
async function build(sources: Readonly<Record<string, string>>): Promise<string> {
  const bundle = await rollup({
    input: { onboarding: '/onboarding.js' },
    preserveEntrySignatures: false,
    plugins: [
      {
        name: 'sources',
        resolveId: (id) => id.replace(/^\./, ''),
        load: (id) => sources[id] ?? null,
      },
      chunks({ entry: 'onboarding.js', second: 'journey', version: 'addresses' }),
    ],
  });
  const { output } = await bundle.generate({ chunkFileNames: '[name].js' });
  return output[0].code;
}

const first = { '/first.js': 'export const name = "first";' };

it('adds the attempt to the address of a script, from the second one on', async () => {
  const code = await build({
    ...first,
    '/onboarding.js': "globalThis.start = () => import('./first.js');",
  });
  // Runs what was built with an `import()` that gives its address.
  const runnable = code
    .replace('import(', '(({ href }) => href)(')
    .replace('import.meta.url', '"https://shop.example/onboarding.js"');
  await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(runnable)}`);
  const page = globalThis as { start?: (attempt: number) => string };
  expect([1, 2, 5].map((attempt) => page.start?.(attempt))).toEqual([
    'https://shop.example/first.js',
    'https://shop.example/first.js?2',
    'https://shop.example/first.js?5',
  ]);
});

it.each([
  "globalThis.x = import('./first.js');",
  "globalThis.x = () => Promise.all([import('./first.js')]);",
  "globalThis.x = () => import('./first.js'); import('./first.js');",
])('refuses another form of import(): %s', async (source) => {
  const built = build({ ...first, '/onboarding.js': source });
  await expect(built).rejects.toThrow(
    "/onboarding.js: an import() that is not () => import('./x.js')",
  );
});

it('leaves packages alone', async () => {
  const code = await build({
    ...first,
    '/onboarding.js': "import '/node_modules/other/index.js';",
    '/node_modules/other/index.js': "globalThis.x = () => import('./first.js');",
  });
  expect(code).toContain("import('./first.js')");
});
