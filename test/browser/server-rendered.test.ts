/**
 * A server-rendered page, as each engine parses and hydrates it. It is the page of the demo, except that its
 * script waits until the test has typed.
 */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { messages as english } from '../../src/i18n/locales/en.js';
import { messages as italian } from '../../src/i18n/locales/it.js';
import { headingText } from '../elements/heading.js';
import { CellPage } from '../faults/cell-page.js';

const session = new URL(location.href).searchParams.get('wtr-session-id') ?? 'page';
const address = 'anna@example.org';
const caret = address.length - 4;
let cells = 0;
let cell: CellPage;
/** Errors and warnings on the console of the page. */
let said: string[];

const page = () => cell.frame.contentWindow as Window & typeof globalThis;
const flows = () => [...page().document.querySelectorAll('onboarding-flow')];

async function open(query = ''): Promise<void> {
  cells += 1;
  const id = `${session}-drawn-${cells}`;
  cell = await CellPage.open({ id, page: `server-rendered.html${query}` });
  said = [];
  const say = (...words: unknown[]) => said.push(words.join(' '));
  Object.assign(page().console, { warn: say, error: say });
  for (const flow of flows()) flow.setAttribute('api-base', cell.sandbox.api());
}

/** Clones the template, because Trusted Types forbids setting the `src` of a script. */
function startScript(): void {
  const kept = page().document.querySelector<HTMLTemplateElement>('template#script');
  page().document.head.append(kept!.content.cloneNode(true));
}

/** Waits until the flows are hydrated and connected. */
const ready = (count = 1) =>
  cell.until(
    'the end of it',
    () => cell.events.filter(({ name }) => name === 'ready').length >= count,
  );

/** All matching elements in the shadow trees of a flow. */
function all(selector: string, host: Element = cell.flow): HTMLElement[] {
  const root = host.shadowRoot;
  if (!root) return [];
  const inner = [...root.querySelectorAll('*')].flatMap((element) => all(selector, element));
  return [...root.querySelectorAll<HTMLElement>(selector), ...inner];
}

function input(name: string, flow?: Element): HTMLInputElement {
  const [found, ...others] = all(`form [name=${name}]`, flow);
  expect(others).to.deep.equal([]);
  return found as HTMLInputElement;
}

const heading = (flow?: Element) => all('[part~=heading]', flow).map(headingText);

/** What the visitor sees of a control. */
function sight(control: HTMLInputElement) {
  const { activeElement } = control.getRootNode() as ShadowRoot;
  const hasFocus = page().document.hasFocus() && activeElement === control;
  return { value: control.value, caret: control.selectionStart, hasFocus };
}

/** Another version of the package has another template here: its digest stands in a comment before the element. */
function changeTemplate(element: HTMLElement): void {
  const node = element.previousSibling as Comment;
  const part = node.previousSibling as Comment;
  expect([node.data, part.data.split(' ')[0]]).to.deep.equal(['lit-node 0', 'lit-part']);
  node.remove();
  part.data = 'lit-part other';
}

/** WebKit's driver needs some time until keys reach another frame; the first ones would be lost. */
async function takeKeys(control: HTMLInputElement): Promise<void> {
  control.focus();
  const heard: Event[] = [];
  control.addEventListener('keydown', (event) => heard.push(event), { once: true });
  while (heard.length === 0) await sendKeys({ press: 'Shift' });
}

async function write(control: HTMLInputElement, text: string): Promise<void> {
  await takeKeys(control);
  for (const key of text) await sendKeys({ type: key });
}

/** Types an address and moves the caret into its middle. */
async function typeAhead(control: HTMLInputElement): Promise<void> {
  await write(control, address);
  for (let key = 0; key < 4; key += 1) await sendKeys({ press: 'ArrowLeft' });
  expect(sight(control)).to.deep.equal({ value: address, caret, hasFocus: true });
}

/** Submits the form and expects the code step with the typed address. */
async function goesOn(words: typeof english, flow: Element = cell.flow): Promise<void> {
  const control = input('username', flow);
  const { value } = control;
  await takeKeys(control);
  await sendKeys({ press: 'Enter' });
  await cell.until('the code’s form', () => heading(flow).includes(words['otp-heading'] as string));
  expect(all('[part~=contact-value]', flow).map((one) => one.innerText)).to.deep.equal([value]);
}

