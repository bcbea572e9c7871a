/**
 * The contract of all elements: what every tag does, whichever step it shows.
 */
import { expect } from '@open-wc/testing';
import { messages } from '../../src/i18n/locales/en.js';
import type { MessageKey } from '../../src/i18n/messages.js';
import { configurationProperties } from '../../src/elements/core/element-properties.js';
import { secondScript } from '../../src/elements/second-script.js';
import { tags } from '../../src/elements/define-tags.js';
import { expectAccessible } from '../support/accessible.js';
import { settled, until, visit, type Page } from './stage.js';
import { replace } from '../support/replace.js';

type Tag = keyof typeof tags;

interface Contract {
  readonly tag: Tag;
  /** The elements on the page, the one under test included. */
  readonly markup: string;
  /** The heading of its first view. */
  readonly heading: MessageKey;
  /** Leads the visitor there. */
  readonly reach: (page: Page) => Promise<void>;
}

const elements = (...kinds: readonly string[]) =>
  kinds.map((kind) => `<onboarding-${kind}></onboarding-${kind}>`).join('');
const nothing = () => Promise.resolve();

const contracts: readonly Contract[] = [
  {
    tag: 'onboarding-flow',
    markup: elements('flow'),
    heading: 'register-heading',
    reach: nothing,
  },
  {
    tag: 'onboarding-register',
    markup: elements('register'),
    heading: 'register-heading',
    reach: nothing,
  },
  {
    tag: 'onboarding-otp',
    markup: elements('register', 'otp'),
    heading: 'otp-heading',
    reach: (page) => page.identify('new@example.com'),
  },
  {
    tag: 'onboarding-profile',
    markup: elements('register', 'otp', 'profile'),
    heading: 'profile-heading',
    reach: (page) => page.verify(),
  },
  {
    tag: 'onboarding-login',
    markup: elements('login'),
    heading: 'login-heading',
    reach: nothing,
  },
  {
    tag: 'onboarding-card',
    markup: elements('login', 'card'),
    heading: 'done-heading-login',
    reach: (page) => page.logIn('registered@example.com'),
  },
];

/** Gives the listeners on window and document that were added and not removed since this call. */
function countListeners(): () => string[] {
  const open: [EventTarget, string, unknown][] = [];
  const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
  const isGlobal = (target: EventTarget) => target === window || target === document;
  const adding: typeof add = function (this: EventTarget | undefined, type, ...rest) {
    const target = this ?? window;
    const isKnown = open.some(([one, name, listener]) =>
      [one === target, name === type, listener === rest[0]].every(Boolean),
    );
    if (isGlobal(target) && !isKnown) open.push([target, type, rest[0]]);
    add.call(target, type, ...rest);
  };
  const removing: typeof remove = function (this: EventTarget | undefined, type, ...rest) {
    const target = this ?? window;
    const index = open.findIndex(([one, name, listener]) =>
      [one === target, name === type, listener === rest[0]].every(Boolean),
    );
    if (index >= 0) open.splice(index, 1);
    remove.call(target, type, ...rest);
  };
  replace(EventTarget.prototype, 'addEventListener', adding);
  replace(EventTarget.prototype, 'removeEventListener', removing);
  return () => open.map(([, type]) => type);
}

