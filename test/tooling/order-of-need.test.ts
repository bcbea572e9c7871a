import { rollup } from 'rollup';
import { describe, expect, it } from 'vitest';
import { inOrderOfNeed } from '../../scripts/rollup/order-of-need.mjs';

const modules: Record<string, string> = {
  'entry.js': `import { core } from 'core.js'; globalThis.made = core(); globalThis.go = [() => import('first.js'), () => import('second.js')];`,
  'core.js': `export const core = () => globalThis.core;`,
  'first.js': `import { core } from 'core.js'; import { shared } from 'shared.js'; export const first = () => [core(), shared()];`,
  'second.js': `import { core } from 'core.js'; import { shared } from 'shared.js'; import { own } from 'own.js'; export const second = () => [core(), shared(), own()];`,
  'shared.js': `export const shared = () => globalThis.shared;`,
  'own.js': `export const own = () => globalThis.own;`,
};

// Deprecated by name only: it becomes the default of Rollup 5 and is needed until then.
const explicitly = { onlyExplicitManualChunks: true };

async function chunks(
  groups: Record<string, string[]>,
  more: { entries?: string[]; shared?: Record<string, string[][]> } = { entries: ['entry.js'] },
) {
  const bundle = await rollup({
    input: 'entry.js',
    preserveEntrySignatures: false,
    plugins: [
      {
        name: 'memory',
        resolveId: (id) => (id in modules ? id : null),
        load: (id) => modules[id] ?? null,
      },
    ],
  });
  const { output } = await bundle.generate({
    ...explicitly,
    manualChunks: inOrderOfNeed({ ...more, groups }),
  });
  return output.map((chunk) => (chunk.type === 'chunk' ? Object.keys(chunk.modules).sort() : []));
}

describe('inOrderOfNeed', () => {
  it('puts a shared module in the first chunk that needs it, and keeps the entry in one chunk', async () => {
    expect(await chunks({ one: ['first.js'], two: ['second.js'] })).toEqual([
      ['core.js', 'entry.js'],
      ['first.js', 'shared.js'],
      ['own.js', 'second.js'],
    ]);
  });

  it('puts what all lists of roots reach into a chunk before all others', async () => {
    const shared = { both: [['first.js'], ['second.js']] };
    expect(await chunks({ one: ['first.js'], two: ['second.js'] }, { shared })).toEqual([
      ['entry.js'],
      ['core.js', 'shared.js'],
      ['first.js'],
      ['own.js', 'second.js'],
    ]);
  });

  it('leaves the modules of a group without a name where they are', async () => {
    expect(await chunks({ '': ['shared.js'], one: ['first.js', 'second.js'] })).toEqual([
      ['core.js', 'entry.js'],
      ['first.js', 'own.js', 'second.js'],
      ['shared.js'],
    ]);
  });

  it('fails the build if a named module does not exist', async () => {
    await expect(chunks({ one: ['gone.js'] })).rejects.toThrow('no module gone.js');
  });
});
