const SUPPORT = /=\w+\.ShadowRoot&&\(void 0===.*?"replace"in CSSStyleSheet\.prototype,/;

/**
 * Leaves out what Lit does for browsers without constructable style sheets: the drop-in draws with
 * `light-dark()`, which is younger than they are in every engine.
 */
export function litModern() {
  return {
    name: 'lit-modern',
    transform(code, id) {
      if (!/[\\/]reactive-element[\\/]css-tag\.js$/.test(id)) return null;
      if (!SUPPORT.test(code)) this.error('the test for constructable style sheets is not there');
      return { code: code.replace(SUPPORT, '=!0,'), map: null };
    },
  };
}
