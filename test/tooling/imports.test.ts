import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { elements } from '../../.dependency-cruiser.mjs';

/** What imports may lead to. */
const targets = [
  'src/index.ts',
  'src/flow/headless.ts',
  'src/wire/client.ts',
  'src/domain/code.ts',
  'src/kinds/form/form.ts',
  'test/support/page.ts',
  'gateway/src/index.ts',
  'gateway/src/node/serve.ts',
  'gateway/src/create-gateway.ts',
  'sandbox/src/index.ts',
  'src/console/console.ts',
];

/** What stands after the file name: each file has one import. */
const refused = {
  'src/elements/static.ts': `import { client } from '../wire/client.js';`,
  'src/elements/type.ts': `import type { Client } from '../wire/client.js';`,
  'src/elements/effect.ts': `import '../wire/client.js';`,
  'src/elements/dynamic.ts': `const load = () => import('../wire/client.js');`,
  'src/elements/in-type.ts': `let client: import('../wire/client.js').Client;`,
  'src/elements/export.ts': `export * from '../wire/client.js';`,
  'src/elements/detour.ts': `import '../flow/../wire/client.js';`,
  'src/domain/upwards.ts': `import '../wire/client.js';`,
  'src/elements/library.ts': `import 'ofetch';`,
  'src/wire/whole-library.ts': `import type { z } from 'zod';`,
  'src/elements/entry.ts': `import '../index.js';`,
  'src/elements/test.ts': `import '../../test/support/page.js';`,
  'src/elements/node.ts': `import 'node:fs';`,
  'src/other/unknown-folder.ts': `import '../domain/code.js';`,
  'src/proof/gateway.ts': `import '../../gateway/src/index.js';`,
  'src/api.ts': `import 'onboarding-gateway';`,
  'src/sandbox.ts': `import '../sandbox/src/index.js';`,
  'sandbox/src/sandbox/reply.ts': `import '../../../src/wire/client.js';`,
  'sandbox/src/doctor/flow.ts': `import '../../../src/flow/headless.js';`,
  'sandbox/src/testing/wire.ts': `import '../../../src/wire/client.js';`,
  'sandbox/src/in-page.ts': `import '../../src/domain/code.js';`,
  'sandbox/src/other/unknown-folder.ts': `import '../../../src/domain/code.js';`,
  'gateway/src/wallet/elements.ts': `import '../../../src/domain/code.js';`,
  'gateway/src/node/elements.ts': `import 'onboarding-elements/api.js';`,
  'gateway/src/limits/server.ts': `import '../node/serve.js';`,
  'gateway/src/limits/files.ts': `import 'node:fs';`,
  'gateway/src/proof-of-work.ts': `import './node/serve.js';`,
  'gateway/src/node/entry.ts': `import '../index.js';`,
  'src/flow/state/file-beside.ts': `import '../headless.js';`,
  'src/kinds/folder-inside.ts': `import './form/form.js';`,
  'src/elements/self.ts': `import './self.js';`,
};

const allowed = {
  'sandbox/src/doctor/ours.ts': `import '../../../src/wire/client.js';`,
  'sandbox/src/console.ts': `import '../../src/console/console.js';`,
  'sandbox/src/cli/of-node.ts': `import 'node:fs/promises';`,
  'src/wire/ours.ts': `import '../domain/code.js';`,
  'src/elements/inside-library.ts': `import 'lit/directives/live.js';`,
  'gateway/src/node/of-node.ts': `import 'node:fs/promises';`,
  'gateway/src/node/way.ts': `import '../create-gateway.js';`,
  'gateway/src/node.ts': `import './node/serve.js';`,
  'src/elements/comment.ts': `// import '../wire/client.js';\nconst text = "import('../wire/client.js')";`,
};

/** Two circles; a circle is reported of its first file. */
const circles = {
  'src/domain/a.ts': `import { b } from './b.js';`,
  'src/domain/b.ts': `import { c } from './c.js';`,
  'src/domain/c.ts': `import type { A } from './a.js';`,
  'src/kinds/a.ts': `const load = () => import('./b.js');`,
  'src/kinds/b.ts': `let a: import('./a.js').A;`,
};

/** Folders that import each other, by files without a circle. */
const folders = {
  'src/domain/x/one.ts': `import '../y/two.js';`,
  'src/domain/y/two.ts': '',
  'src/domain/y/three.ts': `import type { Four } from '../x/four.js';`,
  'src/domain/x/four.ts': '',
};

interface Report {
  readonly summary: {
    readonly violations: readonly {
      readonly from: string;
      readonly rule: { readonly name: string };
    }[];
  };
}

/** The problems of these files by the rules of the project: the file or folder of each. */
function problems(): ReadonlyMap<string, readonly string[]> {
  const root = mkdtempSync('reports-imports-');
  afterAll(() => rmSync(root, { recursive: true }));
  const all = { ...refused, ...allowed, ...circles, ...folders };
  for (const [path, text] of [...targets.map((path) => [path, '']), ...Object.entries(all)] as [
    string,
    string,
  ][]) {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const found = new Map<string, string[]>();
  const config = join(process.cwd(), '.dependency-cruiser.mjs');
  let output;
  try {
    output = execFileSync(
      join(process.cwd(), 'node_modules/.bin/depcruise'),
      ['--config', config, '--output-type', 'json', 'src', 'gateway/src', 'sandbox/src'],
      { cwd: root, encoding: 'utf8' },
    );
  } catch (error) {
    output = (error as { readonly stdout: string }).stdout;
  }
  for (const { from, rule } of (JSON.parse(output) as Report).summary.violations) {
    found.set(from, [...(found.get(from) ?? []), rule.name]);
  }
  return found;
}

describe('the rules of imports', () => {
  const found = problems();

  it.each(Object.entries(refused))('refuse, in %s, %s', (file) => {
    expect(found.get(file)).toHaveLength(1);
  });

  it.each(Object.entries(allowed))('allow, in %s, %s', (file) => {
    expect(found.get(file)).toBeUndefined();
  });

  it.each(['src/domain/a.ts', 'src/kinds/a.ts'])('find the circle that begins with %s', (file) => {
    expect(found.get(file)).toEqual(['circle of files']);
  });

  it('find folders whose files form a circle only together', () => {
    expect(found.get('src/domain/x')).toEqual(['circle of folders']);
    expect(found.get('src/domain/y')).toEqual(['circle of folders']);
  });

  it('let a folder import only those above it', () => {
    const above: string[] = [];
    for (const [folder, { folders: imported }] of Object.entries<{ folders: string[] }>(elements)) {
      expect(above).toEqual(expect.arrayContaining(imported));
      above.push(folder);
    }
  });
});
