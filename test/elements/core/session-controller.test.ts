import { expect } from '@open-wc/testing';
import { showsErrorPage } from '../error-page.js';
import { newPassword, settled, until, visit, type Page } from '../stage.js';

const flow = '<onboarding-flow></onboarding-flow>';
const corners = `<header><onboarding-register></onboarding-register></header>
  <main><onboarding-otp></onboarding-otp></main>
  <aside><onboarding-profile></onboarding-profile></aside>
  <footer><onboarding-card></onboarding-card></footer>`;

/** No event detail contains an address, a password, a code or a token. */
function expectDiscreet(page: Page): void {
  const told = JSON.stringify(page.heard.map(({ detail }) => detail));
  for (const secret of [newPassword, page.code, 'new@example.com', 'eyJ']) {
    expect(told).not.to.contain(secret);
  }
}

describe('a registration', () => {
  for (const [where, markup] of [
    ['in one onboarding-flow', flow],
    ['in four separate elements', corners],
  ] as const) {
    it(`goes from the first form to the card ${where}; each event fires once, without personal data`, async () => {
      const page = await visit(markup);
      await page.complete();
      await page.shows('done-heading');
      const apart = markup === corners;
      const by = (tag: string) => (apart ? `onboarding-${tag}` : 'onboarding-flow');
      expect(page.heard.map(({ name, by: tag }) => `${name} ${tag}`)).to.deep.equal([
        'ready onboarding-register',
        'started onboarding-register',
        'identified onboarding-register',
        `step ${by('register')}`,
        'code-sent onboarding-otp',
        'verified onboarding-otp',
        `step ${by('otp')}`,
        'profile-saved onboarding-profile',
        `complete ${by('profile')}`,
        `step ${by('profile')}`,
      ]);
      expect(page.path).to.equal('register>otp otp>profile profile>done');
      expectDiscreet(page);
      expect(page.said).to.deep.equal([]);
    });
  }
});

describe('elements of one campaign', () => {
  it('show nothing while another step is current', async () => {
    const page = await visit(corners);
    for (const tag of ['otp', 'profile', 'card']) {
      expect(page.find(`onboarding-${tag}`).shadowRoot!.childElementCount, tag).to.equal(0);
    }
    await page.sendCode();
    expect(page.find('onboarding-register').shadowRoot!.querySelector('form')).to.equal(null);
  });

  it('show registration and log-in until the visitor uses one of them', async () => {
    const page = await visit(
      '<onboarding-register></onboarding-register><onboarding-login></onboarding-login>',
    );
    await until(() => page.headings.length === 2);
    expect(page.headings).to.deep.equal(['Get your card', 'Log in']);
    await page.logIn('registered@example.com');
    await page.hears('complete');
    expect(page.headings).not.to.include('Get your card');
  });

  it('share the settings of the first element and report a different one as an error', async () => {
    const page = await visit(corners);
    page.add('<onboarding-login api-key="other" categoryid="9"></onboarding-login>', {
      fetch: () => Promise.reject(new TypeError('not this one')),
    });
    await until(() => page.said.length > 0);
    expect(page.said).to.deep.equal([
      '<onboarding-login> categoryid, api-key, fetch: another element of this campaign has another value, and that counts.',
    ]);
    await page.logIn('registered@example.com');
    await page.hears('logged-in');
  });

  it('share tokens and requests: the synchro token is fetched once', async () => {
    const page = await visit(corners);
    await page.verify();
    const scopes = page.requests(/^\/auth$/).map(({ body }) => (body as { scope: string }).scope);
    expect(scopes).to.deep.equal(['customersynchro', 'customer']);
  });

  it('do not change with the elements of another campaign on the page', async () => {
    const page = await visit(`${flow}<onboarding-flow campaignid="1002"></onboarding-flow>`);
    const [one, other] = page.all('onboarding-flow');
    page.type('username', 'new@example.com');
    page.submit();
    await until(() => one!.shadowRoot!.querySelector('onboarding-otp') !== null);
    await settled();
    expect(other!.shadowRoot!.querySelector('onboarding-register')).not.to.equal(null);
    expect(page.named('step')).to.have.length(1);
  });

  it('in two flows show the same step, and each event fires once', async () => {
    const page = await visit(flow + flow);
    await page.sendCode();
    expect(page.headings).to.deep.equal(['Check your email', 'Check your email']);
    expect(page.path).to.equal('register>otp');
    expect(page.named('code-sent')).to.have.length(1);
  });
});