for (const { tag, markup, heading, reach } of contracts) {
  describe(`the contract of ${tag}`, () => {
    async function atFirstView(): Promise<{ page: Page; element: HTMLElementTagNameMap[Tag] }> {
      const page = await visit(markup);
      await reach(page);
      await page.shows(heading);
      return { page, element: page.find(tag) };
    }

    it('is defined with the exported class', () => {
      expect(customElements.get(tag)).to.equal(tags[tag]);
      expect(document.createElement(tag)).to.be.instanceOf(tags[tag]);
    });

    it('has a property for every shared attribute', () => {
      const element = document.createElement(tag);
      for (const [property, { attribute, type }] of Object.entries(configurationProperties)) {
        if (typeof attribute !== 'string') continue;
        const read = () => Reflect.get(element, property) as unknown;
        expect(read(), `${attribute} is not set`).to.equal(undefined);
        element.setAttribute(attribute, '7');
        expect(read(), attribute).to.equal(type === Boolean ? true : '7');
        element.removeAttribute(attribute);
        expect(read(), `${attribute} is removed`).to.equal(type === Boolean ? false : null);
      }
    });

    it('uses properties that were set before its definition', async () => {
      const late = tag.replace('onboarding-', 'onboarding-late-');
      const page = await visit(`<${late} campaignid="-"></${late}>`);
      const element = page.find(late);
      const options = () => Promise.resolve([]);
      Object.assign(element, { campaignid: '1001', options });
      customElements.define(late, class extends (tags[tag] as typeof HTMLElement) {});
      await settled();
      // Own properties would hide the accessors of the class.
      const own = ['campaignid', 'options', 'fetch'].filter((name) => Object.hasOwn(element, name));
      expect(own).to.deep.equal([]);
      expect(Reflect.get(element, 'campaignid')).to.equal('1001');
      expect(Reflect.get(element, 'options')).to.equal(options);
      expect(page.named('error')).to.deep.equal([]);
    });

    it('shows a message, fires one onboarding-error and logs one console error without required attributes', async () => {
      const page = await visit(`<${tag} campaignid="-" api-base="nowhere"></${tag}>`);
      const { detail, by } = await page.hears('error');
      await page.reads('problem-misconfigured');
      expect([detail.code, detail.retryable, by]).to.deep.equal(['misconfigured', false, tag]);
      expect(page.said).to.deep.equal([
        `<${tag}> campaignid is missing; api-base is not an http(s) address or a path.`,
      ]);
      expect(page.named('error')).to.have.length(1);
    });

    it('shows a message, fires one onboarding-error and logs one console error where the page has no crypto', async () => {
      replace(globalThis, 'crypto', undefined);
      const page = await visit(`<${tag}></${tag}>`);
      const { detail, by } = await page.hears('error');
      await page.reads('problem-misconfigured');
      expect([detail.code, detail.retryable, by]).to.deep.equal(['misconfigured', false, tag]);
      expect(page.said).to.deep.equal([`<${tag}> crypto.getRandomValues is missing.`]);
      expect(page.named('error')).to.have.length(1);
      expect(page.all('form')).to.deep.equal([]);
    });

    it('dispatches events that bubble through shadow roots', async () => {
      const page = await visit('<div></div>');
      const heard: Event[] = [];
      const origins: (EventTarget | undefined)[] = [];
      const listen = (event: Event) => {
        heard.push(event);
        origins.push(event.composedPath()[0]);
      };
      document.addEventListener('onboarding-error', listen);
      const element = page.add(`<${tag} campaignid="-"></${tag}>`);
      page.find('div').attachShadow({ mode: 'open' }).append(element);
      await page.hears('error');
      document.removeEventListener('onboarding-error', listen);
      expect(heard.map(({ bubbles, composed }) => [bubbles, composed])).to.deep.equal([
        [true, true],
      ]);
      expect(origins).to.deep.equal([element]);
    });

    it('is accessible in its first view', async () => {
      const { page } = await atFirstView();
      await expectAccessible(page.place);
    });

    it('removes its listeners when it is removed', async () => {
      // What listens for the life of the page, as for the back button, is there from the first flow on.
      await visit(elements('flow'));
      await secondScript.load();
      await settled();
      const listeners = countListeners();
      const { page } = await atFirstView();
      const before = listeners().length;
      page.place.replaceChildren();
      await settled();
      expect(before).to.be.above(0);
      const ours = listeners().filter((type) => !type.startsWith('onboarding-'));
      expect(ours).to.deep.equal([]);
    });

    it('continues where it was when it is inserted again', async () => {
      const { page, element } = await atFirstView();
      const events = page.heard.length;
      const shown = element.shadowRoot!.textContent;
      const { parentElement: place, nextSibling: next } = element;
      element.remove();
      // A log-in beside the card may have the same heading until it has rendered.
      await until(() => !page.headings.includes(messages[heading] as string));
      place!.insertBefore(element, next);
      await page.shows(heading);
      expect(element.shadowRoot!.textContent).to.equal(shown);
      expect(page.heard.slice(events)).to.deep.equal([]);
    });

    it('has the methods proceed, getAccessToken, getConsents and signOut', async () => {
      const page = await visit(`<${tag}></${tag}>`);
      const element = page.find(tag);
      await settled();
      element.proceed();
      expect(page.path).to.equal('');
      const refusal = await element.getAccessToken().catch((error: unknown) => error);
      expect(String(refusal)).to.equal('OnboardingError: unauthorised');
      expect(element.getConsents()).to.deep.equal([]);
      await element.signOut();
      expect(page.named('error')).to.deep.equal([]);
    });
  });
}

it('the contract covers every tag', () => {
  expect(contracts.map(({ tag }) => tag)).to.have.members(Object.keys(tags));
});
