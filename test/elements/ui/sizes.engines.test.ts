import { expect } from '@open-wc/testing';
import { everyTemplate } from './every-template.js';
import { stage } from './stage.js';

const style = (element: Element) => getComputedStyle(element);

describe('the sizes of a form', () => {
  const rows: [what: string, selector: string, expected: Partial<CSSStyleDeclaration>][] = [
    ['text', 'form', { fontSize: '16px', lineHeight: '24px', rowGap: '20px', width: '448px' }],
    [
      'a heading',
      'h2',
      { fontSize: '26px', lineHeight: '31.2px', fontWeight: '600', letterSpacing: '-0.39px' },
    ],
    ['a hint', '.hint', { fontSize: '14px', lineHeight: '19.6px' }],
    ['an error', '.error', { fontSize: '14px', lineHeight: '19.6px' }],
    ['a label', '.field > label', { fontWeight: '600' }],
    ['a legend', 'legend', { fontWeight: '600' }],
    ['a choice', '.choice', { fontWeight: '400' }],
    ['the sentence of a consent', '.consent [part=legend]', { fontWeight: '400' }],
    ['a part of a date', '.date-part > label', { fontWeight: '400' }],
    ['a field', '.field', { rowGap: '8px' }],
    ['an input', 'input.input', { fontSize: '16px', borderTopLeftRadius: '10px', height: '48px' }],
    ['the main button', '.primary', { borderTopLeftRadius: '10px', minHeight: '48px' }],
  ];
  for (const [what, selector, expected] of rows) {
    it(`match the design: ${what}`, async () => {
      const { find } = await stage(everyTemplate('This is wrong.'));
      const found = style(find(selector));
      const names = Object.keys(expected) as (keyof CSSStyleDeclaration)[];
      // WebKit says 31.200001px.
      const rounded = (text: unknown) =>
        String(text).replace(/[\d.]+/g, (digits) => String(Math.round(Number(digits) * 100) / 100));
      expect(Object.fromEntries(names.map((name) => [name, rounded(found[name])]))).to.deep.equal(
        expected,
      );
    });
  }

  it('match the design: the focus ring', async () => {
    const { input } = await stage(everyTemplate());
    input().focus();
    const { outlineWidth, outlineOffset, outlineStyle } = style(input());
    expect([outlineStyle, outlineWidth, outlineOffset]).to.deep.equal(['solid', '3px', '2px']);
  });
});

describe('an element with the hidden attribute', () => {
  it('is not displayed, even if a page rule sets display', async () => {
    const { host } = await stage(everyTemplate());
    const rule = document.createElement('style');
    rule.textContent = `${host.localName} { display: block }`;
    document.head.append(rule);
    host.hidden = true;
    expect(style(host).display).to.equal('none');
    host.hidden = false;
    expect(style(host).display).to.equal('block');
    rule.remove();
  });
});
