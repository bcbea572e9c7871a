import { describe, expect, it } from 'vitest';
import { violations } from '../../scripts/imports.mjs';

describe('the import rule', () => {
  it.each([
    ['a static import', `import { client } from '../wire/client.js';`],
    ['a type import', `import type { Client } from '../wire/client.js';`],
    ['an import only for its effect', `import '../wire/client.js';`],
    ['a dynamic import', `const load = () => import('../wire/client.js');`],
    ['an import inside a type', `let client: import('../wire/client.js').Client;`],
    ['a re-export', `export * from '../wire/client.js';`],
    ['a detour', `import { client } from '../flow/../wire/client.js';`],
  ])('refuses wire in an element by %s', (_form, text) => {
    expect(violations('src/elements/register.ts', text)).toEqual([
      expect.stringMatching(/^src\/elements\/register\.ts: elements may not import wire/),
    ]);
  });

  it.each([
    ['src/domain/code.ts', '../wire/client.js'],
    ['src/domain/code.ts', 'lit'],
    ['src/wire/client.ts', '../flow/next.js'],
    ['src/wire/client.ts', 'zod'],
    ['src/flow/next.ts', '../elements/register.js'],
    ['src/flow/next.ts', 'zod/mini'],
    ['src/i18n/en.ts', '../flow/next.js'],
    ['src/sandbox/state.ts', '../wire/client.js'],
    ['src/elements/card.ts', 'ofetch'],
    ['src/elements/card.ts', '../index.js'],
    ['src/elements/card.ts', '../../test/support/page.js'],
    ['src/elements/card.ts', './flow'],
    ['src/index.ts', 'lit'],
    ['src/other/thing.ts', './thing.js'],
    ['src/gateway/gates.ts', '../wire/client.js'],
    ['src/gateway/gates.ts', '../sandbox/state.js'],
    ['src/gateway/gates.ts', './node/serve.js'],
    ['src/gateway/gates.ts', 'node:fs'],
    ['src/gateway/node/serve.ts', '../../sandbox/state.js'],
    ['src/gateway/node/serve.ts', '../../gateway-node.js'],
    ['src/elements/card.ts', '../gateway/gates.js'],
    ['src/sandbox/app.ts', '../gateway/gates.js'],
    ['src/proof/solve.ts', '../domain/code.js'],
  ])('refuses in %s an import of %s', (path, name) => {
    expect(violations(path, `import { thing } from '${name}';`)).toHaveLength(1);
  });

  it.each([
    ['src/domain/code.ts', './digits.js'],
    ['src/wire/client.ts', '../domain/code.js'],
    ['src/wire/client.ts', 'zod/mini'],
    ['src/flow/engine.ts', '../wire/client.js'],
    ['src/elements/card.ts', '../flow/session.js'],
    ['src/elements/card.ts', 'lit/directives/live.js'],
    ['src/elements/card.ts', '@lit/task'],
    ['src/sandbox/app.ts', 'hono'],
    ['src/index.ts', './elements/card.js'],
    ['src/define.ts', './index.js'],
    ['src/gateway/gates.ts', '../domain/code.js'],
    ['src/gateway/gates.ts', 'node:crypto'],
    ['src/gateway/node/serve.ts', 'node:http'],
    ['src/gateway/node/serve.ts', '../gates.js'],
    ['src/gateway-node.ts', './gateway/node/serve.js'],
    ['src/flow/page-client.ts', '../proof/solve.js'],
  ])('allows in %s an import of %s', (path, name) => {
    expect(violations(path, `import { thing } from '${name}';`)).toEqual([]);
  });

  it('is not fooled by comments and strings', () => {
    const text = `// import '../wire/client.js';\nconst text = "import('../wire/client.js')";`;
    expect(violations('src/elements/card.ts', text)).toEqual([]);
  });
});
