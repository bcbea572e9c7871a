import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { plantedBugs } from './planted-bugs.mjs';
import { plant, readSources } from './planting.mjs';

const sources = readSources();

/** The same code in the format of the TypeScript printer, without comments. */
function reformat(text: string): string {
  const printer = ts.createPrinter({ removeComments: true });
  return printer.printFile(ts.createSourceFile('source.ts', text, ts.ScriptTarget.ES2022));
}

function syntaxErrors(text: string): readonly string[] {
  const { diagnostics } = ts.transpileModule(text, {
    reportDiagnostics: true,
    compilerOptions: { target: ts.ScriptTarget.ES2022 },
  });
  return (diagnostics ?? []).map(({ messageText }) => JSON.stringify(messageText));
}

/** The names that the file uses and neither declares nor imports; those of the platform are among them. */
function unknownNames(text: string): ReadonlySet<string> {
  const source = ts.createSourceFile('source.ts', text, ts.ScriptTarget.ES2022);
  const host: ts.CompilerHost = {
    ...ts.createCompilerHost({}),
    getSourceFile: (name) => (name === 'source.ts' ? source : undefined),
  };
  const options = { noLib: true, noResolve: true, types: [], target: ts.ScriptTarget.ES2022 };
  const program = ts.createProgram(['source.ts'], options, host);
  const cannotFind = /^Cannot find name '([^']+)'/;
  const messages = program
    .getSemanticDiagnostics(source)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
  return new Set(messages.flatMap((message) => cannotFind.exec(message)?.[1] ?? []));
}

/** Several bugs change the same file. */
const foundBefore = new Map<string, ReadonlySet<string>>();

function namesBefore(file: string): ReadonlySet<string> {
  const names = foundBefore.get(file) ?? unknownNames(sources.get(file) ?? '');
  foundBefore.set(file, names);
  return names;
}

const reformatted = new Map([...sources].map(([file, text]) => [file, reformat(text)]));

describe('every planted bug', () => {
  it.each(plantedBugs)('fits the sources and leaves valid code: $name', (bug) => {
    const changed = plant(bug, sources);
    expect(changed.size).toBeGreaterThan(0);
    for (const [file, text] of changed) {
      expect(text).not.toBe(sources.get(file));
      expect(syntaxErrors(text)).toEqual([]);
    }
  });

  it.each(plantedBugs)('uses only names that the file has: $name', (bug) => {
    for (const [file, text] of plant(bug, sources)) {
      const before = namesBefore(file);
      const added = [...unknownNames(text)].filter((name) => !before.has(name));
      expect(added.filter((name) => !(name in globalThis))).toEqual([]);
    }
  });

  it.each(plantedBugs)('fits the sources without comments and in another format: $name', (bug) => {
    const changed = plant(bug, reformatted);
    const expected = plant(bug, sources);
    expect([...changed.keys()]).toEqual([...expected.keys()]);
    for (const [file, text] of changed) {
      expect(reformat(text)).toBe(reformat(expected.get(file) ?? ''));
    }
  });
});

describe('plant', () => {
  const code = `
    /** Says: return 1; */
    export function one() {
      // return 1;
      return   1;
    }
    class Counter {
      #one(): number { if (this) { return 1; } return 1; }
    }`;
  const files = new Map([['src/one.ts', code]]);
  const bug = { name: 'two', in: 'one', find: 'return 1;', replace: 'return 2;' };

  it('changes code and leaves comments alone', () => {
    expect(plant(bug, files).get('src/one.ts')).toBe(code.replace('return   1;', 'return 2;'));
  });

  it('applies several changes to one file in order', () => {
    const also = [{ in: 'one', find: 'return 2;', replace: 'return 3;' }];
    expect(plant({ ...bug, also }, files).get('src/one.ts')).toContain('return 3;');
  });

  it.each([
    ['the code is not in the function', { find: 'return 7;' }, 'in one, found 0 times: return 7;'],
    ['the function does not exist', { in: 'two' }, 'in two, found 0 times'],
    ['the code occurs twice', { in: '#one' }, 'in #one, found 2 times (src/one.ts, src/one.ts)'],
  ])('throws an error with the name of the bug if %s', (_, change, message) => {
    expect(() => plant({ ...bug, ...change }, files)).toThrow(
      `planted bug "two": expected once ${message}`,
    );
  });
});
