const SUPPORT = /=\w+\.ShadowRoot&&\(void 0===.*?"replace"in CSSStyleSheet\.prototype,/;
const ADVICE = /throw Error\("(?:CSSResult is|Value passed)[^}]*?\)(?=[;}])/g;

/**
 * Leaves out what Lit does for browsers without constructable style sheets: the drop-in draws with
 * `light-dark()`, which is younger than they are in every engine. With it goes Lit's advice to authors
 * of styles: ours are written, and the drop-in takes no others.
 */
export function litModern() {
  return {
    name: 'lit-modern',
    transform(code, id) {
      if (!/[\\/]reactive-element[\\/]css-tag\.js$/.test(id)) return null;
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
