/**
 * The printed component for Angular compiles, and what is wrong in `demo/frameworks/angular/test/wrong.ts` does not.
 * The app itself is built by `npm run frameworks`.
 */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import { expect, it } from 'vitest';

const compiler = 'node_modules/@angular/compiler-cli/bundles/src/bin/ngc.js';

/** What the compiler says. */
const compile = (project: string) =>
  new Promise<string>((resolve) => {
    execFile(process.execPath, [compiler, '-p', project], (_, stdout, stderr) => {
      resolve(stripVTControlCharacters(stdout + stderr));
    });
  });

// Templates have no `@ts-expect-error`.
it('Angular refuses a wrong input, a missing one, a misspelt output, a wrong event detail, step or method, and nothing else', async () => {
  const marked = readFileSync('demo/frameworks/angular/test/wrong.ts', 'utf8').split('\n');
  const wrong = marked.flatMap((line, index) =>
    line.includes('<!-- wrong') ? [`wrong.ts:${index + 1}`] : [],
  );
  const said = await compile('test/types/angular/tsconfig.json');
  // An error is at any line of a tag, the mark at its end.
  const endFrom = (line: number) =>
    marked.findIndex((text, index) => index + 1 >= line && text.includes('/>')) + 1;
  const found = [...said.matchAll(/([\w-]+\.ts):(\d+):\d+ - error/g)].map(
    ([, file, line]) => `${file}:${endFrom(Number(line))}`,
  );
  expect(found.sort(), said).toEqual(wrong);
  expect(wrong).toHaveLength(16);
}, 300_000);
