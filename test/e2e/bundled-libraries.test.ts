/**
 * What the package says of the libraries in its scripts, and its source maps.
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { packed } from './support/packed.js';

let files: readonly string[];
beforeAll(() => {
  ({ files } = packed());
});

describe('the package', () => {
  it('names no source map that it does not contain', () => {
    const scripts = files.filter((path) => path.endsWith('.js'));
    const named = scripts.flatMap((path) => {
      const [, map] = /\/\/# sourceMappingURL=(\S+)/.exec(readFileSync(path, 'utf8')) ?? [];
      return map ? [join(dirname(path), map)] : [];
    });
    expect(named).toContain('dist/onboarding.js.map');
    expect(named.filter((map) => !files.includes(map))).toEqual([]);
    expect(files.filter((path) => path.endsWith('.map') && !named.includes(path))).toEqual([]);
  });

  it('has the version and licence of each library in its scripts, which point to it', () => {
    const licences = readFileSync('dist/THIRD-PARTY.txt', 'utf8');
    expect(files).toContain('dist/THIRD-PARTY.txt');
    const maps = files.filter((path) => path.endsWith('.map'));
    const withLibrary = maps.flatMap((path) => {
      const { sources } = JSON.parse(readFileSync(path, 'utf8')) as { sources: readonly string[] };
      const names = sources.flatMap(
        (source) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1] ?? [],
      );
      return names.length > 0 ? [{ script: path.replace('.map', ''), names }] : [];
    });
    for (const name of new Set(withLibrary.flatMap(({ names }) => names))) {
      const { version } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')) as {
        version: string;
      };
      expect(licences).toContain(`${name} ${version} (`);
    }
    expect(licences).toContain('Redistribution and use in source and binary forms');
    const scripts = withLibrary.map(({ script }) => script);
    const editions = files.filter((path) => /^dist\/onboarding\.[a-z]{2}\.js$/.test(path));
    expect(scripts).toContain('dist/onboarding.js');
    for (const script of [...scripts, ...editions])
      expect(readFileSync(script, 'utf8')).toMatch(/\n\/\*! Licences of .+ THIRD-PARTY\.txt \*\//);
  });

  it('has source maps with the text of our sources, and none of libraries', () => {
    const map = JSON.parse(readFileSync('dist/onboarding.js.map', 'utf8')) as {
      readonly sources: readonly string[];
      readonly sourcesContent: readonly (string | null)[];
    };
    const isLibrary = (source: string) => source.includes('/node_modules/');
    const withText = map.sources.filter((_, index) => map.sourcesContent[index]);
    expect(withText).toEqual(map.sources.filter((source) => !isLibrary(source)));
    expect(map.sources.some(isLibrary)).toBe(true);
  });
});
