import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { litPolicy } from '../../scripts/rollup/lit-policy.mjs';

const file = 'node_modules/lit-html/lit-html.js';

interface Plugin {
  transform(this: object, code: string, id: string): { code: string } | null;
}

function transform(code: string, id: string) {
  const warnings: string[] = [];
  const context = { warn: (text: string) => warnings.push(text) };
  const plugin = litPolicy() as unknown as Plugin;
  const result = plugin.transform.call(context, code, id);
  return { code: result?.code, warnings };
}

describe('litPolicy', () => {
  it('names the Trusted Types policy of the installed Lit after this package, for the first copy on a page', () => {
    const { code, warnings } = transform(readFileSync(file, 'utf8'), file);
    expect(code?.match(/createPolicy\(.*?,/g)).toEqual(['createPolicy("onboarding-elements",']);
    expect(code).toMatch(/(\w+)&&!customElements\.get\("onboarding-flow"\)\?\1\.createPolicy\(/);
    expect(warnings).toEqual([]);
  });

  it('warns and keeps the name lit-html in a release that creates the policy in another way', () => {
    const { code, warnings } = transform('export const html = 1;', file);
    expect(code).toBeUndefined();
    expect(warnings).toEqual([
      'found 0 Trusted Types policies in lit-html instead of 1: the drop-in keeps the policy name lit-html',
    ]);
  });

  it('ignores other modules', () => {
    expect(transform('', 'node_modules/lit/index.js').warnings).toEqual([]);
  });
});
