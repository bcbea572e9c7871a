/**
 * A frame that loads the drop-in, whose chunk requests a test can make fail. The test adds the content and can reload
 * it.
 */
import { installClock, type PageClock } from './page-clock.js';
import { SandboxControl } from './sandbox-control.js';

export interface ChunkFault {
  /** The start of the chunk's file name. */
  readonly file: string;
  readonly fault: '404' | '503' | 'hang';
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
  async addScript(kind: 'module' | 'classic'): Promise<void> {
    const script = this.window.document.createElement('script');
    if (kind === 'module') script.type = 'module';
    const name = kind === 'module' ? 'onboarding.js' : 'onboarding.classic.js';
    script.src = `/cells/${this.id}/site/dist/${name}`;
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
    return findIn(this.window.document, selector);
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

  async fill(name: string, value: string): Promise<void> {
    const control = await this.until(`a control ${name}`, () =>
      this.find(`form:not([hidden]) [name="${name}"]`),
    );
    const input = control as HTMLInputElement;
    input.focus();
    input.value = value;
    input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  }

  async press(selector: string): Promise<void> {
    const button = await this.until(`a button ${selector} that is ready`, () => {
      const found = this.find(selector);
      return found && found.ariaDisabled !== 'true' ? found : undefined;
    });
    button.click();
  }

  close(): void {
    this.frame.remove();
  }
}

/** Searches all shadow roots and ignores hidden forms. */
function findIn(root: ParentNode, selector: string): HTMLElement | undefined {
  for (const found of root.querySelectorAll<HTMLElement>(selector)) {
    if (!found.closest('[hidden]')) return found;
  }
  for (const { shadowRoot } of root.querySelectorAll('*')) {
    const found = shadowRoot && findIn(shadowRoot, selector);
    if (found) return found;
  }
  return undefined;
}