describe('the settings of an element', () => {
  const markup = '<onboarding-register privacy-url="privacy"></onboarding-register>';

  it('are read when one has changed, not each time that the element renders', async () => {
    const page = await visit(markup);
    const element = page.find('onboarding-register');
    await until(() => page.all('form a').length > 0);
    let reads = 0;
    Object.defineProperty(element, 'termsUrl', { get: () => void (reads += 1) });
    for (let render = 0; render < 3; render += 1) {
      element.requestUpdate();
      await element.updateComplete;
    }
    expect(reads).to.equal(0);
    element.setAttribute('privacy-url', 'other');
    await element.updateComplete;
    expect(reads).to.equal(1);
    expect((page.find('form a') as HTMLAnchorElement).href).to.match(/\/other$/);
  });

  it('are read again for a page that has got another base, against which their links are resolved', async () => {
    const page = await visit(markup);
    const element = page.find('onboarding-register');
    await until(() => page.all('form a').length > 0);
    const base = document.createElement('base');
    base.href = 'https://shop.example/join/';
    document.head.append(base);
    try {
      element.requestUpdate();
      await element.updateComplete;
      const { href } = page.find('form a') as HTMLAnchorElement;
      expect(href).to.equal('https://shop.example/join/privacy');
    } finally {
      base.remove();
    }
  });
});

describe('a page that is back from the cache of the browser', () => {
  it('starts again at a step that it does not show, if another page of the tab has ended the journey', async () => {
    const page = await visit(
      '<onboarding-register></onboarding-register><onboarding-otp></onboarding-otp>',
    );
    await page.sendCode();
    page.enterCode();
    await page.hears('verified');
    await until(() => page.find('onboarding-otp').step === 'profile');
    await settled();
    sessionStorage.clear();
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await page.shows('register-heading');
  });
});

describe('a cancelable event', () => {
  it('prevents the error page if it is onboarding-error, until proceed() is called', async () => {
    const page = await visit(flow);
    page.sandbox.faults = [{ method: 'GET', path: '/customer/checkcard', fault: 'answer:51' }];
    const host = page.find('onboarding-flow');
    host.addEventListener('onboarding-error', (event) => event.preventDefault());
    await page.identify('new@example.com');
    const { detail } = await page.hears('error');
    expect(detail).to.deep.equal({
      code: 'customer-blocked',
      step: 'register',
      retryable: false,
      status: 402,
      answerCode: 51,
    });
    expect(page.path).to.equal('');
    host.proceed();
    await showsErrorPage(page);
  });
});

describe('an identifier that is registered already', () => {
  const register = '<onboarding-register></onboarding-register>';

  it('leads to the log-in on the page, with the address filled in', async () => {
    const page = await visit(`${register}<p></p><onboarding-login></onboarding-login>`);
    await page.identify('registered@example.com');
    await until(() => page.path === 'register>login');
    await page.shows('login-heading');
    expect(page.headings).to.deep.equal(['Log in']);
    expect(page.input('username').value).to.equal('registered@example.com');
    expect(page.text()).to.contain('You’re already registered');
  });

  it('shows a message on a page without a log-in', async () => {
    const page = await visit(register);
    await page.identify('registered@example.com');
    await page.reads('register-registered-elsewhere');
    expect((await page.hears('identified')).detail).to.deep.equal({
      channel: 'email',
      status: 'registered',
    });
  });

  it('leads to login-url', async () => {
    const page = await visit(register.replace('>', ' login-url="#log-in">'));
    await page.identify('registered@example.com');
    await until(() => location.hash === '#log-in');
    const link = page.find('a');
    expect(link.getAttribute('href')).to.contain('#log-in');
    history.replaceState(null, '', location.pathname + location.search);
  });
});

describe('the methods of an element', () => {
  it('getAccessToken returns the customer token after the log-in and rejects before it', async () => {
    const page = await visit(flow);
    const host = page.find('onboarding-flow');
    const refusal = await host.getAccessToken().catch((error: unknown) => error);
    expect(String(refusal)).to.equal('OnboardingError: unauthorised');
    await page.verify();
    expect(await host.getAccessToken()).to.match(/^eyJ/);
    expect(page.requests(/^\/auth/)).to.have.length(2);
  });

  it('send the headers of the host with each request', async () => {
    const page = await visit(flow, {
      properties: { headers: () => Promise.resolve({ 'x-tenant': 'shop' }) },
    });
    await page.identify('new@example.com');
    await page.shows('otp-heading');
    expect(page.sandbox.requests.map(({ headers }) => headers.includes('x-tenant'))).to.deep.equal([
      true,
      true,
    ]);
  });
});
