const POLICY = /(\w+)\?\1\.createPolicy\("lit-html",/g;

/**
 * Renames the Trusted Types policy of the bundled Lit to `onboarding-elements`; only the first copy of the
 * drop-in creates it.
 *
 * A policy name can be created once per page (unless the CSP says 'allow-duplicates'). With the name
 * `lit-html`, a page with its own Lit makes ours throw while it loads, or the other way round. A second
 * copy of the drop-in renders nothing, because the tags are taken, so it needs no policy.
 *
 * This is the only change that the build makes to a library. If a new release of Lit creates its policy in another
 * way, the build warns and the drop-in keeps the name `lit-html`.
 */
export function litPolicy() {
  return {
    name: 'lit-policy',
    transform(code, id) {
      if (!/[\\/]lit-html[\\/]lit-html\.js$/.test(id)) return null;
      const found = code.match(POLICY)?.length ?? 0;
      if (found !== 1) {
        this.warn(
          `found ${found} Trusted Types policies in lit-html instead of 1: the drop-in keeps the policy name lit-html`,
        );
        return null;
      }
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
