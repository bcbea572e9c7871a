import { describe, expect, it } from 'vitest';
import { circlesIn } from '../../scripts/imports/circles.mjs';
import { folderGraph, importGraph, packages, violations } from '../../scripts/imports.mjs';

describe('the import check', () => {
  it.each([
    ['a static import', `import { client } from '../wire/client.js';`],
    ['a type import', `import type { Client } from '../wire/client.js';`],
    ['a side-effect import', `import '../wire/client.js';`],
    ['a dynamic import', `const load = () => import('../wire/client.js');`],
    ['an import inside a type', `let client: import('../wire/client.js').Client;`],
    ['a re-export', `export * from '../wire/client.js';`],
    ['a path with a detour', `import { client } from '../flow/../wire/client.js';`],
  ])('refuses an import of wire in an element by %s', (_form, text) => {
    expect(violations('src/elements/register.ts', text)).toEqual([
      expect.stringMatching(/^src\/elements\/register\.ts: elements may not import wire/),
    ]);
  });

  it.each([
    ['another folder', 'src/domain/code.ts', '../wire/client.js'],
    ['a library', 'src/elements/card.ts', 'ofetch'],
    ['an entry', 'src/elements/card.ts', '../index.js'],
    ['a file outside src', 'src/elements/card.ts', '../../test/support/page.js'],
    ['a folder as a file', 'src/elements/card.ts', './flow'],
    ['a file in an unknown folder', 'src/other/thing.ts', './thing.js'],
    ['the gateway', 'src/proof/solve.ts', '../../gateway/src/index.js'],
    ['the gateway by its name', 'src/doctor.ts', 'onboarding-gateway'],
    ['the elements', 'gateway/src/wallet/words.ts', '../../../src/domain/languages.js'],
    ['the elements by their name', 'gateway/src/node/serve.ts', 'onboarding-elements/api.js'],
    ['a server in any runtime', 'gateway/src/limits/limit-factory.ts', '../node/serve.js'],
    ['a server in an entry for any runtime', 'gateway/src/index.ts', './node/serve.js'],
    ['an entry of the gateway', 'gateway/src/node/serve.ts', '../index.js'],
  ])('refuses an import of %s', (_what, path, name) => {
    expect(violations(path, `import { thing } from '${name}';`)).toHaveLength(1);
  });

  it.each([
    ['a folder of the table', 'src/wire/client.ts', '../domain/code.js'],
    ['a path inside a library', 'src/elements/card.ts', 'lit/directives/live.js'],
    ['a module of Node', 'gateway/src/node/serve.ts', 'node:http'],
    ['the way of a request', 'gateway/src/node/serve.ts', '../create-gateway.js'],
    ['a server in the entry for Node', 'gateway/src/node.ts', './node/serve.js'],
  ])('allows an import of %s', (_what, path, name) => {
    expect(violations(path, `import { thing } from '${name}';`)).toEqual([]);
  });

  it('ignores comments and strings', () => {
    const text = `// import '../wire/client.js';\nconst text = "import('../wire/client.js')";`;
    expect(violations('src/elements/card.ts', text)).toEqual([]);
  });
});

describe('the table of allowed imports', () => {
  it.each(Object.entries(packages))(
    'lets a folder import only those above it: %s',
    (_root, { table }) => {
      const above: string[] = [];
      for (const [folder, { folders }] of Object.entries<{ folders: string[] }>(table)) {
        expect(above).toEqual(expect.arrayContaining(folders));
        above.push(folder);
      }
    },
  );
});

describe('the check for import circles', () => {
  const graph = (files: Record<string, string>) => importGraph(new Map(Object.entries(files)));

  it.each([
    ['a static import', `import { b } from './b.js';`],
    ['a type import', `import type { B } from './b.js';`],
    ['a dynamic import', `const load = () => import('./b.js');`],
    ['an import inside a type', `let b: import('./b.js').B;`],
    ['a re-export', `export * from './b.js';`],
  ])('finds a circle through %s', (_form, text) => {
    const files = { 'src/a/a.ts': text, 'src/a/b.ts': `import '../a/a.js';`, 'src/a/c.ts': text };
    expect(circlesIn(graph(files))).toEqual([['src/a/a.ts', 'src/a/b.ts']]);
  });

  it('finds circles of several files and of one file that imports itself', () => {
    const files = {
      'src/a.ts': `import './b.js';`,
      'src/b.ts': `import './c.js';`,
      'src/c.ts': `import './a.js'; import './d.js';`,
      'src/d.ts': `import './d.js';`,
      'src/e.ts': `import './a.js';`,
    };
    expect(circlesIn(graph(files))).toEqual([['src/a.ts', 'src/b.ts', 'src/c.ts'], ['src/d.ts']]);
  });
});

describe('the check for circles of folders', () => {
  const circles = (files: Record<string, string>) =>
    circlesIn(folderGraph(importGraph(new Map(Object.entries(files)))));

  it('finds folders whose files form a circle only together', () => {
    const files = {
      'src/a/x/one.ts': `import '../y/two.js';`,
      'src/a/y/two.ts': '',
      'src/a/y/three.ts': `import type { Four } from '../x/four.js';`,
      'src/a/x/four.ts': '',
    };
    expect(circles(files)).toEqual([['src/a/x', 'src/a/y']]);
  });

  it('finds a folder that imports the one it is in, and is imported by it', () => {
    const files = {
      'src/a/one.ts': `import './x/two.js';`,
      'src/a/x/two.ts': '',
      'src/a/x/three.ts': `import '../four.js';`,
      'src/a/four.ts': '',
    };
    expect(circles(files)).toEqual([['src/a', 'src/a/x']]);
  });

  it('allows imports within a folder and one way between folders', () => {
    const files = {
      'src/a/x/one.ts': `import './two.js';\nimport '../y/three.js';`,
      'src/a/x/two.ts': `import '../y/deep/four.js';`,
      'src/a/y/three.ts': `import './deep/four.js';`,
      'src/a/y/deep/four.ts': `import '../five.js';`,
      'src/a/y/five.ts': '',
    };
    expect(circles(files)).toEqual([]);
  });
});
