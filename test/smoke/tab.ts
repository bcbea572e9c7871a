/** A tab of a real browser, with the input that a visitor gives: clicks, keys, the back button, a reload. */
import { findShown, type Surface } from '../support/visitor.js';

export interface Tab {
  go(url: string): Promise<void>;
  back(): Promise<void>;
  reload(): Promise<void>;
  click(x: number, y: number): Promise<void>;
  /** Presses the keys of this text; `escape` is the Escape key. */
  type(text: string): Promise<void>;
  /** Runs a function in the page; it has only its own text. */
  run<Parameters extends readonly unknown[], Result>(
    script: (...parameters: Parameters) => Result,
    ...parameters: Parameters
  ): Promise<Awaited<Result>>;
  /** True if a process of the browser has ended by itself: nothing is known of the visit. */
  hasEnded(): boolean;
  close(): Promise<void>;
}

/** The character that WebDriver and Puppeteer take for the Escape key. */
export const escape = '\uE00C';

/** Only a defect takes longer; two busy cores are slow. */
const limit = 30_000;

/** Waits until `look` gives something. */
export async function until<Found>(
  what: string,
  look: () => Promise<Found | null | undefined | false>,
): Promise<Found> {
  for (const end = Date.now() + limit; Date.now() < end;) {
    const found = await look();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  throw new Error(`There is never ${what}.`);
}

/** What the page defines for the functions that run in it. */
declare const smoke: {
  readonly find: typeof findShown;
  /** Whether the last click has met the element; undefined before it and on a new page. */
  hasHit?: boolean | undefined;
  watch?: AbortController;
};

/** Defines it; the page loads this before everything else. */
export const definesFind = `smoke.find = ${String(findShown)};`;

/** Where to click on an element, or null if it is not there or covered. */
function locate(path: string): { x: number; y: number } | null {
  const element = smoke.find(document, path);
  if (!element) return null;
  const middle = () => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return { x: Math.round(left + width / 2), y: Math.round(top + height / 2) };
  };
  const isHit = ({ x, y }: { x: number; y: number }) => {
    let hit = document.elementFromPoint(x, y);
    while (hit?.shadowRoot) {
      const inner = hit.shadowRoot.elementFromPoint(x, y);
      if (!inner || inner === hit) break;
      hit = inner;
    }
    return element.contains(hit);
  };
  // In a dialog each scroll of Firefox 153 may end a pixel beside the one before: what can be clicked is not scrolled.
  if (!isHit(middle())) element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const point = middle();
  if (!isHit(point)) return null;
  smoke.watch?.abort();
  smoke.watch = new AbortController();
  smoke.hasHit = undefined;
  const noteHit = (event: Event): void => {
    smoke.hasHit = event.composedPath().includes(element);
  };
  const { signal } = smoke.watch;
  addEventListener('pointerdown', noteHit, { capture: true, once: true, signal });
  return point;
}

/** The text on the screen, in every shadow tree. */
function seen(): string {
  const roots: ParentNode[] = [document];
  const texts: string[] = [];
  for (const root of roots) {
    for (const element of root.querySelectorAll<HTMLElement>('*')) {
      if (element.shadowRoot) roots.push(element.shadowRoot);
      else if (element.childElementCount === 0) texts.push(element.innerText);
    }
  }
  return texts.filter((text) => /\S/.test(text)).join(' | ');
}

/** A visitor's surface on the page of a tab. */
export function inTab(tab: Tab): Surface {
  const wait = async <Found>(path: string, look: () => Promise<Found | null | false>) => {
    try {
      return await until(path, look);
    } catch (error) {
      const text = tab.hasEnded() ? '' : `Seen: ${await tab.run(seen)}`;
      throw new Error(`${String(error)} ${text}`, { cause: error });
    }
  };
  /** Like a person who sees that the page has moved under the pointer, it clicks again after a click beside the element. */
  const click = async (path: string): Promise<void> => {
    let before = '';
    const at = await wait(path, async () => {
      const point = await tab.run(locate, path);
      const isSteady = JSON.stringify(point) === before;
      before = JSON.stringify(point);
      return isSteady && point;
    });
    await tab.click(at.x, at.y);
    if ((await tab.run(() => smoke.hasHit)) === false) await click(path);
  };
  return {
    async fill(path, text) {
      await click(path);
      // What the page has filled in is replaced.
      await tab.run((path) => (smoke.find(document, path) as HTMLInputElement).select(), path);
      await tab.type(text);
    },
    press: click,
    appears: (...paths) =>
      wait(paths.join(' or '), () =>
        tab.run((all) => all.find((path) => smoke.find(document, path)) ?? null, paths),
      ),
  };
}
