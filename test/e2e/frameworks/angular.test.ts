import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { appOf } from '../../../scripts/frameworks.mjs';
import { run } from '../../../scripts/run.mjs';
import { Stage } from '../support/stage.js';
import { serveApp } from './support/app-server.js';
import { journeys } from './support/journeys.js';
import { reachesCard } from './support/printed.js';

describe('the Angular app', () => {
  journeys('angular');

  it('reaches the card with the printed component and 12 scripts', async () => {
    const stage = await Stage.open();
    const app = await serveApp([join(appOf('angular'), 'dist', 'browser')]);
    const scripts = await reachesCard(stage.browser, `${app.url}/?page=join`);
    expect(scripts).toBeLessThanOrEqual(12);
    app.close();
    await stage.close();
  });

  // Templates have no `@ts-expect-error`, and Angular does not check bindings in square brackets.
  it('does not compile with a wrong event detail, step or method', async () => {
    const cwd = appOf('angular');
    const marked = readFileSync(join(cwd, 'test/wrong.ts'), 'utf8').split('\n');
    const wrong = marked.flatMap((line, index) => (line.includes('<!-- wrong') ? [index + 1] : []));
    const compiler = 'node_modules/@angular/compiler-cli/bundles/src/bin/ngc.js';
    const parameters = [compiler, '-p', 'tsconfig.wrong.json', '--noEmit'];
    const said = await run(process.execPath, parameters, { cwd }).then(
      () => '',
      (error: unknown) => stripVTControlCharacters(String(error)),
    );
    const lines = [...said.matchAll(/wrong\.ts:(\d+)/g)].map(([, line]) => Number(line));
    expect(lines, said).toEqual(wrong);
    expect(wrong).toHaveLength(3);
    // Starting the compiler takes longer than opening a page.
  }, 120_000);
});
