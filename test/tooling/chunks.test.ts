import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rollup } from 'rollup';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { chunks } from '../../scripts/rollup/chunks.mjs';

const sources = {
  'entry.js': `
    import { shared } from './shared.js';
    export const first = shared();
    globalThis.loadings = (globalThis.loadings ?? 0) + 1;
    globalThis.loadStep = () => import('./step.js');
  `,
  'shared.js': `
    const identity = {};
    export const shared = () => identity;
    export class Base { identity = identity; }
  `,
  'step.js': `
    import { shared, Base } from './shared.js';
    export const identity = shared();
    export class Step extends Base {}
  `,
};

interface Step {
  identity: object;
  Step: new () => { identity: object };
}

const page = globalThis as unknown as {
  loadings: number;
  loadStep: () => Promise<Step>;
  loadLater: () => Promise<Step>;
};

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shared-core-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function build(replaced: Record<string, string> = {}): Promise<string> {
  await writeFile(join(folder, 'package.json'), '{"type": "module"}');
  for (const [name, text] of Object.entries({ ...sources, ...replaced })) {
    await writeFile(join(folder, name), text);
  }
  const bundle = await rollup({
    input: { onboarding: join(folder, 'entry.js') },
    preserveEntrySignatures: 'allow-extension',
    // Each build has its own version, since all builds share the global object of this process.
    plugins: [chunks({ entry: 'onboarding.js', second: 'step', version: folder })],
  });
  await bundle.write({
    dir: join(folder, 'dist'),
    chunkFileNames: 'chunks/[name]-[hash].js',
  });
  return pathToFileURL(join(folder, 'dist', 'onboarding.js')).href;
}

async function textsOfChunks(): Promise<string[]> {
  const chunks = join(folder, 'dist', 'chunks');
  const names = await readdir(chunks);
  return Promise.all(names.map((name) => readFile(join(chunks, name), 'utf8')));
}

describe('a chunk and the exports of the entry', () => {
  it('lets chunks use the copy on the page, whatever query its address has', async () => {
    const entry = await build();
    page.loadings = 0;
    await import(/* @vite-ignore */ `${entry}?v=2`);
    const step = await page.loadStep();
    expect(page.loadings).toBe(1);
    expect(new step.Step().identity).toBe(step.identity);
  });

  it('uses the first of two copies', async () => {
    const entry = await build();
    await import(/* @vite-ignore */ `${entry}?copy=1`);
    const before = (await page.loadStep()).identity;
    await import(/* @vite-ignore */ `${entry}?copy=2`);
    expect((await page.loadStep()).identity).toBe(before);
  });

  it('leaves no chunk that imports the entry by its address', async () => {
    await build();
    const texts = await textsOfChunks();
    expect(texts).toHaveLength(1);
    expect(texts.join()).not.toContain('onboarding.js');
  });

  it('refuses a chunk that imports another one', async () => {
    const built = build({
      'entry.js': `
        export const first = 1;
        globalThis.loadStep = () => import('./step.js');
        globalThis.loadOther = () => import('./other.js');
      `,
      'common.js': `export const common = {}; globalThis.common = common;`,
      'step.js': `import { common } from './common.js'; export const identity = common;`,
      'other.js': `import { common } from './common.js'; export const other = common;`,
    });
    await expect(built).rejects.toThrow(/imports \.\/common-/);
  });

  it('lets the chunks after the second one use its copy', async () => {
    const entry = await build({
      'common.js': 'export const common = {}; globalThis.common = common;',
      'step.js': `
        import { common } from './common.js';
        import { shared } from './shared.js';
        export const identity = [shared(), common];
        globalThis.loadLater = () => import('./later.js');
      `,
      'later.js': `
        import { common } from './common.js';
        import { shared } from './shared.js';
        export const identity = [shared(), common];
      `,
    });
    await import(/* @vite-ignore */ entry);
    const { identity } = await page.loadStep();
    const later = await page.loadLater();
    expect(later.identity).toEqual(identity);
    expect(
      (later.identity as object[]).map((one, at) => one === (identity as object[])[at]),
    ).toEqual([true, true]);
    const texts = await textsOfChunks();
    expect(texts).toHaveLength(2);
    expect(texts.join()).not.toMatch(/\bfrom\b/);
  });

  it('refuses a chunk that imports the second one but may come before it', async () => {
    const built = build({
      'entry.js': `
        globalThis.loadStep = () => import('./step.js');
        globalThis.loadOther = () => import('./other.js');
      `,
      'step.js': 'export const identity = {}; globalThis.identity = identity;',
      'other.js': `import { identity } from './step.js'; export const other = identity;`,
    });
    await expect(built).rejects.toThrow(/other-.* imports \.\/step-/);
  });

  it('refuses a chunk that imports a package', async () => {
    const step = "import { join } from 'node:path'; export const identity = join;";
    await expect(build({ 'step.js': step })).rejects.toThrow(/imports node:path/);
  });

  it('ignores local variables of the same name', async () => {
    const shared = `
      export let shared = () => shared;
      export const other = (shared) => { shared = {}; return shared; };
      export const another = ([shared]) => { shared += 1; };
      export class Base { reset() { let shared; shared = 1; return shared; } }
      export const inBlocks = (on, all) => {
        if (on) { let shared; shared = 1; }
        for (let shared = 0; shared < 2; shared += 1) on();
        for (let shared of all) shared += 1;
        try { on(); } catch (shared) { shared = 1; }
      };
    `;
    const step = `
      import { shared, other, another, Base, inBlocks } from './shared.js';
      export const identity = [shared(), other, another, inBlocks];
      export class Step extends Base {}
    `;
    await expect(build({ 'shared.js': shared, 'step.js': step })).resolves.toMatch(
      /onboarding\.js$/,
    );
  });

  it('refuses a shared variable that changes after loading', async () => {
    const changing = `let count = {}; export const shared = () => count; export const change = () => { count = {}; }; export { count };`;
    const step = `import { shared, count } from './shared.js'; export const identity = [shared(), count];`;
    const entry = `import { shared, change } from './shared.js'; change(); shared(); globalThis.loadStep = () => import('./step.js');`;
    await expect(
      build({ 'shared.js': changing, 'step.js': step, 'entry.js': entry }),
    ).rejects.toThrow('count is shared and changes');
  });
});
