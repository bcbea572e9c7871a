import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { foldMarkup, foldStyles, minifyTemplates } from '../../scripts/rollup/templates.mjs';

const compile = (source: string) =>
  ts
    .transpileModule(source, {
      compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
      transformers: { before: [minifyTemplates] },
    })
    .outputText.replace('"use strict";\n', '');

describe('the folding of templates', () => {
  it.each([
    [['\n  <p>\n    one\n    two\n  </p>\n'], ['<p>one two</p>']],
    [
      ['<div\n  a=', '>\n  ', '\n  <p>a</p>\n  ', '\n</div>'],
      ['<div a=', '>', '<p>a</p>', '</div>'],
    ],
    [['<p>a</p> <p>b</p>'], ['<p>a</p> <p>b</p>']],
    [
      ['a\n<button>\n  b\n</button>\n<svg>\n  <path/>\n</svg>\nc'],
      ['a <button>b</button> <svg><path/></svg> c'],
    ],
    [
      ['<p>\n  a\n  <b>b</b>\n  ', '\n  c</p>'],
      ['<p>a <b>b</b> ', ' c</p>'],
    ],
    [['<b>a</b> <i>b</i>'], ['<b>a</b> <i>b</i>']],
    [['<b>a</b>\n<i>b</i>'], ['<b>a</b> <i>b</i>']],
    [
      ['<input\n  class="a"\n  ?disabled=', '\n/>'],
      ['<input class="a" ?disabled=', '/>'],
    ],
    [
      ['<p>', ' ', '</p>\n'],
      ['<p>', ' ', '</p>'],
    ],
    [[' <span>(optional)</span>'], [' <span>(optional)</span>']],
    [['a<!-- why -->b'], ['ab']],
    [['<pre>a\n  b</pre>'], ['<pre>a\n  b</pre>']],
    [
      ['<textarea\n>', '</textarea>'],
      ['<textarea\n>', '</textarea>'],
    ],
  ])('keeps what a person sees of the markup %j', (texts, folded) => {
    expect(foldMarkup(texts)).toEqual(folded);
  });

  it.each([
    [['\n:host {\n  color: red;\n}\n'], [':host{color:red}']],
    [['a :hover{}'], ['a :hover{}']],
    [['p{width: calc(1px + 2px);}'], ['p{width:calc(1px + 2px)}']],
    [["/* it's why */ a, b { margin: 0 1px }"], ['a,b{margin:0 1px}']],
    [
      ['a{b:', ' ', '}'],
      ['a{b:', ' ', '}'],
    ],
    [
      ['@media (min-width: 1px) and (hover) { a { b: c } }'],
      ['@media (min-width:1px) and (hover){a{b:c}}'],
    ],
    [['a{content: "x: >  y"}'], ['a{content:"x: >  y"}']],
    [['a > b + c :hover{}'], ['a>b + c :hover{}']],
  ])('keeps the meaning of the styles %j', (texts, folded) => {
    expect(foldStyles(texts)).toEqual(folded);
  });

  it('folds html, svg and css, nested ones too, and nothing else', () => {
    const source = 'html`<p>\n  ${html`<b>\n  ${x}</b>`}\n</p>`; other`a\n  b`; css`a {\n b: c }`;';
    expect(compile(source)).toBe(
      'html `<p>${html `<b> ${x}</b>`}</p>`;\nother `a\n  b`;\ncss `a{b:c}`;\n',
    );
  });

  it('keeps escapes', () => {
    expect(compile('css`a  { content: "\\\\2713\\`\\${" }`;')).toBe(
      'css `a{content:"\\\\2713\\`\\${"}`;\n',
    );
  });
});
