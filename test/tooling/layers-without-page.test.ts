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
      const text = 'export const a = document.title;\nexport let host: Element;';
      expect(await problems(path, text)).toEqual(['no-restricted-globals', 'no-restricted-syntax']);
    },
  );

  it('allow the page to elements', async () => {
    expect(await problems('src/elements/core/focus.ts', 'document.title;')).toEqual([]);
  });
});
