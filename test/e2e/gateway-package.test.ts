/**
 * The content of the published package `onboarding-gateway`.
 */
import { build } from 'esbuild';
import { readdirSync, readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { packed } from './support/packed.js';

const { exports, bin, dependencies, peerDependencies } = JSON.parse(
  readFileSync('gateway/package.json', 'utf8'),
) as {
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  readonly bin: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly peerDependencies: Readonly<Record<string, string>>;
};

describe('the tarball of the gateway', () => {
  const { files } = packed('gateway');

  it('contains its modules and what runs them, and nothing else', () => {
    const needless = files.filter(
      (path) =>
        !/^dist\/.*\.(?:js|d\.ts)$/.test(path) &&
        !/^(?:dist\/sbom\.json|deploy\/.+|bin\.js|package\.json|README\.md|LICENSE)$/.test(path),
    );
    expect(needless).toEqual([]);
    expect(readFileSync('gateway/LICENSE', 'utf8')).toBe(readFileSync('LICENSE', 'utf8'));
  });

  it('contains every file named in package.json', () => {
    const targets = [...Object.values(exports), ...Object.values(bin)];
    const named = targets.flatMap((target) =>
      typeof target === 'string' ? [target] : Object.values(target),
    );
    expect(named.length).toBeGreaterThan(5);
    expect(files).toEqual(expect.arrayContaining(named.map((path) => path.replace('./', ''))));
  });

  it('contains the declarations that its entries need, and no other', () => {
    const entries = Object.values(exports).flatMap((target) =>
      typeof target === 'string' ? [] : [resolve('gateway', target.types ?? '')],
    );
    const options = { module: ts.ModuleKind.NodeNext, noLib: true, types: [] };
    const needed = ts
      .createProgram(entries, options)
      .getSourceFiles()
      .map(({ fileName }) => relative('gateway', fileName).replaceAll('\\', '/'))
      .filter((path) => path.startsWith('dist/'));
    expect(files.filter((path) => path.endsWith('.d.ts')).sort()).toEqual(needed.sort());
    expect(needed).toContain('dist/options/gateway-options.d.ts');
  });
});

it('the modules of the gateway import its dependencies and Node alone', () => {
  const sources = readdirSync('gateway/dist', { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /(?:\.js|\.d\.ts)$/.test(path));
  const strange = sources.flatMap((path) =>
    [...readFileSync(`gateway/dist/${path}`, 'utf8').matchAll(/^(?:im|ex)port .*from '([^']+)'/gm)]
      .map(([, name = '']) => name)
      .filter((name) => !name.startsWith('.') && !name.startsWith('node:'))
      .filter(
        (name) =>
          !Object.keys({ ...dependencies, ...peerDependencies }).some((one) =>
            `${name}/`.startsWith(`${one}/`),
          ),
      )
      .map((name) => `${path}: ${name}`),
  );
  expect(sources.length).toBeGreaterThan(100);
  expect(strange).toEqual([]);
});

describe('an edge runtime', () => {
  /** What a bundler for such a runtime leaves as an import, or cannot resolve. */
  const importsOf = async (entry: string) => {
    const { outputFiles } = await build({
      stdin: { contents: `export * from '${entry}';`, resolveDir: process.cwd() },
      bundle: true,
      format: 'esm',
      platform: 'neutral',
      // As wrangler does; without it a package that has only `main`, as ipaddr.js, is not found.
      mainFields: ['module', 'main'],
      external: ['node:*'],
      write: false,
    });
    const [file] = outputFiles;
    return [...(file?.text ?? '').matchAll(/^import .*from "([^"]+)"/gm)].map(([, name]) => name);
  };

  it.each(['onboarding-gateway', 'onboarding-gateway/proof-of-work'])(
    'needs Buffer and cryptography for %s, and nothing else of Node',
    async (entry) => {
      for (const name of await importsOf(entry)) expect(name).toMatch(/^node:(?:buffer|crypto)$/);
    },
  );
});
