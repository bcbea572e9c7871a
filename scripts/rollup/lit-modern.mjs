const SUPPORT = /=\w+\.ShadowRoot&&\(void 0===.*?"replace"in CSSStyleSheet\.prototype,/;
const ADVICE = /throw Error\("(?:CSSResult is|Value passed)[^}]*?\)(?=[;}])/g;
const POLYFILL = /=\w+\.\w+PolyfillSupport\b/;
const MARK = /\(\w+\.\w+Versions\?\?=\[\]\)\.push\("[\d.]+"\)/;

/**
 * Leaves out what Lit does for browsers without shadow roots or constructable style sheets: the drop-in
 * draws with `light-dark()`, which is younger than both in every engine. With it goes Lit's advice to
 * authors of styles (ours are written, and the drop-in takes no others) and the mark by which a
 * developer's build of Lit warns of a second copy: the drop-in's is meant to be one.
 */
export function litModern() {
  return {
    name: 'lit-modern',
    transform(code, id) {
      const [, file] = /[\\/](css-tag|reactive-element|lit-html|lit-element)\.js$/.exec(id) ?? [];
      if (!file || !/[\\/]node_modules[\\/](?:@lit|lit-html|lit-element)[\\/]/.test(id))
        return null;
      if (file !== 'css-tag') {
        if (!POLYFILL.test(code) || !MARK.test(code)) this.error(`${file} has lost its marks`);
        return { code: code.replace(POLYFILL, '=void 0').replace(MARK, '0'), map: null };
      }
      if (!SUPPORT.test(code)) this.error('the test for constructable style sheets is not there');
      const advice = code.match(ADVICE)?.length;
      if (advice !== 2) this.error(`expected two errors for authors of styles, found ${advice}`);
      return {
        code: code.replace(SUPPORT, '=!0,').replace(ADVICE, 'throw Error("css")'),
        map: null,
      };
    },
  };
}
