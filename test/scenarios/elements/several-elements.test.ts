import { expect } from '@open-wc/testing';
import { showsErrorPage } from '../../elements/error-page.js';
import { leave, settled, until, visit } from '../../elements/stage.js';

describe('the configuration of a flow', () => {
  it('replaces that of an element that was there before', async () => {
    const page = await visit('<onboarding-login></onboarding-login>');
    await page.shows('login-heading');
    let asked = 0;
    const headers = () => {
      asked += 1;
      return {};
    };
    page.add('<onboarding-flow></onboarding-flow>', { headers });
    await page.shows('register-heading');
    expect(page.headings.length).to.equal(2);
    await page.logIn('registered@example.com');
    await page.hears('complete');
    expect(asked).to.be.greaterThan(0);
  });

  it('sets the first form, also late, but not after the journey has begun', async () => {
    const page = await visit('<onboarding-register></onboarding-register>');
    const flow = page.add('<onboarding-flow></onboarding-flow>');
    await settled();
    flow.setAttribute('start', 'login');
    await page.shows('login-heading');
    flow.setAttribute('start', 'register');
    await until(() => page.all('onboarding-login').length === 0);
    flow.remove();
    await page.identify('new@example.com');
    await until(() => page.requests(/checkcard/).length > 0);
    page.add('<onboarding-flow start="login"></onboarding-flow>');
    await page.shows('otp-heading');
  });
});

describe('the options property', () => {
  it('may be set on another element than onboarding-profile', async () => {
    const asked: string[] = [];
    const options = (field: string) => {
      asked.push(field);
      return Promise.resolve([{ value: '3', label: 'Italia' }]);
    };
    const page = await visit('');
    page.sandbox.campaign = {
      CustomDataFields: [
        { name: 'name', visible: true },
        { name: 'country', visible: true, mandatory: true },
      ],
    };
    page.add('<onboarding-register></onboarding-register>', { options });
    page.add('<onboarding-otp></onboarding-otp>');
    page.add('<onboarding-profile></onboarding-profile>');
    await page.verify();
    await until(() => page.find('select[name=country]').textContent.includes('Italia'));
    expect(asked).to.deep.equal(['country']);
    expect(page.said).to.deep.equal([]);
  });
});

describe('a page with both entry forms', () => {
  it('fires onboarding-ready once, from the first form that can be used: the upper one if its script is loaded', async () => {
    const forms =
      '<onboarding-login></onboarding-login><onboarding-register></onboarding-register>';
    const before = await visit(forms);
    await until(() => before.headings.length === 2);
    expect(before.named('ready')).to.have.length(1);
    leave();
    const page = await visit(forms);
    await until(() => page.headings.length === 2);
    expect(page.named('ready').map(({ detail, by }) => [detail, by])).to.deep.equal([
      [{ step: 'login' }, 'onboarding-login'],
    ]);
  });
});

describe('two elements that show the same step', () => {
  for (const [what, markup] of [
    [
      'first',
      '<div hidden><onboarding-flow></onboarding-flow></div><onboarding-flow></onboarding-flow>',
    ],
    [
      'last',
      '<onboarding-flow></onboarding-flow><div hidden><onboarding-flow></onboarding-flow></div>',
    ],
  ] as const) {
    it(`leave focus and events to the visible one: the ${what} is hidden`, async () => {
      const page = await visit(markup);
      const seen = page.all('onboarding-flow').find((flow) => flow.checkVisibility())!;
      const heard: string[] = [];
      for (const name of ['identified', 'step', 'code-sent']) {
        seen.addEventListener(`onboarding-${name}`, () => heard.push(name));
      }
      const register = seen.shadowRoot!.querySelector('onboarding-register')!;
      const input = register.shadowRoot!.querySelector<HTMLInputElement>('[name=username]')!;
      input.focus();
      input.value = 'new@example.com';
      register.shadowRoot!.querySelector<HTMLButtonElement>('[type=submit]')!.click();
      await page.shows('otp-heading');
      await until(() => page.focused?.matches('[name=new-password]') === true);
      expect(seen.contains(document.activeElement)).to.equal(true);
      expect(heard).to.deep.equal(['identified', 'step']);
    });
  }

  it('show the error page in the visible one and restart from there', async () => {
    const page = await visit(
      '<div hidden><onboarding-flow></onboarding-flow></div><onboarding-flow></onboarding-flow>',
    );
    const seen = page.all('onboarding-flow')[1]!;
    const within = (selector: string) =>
      seen
        .shadowRoot!.querySelector('onboarding-register')
        ?.shadowRoot!.querySelector<HTMLElement>(selector);
    (within('[name=username]') as HTMLInputElement).value = 'blocked@example.com';
    within('[type=submit]')!.click();
    await showsErrorPage(page);
    expect(page.headings).to.have.length(1);
    expect(page.named('error')).to.have.length(1);
    await until(() => seen.shadowRoot!.activeElement?.matches('[part~=heading]') === true);
    seen.shadowRoot!.querySelector<HTMLElement>('button.primary')!.click();
    await page.shows('register-heading');
    expect(within('[name=username]')).not.to.equal(undefined);
  });

  it('lead to the log-in that is on the page already', async () => {
    const page = await visit(
      '<onboarding-register></onboarding-register><onboarding-login></onboarding-login>',
    );
    await page.shows('login-heading');
    await page.identify('registered@example.com');
    await page.reads('login-registered');
    await until(() => page.focused?.matches('[name=current-password]') === true);
    expect(document.activeElement?.localName).to.equal('onboarding-login');
  });
});

describe('a host that prevents onboarding-complete', () => {
  async function complete() {
    const page = await visit('<onboarding-flow></onboarding-flow>');
    const flow = page.find('onboarding-flow');
    flow.addEventListener('onboarding-complete', (event) => event.preventDefault());
    await page.complete();
    await page.hears('complete');
    return { page, flow };
  }

  it('leaves nothing in sessionStorage', async () => {
    const { page } = await complete();
    expect(Object.keys(sessionStorage)).to.deep.equal([]);
    page.type('name', 'Anna Maria');
    window.dispatchEvent(new Event('pagehide'));
    expect(Object.keys(sessionStorage)).to.deep.equal([]);
  });

  it('lets a flow that is inserted later show the card', async () => {
    const { page, flow } = await complete();
    flow.remove();
    await settled();
    page.add('<onboarding-flow></onboarding-flow>');
    await page.shows('done-heading');
    expect(page.named('complete').length).to.equal(1);
  });
});
