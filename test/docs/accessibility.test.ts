/**
 * The report on accessibility: every criterion has a verdict, every verdict has tests that run in CI, and the OpenACR file keeps to its
 * schema. The second part is named by the report: what does not apply, because the sources have nothing of the kind.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { criteria } from '../../scripts/accessibility.mjs';
import './generated-pages.js';

const read = (file: string) => readFileSync(file, 'utf8');

/** The criteria of WCAG 2.2 by level: https://www.w3.org/TR/WCAG22/. */
const criteriaOf = {
  A:
    '1.1.1 1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 ' +
    '2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 2.5.1 2.5.2 2.5.3 2.5.4 3.1.1 3.2.1 3.2.2 3.2.6 3.3.1 ' +
    '3.3.2 3.3.7 4.1.2',
  AA:
    '1.2.4 1.2.5 1.3.4 1.3.5 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.4.5 2.4.6 2.4.7 ' +
    '2.4.11 2.5.7 2.5.8 3.1.2 3.2.3 3.2.4 3.3.3 3.3.4 3.3.8 4.1.3',
};

/** Those of the format that a report on these levels may have. */
const verdicts = ['supports', 'partially-supports', 'does-not-support', 'not-applicable'];

/** The titles of a test file, up to the first placeholder of each. */
const titlesOf = (file: string) =>
  [
    ...read(file).matchAll(
      /\b(?:it|describe)(?:\.each\([^]*?\))?\(\s*(['"`])((?:\\.|(?!\1)[^\\])*)\1/g,
    ),
  ].map(([, , title = '']) => title.split('${')[0]!.trim());

const named = criteria.flatMap(({ id, tests }) =>
  tests.map(([file, title]) => ({ id, file: `test/${file}`, title })),
);

describe('the report on accessibility', () => {
  it.each([
    ['A', 31],
    ['AA', 24],
  ] as const)('judges every criterion of level %s', (level, count) => {
    const judged = criteria.filter((criterion) => criterion.level === level).map(({ id }) => id);
    expect(judged).toHaveLength(count);
    expect([...judged].sort()).toEqual(criteriaOf[level].split(' ').sort());
  });

  it.each(criteria)(
    'gives $id $name a verdict, a remark and a test',
    ({ verdict, remark, tests }) => {
      expect(verdicts).toContain(verdict);
      expect(remark.length).toBeGreaterThan(10);
      expect(tests.length).toBeGreaterThan(0);
    },
  );

  it.each(named)('names a test that runs in CI: $id, $file, $title', ({ file, title }) => {
    // The folders of the steps `unit`, `browser` and `e2e` of `scripts/stages.mjs`. A test that is skipped fails its step.
    expect(file).toMatch(/^test\/(?:docs|elements|scenarios\/elements|e2e\/[^/]+$)/);
    expect(existsSync(file)).toBe(true);
    expect(titlesOf(file)).toContain(title);
  });

  it('keeps to the schema of OpenACR', () => {
    const isValid = new Ajv({ strict: false }).compile(
      JSON.parse(read('test/docs/openacr/openacr-0.1.0.json')) as object,
    );
    isValid(parse(read('docs/accessibility.openacr.yaml')));
    expect(isValid.errors).toBeNull();
  });
});

const sources = readdirSync('src/elements', { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts'));
/** The sources that contain a match. */
const filesWith = (pattern: RegExp) =>
  sources.filter((file) => pattern.test(read(`src/elements/${file}`))).sort();

describe('the elements', () => {
  it('play no audio and no video', () => {
    expect(filesWith(/<(?:audio|video|track|embed|object|iframe)\b(?!>)/)).toEqual([]);
  });

  it('use the orientation for a hint below the barcode only', () => {
    expect(filesWith(/orientation/)).toEqual(['ui/till.styles.ts']);
  });

  it('show nothing on hover', () => {
    expect(filesWith(/\stitle=|role="tooltip"|\bpopover=/)).toEqual([]);
    // The first form fetches scripts when the pointer comes.
    expect(filesWith(/['@](?:mouse|pointer)(?:enter|over)/)).toEqual([
      'register/register-template.ts',
    ]);
  });

  it('read keys only to ignore Enter while it is held down', () => {
    expect(filesWith(/['@]key(?:down|up|press)\b|accesskey/)).toEqual(['forms/form.ts']);
  });

  it('repeat no motion but the signs of a running request', () => {
    expect(filesWith(/\binfinite\b/)).toEqual(['ui/notice.styles.ts']);
    expect(read('src/elements/ui/notice.styles.ts').match(/\S+s \S+s .*infinite/g)).toEqual([
      '1.2s 0.3s infinite',
      '0.9s 0.3s linear infinite',
    ]);
  });

  it('leave the title of the page alone', () => {
    expect(filesWith(/document\.title/)).toEqual([]);
  });

  it('have nothing that stays while a form scrolls but the bar of the dialog', () => {
    // The till is the full-screen barcode.
    expect(filesWith(/position: (?:sticky|fixed)/)).toEqual([
      'drop-in/dialog.styles.ts',
      'ui/till.styles.ts',
    ]);
  });

  it('know no gestures, no dragging and no motion of the device', () => {
    expect(filesWith(/['@](?:touch|gesture|drag|devicemotion|deviceorientation)/)).toEqual([]);
  });

  it('act when a press ends, not when it begins', () => {
    // A press on the list of countries loads their names.
    expect(filesWith(/['@](?:mouse|pointer|touch)(?:down|start)/)).toEqual([
      'profile/controls/phone-control.ts',
    ]);
  });
});
