/**
 * A frame that loads the drop-in, whose chunk requests a test can make fail. The test adds the content and can reload
 * it.
 */
import type { VisitorData } from '../../sandbox/src/testing/visitor.js';
import { findShown, inPage, Visitor, type Surface } from '../support/visitor.js';
import { installClock, type PageClock } from './page-clock.js';
import { SandboxControl } from './sandbox-control.js';

export interface ChunkFault {
  /** The start of the chunk's file name. */
  readonly file: string;
  readonly fault: '404' | '503' | 'hang' | 'late' | 'other' | 'half' | 'empty' | 'html';
  /** The number of requests that fail; all without it. */
  readonly times?: number;
}

type Page = Window & typeof globalThis;

/** Limit of every wait in milliseconds. */
const waitLimit = 40_000;

export class ChunkPage {
  readonly sandbox: SandboxControl;
  clock: PageClock | undefined;

  private constructor(
    readonly id: string,
    readonly frame: HTMLIFrameElement,
  ) {
    this.sandbox = new SandboxControl(id);
  }

  static async open(id: string): Promise<ChunkPage> {
    const frame = document.createElement('iframe');
    frame.width = '400';
    frame.height = '600';
    document.body.append(frame);
    const page = new ChunkPage(id, frame);
    await page.load();
    return page;
  }

  get window(): Page {
    return this.frame.contentWindow as Page;
  }

  /** Loads the page. */
  load(): Promise<void> {
    return this.reloaded(() => {
      this.frame.src = `/test/faults/blank.html?${Math.random()}`;
    });
  }

  /** Resolves when an act has loaded the page again, without what the test has added. */
  async reloaded(act: () => unknown): Promise<void> {
    const loaded = new Promise((resolve) =>
      this.frame.addEventListener('load', resolve, { once: true }),
    );
    await act();
    await loaded;
    this.clock = installClock(this.window);
  }

  /** Adds the script and resolves when it has run. */
  async addScript(): Promise<void> {
    const script = this.window.document.createElement('script');
    script.type = 'module';
    script.src = `/cells/${this.id}/site/dist/onboarding.js`;
    const loaded = new Promise((resolve) => script.addEventListener('load', resolve));
    this.window.document.head.append(script);
    await loaded;
  }

  add(tag: string, attributes: Readonly<Record<string, string>>): HTMLElement {
    const element = this.window.document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    this.window.document.body.append(element);
    return element;
  }

  async fail(...faults: ChunkFault[]): Promise<void> {
    await fetch(`/cells/${this.id}/chunk-faults`, { method: 'PUT', body: JSON.stringify(faults) });
  }

  /** The number of requests for a chunk since the faults were set. */
  async requests(file: string): Promise<number> {
    const answer = await fetch(`/cells/${this.id}/chunk-faults`);
    return ((await answer.json()) as string[]).filter((name) => name.startsWith(file)).length;
  }

  find(selector: string): HTMLElement | undefined {
    return findShown(this.window.document, selector);
  }

  get surface(): Surface {
    return inPage(this.window.document);
  }

  /** A visitor of the page that is loaded now. */
  visitor(person?: VisitorData): Visitor {
    const code = async () => (await this.sandbox.outbox()).at(-1)?.code ?? '';
    return new Visitor(this.surface, code, person);
  }

  async until<Found>(
    what: string,
    look: () => Found | undefined | false | '' | Promise<Found | undefined | false | ''>,
  ): Promise<Found> {
    const start = Date.now();
    for (;;) {
      const found = await look();
      if (found) return found;
      if (Date.now() - start > waitLimit) throw new Error(`There was never ${what}.`);
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
  }

  close(): void {
    this.frame.remove();
  }
}
