/**
 * A page with elements and a sandbox. A test acts on what is visible in any shadow tree, and checks DOM, events, requests.
 */
import './chunks.js';
import { defineTags } from '../../src/elements/define-tags.js';
import { hostEvents } from '../../src/flow/session/host-events.js';
import { messages } from '../../src/i18n/locales/en.js';
import type { MessageKey } from '../../src/i18n/messages.js';
import { createSandbox, type Sandbox } from '../../sandbox/src/sandbox/sandbox.js';
import type { SandboxOptions } from '../../sandbox/src/sandbox/state.js';
import type { ConfigurationProperties } from '../../src/elements/core/element-properties.js';
import { settled, until } from '../support/patience.js';
import { replace } from '../support/replace.js';
import { inPage, Visitor } from '../support/visitor.js';
import { headingText, isHeading } from './heading.js';
import { Transport, type Held } from './transport.js';

export { settled, until };

defineTags();

export const password = 'correct horse battery staple';
export const newPassword = 'canary-Passw0rd of a test';

export interface Heard {
  readonly name: string;
  readonly detail: Readonly<Record<string, unknown>>;
  /** The tag of the element that dispatched it, in whatever tree. */
  readonly by: string;
  readonly cancelable: boolean;
}

export interface PageOptions {
  readonly sandbox?: SandboxOptions;
  readonly properties?: Partial<ConfigurationProperties>;
  readonly lang?: string;
  /** The journey saved in this tab; `{base}` is the API's address. */
  readonly saved?: unknown;
  /** The card saved in this tab. */
  readonly savedCard?: unknown;
}

let pages = 0;
let isKept = false;
/** The tests of an engine run in one tab, so sessionStorage survives from one to the next. */
let leaveLast: () => void = () => sessionStorage.clear();

export class Page {
  readonly sandbox: Sandbox;
  readonly base: string;
  readonly place = document.createElement('div');
  readonly heard: Heard[] = [];
  /** Errors and warnings on the console. */
  readonly said: string[] = [];
  readonly #transport: Transport;
  readonly #properties: Partial<ConfigurationProperties>;

  constructor(options: PageOptions) {
    pages += 1;
    this.base = `https://page-${pages}.invalid`;
    this.sandbox = createSandbox(options.sandbox);
    this.#transport = new Transport(this.sandbox);
    this.#properties = options.properties ?? {};
    this.place.lang = options.lang ?? 'en';
  }

