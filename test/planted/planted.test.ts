import ts from 'typescript';
import { expect, it } from 'vitest';
import { faults } from './faults.mjs';
import { plant, readSources } from './planting.mjs';

const sources = readSources();

/** What is wrong with a file by itself: invalid syntax, and names that it neither declares nor imports, also those of the platform. */
function problemsOf(text: string): ReadonlySet<string> {
  const source = ts.createSourceFile('source.ts', text, ts.ScriptTarget.ES2022);
  const host: ts.CompilerHost = {
    ...ts.createCompilerHost({}),
    getSourceFile: (name) => (name === 'source.ts' ? source : undefined),
  };
  const options = { noLib: true, noResolve: true, types: [], target: ts.ScriptTarget.ES2022 };
  const program = ts.createProgram(['source.ts'], options, host);
  const messages = (found: readonly ts.Diagnostic[]) =>
    found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
  const names = messages(program.getSemanticDiagnostics(source)).flatMap(
    (message) => /^Cannot find name '([^']+)'/.exec(message)?.[1] ?? [],
  );
  return new Set([...messages(program.getSyntacticDiagnostics(source)), ...names]);
}

/** Several faults change the same file. */
const foundBefore = new Map<string, ReadonlySet<string>>();

function problemsBefore(file: string): ReadonlySet<string> {
  const problems = foundBefore.get(file) ?? problemsOf(sources.get(file) ?? '');
  foundBefore.set(file, problems);
  return problems;
}

it.each(faults)('a planted fault fits the sources and leaves valid code: $name', (fault) => {
  for (const [file, text] of plant(fault, sources)) {
    const before = problemsBefore(file);
    const added = [...problemsOf(text)].filter((problem) => !before.has(problem));
    expect(added.filter((name) => !(name in globalThis))).toEqual([]);
  }
});
