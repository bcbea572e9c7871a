/** One visit of the smoke: a tab on the site, and what a test reads there. */
import type axe from 'axe-core';
import { expect } from 'vitest';
import type { VisitorData } from '../../sandbox/src/testing/visitor.js';
import { Visitor, type findShown } from '../support/visitor.js';
import type { Recorded, Site } from './site.js';
import { inTab, until, type Tab } from './tab.js';

/** What the page defines for the functions that run in it. */
declare const smoke: { readonly find: typeof findShown; readonly recorded: Recorded };

export class Visit {
  readonly surface;

  constructor(
    readonly tab: Tab,
    readonly site: Site,
  ) {
    this.surface = inTab(tab);
  }

  visitor(person?: VisitorData): Visitor {
    return new Visitor(this.surface, () => this.site.sandbox.outbox.at(-1)?.code ?? '', person);
  }

  recorded(): Promise<Recorded> {
    return this.tab.run(() => smoke.recorded);
  }

  async names(): Promise<readonly string[]> {
    return (await this.recorded()).events.map(({ name }) => name);
  }

  value(path: string): Promise<string | undefined> {
    return this.tab.run(
      (path) => (smoke.find(document, path) as HTMLInputElement | undefined)?.value,
      path,
    );
  }

  text(path: string): Promise<string | undefined> {
    return this.tab.run((path) => smoke.find(document, path)?.textContent.trim(), path);
  }

  /** Waits until the control of this name has the focus. */
  focusIn(name: string): Promise<boolean> {
    return until(`the focus in ${name}`, () =>
      this.tab.run((wanted) => {
        let { activeElement } = document;
        while (activeElement?.shadowRoot) ({ activeElement } = activeElement.shadowRoot);
        return activeElement?.getAttribute('name') === wanted;
      }, name),
    );
  }

  /** Fails with the findings of axe on the whole page. */
  async audit(place: string): Promise<void> {
    await this.tab.run(endMotion);
    expect(await this.tab.run(findings), place).toEqual([]);
  }
}

/** Runs in the page: ends its animations, because a fading element has too little contrast. */
async function endMotion(): Promise<void> {
  const roots: ParentNode[] = [document];
  for (const root of roots) {
    for (const element of root.querySelectorAll('*')) {
      for (const motion of element.getAnimations()) {
        if (motion.effect?.getComputedTiming().endTime !== Infinity) motion.finish();
      }
      if (element.shadowRoot) roots.push(element.shadowRoot);
    }
  }
  // WebKit 2.54 may return animated values from `getComputedStyle` until the next frame.
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

async function findings(): Promise<string[]> {
  const { axe: tool } = globalThis as unknown as { axe: typeof axe };
  const { violations } = await tool.run(document, { resultTypes: ['violations'] });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
