import { ESLint, Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';

/** What the project's lint rules report about a file of a folder with this text, without the rules that need types. */
async function problems(path: string, text: string): Promise<(string | null)[]> {
  const { rules } = (await new ESLint().calculateConfigForFile(path)) as {
    rules: Linter.RulesRecord;
  };
  const names = ['no-restricted-globals', 'no-restricted-syntax'];
  const chosen = Object.fromEntries(Object.entries(rules).filter(([name]) => names.includes(name)));
  const languageOptions = { parser: tseslint.parser as Linter.Parser };
  const config = { files: ['**/*.ts'], languageOptions, rules: chosen };
  return new Linter().verify(text, [config], { filename: path }).map(({ ruleId }) => ruleId);
}

describe('lint rules of domain, flow and wire', () => {
  it.each(['src/domain/link.ts', 'src/flow/session/session.ts', 'src/wire/transport.ts'])(
    'refuse globals and types of the page in %s',
    async (path) => {
      const found = (text: string) => problems(path, text);
      expect(await found('export const a = document.title;')).toEqual(['no-restricted-globals']);
      expect(await found('sessionStorage.clear();')).toEqual(['no-restricted-globals']);
      expect(await found('export const a = navigator.onLine;')).toEqual(['no-restricted-globals']);
      expect(await found('export let host: Element;')).toEqual(['no-restricted-syntax']);
      expect(await found('export let form: HTMLFormElement;')).toEqual(['no-restricted-syntax']);
      expect(await found('export let page: typeof window;')).toEqual(['no-restricted-syntax']);
      expect(await found('export const a = new URL("a:b");')).toEqual([]);
    },
  );

  it('allow the page to elements', async () => {
    expect(await problems('src/elements/focus/focus.ts', 'document.title;')).toEqual([]);
  });
});
