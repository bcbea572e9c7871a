import { readdirSync, readFileSync } from 'node:fs';
import { type DefaultTreeAdapterMap, parseFragment } from 'parse5';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { minifiedTemplates } from '../../scripts/rollup/templates.mjs';

interface Plugin {
  transform(this: object, code: string, id: string): Promise<{ code: string } | null>;
}

/** The output of the build for a module of `src`. */
async function minify(code: string, file = 'src/thing.ts'): Promise<string> {
  const { transform } = minifiedTemplates() as unknown as Plugin;
  const context = {
    error: (text: string) => {
      throw new Error(text);
    },
  };
  return (await transform.call(context, code, `${process.cwd()}/${file}`))?.code ?? code;
}

/** The text of each template with one of the tags; each expression is replaced by a word. */
function templatesIn(code: string, ...tags: string[]): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTaggedTemplateExpression(node) && tags.includes(node.tag.getText())) {
      const { template } = node;
      found.push(
        ts.isNoSubstitutionTemplateLiteral(template)
          ? template.text
          : [template.head.text, ...template.templateSpans.map(({ literal }) => literal.text)].join(
              'EXPRESSION',
            ),
      );
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('thing.ts', code, ts.ScriptTarget.ES2022, true));
  return found;
}

type Tree =
  | string
  | readonly [name: string, attributes: readonly string[], children: readonly Tree[]];
type Node = DefaultTreeAdapterMap['childNode'];

/** The tree that a browser parses, without comments, with runs of white space as one space. */
function treeOf(markup: string): readonly Tree[] {
  const children = (nodes: readonly Node[]): Tree[] =>
    nodes.reduce<Tree[]>((trees, node) => {
      if ('value' in node) {
        const before = typeof trees.at(-1) === 'string' ? (trees.pop() as string) : '';
        return [...trees, (before + node.value).replace(/\s+/g, ' ')];
      }
      if (!('attrs' in node)) return trees;
      const attributes = node.attrs.map(({ name, value }) => `${name}=${value.trim()}`);
      return [...trees, [node.nodeName, attributes, children(node.childNodes)]];
    }, []);
  return children(parseFragment(markup).childNodes);
}

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => `src/${file}`)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => ({ file, code: readFileSync(file, 'utf8') }));
const drawing = files.filter(({ code }) => templatesIn(code, 'html', 'svg').length > 0);

describe('the minifier of templates', () => {
  it('finds the templates of the elements', () => {
    expect(drawing.length).toBeGreaterThan(30);
  });

  it.each(drawing)('keeps the tree of each template in $file', async ({ file, code }) => {
    const minified = templatesIn(await minify(code, file), 'html', 'svg');
    expect(minified.map(treeOf)).toEqual(templatesIn(code, 'html', 'svg').map(treeOf));
  });

  it.each([
    ['<b>a</b>\n  <i>b</i>', '<b>a</b> <i>b</i>'],
    ['<p>one\n  two</p>', '<p>one two</p>'],
    [' <span>(optional)</span>', ' <span>(optional)</span>'],
    ['<b>a</b>\n  ${c}\n  ${d}', '<b>a</b> ${c} ${d}'],
    ['<p>${c} ${d}</p>', '<p>${c} ${d}</p>'],
    ['a<!-- why -->b', 'ab'],
    ['<pre>a\n  b</pre>', '<pre>a\n  b</pre>'],
    ['<input\n  class="a"\n  ?disabled=${c}\n/>', '<input class="a" ?disabled=${c}>'],
  ])(
    'collapses the white space in %j to one space, and never removes it',
    async (markup, minified) => {
      expect(await minify(`html\`${markup}\``)).toBe(`html\`${minified}\``);
    },
  );

  it.each([
    ['\n:host {\n  color: red;\n}\n', ':host{color:red}'],
    ['a :hover{b:c}', 'a :hover{b:c}'],
    ['p{width: calc(1px + 2em);}', 'p{width:calc(1px + 2em)}'],
    ["/* it's why */ a, b { margin: 0 1px }", 'a,b{margin:0 1px}'],
    ['a{content: "x: >  y"}', 'a{content:"x: >  y"}'],
    ['a{color: light-dark(#000, #fff)}', 'a{color:light-dark(#000,#fff)}'],
    ['a{content: "\\\\2713"}', 'a{content:"\\\\2713"}'],
  ])('keeps the meaning of the styles %j', async (styles, minified) => {
    expect(await minify(`css\`${styles}\``)).toBe(`css\`${minified}\``);
  });

  it('fails the build if it cannot parse a style sheet', async () => {
    await expect(minify('css`a{{`')).rejects.toThrow();
  });
});
