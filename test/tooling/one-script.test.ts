import { rollup, type OutputChunk } from 'rollup';
import { expect, it } from 'vitest';
import { oneScript } from '../../scripts/rollup/one-script.mjs';

const sources: Readonly<Record<string, string>> = {
  '/entry.js': `
    import { shared } from '/shared.js';
    globalThis.page = [shared, () => import('/views.js'), () => import('/more-views.js'), () => import('/alone.js')];
  `,
  '/shared.js': 'export const shared = "shared";',
  '/more-views.js': 'export * from "/views.js"; export { dialog } from "/dialog.js";',
  '/views.js': 'import { shared } from "/shared.js"; export const view = [shared, "view"];',
  '/dialog.js': 'export const dialog = "dialog";',
  '/alone.js': 'export const alone = "alone";',
};

async function build(root: string): Promise<Record<string, string>> {
  const bundle = await rollup({
    input: { entry: '/entry.js' },
    plugins: [{ name: 'sources', resolveId: (id) => id, load: (id) => sources[id] ?? null }],
  });
  const { output } = await bundle.generate({
    chunkFileNames: '[name].js',
    ...oneScript({ name: 'journey', root, entry: '/entry.js' }),
  });
  return Object.fromEntries((output as OutputChunk[]).map(({ name, code }) => [name, code]));
}

it('puts what a module imports into one script, without what the entry has', async () => {
  const scripts = await build('/more-views.js');
  expect(Object.keys(scripts).sort()).toEqual(['alone', 'entry', 'journey']);
  expect(scripts.journey).toContain('"view"');
  expect(scripts.journey).toContain('"dialog"');
  expect(scripts.journey).not.toContain('"shared"');
});

it('fails if the module does not exist', async () => {
  await expect(build('/renamed.js')).rejects.toThrow('no module /renamed.js');
});
