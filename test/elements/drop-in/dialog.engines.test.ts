import '../../../src/drop-in.js';
import { expect, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { add, data, hostOf, inputIn, open, page, place } from '../dialog-stage.js';
import { until } from '../stage.js';
import { collect } from '../../support/replace.js';

for (const [what, markup] of [
  ['button', `<button type="button" data-onboarding-open="flow" ${data}>Get your card</button>`],
  ['link', `<a href="#card" data-onboarding-open="flow" ${data}>Get your card</a>`],
] as const) {
  describe(`a ${what} with data-onboarding-open`, () => {
    it('opens a named modal dialog, moves the focus into it and stops the page from scrolling', async () => {
      const opener = add(markup);
      const dialog = await open(opener);
      expect(dialog.matches(':modal')).to.equal(true);
      expect(dialog.ariaLabel).to.equal('Get your card');
      expect(hostOf(dialog).contains(document.activeElement)).to.equal(true);
      expect(getComputedStyle(page).overflowY).to.equal('hidden');
      expect(location.hash).to.equal('');
    });

    it('focuses the only field for a visitor with a mouse', async () => {
      const input = await inputIn(await open(add(markup)));
      await until(() => input.matches(':focus'));
    });

    it('focuses the dialog for a visitor with a keyboard, whom it tells the name', async () => {
      const opener = add(markup);
      opener.focus();
      await sendKeys({ press: 'Enter' });
      const host = () => document.body.querySelector(':scope > [data-onboarding-dialog]');
      await until(() => host() !== null);
      await inputIn(host()!.shadowRoot!.querySelector('dialog')!);
      await until(() => host()!.querySelector('onboarding-flow')!.step === 'register');
      expect(document.activeElement === host()).to.equal(true);
    });

    it('gets the focus back on Escape, and reopens the dialog with the typed text', async () => {
      const opener = add(markup);
      const dialog = await open(opener);
      const input = await inputIn(dialog);
      input.focus();
      await sendKeys({ type: 'ada@example.com' });
      await sendKeys({ press: 'Escape' });
      await until(() => !dialog.open);
      await until(() => document.activeElement === opener);
      expect(getComputedStyle(page).overflowY).not.to.equal('hidden');

      await sendKeys({ press: 'Enter' });
      await until(() => dialog.open);
      expect((await inputIn(dialog)).value).to.equal('ada@example.com');
    });

    it('holds if it is opened again before the browser reports that it was closed', async () => {
      const opener = add(markup);
      const dialog = await open(opener);
      const stored = sessionStorage.getItem('onboarding:dialog');
      expect(stored).not.to.equal(null);
      const closed = oneEvent(dialog, 'close');
      dialog.querySelector('button')!.click();
      opener.click();
      await closed;
      await until(() => dialog.open);
      expect(getComputedStyle(page).overflowY).to.equal('hidden');
      expect(sessionStorage.getItem('onboarding:dialog')).to.equal(stored);
      dialog.querySelector('button')!.click();
      await until(() => getComputedStyle(page).overflowY !== 'hidden');
      expect(sessionStorage.getItem('onboarding:dialog')).to.equal(null);
      expect(document.activeElement).to.equal(opener);
    });

    it('lets the page scroll again when the open dialog is removed', async () => {
      const dialog = await open(add(markup));
      expect(getComputedStyle(page).overflowY).to.equal('hidden');
      hostOf(dialog).remove();
      expect(getComputedStyle(page).overflowY).not.to.equal('hidden');
    });

    it('removes a dialog that the page restores from a copy', async () => {
      const host = hostOf(await open(add(markup)));
      const copy = host.cloneNode(true) as HTMLElement;
      host.remove();
      document.body.append(copy);
      expect(getComputedStyle(page).overflowY).to.equal('hidden');
      await until(() => !copy.isConnected);
      expect(getComputedStyle(page).overflowY).not.to.equal('hidden');
      expect(document.querySelectorAll('onboarding-flow').length).to.equal(0);
    });

    it('opens an accessible dialog that its button closes', async () => {
      const opener = add(markup);
      const dialog = await open(opener);
      await inputIn(dialog);
      const close = dialog.querySelector('button')!;
      await until(() => close.ariaLabel === 'Close');
      await expect(hostOf(dialog)).to.be.accessible();
      close.click();
      await until(() => !dialog.open);
      await until(() => document.activeElement === opener);
    });
  });
}

describe('two openers of one campaign', () => {
  /** A campaign that no other test uses. */
  const own = (campaign: number) => data.replace('1001', String(campaign));
  const flowIn = (dialog: HTMLDialogElement) => hostOf(dialog).querySelector('onboarding-flow')!;
  const shown = (dialog: HTMLDialogElement) =>
    [...flowIn(dialog).shadowRoot!.querySelectorAll('*')].map(({ localName }) => localName);

  it('each start with their own form until the journey has begun', async () => {
    const register = add(`<a href="#1" data-onboarding-open="flow" ${own(2001)}>Register</a>`);
    const logIn = add(
      `<a href="#2" data-onboarding-open="flow" data-start="login" ${own(2001)}>Log in</a>`,
    );
    for (const [opener, tag] of [
      [logIn, 'onboarding-login'],
      [register, 'onboarding-register'],
      [logIn, 'onboarding-login'],
    ] as const) {
      const dialog = await open(opener);
      await until(() => shown(dialog).includes(tag));
      dialog.close();
    }
    const dialog = await open(register);
    const input = await inputIn(dialog);
    input.value = 'ada@example.com';
    dialog.close();
    await open(logIn);
    expect(input.isConnected).to.equal(true);
  });

  it('ask for the contact, and for a code as log-in, if another element says password="none"', async () => {
    add(`<div data-onboarding="flow" data-password="none" ${own(2007)}></div>`);
    const logIn = add(
      `<a href="#2" data-onboarding-open="flow" data-start="login" ${own(2007)}>Log in</a>`,
    );
    const first = await open(logIn);
    await inputIn(first);
    first.close();
    const dialog = await open(logIn);
    await flowIn(dialog).updateComplete;
    expect(shown(dialog)).to.include('onboarding-register').and.not.include('onboarding-login');
  });

  it('open one dialog if both are pressed in one tick', async () => {
    const register = add(`<a href="#1" data-onboarding-open="flow" ${own(2006)}>Register</a>`);
    const logIn = add(
      `<a href="#2" data-onboarding-open="flow" data-start="login" ${own(2006)}>Log in</a>`,
    );
    register.click();
    logIn.click();
    const dialog = await open(register);
    await until(() => shown(dialog).includes('onboarding-register'));
    const hosts = [...document.body.children].filter((node) =>
      node.shadowRoot?.querySelector('dialog'),
    );
    expect(hosts).to.have.length(1);
    expect(location.hash).to.equal('');
  });

  it('open the dialog that holds the current step instead of an empty one', async () => {
    const register = add(`<a href="#1" data-onboarding-open="flow" ${own(1001)}>Register</a>`);
    const logIn = add(`<a href="#2" data-onboarding-open="login" ${own(1001)}>Log in</a>`);
    const dialog = await open(logIn);
    const login = hostOf(dialog).querySelector('onboarding-login')!;
    await until(() => login.shadowRoot?.querySelector('form') !== null);
    dialog.close();
    const other = await open(register);
    const input = await inputIn(other);
    input.value = 'new@example.com';
    input.form!.requestSubmit();
    await until(() => shown(other).includes('onboarding-otp'));
    other.close();
    expect(await open(logIn)).to.equal(other);
    other.close();
    await flowIn(other).signOut();
  });

  it('show the error page in the dialog although a flow on the page exists too', async () => {
    const marked = add(`<div data-onboarding="flow" ${own(2002)}></div>`);
    await until(() => marked.querySelector('onboarding-flow') !== null);
    const dialog = await open(
      add(`<a href="#1" data-onboarding-open="flow" ${own(2002)}>Card</a>`),
    );
    const input = await inputIn(dialog);
    input.value = 'blocked@example.com';
    input.form!.requestSubmit();
    await until(() => flowIn(dialog).shadowRoot!.querySelector('[role=alert]') !== null);
    await until(() => flowIn(dialog).shadowRoot!.activeElement?.localName === 'h2');
    await flowIn(dialog).signOut();
  });
});

describe('the name of the dialog', () => {
  const image =
    '<img alt="Anmelden" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" width="1" height="1">';

  for (const [what, inside, name] of [
    ['is the aria-label of the opener', ' aria-label="Your card">»', 'Your card'],
    ['is the text of the opener', '>Get your card', 'Get your card'],
    ['is the alternative text of a picture in the opener', `>${image}`, 'Anmelden'],
  ] as const) {
    it(what, async () => {
      const opener = add(`<a href="#card" data-onboarding-open="flow" ${data}${inside}</a>`);
      expect((await open(opener)).ariaLabel).to.equal(name);
    });
  }

  it('is the heading of the form if the opener has no name', async () => {
    const bare = `<a href="#card" data-onboarding-open="flow" ${data} data-min-age="16"></a>`;
    const dialog = await open(add(bare));
    await until(() => dialog.ariaLabel === 'Get your card');
    dialog.close();
    expect((await open(place.lastElementChild as HTMLElement)).ariaLabel).to.equal('Get your card');
  });

  it('and its close button use the language of data-lang', async () => {
    const dialog = await open(
      add(`<a href="#card" data-onboarding-open="flow" ${data} data-lang="de">Zur Karte</a>`),
    );
    await until(() => dialog.querySelector('button')!.ariaLabel === 'Schließen');
    expect((hostOf(dialog) as HTMLElement).lang).to.equal('de');
  });

  it('is the heading of the form in the tone of data-tone', async () => {
    const attributes = `${data} data-lang="de" data-tone="formal"`;
    const dialog = await open(
      add(`<a href="#card" data-onboarding-open="flow" ${attributes}></a>`),
    );
    await until(() => dialog.ariaLabel === 'Holen Sie sich Ihre Karte');
  });
});

describe('an unsafe data attribute', () => {
  /** All event handlers this browser knows, and other attributes that a naive filter would let pass. */
  const handlers = [HTMLElement, Element, SVGElement, HTMLBodyElement, Document, Window].flatMap(
    ({ prototype }) =>
      Object.getOwnPropertyNames(prototype).filter((name) => name.startsWith('on')),
  );
  const windowHandlers = Object.keys(window).filter((name) => name.startsWith('on'));
  const names = [...new Set([...handlers, ...windowHandlers, 'onfocusin', 'onfocusout'])];
  const others = 'style class id slot part is nonce autofocus contenteditable popover 1x -y'.split(
    ' ',
  );
  const hostile = [...names, ...others]
    .map((name) => `data-${name}="window.hacked = true"`)
    .join(' ');
  const allowed = ['api-base', 'api-key', 'campaignid', 'categoryid', 'dir', 'lang'];

  it('is not copied to the element in a div', async () => {
    expect(names.length).to.be.greaterThan(80);
    const marked = add(
      `<div data-onboarding="flow" ${data} ${hostile} data-lang="en" data-dir="ltr"></div>`,
    );
    await until(() => marked.querySelector('onboarding-flow') !== null);
    const flow = marked.querySelector('onboarding-flow')!;
    expect(flow.getAttributeNames().sort()).to.deep.equal(allowed);
    for (const name of [...names, 'style']) marked.setAttribute(`data-${name}`, 'again()');
    marked.dataset.country = 'DE';
    await until(() => flow.getAttribute('country') === 'DE');
    expect(flow.getAttributeNames().sort()).to.deep.equal([...allowed, 'country'].sort());
  });

  it('is not copied to the element in a dialog', async () => {
    const dialog = await open(
      add(
        `<a href="#card" data-onboarding-open="flow" ${data} ${hostile} data-lang="en" data-dir="ltr">Card</a>`,
      ),
    );
    const flow = hostOf(dialog).querySelector('onboarding-flow')!;
    expect(flow.getAttributeNames().sort()).to.deep.equal(allowed);
  });
});

describe('a marker with the whole tag name', () => {
  it('fills a div and passes later changes on', async () => {
    const marked = add(`<div data-onboarding="onboarding-flow" ${data}></div>`);
    await until(() => marked.querySelector('onboarding-flow') !== null);
    marked.dataset.country = 'DE';
    await until(() => marked.querySelector('onboarding-flow')!.getAttribute('country') === 'DE');
    expect(marked.childElementCount).to.equal(1);
  });

  it('opens a dialog', async () => {
    const opener = add(`<a href="#1" data-onboarding-open="Onboarding-Flow" ${data}>Card</a>`);
    expect(hostOf(await open(opener)).querySelector('onboarding-flow')).not.to.equal(null);
  });
});

describe('an invalid marker', () => {
  let lines: string[];
  beforeEach(() => {
    lines = collect('warn');
  });
  // An element of a test before may still give its hints.
  const saidOf = (name: string) => lines.filter((text) => text.includes(name));

  for (const [what, markup, name] of [
    ['an unknown name', '<div data-onboarding="flwo"></div>', '<div data-onboarding="flwo">'],
    ['no name', '<div data-onboarding></div>', '<div data-onboarding="">'],
    [
      'a tag that is no div',
      '<section data-onboarding="flow"></section>',
      '<section data-onboarding="flow">',
    ],
    [
      'an opener of an unknown name',
      '<a data-onboarding-open="flwo"></a>',
      '<a data-onboarding-open="flwo">',
    ],
  ] as const) {
    it(`is reported once in the console: ${what}`, async () => {
      add(markup);
      await until(() => saidOf(name).length > 0);
      add(markup);
      const next = add(`<div data-onboarding="flow" ${data}></div>`);
      await until(() => next.childElementCount > 0);
      expect(saidOf(name)).to.have.length(1);
    });
  }

  it('does not keep the other markers from being filled', async () => {
    const stubborn = document.createElement('div');
    Object.assign(stubborn.dataset, { onboarding: 'card', ...{ campaignid: '1' } });
    stubborn.append = () => {
      throw new Error('not here');
    };
    place.append(stubborn);
    const next = add(`<div data-onboarding="flow" ${data}></div>`);
    await until(() => next.childElementCount > 0);
    await until(() => saidOf('<div data-onboarding="card">').length > 0);
  });

  it('leaves a link with an unknown name working as a link', async () => {
    const link = add('<a href="#elsewhere" data-onboarding-open="flwoo">Card</a>');
    await until(() => saidOf('flwoo').length > 0);
    link.click();
    await until(() => location.hash === '#elsewhere');
    history.replaceState(null, '', location.pathname + location.search);
  });
});
