/**
 * The app of `demo/frameworks` that a chapter of `docs/frameworks.md` is about: its heading in lower case, "Next.js"
 * without the end. The one about bundlers has no app.
 */
export function appOf(page: string, textBefore: string): string | undefined {
  if (page !== 'docs/frameworks.md') return undefined;
  const heading = [...textBefore.matchAll(/^## (.+)$/gm)].at(-1)?.[1];
  return heading === 'Bundlers' ? undefined : heading?.toLowerCase().replace(/\.js$/, '');
}