  /** Adds elements; required attributes default to those of this page. */
  add(markup: string, properties: Partial<ConfigurationProperties> = {}): HTMLElement {
    const template = document.createElement('template');
    template.innerHTML = markup;
    const content = document.importNode(template.content, true);
    const defaults = { campaignid: '1001', categoryid: '1703', 'api-base': this.base };
    for (const element of content.querySelectorAll<HTMLElement>('*')) {
      if (!element.localName.startsWith('onboarding-')) continue;
      for (const [name, value] of Object.entries({ ...defaults, 'api-key': 'sandbox' })) {
        if (!element.hasAttribute(name)) element.setAttribute(name, value);
        else if (element.getAttribute(name) === '-') element.removeAttribute(name);
      }
      Object.assign(element, { fetch: this.#transport.fetch, ...this.#properties, ...properties });
    }
    const first = content.firstElementChild as HTMLElement;
    this.place.append(content);
    return first;
  }

  /** Holds back the responses to these requests. */
  hold(path: RegExp): Held {
    return this.#transport.hold(path);
  }

  /** All elements that match, in any shadow tree. */
  all<Tag extends keyof HTMLElementTagNameMap>(tag: Tag): HTMLElementTagNameMap[Tag][];
  all(selector: string): HTMLElement[];
  all(selector: string): HTMLElement[] {
    const below = (root: ParentNode): HTMLElement[] => [
      ...root.querySelectorAll<HTMLElement>(selector),
      ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
        shadowRoot ? below(shadowRoot) : [],
      ),
    ];
    return below(this.place);
  }

  /** The first element that matches; throws if there is none. */
  find<Tag extends keyof HTMLElementTagNameMap>(tag: Tag): HTMLElementTagNameMap[Tag];
  find(selector: string): HTMLElement;
  find(selector: string): HTMLElement {
    const [found] = this.all(selector);
    if (!found) throw new Error(`nothing matches ${selector} in: ${this.text()}`);
    return found;
  }

  input(name: string): HTMLInputElement {
    return this.find(`form [name="${name}"]:not([readonly])`) as HTMLInputElement;
  }

  /** The button with this label or accessible name, also while it shows its busy label. */
  button(label: MessageKey): HTMLButtonElement {
    const text = messages[label] as string;
    const found = this.all('button').find((one) =>
      [one.innerText, one.ariaLabel, one.firstElementChild?.textContent].some(
        (said) => said?.trim() === text,
      ),
    );
    if (!found) throw new Error(`no button "${text}" in: ${this.text()}`);
    return found;
  }

  /** The text of all shadow trees. */
  text(): string {
    const of = (root: ParentNode): string =>
      [...root.querySelectorAll<HTMLElement>('*')]
        .map(({ shadowRoot }) => (shadowRoot ? shadowRoot.textContent + of(shadowRoot) : ''))
        .join(' ');
    return of(this.place).replace(/\s+/g, ' ').trim();
  }

  get headings(): string[] {
    return this.all('[part~=heading]')
      .filter((heading) => heading.getClientRects().length > 0)
      .map(headingText);
  }

  /** The innermost element that has the focus. */
  get focused(): Element | null {
    let { activeElement } = document;
    while (activeElement?.shadowRoot?.activeElement) ({ activeElement } = activeElement.shadowRoot);
    return activeElement;
  }

  /** Waits until this is a heading of the page, with any text for a name. */
  async shows(key: MessageKey): Promise<void> {
    await until(() => this.headings.some(isHeading(key))).catch((error: unknown) => {
      throw new Error(`no "${key}" in: ${this.text()}`, { cause: error });
    });
    await settled();
  }

  async reads(key: MessageKey): Promise<void> {
    await until(() => this.text().includes(messages[key] as string));
  }

  async hears(name: string): Promise<Heard> {
    const found = () => this.heard.findLast((heard) => heard.name === name);
    await until(() => found() !== undefined);
    await settled();
    return found()!;
  }

  named(name: string): Heard[] {
    return this.heard.filter((heard) => heard.name === name);
  }

  /** The step events so far, for example `register>otp otp>profile`. */
  get path(): string {
    return this.named('step')
      .map(({ detail }) => `${String(detail.from)}>${String(detail.to)}`)
      .join(' ');
  }

  requests(path: RegExp): Sandbox['requests'] {
    return this.sandbox.requests.filter((request) => path.test(request.path));
  }

  type(name: string, value: string): void {
    const input = this.input(name);
    input.focus();
    input.value = value;
    input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  }

  /** Sets a value without an event, as a password manager does. */
  fill(name: string, value: string): void {
    this.input(name).value = value;
  }

  submit(): void {
    this.find('form:not([hidden]) button[type=submit]').click();
  }

  async identify(value: string): Promise<void> {
    await until(() => this.all('form [name=username]').length > 0);
    this.type('username', value);
    this.submit();
  }

  /** Goes to the code field, as a new customer or a card holder. */
  async sendCode(value?: string): Promise<void> {
    const visitor = this.#visitor(value);
    await visitor.identify();
    await visitor.walk('code', 'password');
    await this.hears('code-sent');
  }

  get code(): string {
    return this.sandbox.outbox.at(-1)?.code ?? '';
  }

  /** Enters the code that was sent last. */
  enterCode(): void {
    this.type('one-time-code', this.code);
    this.submit();
  }

  async verify(value?: string): Promise<void> {
    await this.sendCode(value);
    await this.#visitor().walk('profile', 'code');
    await this.shows('profile-heading');
  }

  async complete(value?: string): Promise<void> {
    await this.verify(value);
    this.enterData();
    this.submit();
  }

  enterData(): void {
    this.type('name', 'Anna');
    this.type('surname', 'De Luca');
    this.find('form [name=usedforpromotions][value=false]').click();
  }

  async logIn(username: string, secret = password): Promise<void> {
    await this.#visitor(username).logIn(username, secret);
  }

  #visitor(username?: string): Visitor {
    const data = { password: newPassword, ...(username !== undefined && { username }) };
    return new Visitor(inPage(this.place), () => this.code, data);
  }
}

/** Opens a new page and removes the one before; the end of the test removes it. */
export async function visit(markup: string, options: PageOptions = {}): Promise<Page> {
  leaveLast();
  const page = new Page(options);
  const key = `onboarding:${page.base}:1001`;
  if (options.saved) sessionStorage.setItem(key, JSON.stringify(options.saved));
  if (options.savedCard) sessionStorage.setItem(`${key}:card`, JSON.stringify(options.savedCard));
  const hear = (event: Event) => {
    const { detail } = event as CustomEvent<Heard['detail']>;
    const by = (event.composedPath()[0] as Element).localName;
    page.heard.push({ name: event.type.slice(11), detail, by, cancelable: event.cancelable });
  };
  for (const name of Object.keys(hostEvents)) document.addEventListener(name, hear);
  const say = (...words: unknown[]) => {
    const text = words.join(' ');
    // A performance hint of Lit's development build.
    if (!text.includes('scheduled an update')) page.said.push(text);
  };
  const restores = [replace(console, 'warn', say), replace(console, 'error', say)];
  document.body.append(page.place);
  leaveLast = () => {
    page.place.remove();
    for (const name of Object.keys(hostEvents)) document.removeEventListener(name, hear);
    for (const restore of restores) restore();
    sessionStorage.clear();
    leaveLast = () => undefined;
  };
  page.add(markup);
  await settled();
  return page;
}

/** Removes the last page, as the end of a test does. */
export function leave(): void {
  isKept = false;
  leaveLast();
}

/** Keeps the last page for the next test, until `leave`. */
export function keepPage(): void {
  isKept = true;
}

afterEach(() => {
  if (!isKept) leave();
});
