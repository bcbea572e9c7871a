/**
 * The content of the published package.
 */
import { execFileSync } from 'node:child_process';
import { build } from 'esbuild';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { writePages } from '../../scripts/generated-pages.mjs';
import { promisedParts } from '../../src/elements/ui/parts.js';
import { packed } from './support/packed.js';

interface Description {
  readonly exports: Readonly<Record<string, string | { readonly default: string }>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly peerDependencies: Readonly<Record<string, string>>;
}

interface Named {
  readonly name: string;
}

interface Manifest {
  readonly modules: readonly {
    readonly path: string;
    readonly declarations: readonly Declaration[];
    readonly exports?: readonly (Named & { readonly kind: string })[];
  }[];
}

interface Declaration {
  readonly tagName?: string;
  readonly members: readonly Named[];
  readonly attributes: readonly Named[];
  readonly events: readonly (Named & { readonly type: { readonly text: string } })[];
  readonly slots: readonly Named[];
  readonly cssParts: readonly Named[];
  readonly cssProperties: readonly Named[];
}

const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const node = (code: string, ...flags: string[]) =>
  execFileSync(process.execPath, [...flags, '--input-type=module', '--eval', code], {
    encoding: 'utf8',
  });

const { exports } = read('package.json') as Description;
const locales = ['en', 'it'].map((language) => `./locales/${language}.js`);
const entries = Object.keys(exports)
  .flatMap((entry) => (entry === './locales/*.js' ? locales : [entry]))
  .filter((entry) => !entry.endsWith('.json') && !entry.startsWith('./dist/'));

it('every entry is a module with its ending, or JSON', () => {
  const others = Object.keys(exports).filter((entry) => !/\.js(?:on)?$/.test(entry));
  expect(others).toEqual(['.']);
  expect(Object.keys(exports).filter((entry) => entry.includes('onboarding.'))).toEqual([]);
});

describe('every entry except the drop-ins', () => {
  const importing = (entry: string) => {
    const name = entry.replace(/^\./, 'onboarding-elements');
    return `await import(${JSON.stringify(name)}); console.log(typeof document)`;
  };

  it.each(entries)('imports in Node without a DOM: %s', (entry) => {
    expect(node(importing(entry)).trim()).toBe('undefined');
  });

  it.each(entries)('imports with the react-server condition: %s', (entry) => {
    expect(node(importing(entry), '--conditions=react-server').trim()).toBe('undefined');
  });
});

describe('the type-only entry for a framework', () => {
  it.each(['react.js', 'vue.js'])('is bundled without a warning: %s', async (name) => {
    const contents = `import 'onboarding-elements/${name}';`;
    const stdin = { contents, resolveDir: process.cwd() };
    const { warnings } = await build({ stdin, bundle: true, format: 'esm', write: false });
    expect(warnings.map(({ text }) => text)).toEqual([]);
  });
});

describe('a client module that a server evaluates too', () => {
  /** Bundles the entry with its packages, as server bundlers do. */
  const bundled = async (entry: string, layer: string[]) => {
    const contents = `'use client';
      import 'onboarding-elements/${entry}';
      console.log(typeof document, typeof customElements.get('onboarding-flow'));`;
    const { outputFiles } = await build({
      stdin: { contents, resolveDir: process.cwd() },
      bundle: true,
      format: 'esm',
      platform: 'node',
      conditions: ['node', 'import', ...layer],
      write: false,
    });
    return outputFiles[0]!.text;
  };

  it.each([
    ['define.js', []],
    ['define.js', ['react-server']],
  ])('defines the tags and needs no DOM: %s %j', async (entry, layer) => {
    const input = await bundled(entry, layer);
    const said = execFileSync(process.execPath, ['--input-type=module'], {
      input,
      encoding: 'utf8',
    });
    expect(said.trim()).toBe('undefined function');
  });
});

