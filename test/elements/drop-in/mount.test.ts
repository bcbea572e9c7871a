import '../../../src/drop-in.js';
import { expect } from '@open-wc/testing';
import { add, data, place } from '../dialog-stage.js';
import { headingText } from '../heading.js';
import { settled, until } from '../stage.js';
import { collect, replace } from '../../support/replace.js';

function headingOf(flow: Element | null): string | undefined {
  const found = flow?.shadowRoot
    ?.querySelector('onboarding-register')
    ?.shadowRoot?.querySelector('[part~=heading]');
  return found ? headingText(found) : undefined;
}

describe('a div with data-onboarding', () => {
  it('is filled with the element and its attributes; its content becomes the fallback', async () => {
    const marked = add(`<div data-onboarding="flow" ${data} data-lang="it"><p>Wait …</p></div>`);
    await until(() => marked.querySelector('onboarding-flow') !== null);
    const flow = marked.querySelector('onboarding-flow')!;
    expect(flow.getAttribute('campaignid')).to.equal('1001');
    expect(flow.lang).to.equal('it');
    expect(flow.textContent).to.equal('Wait …');
    await until(() => headingOf(flow) === 'Richiedi la tua tessera');
  });

  it('passes later changes of its data attributes on', async () => {
    const marked = add('<div data-onboarding="flow"></div>');
    await until(() => marked.querySelector('onboarding-flow') !== null);
    Object.assign(marked.dataset, { campaignid: '1001', categoryid: '1703', apiBase: '/api' });
    const heading = () => headingOf(marked.querySelector('onboarding-flow'));
    await until(() => heading() === 'Get your card');
    marked.dataset.lang = 'de';
    await until(() => heading() === 'Hol dir deine Karte');
    marked.dataset.tone = 'formal';
    await until(() => heading() === 'Holen Sie sich Ihre Karte');
    delete marked.dataset.lang;
    await until(() => heading() === 'Get your card');
  });

  it('replaces the element when data-onboarding changes', async () => {
    const marked = add(`<div data-onboarding="flow" ${data}><p>Wait …</p></div>`);
    await until(() => marked.querySelector('onboarding-flow') !== null);
    marked.dataset.onboarding = 'login';
    await until(() => marked.querySelector('onboarding-login') !== null);
    expect(marked.innerHTML).not.to.contain('onboarding-flow');
    expect(marked.textContent).to.equal('Wait …');
  });
});

describe('a script tag with the selector of links', () => {
  it('gives them its settings', async () => {
    add(`<script type="text/plain" data-campaignid="1001" data-categoryid="1703"
        data-api-base="/api" data-onboarding-open="a[href='#own']"></script><a href="#own">Join</a>`);
    const link = place.querySelector('a')!;
    await until(() => link.dataset.onboardingOpen === 'flow');
    expect(Object.fromEntries(Object.entries(link.dataset))).to.deep.equal({
      campaignid: '1001',
      categoryid: '1703',
      apiBase: '/api',
      onboardingOpen: 'flow',
    });
  });
});

describe('a misspelled marker', () => {
  it('is answered on the console with the kinds that exist', async () => {
    const said = collect('warn');
    add(`<div data-onboarding="regster" ${data}></div>`);
    await until(() => said.length > 0);
    await settled();
    expect(said).to.deep.equal([
      '<div data-onboarding="regster"> shows nothing: it takes a div (or a trigger) and one of flow, register, otp, profile, login, card.',
    ]);
  });
});

describe('a div that is already filled', () => {
  it('creates no second element when the page changes elsewhere', async () => {
    const marked = add(`<div data-onboarding="flow" ${data}></div>`);
    await until(() => marked.querySelector('onboarding-flow') !== null);
    const made: string[] = [];
    const createElement = (name: string) => {
      made.push(name);
      return document.createElementNS('http://www.w3.org/1999/xhtml', name);
    };
    replace(document, 'createElement', createElement);
    place.append('Something else');
    await settled();
    // Lit creates template elements on each render.
    expect(made.filter((name) => name.startsWith('onboarding-'))).to.deep.equal([]);
  });
});
