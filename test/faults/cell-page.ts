/**
 * One page of the matrix: a frame with the built drop-in, its own clock and its own sandbox, and what a visitor can
 * do and see in it.
 */
import type { OnboardingFlow } from '../../src/elements/onboarding-flow.js';
import { isSuch, type Call } from './call.js';
import { installClock, type PageClock } from './page-clock.js';
import { SandboxControl } from './sandbox-control.js';

export interface HostEvent {
  readonly name: string;
  readonly detail: Record<string, unknown>;
}

export interface CellOptions {
  readonly id: string;
  readonly attributes?: Readonly<Record<string, string>>;
  /** True if the API is on another origin than the page. */
  readonly foreign?: boolean;
  /** True if the page reaches the API through a gateway. */
  readonly gateway?: boolean;
  /** A demo page with its own flow element; without it, an empty page is used. */
  readonly page?: 'bare.html' | 'playground.html';
}

type FrameWindow = Window & typeof globalThis;

const eventNames =
  'ready identified code-sent verified profile-saved logged-in incomplete complete step error';
/** Limit of every wait in milliseconds; only a defect takes longer. */
const waitLimit = 40_000;

export class CellPage {
  readonly sandbox: SandboxControl;
  readonly events: HostEvent[] = [];
  /** Every call that the page made, without the repeats of the browser. */
  readonly calls: Call[] = [];
  /** Uncaught errors and rejections. */
  readonly uncaught: string[] = [];
  /** Violations of the content security policy of the page. */
  readonly violations: string[] = [];
  /** Every password, code and token that the page has sent. */
  readonly secrets = new Set<string>();
  /** What the page has written to the console. */
  readonly said: string[] = [];
  #held: { readonly call: Call; readonly gate: Promise<void> } | undefined;
  /** Ends what this object observes in the page. */
  readonly #end = new AbortController();

  private constructor(
    readonly frame: HTMLIFrameElement,
    readonly clock: PageClock,
    options: CellOptions,
  ) {
    this.sandbox = new SandboxControl(options.id);
    const page = frame.contentWindow as FrameWindow;
    this.#listen(page);
    this.#watch(page);
    if (!options.page) this.#add(page.document, options);
  }

  static async open(options: CellOptions): Promise<CellPage> {
    const { id, page: demo } = options;
    const frame = document.createElement('iframe');
    frame.src = demo ? `/cells/${id}/site/${demo}` : '/test/faults/cell.html';
    frame.width = '400';
    frame.height = '500';
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
    document.body.append(frame);
    await loaded;
    const clock = installClock(frame.contentWindow as FrameWindow);
    return new CellPage(frame, clock, options);
  }

  /** The same page with another flow and another sandbox, without loading it again. This object observes it no more. */
  next(options: CellOptions): CellPage {
    this.flow.remove();
    this.#end.abort();
    return new CellPage(this.frame, this.clock, options);
  }

  close(): void {
    this.frame.remove();
  }

  get flow(): OnboardingFlow {
    const flow = this.frame.contentDocument?.querySelector('onboarding-flow');
    if (!flow) throw new Error('There is no flow.');
    return flow;
  }

  find(selector: string): HTMLElement | undefined {
    for (const root of this.#roots()) {
      const found = root.querySelector<HTMLElement>(selector);
      if (found && !found.closest('[hidden]')) return found;
    }
    return undefined;
  }

  async fill(name: string, value: string): Promise<void> {
    const control = await this.until(`a control ${name}`, () => this.find(`form [name="${name}"]`));
    const input = control as HTMLInputElement;
    input.focus();
    input.value = value;
    input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  }

  async choose(selector: string): Promise<void> {
    (await this.until(selector, () => this.find(selector))).click();
  }

  async press(selector: string): Promise<void> {
    const ready = () => {
      const button = this.find(selector) as HTMLButtonElement | undefined;
      return button && !button.disabled && button.ariaDisabled !== 'true' ? button : undefined;
    };
    (await this.until(`a button ${selector} that is ready`, ready)).click();
  }

  /** The number of times that the page made a call. */
  count(wanted: Call): number {
    return this.calls.filter((call) => isSuch(call, wanted)).length;
  }