describe('the tarball', () => {
  const documents =
    /^(?:(?:(?:gateway|sandbox)\/)?docs\/(?:(?:frameworks|elements)\/)?[\w-]+\.md|docs\/accessibility\.openacr\.yaml|demo\/cms\/wordpress\/onboarding-elements\.php)$/;
  let files: string[];
  let bytes = 0;
  beforeAll(async () => {
    await writePages();
    ({ files, bytes } = packed());
  }, 60_000);

  it('contains build output and documentation only', () => {
    const needless = files.filter(
      (path) =>
        !/^dist\/.*\.(?:js|d\.ts|json|css)$/.test(path) &&
        !/^dist\/(?:(?:onboarding|chunks\/)[\w.-]*\.js\.map|THIRD-PARTY\.txt)$/.test(path) &&
        !documents.test(path) &&
        !/^(?:package\.json|README\.md|LICENSE|CHANGELOG\.md|custom-elements\.json|contract\/openapi\.yaml)$/.test(
          path,
        ),
    );
    expect(needless).toEqual([]);
    expect(
      files.filter((path) =>
        /(?:^|\/)(?:test|demo(?!\/cms\/wordpress\/)|scripts|stats)\//.test(path),
      ),
    ).toEqual([]);
  });

  it('contains every file that its documents link to', () => {
    const pages = files.filter((path) => path.endsWith('.md'));
    const dead = pages.flatMap((page) =>
      [...readFileSync(page, 'utf8').matchAll(/\]\(([^)\s#]+)[^)]*\)/g)]
        .map(([, link = '']) => link)
        .filter((link) => !/^(?:https|mailto):/.test(link))
        .filter((link) => !files.includes(join(dirname(page), link)))
        .map((link) => `${page}: ${link}`),
    );
    expect(pages).toEqual(expect.arrayContaining(['README.md', 'docs/frameworks.md']));
    expect(dead).toEqual([]);
  });

  it('stays under 2 MB', () => {
    expect(bytes).toBeGreaterThan(0);
    expect(bytes).toBeLessThan(2_000_000);
  });

  it('contains every file named in package.json', () => {
    const named = Object.values(exports).flatMap((target) =>
      typeof target === 'string' ? [target] : Object.values(target),
    );
    const missing = named
      .filter((path) => !path.includes('*'))
      .filter((path) => !files.includes(path.replace('./', '')) || !existsSync(path));
    expect(missing).toEqual([]);
  });
});

describe('the modules of the package', () => {
  it('import declared dependencies only', () => {
    const { dependencies, peerDependencies } = read('package.json') as Description;
    const allowed = Object.keys({ ...dependencies, ...peerDependencies });
    const sources = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter(
      (path) => /(?:\.js|\.d\.ts)$/.test(path) && !/^(?:chunks|onboarding)/.test(path),
    );
    const strange = sources.flatMap((path) =>
      [...readFileSync(`dist/${path}`, 'utf8').matchAll(/\b(?:from|import\(?) ?['"]([^'"]+)['"]/g)]
        .map(([, name = '']) => name)
        .filter((name) => /^[@a-z]/.test(name))
        .filter((name) => !allowed.some((one) => name === one || name.startsWith(`${one}/`)))
        .map((name) => `${path}: ${name}`),
    );
    expect(sources.length).toBeGreaterThan(100);
    const isExpected = (line: string) =>
      // Doc comments contain examples that import the package itself.
      line.includes(': onboarding-elements/') || line.endsWith(': onboarding-elements');
    expect(strange.filter((line) => !isExpected(line))).toEqual([]);
  });
});

describe('custom-elements.json', () => {
  const { modules } = read('custom-elements.json') as Manifest;
  const elements = modules.flatMap(({ declarations }) =>
    declarations.filter(({ tagName }) => tagName),
  );
  const names = (list: readonly Named[]) => list.map(({ name }) => name);

  it('describes all six elements', () => {
    expect(elements.map(({ tagName }) => tagName).sort()).toEqual(
      ['card', 'flow', 'login', 'otp', 'profile', 'register'].map((kind) => `onboarding-${kind}`),
    );
  });

  it('names importable modules for classes and tags', () => {
    const exported = modules.flatMap((module) =>
      (module.exports ?? []).map(({ kind, name }) => [kind, module.path, name]),
    );
    const entriesOf = (path: string) =>
      Object.entries(exports).find(
        ([, target]) => typeof target === 'object' && target.default === `./${path}`,
      )?.[0];
    expect(exported).toHaveLength(12);
    for (const [kind, path = '', name = ''] of exported) {
      const entry = entriesOf(path)?.replace(/^\./, 'onboarding-elements') ?? '?';
      const found = node(
        kind === 'js'
          ? `import { ${name} } from '${entry}'; console.log(typeof ${name});`
          : `import '${entry}'; console.log(typeof customElements.get('${name}'));`,
      );
      expect(found.trim(), `${name} of ${path}`).toBe('function');
    }
  });

  it.each(elements)('describes $tagName completely', (element) => {
    const { attributes, members, cssProperties, slots } = element;
    expect(names(attributes)).toEqual(
      expect.arrayContaining(['campaignid', 'api-base', 'no-resume', 'privacy-url', 'lang']),
    );
    expect(names(members)).toEqual(
      expect.arrayContaining(['options', 'messages', 'fetch', 'headers', 'proceed', 'signOut']),
    );
    expect(names(cssProperties)).toContain('--onboarding-accent');
    expect(names(slots)).toContain('');
  });

  it('gives each event a detail type that the package exports', () => {
    const source = readFileSync('dist/flow/session/host-events.d.ts', 'utf8');
    const types = elements.flatMap(({ events }) => events.map(({ type }) => type.text));
    const unknown = types.filter((type) => {
      const [, detail = '?'] = /^CustomEvent<(\w+)>$/.exec(type) ?? [];
      return !new RegExp(`export (?:interface|type) ${detail}\\b`).test(source);
    });
    expect(unknown).toEqual([]);
  });

  it('lists the promised parts, and no other', () => {
    const flow = elements.find(({ tagName }) => tagName === 'onboarding-flow');
    const parts = promisedParts.split(',');
    expect(parts).toHaveLength(22);
    expect(names(flow?.cssParts ?? []).toSorted()).toEqual(parts.toSorted());
  });
});
