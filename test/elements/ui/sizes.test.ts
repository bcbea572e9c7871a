import { expect } from '@open-wc/testing';
import { everyTemplate } from './every-template.js';
import { stage } from './stage.js';

const style = (element: Element) => getComputedStyle(element);

describe('the measures of a form', () => {
  const rows: [what: string, selector: string, expected: Partial<CSSStyleDeclaration>][] = [
    ['text', 'form', { fontSize: '16px', lineHeight: '24px', rowGap: '20px', maxWidth: '448px' }],
    ['a heading', 'h2', { fontSize: '22px', lineHeight: '27.5px', fontWeight: '600' }],
    ['a hint', '.hint', { fontSize: '14px', lineHeight: '19.6px' }],
    ['an error', '.error', { fontSize: '14px', lineHeight: '19.6px' }],
    ['a field', '.field', { rowGap: '8px' }],
    ['an input', 'input.input', { fontSize: '16px', borderTopLeftRadius: '10px', height: '48px' }],
    ['the main button', '.primary', { borderTopLeftRadius: '10px', minHeight: '48px' }],
  ];
  for (const [what, selector, expected] of rows) {
    it(`are those of the design: ${what}`, async () => {
      const { find } = await stage(everyTemplate('This is wrong.'));
      const found = style(find(selector));
      const names = Object.keys(expected) as (keyof CSSStyleDeclaration)[];
      expect(Object.fromEntries(names.map((name) => [name, found[name]]))).to.deep.equal(expected);
    });
  }

  it('are those of the design: the ring of what has the focus', async () => {
    const { input } = await stage(everyTemplate());
    input().focus();
    const { outlineWidth, outlineOffset, outlineStyle } = style(input());
    expect([outlineStyle, outlineWidth, outlineOffset]).to.deep.equal(['solid', '3px', '2px']);
  });
});

describe('an element that is hidden', () => {
  it('is not seen, also where the page’s rule gives it a box', async () => {
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