  /** Delays the responses to a call until the returned function is called. */
  hold(call: Call): () => void {
    let release: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (release = resolve));
    this.#held = { call, gate };
    return release;
  }

  submit(): Promise<void> {
    return this.press('form button[type=submit]');
  }

  /** The latest event of the name, from index `from` on. */
  event(name: string, from = 0): HostEvent | undefined {
    return this.events.slice(from).findLast((event) => event.name === name);
  }

  expectEvent(name: string, from = 0): Promise<HostEvent> {
    return this.until(`the event ${name}`, () => this.event(name, from));
  }

  /** What is kept or told of the visitor outside of the page's memory and its form. */
  get told(): string {
    const { sessionStorage, localStorage, location, document } = this.frame.contentWindow!;
    const stored = [sessionStorage, localStorage, location.href, document.cookie];
    return JSON.stringify([stored, this.events, this.said, this.uncaught]);
  }

  /** The text announced as an error. */
  get alert(): string {
    const alerts = this.#roots().flatMap((root) => [...root.querySelectorAll('[role=alert]')]);
    const texts = alerts.map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());
    return texts.find((text) => text !== '') ?? '';
  }

  /** All visible text, across shadow roots. */
  get text(): string {
    return this.#roots()
      .map((root) => [...root.children].map((child) => (child as HTMLElement).innerText).join(' '))
      .join(' ');
  }

  get isBusy(): boolean {
    return this.find('[aria-busy=true], .waiting') !== undefined;
  }

  /** The values of the visible form, without secrets. */
  get typed(): Record<string, string> {
    const controls = this.#roots().flatMap((root) => [
      ...root.querySelectorAll<HTMLInputElement>('form:not([hidden]) [name]:is(input, textarea)'),
    ]);
    return Object.fromEntries(
      controls.map(({ name, type, checked, value }) => [
        name,
        type === 'radio' || type === 'checkbox' ? String(checked) : value,
      ]),
    );
  }

  /** Polls once per frame, so that pages can run in between. */
  async until<Found>(what: string, look: () => Found | undefined | false | ''): Promise<Found> {
    const start = Date.now();
    for (;;) {
      const found = look();
      if (found) return found;
      if (Date.now() - start > waitLimit) {
        const heard = this.events.map(({ name, detail }) => `${name} ${JSON.stringify(detail)}`);
        throw new Error(`There was never ${what}.\nHeard: ${heard.join('; ')}\nSeen: ${this.text}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
  }

  #add(document: Document, options: CellOptions): void {
    const { attributes = {}, foreign = false, gateway = false } = options;
    const { sandbox } = this;
    const given = {
      campaignid: '1001',
      categoryid: '1703',
      ...(gateway
        ? { 'api-base': sandbox.gateway }
        : { 'api-base': sandbox.api(foreign), 'api-key': 'sandbox' }),
      ...attributes,
    };
    const flow = document.createElement('onboarding-flow');
    for (const [name, value] of Object.entries(given)) flow.setAttribute(name, value);
    document.body.append(flow);
  }

  #watch(page: FrameWindow): void {
    const { fetch } = page;
    this.#end.signal.addEventListener('abort', () => (page.fetch = fetch));
    page.fetch = async (input, init) => {
      const { body, method = 'GET' } = init ?? {};
      const { pathname } = new URL(input instanceof Request ? input.url : input, location.href);
      // A call of an earlier flow.
      if (!this.sandbox.has(pathname)) return fetch.call(page, input, init);
      const path = pathname.replace(/^.*\/api/, '');
      const sent = (typeof body === 'string' ? JSON.parse(body) : {}) as Record<string, string>;
      const { scope, password, verificationcode, refreshToken } = sent;
      const token = new Headers(init?.headers).get('authorization')?.replace('Bearer ', '');
      for (const secret of [password, verificationcode, refreshToken, token])
        if (secret) this.secrets.add(secret);
      const call = { method, path, ...(scope !== undefined && { scope }) };
      this.calls.push(call);
      const answer = await fetch.call(page, input, init);
      if (this.#held && isSuch(call, this.#held.call)) await this.#held.gate;
      return answer;
    };
  }

  #listen(page: FrameWindow): void {
    const { signal } = this.#end;
    for (const level of ['debug', 'info', 'log', 'warn', 'error'] as const) {
      const { [level]: say } = page.console;
      page.console[level] = (...words: unknown[]) =>
        void this.said.push(words.map(String).join(' '));
      signal.addEventListener('abort', () => (page.console[level] = say));
    }
    for (const name of eventNames.split(' ')) {
      const hear = (event: Event) => {
        const { detail } = event as CustomEvent<Record<string, unknown>>;
        this.events.push({ name, detail: structuredClone(detail) });
      };
      page.document.addEventListener(`onboarding-${name}`, hear, { signal });
    }
    const violate = (event: SecurityPolicyViolationEvent) =>
      this.violations.push([event.violatedDirective, event.blockedURI, event.sample].join(' '));
    page.document.addEventListener('securitypolicyviolation', violate, { signal });
    const reject = ({ reason }: PromiseRejectionEvent) => this.uncaught.push(String(reason));
    page.addEventListener('unhandledrejection', reject, { signal });
    page.addEventListener('error', ({ message }) => this.uncaught.push(message), { signal });
  }

  #roots(): ShadowRoot[] {
    const flow = this.frame.contentDocument?.querySelector('onboarding-flow')?.shadowRoot;
    if (!flow) return [];
    const inner = [...flow.querySelectorAll('*')].map(({ shadowRoot }) => shadowRoot);
    return [flow, ...inner.filter((root) => root !== null)];
  }
}
