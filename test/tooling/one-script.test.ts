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
  '/alone.js': `
    import { both } from "/both.js";
    export const alone = [both, "alone"];
    globalThis.page = () => import("/later.js");
  `,
  '/later.js': 'import { both } from "/both.js"; export const later = [both, "later"];',
  '/both.js': 'export const both = "both";',
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
  expect(Object.keys(scripts).sort()).toEqual(['alone', 'entry', 'journey', 'later']);
  expect(scripts.journey).toContain('"view"');
  expect(scripts.journey).toContain('"dialog"');
  expect(scripts.journey).not.toContain('"shared"');
  expect(scripts.journey).not.toContain('"alone"');
});

it('puts what several other scripts share into it, too', async () => {
  const scripts = await build('/more-views.js');
  expect(scripts.journey).toContain('"both"');
  expect(scripts.alone).not.toContain('"both"');
  expect(scripts.later).not.toContain('"both"');
});

it('fails if the module does not exist', async () => {
  await expect(build('/renamed.js')).rejects.toThrow('no module /renamed.js');
});
