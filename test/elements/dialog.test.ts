import '../../src/drop-in.js';
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { until } from './stage.js';

const data =
  'data-campaignid="1001" data-categoryid="1703" data-api-base="/api" data-api-key="sandbox"';
const page = document.documentElement;

let place: HTMLElement;
beforeEach(() => {
  place = document.createElement('main');
  document.body.append(place);
});
afterEach(() => {
  for (const node of [...document.body.children]) {
    if (node === place || node.shadowRoot?.querySelector('dialog')) node.remove();
  }
});

function add(html: string): HTMLElement {
  const template = document.createElement('template');
  template.innerHTML = html;
  place.append(template.content);
  return place.lastElementChild as HTMLElement;
}

/** Clicks on it once, also while what opens it is still on its way. */
async function open(opener: HTMLElement): Promise<HTMLDialogElement> {
  let dialog: HTMLDialogElement | undefined;
  opener.click();
  await until(() => {
    dialog = [...document.body.children]
      .map((node) => node.shadowRoot?.querySelector('dialog') ?? undefined)
      .find((it) => it?.open);
    return dialog !== undefined;
  });
  return dialog!;
}

const hostOf = (dialog: HTMLDialogElement) => (dialog.getRootNode() as ShadowRoot).host;

/** The first form's input in the dialog, once it can be used. */
async function inputIn(dialog: HTMLDialogElement): Promise<HTMLInputElement> {
  const find = () =>
    hostOf(dialog)
      .querySelector('onboarding-flow')
      ?.shadowRoot?.querySelector('onboarding-register')
      ?.shadowRoot?.querySelector<HTMLInputElement>('[name=username]');
  await until(() => Boolean(find()));
  return find()!;
}

