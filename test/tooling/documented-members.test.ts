import ts from 'typescript';
import { expect, it } from 'vitest';
import { settings } from '../../src/elements/core/element-properties.js';

const entry = 'src/index.ts';
const kinds = ['Flow', 'Register', 'Otp', 'Profile', 'Login', 'Card'];

it('an editor shows the documentation of each setting at each element that has it', () => {
  const { config } = ts.readConfigFile('tsconfig.json', ts.sys.readFile.bind(ts.sys)) as {
    readonly config: unknown;
  };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, '.');
  const program = ts.createProgram([entry], options);
  const checker = program.getTypeChecker();
  const file = program.getSourceFile(entry);
  const module = file && checker.getSymbolAtLocation(file);
  const exports = module ? checker.getExportsOfModule(module) : [];
  const members = kinds.flatMap((kind) => {
    const exported = exports.find(({ name }) => name === `Onboarding${kind}`);
    if (!exported) throw new Error(`no Onboarding${kind}`);
    const type = checker.getDeclaredTypeOfSymbol(checker.getAliasedSymbol(exported));
    return type.getProperties().filter(({ name }) => name in settings);
  });
  const undocumented = members.filter(
    (member) => member.getDocumentationComment(checker).length === 0,
  );
  expect(new Set(members.map(({ name }) => name))).toEqual(new Set(Object.keys(settings)));
  expect(undocumented.map(({ name }) => name)).toEqual([]);
});
