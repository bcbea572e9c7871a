/**
 * Audits a page with axe. An audit takes a fifth of a second, and loading axe another tenth.
 */
import axe, { type ElementContext, type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

export const schemes = ['light', 'dark'] as const;
export type Scheme = (typeof schemes)[number];

/** In the dark the colours are audited: nothing else differs from the light scheme. */
const rules: Readonly<Record<Scheme, RunOptions>> = {
  light: {},
  dark: { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } },
};

/** The violations in a part of the page, each as one line. */
export async function audit(page: Page, scheme: Scheme, within: ElementContext = 'html') {
  await page.emulateMedia({ colorScheme: scheme });
  if (await page.evaluate(() => !('axe' in globalThis))) await page.evaluate(axe.source);
  const { violations } = await page.evaluate(
    ([context, options]) =>
      (globalThis as unknown as { axe: typeof axe }).axe.run(context as ElementContext, options),
    [within, { ...rules[scheme], resultTypes: ['violations'] }] as [unknown, RunOptions],
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
