import { rollup, type OutputChunk } from 'rollup';
import { expect, it } from 'vitest';
import { lazyChunks } from '../../scripts/rollup/lazy-chunks.mjs';

/** Builds modules that are given as text; `onboarding` is the entry. */
async function build(sources: Readonly<Record<string, string>>): Promise<OutputChunk[]> {
  const bundle = await rollup({
    input: { onboarding: '/onboarding.js' },
    preserveEntrySignatures: false,
    plugins: [
      {
        name: 'sources',
        resolveId: (id) => id.replace(/^\./, ''),
        load: (id) => sources[id] ?? null,
      },
      lazyChunks({ entry: 'onboarding' }),
    ],
  });
  const { output } = await bundle.generate({ chunkFileNames: '[name].js' });
  return output as OutputChunk[];
}

const entry = `
  const lazy = (start) => start;
  globalThis.first = lazy(() => import('./first.js'));
  globalThis.second = lazy(() => import('./second.js'));
`;

it('hands an import of a lazy module over to the loader of chunks', async () => {
  const [onboarding] = await build({
    '/onboarding.js':
      "const lazy = (start) => start; globalThis.first = lazy(() => import('./first.js'));",
    '/first.js': 'export const name = "first";',
  });
  expect(onboarding?.code).toContain("lazy((importChunks) => importChunks('./first.js'))");
  expect(onboarding?.code).not.toMatch(/\bimport\(/);
});

it('hands over several imports of one lazy', async () => {
  const [onboarding] = await build({
    '/onboarding.js': `const lazy = (start) => start;
      globalThis.both = lazy(() => Promise.all([import('./first.js'), import('./second.js')]));`,
    '/first.js': 'export const name = "first";',
    '/second.js': 'export const name = "second";',
  });
  expect(onboarding?.code).toContain(
    "lazy((importChunks) => Promise.all([importChunks('./first.js'), importChunks('./second.js')]))",
  );
});

it('names the chunks that the wanted one needs before it, and never the entry', async () => {
  const shared = "export const shared = () => 'shared between both'; globalThis.shared = shared;";
  const [onboarding] = await build({
    '/onboarding.js': entry,
    '/first.js': "import { shared } from './shared.js'; export const first = shared;",
    '/second.js': "import { shared } from './shared.js'; export const second = shared;",
    '/shared.js': shared,
  });
  expect(onboarding?.code).toContain(`importChunks("./shared.js", './first.js')`);
  expect(onboarding?.code).toContain(`importChunks("./shared.js", './second.js')`);
  expect(onboarding?.code).not.toContain('"onboarding.js"');
});

it.each([
  "globalThis.x = () => import('./first.js');",
  "const lazy = (start) => start; lazy(() => import('./first.js')); import('./first.js');",
  "globalThis.x = () => Promise.all([import('./first.js')]);",
])('refuses an import() that is in no lazy: %s', async (source) => {
  const sources = { '/onboarding.js': source, '/first.js': 'export const name = "first";' };
  await expect(build(sources)).rejects.toThrow('/onboarding.js: an import() outside of lazy()');
});

it('leaves packages alone', async () => {
  const [onboarding] = await build({
    '/onboarding.js': "import '/node_modules/other/index.js';",
    '/node_modules/other/index.js': "globalThis.x = () => import('./first.js');",
    '/first.js': 'export const name = "first";',
  });
  expect(onboarding?.code).toContain("import('./first.js')");
});
