const POLICY = /(\w+)\?\1\.createPolicy\("lit-html",/g;

/**
 * Gives the bundled Lit a Trusted Types policy of our own name, created only by the first copy.
 *
 * Lit calls its policy `lit-html`, and a name may be created once on a page (unless the CSP says
 * 'allow-duplicates'): a page with its own Lit would make ours throw while loading, or the other way
 * round. And a page that includes the drop-in twice would throw in the second copy, which draws nothing
 * (the tags are taken) and therefore needs no policy.
 */
export function litPolicy() {
  return {
    name: 'lit-policy',
    transform(code, id) {
      if (!/[\\/]lit-html[\\/]lit-html\.js$/.test(id)) return null;
      const found = code.match(POLICY)?.length ?? 0;
      if (found !== 1) this.error(`expected one Trusted Types policy in lit-html, found ${found}`);
      return {
        code: code.replace(
          POLICY,
          '$1&&!customElements.get("onboarding-flow")?$1.createPolicy("onboarding-elements",',
        ),
        map: null,
      };
    },
  };
}
