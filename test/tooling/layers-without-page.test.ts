import { execFileSync } from 'node:child_process';
import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

// Below the repository, where oxlint finds its plugins.
const root = mkdtempSync('reports-lint-');
afterAll(() => rmSync(root, { recursive: true }));

/** The rules that the linter of the project names for a file of a folder with this text; without the rules that need types. */
function problems(path: string, text: string): readonly string[] {
  const settings = JSON.parse(readFileSync('.oxlintrc.json', 'utf8')) as Record<string, unknown>;
  writeFileSync(join(root, '.oxlintrc.json'), JSON.stringify({ ...settings, options: {} }));
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), text);
  try {
    execFileSync(join(process.cwd(), 'node_modules/.bin/oxlint'), ['-f', 'json', path], {
      cwd: root,
    });
    return [];
  } catch (error) {
    const { stdout } = error as { readonly stdout: Buffer };
    const { diagnostics } = JSON.parse(String(stdout)) as {
      readonly diagnostics: readonly { readonly code: string }[];
    };
    return diagnostics.map(({ code }) => code).sort();
  }
}

describe('lint rules of domain, flow and wire', () => {
  it.each(['src/domain/link.ts', 'src/flow/session/session.ts', 'src/wire/transport.ts'])(
    'refuse globals and types of the page in %s',
    (path) => {
      const text = 'export const a = document.title;\nexport let host: HTMLElement;\n';
      expect(problems(path, text)).toEqual([
        'eslint(no-restricted-globals)',
        'typescript(no-restricted-types)',
      ]);
    },
  );

  it('allow the page to elements', () => {
    expect(problems('src/elements/core/focus.ts', 'document.title.trim();\n')).toEqual([]);
  });
});