function nothingWrong(count = 1): void {
  expect(cell.events.filter(({ name }) => name === 'ready')).to.have.length(count);
  expect(said).to.deep.equal([]);
  expect(cell.uncaught).to.deep.equal([]);
  expect(cell.violations).to.deep.equal([]);
}

describe('a server-rendered page', () => {
  afterEach(() => cell.close());

  for (const { lang, words, other } of [
    { lang: 'en', words: english, other: { lang: 'it', words: italian } },
    { lang: 'it', words: italian, other: { lang: 'en', words: english } },
  ]) {
    it(`is hydrated without replacing an element: ${lang}`, async () => {
      await open(`?lang=${lang}`);
      const servers = input('username');
      startScript();
      await ready();
      expect(heading()).to.deep.equal([words['register-heading']]);
      expect(all('form')).to.have.length(1);
      expect(input('username')).to.equal(servers);
      expect(sight(servers)).to.deep.equal({ value: '', caret: 0, hasFocus: false });
      await write(servers, address);
      await goesOn(words);
      nothingWrong();
    });

    it(`keeps typed text, caret and focus after hydration: ${lang}`, async () => {
      await open(`?lang=${lang}`);
      const servers = input('username');
      await typeAhead(servers);
      // Without a script Enter does nothing and sends nothing.
      await sendKeys({ press: 'Enter' });
      startScript();
      await ready();
      expect(heading()).to.deep.equal([words['register-heading']]);
      expect(all('form')).to.have.length(1);
      expect(input('username')).to.equal(servers);
      expect(sight(servers)).to.deep.equal({ value: address, caret, hasFocus: true });
      // Another render keeps it too.
      cell.flow.lang = other.lang;
      await cell.until('other words', () =>
        heading().includes(other.words['register-heading'] as string),
      );
      expect(sight(servers)).to.deep.equal({ value: address, caret, hasFocus: true });
      await goesOn(other.words);
      nothingWrong();
    });
  }

  it('logs in with credentials typed before hydration', async () => {
    await open('?start=login');
    const servers = [input('username'), input('current-password')] as const;
    await write(servers[0], 'registered@example.com');
    await write(servers[1], 'correct horse battery staple');
    startScript();
    await ready();
    expect([input('username'), input('current-password')]).to.deep.equal(servers);
    await sendKeys({ press: 'Enter' });
    await cell.expectEvent('logged-in');
    nothingWrong();
  });

  for (const [what, change] of [
    ['other texts', () => all('[part~=heading]').forEach((one) => (one.textContent = 'Join us'))],
    ['another version', () => changeTemplate(all('form')[0]!)],
  ] as const) {
    it(`is rendered again if the server used ${what}, and keeps what was typed`, async () => {
      await open();
      const servers = input('username');
      change();
      await typeAhead(servers);
      startScript();
      await ready();
      await cell.until('what was typed', () => input('username').value);
      expect(input('username')).not.to.equal(servers);
      expect(all('form')).to.have.length(1);
      expect(sight(input('username'))).to.deep.equal({ value: address, caret, hasFocus: true });
      await goesOn(english);
      nothingWrong();
    });
  }

  it('shows an error typed before hydration at the press', async () => {
    await open();
    const servers = input('username');
    await write(servers, 'anna@');
    startScript();
    await ready();
    expect(servers.getAttribute('aria-invalid')).not.to.equal('true');
    await sendKeys({ press: 'Enter' });
    await cell.until('the mistake', () => servers.getAttribute('aria-invalid') === 'true');
    nothingWrong();
  });

  it('hydrates two flows, each with its own typed text', async () => {
    await open('?flows=2');
    const [first, second] = flows();
    const servers = flows().map((flow) => input('username', flow));
    await write(servers[0]!, 'other@example.org');
    await typeAhead(servers[1]!);
    startScript();
    await ready(2);
    expect(flows().map((flow) => input('username', flow))).to.deep.equal(servers);
    expect(flows().flatMap((flow) => all('form', flow))).to.have.length(2);
    expect(servers.map(sight)).to.deep.equal([
      { value: 'other@example.org', caret: 17, hasFocus: false },
      { value: address, caret, hasFocus: true },
    ]);
    await goesOn(english, second);
    expect(heading(first)).to.deep.equal([english['register-heading']]);
    await goesOn(english, first);
    nothingWrong(2);
  });
});