for (const [what, markup] of [
  ['button', `<button type="button" data-onboarding-open="flow" ${data}>Get your card</button>`],
  ['link', `<a href="#card" data-onboarding-open="flow" ${data}>Get your card</a>`],
] as const) {
  describe(`a marked ${what}`, () => {
    it('opens a named dialog, takes the focus into it and holds the page behind still', async () => {
      const opener = add(markup);
      const dialog = await open(opener);
      expect(dialog.matches(':modal')).to.equal(true);
      expect(dialog.ariaLabel).to.equal('Get your card');
      expect(document.activeElement).to.equal(hostOf(dialog));
      expect(getComputedStyle(page).overflowY).to.equal('hidden');
      expect(location.hash).to.equal('');
    });

    it('gets the focus back when Escape closes the dialog, and opens it again with what was typed', async () => {
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

    it('lets the page go when the dialog is thrown away while it is open', async () => {
      const dialog = await open(add(markup));
      expect(getComputedStyle(page).overflowY).to.equal('hidden');
      hostOf(dialog).remove();
      expect(getComputedStyle(page).overflowY).not.to.equal('hidden');
    });

    it('can be used by everyone once the dialog is open, and closed by its button', async () => {
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

describe('the look of the dialog', () => {
  const marked = `<button type="button" data-onboarding-open="flow" ${data}>Get your card</button>`;

  afterEach(() => {
    page.removeAttribute('style');
    document.body.removeAttribute('style');
  });

  it('keeps the button that closes in sight, and free, however far one has scrolled', async () => {
    const dialog = await open(add(marked));
    const input = await inputIn(dialog);
    dialog.style.blockSize = '160px';
    dialog.scrollTop = dialog.scrollHeight;
    expect(dialog.scrollTop).to.be.above(80);
    const close = dialog.querySelector('button')!;
    const box = close.getBoundingClientRect();
    expect(box.top).to.be.at.least(dialog.getBoundingClientRect().top);
    const root = dialog.getRootNode() as ShadowRoot;
    const seen = root.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    expect(close.contains(seen)).to.equal(true);

    input.scrollIntoView();
    const bar = close.parentElement!.getBoundingClientRect();
    expect(input.getBoundingClientRect().top, 'not under its bar').to.be.at.least(bar.bottom + 5);
  });

  it('is written in the direction of the part of the page that its opener is in', async () => {
    const opener = add(`<div dir="rtl">${marked}</div>`).querySelector('button')!;
    const dialog = await open(opener);
    expect(getComputedStyle(dialog).direction).to.equal('rtl');
    const close = dialog.querySelector('button')!.getBoundingClientRect();
    expect(close.left - dialog.getBoundingClientRect().left).to.be.below(20);
    dialog.close();
    opener.parentElement!.dir = 'ltr';
    expect(getComputedStyle(await open(opener)).direction).to.equal('ltr');
  });

  for (const [text, ground] of [
    ['rgb(255, 255, 255)', 'dark'],
    ['rgb(20, 30, 60)', 'light'],
  ] as const) {
    it(`has a ${ground} ground for text of a brand that is ${text}`, async () => {
      page.style.setProperty('--onboarding-text', text);
      const dialog = await open(add(marked));
      const { backgroundColor, backgroundImage, color } = getComputedStyle(dialog);
      expect(color).to.equal(text);
      expect(backgroundColor).to.equal('rgb(255, 255, 255)');
      const alpha = /oklch\(0\.18 0 0(?: \/ (\S+?))?\)/.exec(backgroundImage);
      expect(alpha, backgroundImage).not.to.equal(null);
      expect(alpha?.[1] ?? '1').to.equal(ground === 'dark' ? '1' : '0');
    });
  }

  it('takes no row of a page that is laid out as a grid', async () => {
    document.body.style.cssText = 'display: grid; gap: 50px';
    const opener = add(marked);
    const before = document.body.getBoundingClientRect().height;
    await inputIn(await open(opener));
    expect(document.body.getBoundingClientRect().height).to.equal(before);
  });

  for (const [what, width, gutter] of [
    ['keeps the place of a scroll bar', 15, 'stable'],
    ['keeps none where there was none', 0, 'auto'],
  ] as const) {
    it(`${what}, so that the page does not move aside`, async () => {
      const opener = add(marked);
      // The browsers of these tests draw none that takes room.
      Object.defineProperty(page, 'clientWidth', {
        value: window.innerWidth - width,
        configurable: true,
      });
      await open(opener);
      Reflect.deleteProperty(page, 'clientWidth');
      expect(getComputedStyle(page).scrollbarGutter).to.equal(gutter);
    });
  }
});

describe('the name of the dialog', () => {
  const image =
    '<img alt="Anmelden" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" width="1" height="1">';

  for (const [what, inside, name] of [
    ['is what the opener is called by its label', ' aria-label="Your card">»', 'Your card'],
    ['is its text', '>Get your card', 'Get your card'],
    ['is what its picture shows', `>${image}`, 'Anmelden'],
  ] as const) {
    it(what, async () => {
      const opener = add(`<a href="#card" data-onboarding-open="flow" ${data}${inside}</a>`);
      expect((await open(opener)).ariaLabel).to.equal(name);
    });
  }

  it('is the heading of the form where the opener has none', async () => {
    const bare = `<a href="#card" data-onboarding-open="flow" ${data} data-min-age="16"></a>`;
    const dialog = await open(add(bare));
    await until(() => dialog.ariaLabel === 'Get your card');
    dialog.close();
    expect((await open(place.lastElementChild as HTMLElement)).ariaLabel).to.equal('Get your card');
  });

  it('and the words around the form are in the language that the opener asks for', async () => {
    const dialog = await open(
      add(`<a href="#card" data-onboarding-open="flow" ${data} data-lang="de">Zur Karte</a>`),
    );
    await until(() => dialog.querySelector('button')!.ariaLabel === 'Schließen');
    expect((hostOf(dialog) as HTMLElement).lang).to.equal('de');
  });
});

describe('a marked div', () => {
  it('is filled with the element and its attributes; what stood in it is the fallback', async () => {
    const marked = add(`<div data-onboarding="flow" ${data} data-lang="it"><p>Wait …</p></div>`);
    await until(() => marked.querySelector('onboarding-flow') !== null);
    const flow = marked.querySelector('onboarding-flow')!;
    expect(flow.getAttribute('campaignid')).to.equal('1001');
    expect(flow.lang).to.equal('it');
    expect(flow.textContent).to.equal('Wait …');
    await until(() => flow.shadowRoot?.textContent.includes('Passaggio 1 di 3') ?? false);
  });

  it('hands on what is set on it later', async () => {
    const marked = add('<div data-onboarding="flow"></div>');
    await until(() => marked.querySelector('onboarding-flow') !== null);
    Object.assign(marked.dataset, { campaignid: '1001', categoryid: '1703', apiBase: '/api' });
    const heading = () =>
      marked
        .querySelector('onboarding-flow')
        ?.shadowRoot?.querySelector('onboarding-register')
        ?.shadowRoot?.querySelector('[part~=heading]')?.textContent;
    await until(() => heading() === 'Get your card');
    marked.dataset.lang = 'de';
    await until(() => heading() === 'Hol dir deine Karte');
    delete marked.dataset.lang;
    await until(() => heading() === 'Get your card');
  });

  it('gets the other element when it is marked anew', async () => {
    const marked = add(`<div data-onboarding="flow" ${data}><p>Wait …</p></div>`);
    await until(() => marked.querySelector('onboarding-flow') !== null);
    marked.dataset.onboarding = 'login';
    await until(() => marked.querySelector('onboarding-login') !== null);
    expect(marked.innerHTML).not.to.contain('onboarding-flow');
    expect(marked.textContent).to.equal('Wait …');
  });
});

describe('what else a marker says', () => {
  /** Every handler that this browser knows, and what a filter lets pass because it is data. */
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

  it('never becomes an attribute of the element in a div', async () => {
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

  it('never becomes an attribute of the element in a dialog', async () => {
    const dialog = await open(
      add(
        `<a href="#card" data-onboarding-open="flow" ${data} ${hostile} data-lang="en" data-dir="ltr">Card</a>`,
      ),
    );
    const flow = hostOf(dialog).querySelector('onboarding-flow')!;
    expect(flow.getAttributeNames().sort()).to.deep.equal(allowed);
  });
});

describe('a marker that cannot be followed', () => {
  const { warn } = console;
  let said: string[];
  beforeEach(() => {
    said = [];
    console.warn = (text: string) => said.push(text);
  });
  afterEach(() => {
    console.warn = warn;
  });

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
    it(`is named once in the console: ${what}`, async () => {
      add(markup);
      await until(() => said.length > 0);
      add(markup);
      const next = add(`<div data-onboarding="flow" ${data}></div>`);
      await until(() => next.childElementCount > 0);
      expect(said.map((text) => text.includes(name))).to.deep.equal([true]);
    });
  }

  it('keeps no other place empty', async () => {
    const stubborn = document.createElement('div');
    Object.assign(stubborn.dataset, { onboarding: 'card', ...{ campaignid: '1' } });
    stubborn.append = () => {
      throw new Error('not here');
    };
    place.append(stubborn);
    const next = add(`<div data-onboarding="flow" ${data}></div>`);
    await until(() => next.childElementCount > 0);
    await until(() => said.length > 0);
    expect(said[0]).to.contain('<div data-onboarding="card">');
  });

  it('lets an opener of an unknown name be the link that it is', async () => {
    const link = add('<a href="#elsewhere" data-onboarding-open="flwoo">Card</a>');
    await until(() => said.length > 0);
    link.click();
    await until(() => location.hash === '#elsewhere');
    history.replaceState(null, '', location.pathname + location.search);
  });
});
