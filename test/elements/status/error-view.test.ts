import { expect } from '@open-wc/testing';
import { OnboardingFlow } from '../../../src/elements/onboarding-flow.js';
import { showsErrorPage } from '../error-page.js';
import { until, visit, type Page } from '../stage.js';

const flow = '<onboarding-flow></onboarding-flow>';

async function blocked(markup: string): Promise<Page> {
  const page = await visit(markup);
  await page.identify('blocked@example.com');
  await showsErrorPage(page);
  return page;
}

describe('the error page', () => {
  it('has the reason as heading, which takes the focus, and the advice', async () => {
    const page = await blocked(flow);
    expect(page.headings).to.deep.equal(['This account is blocked']);
    expect(page.find('[role=alert]').innerText).to.equal('Please contact us.');
    expect(page.focused).to.equal(page.find('[part~=heading]'));
    expect(page.focused!.getAttribute('aria-describedby')).to.equal(page.find('[role=alert]').id);
    expect(page.path).to.equal('register>error');
    expect(page.named('error')).to.have.length(1);
    expect(page.named('error')[0]!.by).to.equal('onboarding-register');
    expect(page.all('button').map((button) => button.innerText)).not.to.contain('Log in');
  });

  describe('has a primary link that fits its message', () => {
    const home = ['Back to the home page', `${location.origin}/home`];
    const support = ['Contact us', 'tel:+390612345'];
    for (const [answer, first, second] of [
      [51, support, home],
      [52, support, home],
      [56, support, home],
      [90, support, home],
      [178, support, home],
      [350, support, home],
      [987, support, home],
      // Messages that ask to come back later or to check the input.
      [50, home, support],
      [100, home, support],
      [108, home, support],
    ] as const) {
      it(`to "${first[0]}" for the answer code ${answer}`, async () => {
        const page = await visit(
          '<onboarding-flow home-url="/home" support-url="tel:+390612345"></onboarding-flow>',
        );
        page.sandbox.faults = [
          { method: 'GET', path: '/customer/checkcard', fault: `answer:${answer}` },
        ];
        await page.identify('new@example.com');
        await showsErrorPage(page);
        expect(page.text()).not.to.contain('Please contact us');
        const links = page.all('a');
        expect(
          links.map((link) => [link.innerText.trim(), link.getAttribute('href')]),
        ).to.deep.equal([first, second]);
        expect(links.map((link) => link.part.contains('button-primary'))).to.deep.equal([
          true,
          false,
        ]);
      });
    }

    it('and offers a closed account no way to start again', async () => {
      const page = await blocked(
        '<onboarding-flow home-url="/home" support-url="tel:+390612345"></onboarding-flow>',
      );
      expect(page.all('.actions button')).to.deep.equal([]);
    });

    it('to the home page if there is no support-url', async () => {
      const page = await blocked('<onboarding-flow home-url="/home"></onboarding-flow>');
      const [link] = page.all('a');
      expect(link!.innerText.trim()).to.equal('Back to the home page');
      expect(page.all('button.primary')).to.deep.equal([]);
    });
  });

  it('restarts the journey', async () => {
    const page = await blocked(flow);
    page.button('error-restart').click();
    await page.shows('register-heading');
    expect(page.input('username').value).to.equal('');
    await page.identify('new@example.com');
    await page.shows('otp-heading');
  });

  it('is shown by the element that failed, on a page without a flow', async () => {
    const page = await blocked(
      '<onboarding-card></onboarding-card><onboarding-register></onboarding-register>',
    );
    expect(page.headings).to.have.length(1);
    expect(page.find('onboarding-register').shadowRoot!.textContent).to.contain('blocked');
  });

  it('links to the support when the log-in of the new account is refused', async () => {
    const page = await visit(
      '<onboarding-flow support-url="/help" home-url="/"></onboarding-flow>',
    );
    await page.sendCode();
    page.sandbox.faults = [
      { method: 'POST', path: '/auth', scope: 'customer', fault: 'answer:51', times: 0 },
    ];
    page.type('one-time-code', page.code);
    page.submit();
    await showsErrorPage(page);
    expect(page.headings[0]).to.equal('Your account is ready, but we couldn’t log you in');
    const [first] = page.all('a');
    expect(first!.getAttribute('href')).to.contain('/help');
    expect(page.named('verified')).to.have.length(1);
    expect(page.path).to.equal('register>otp otp>profile profile>error');
    // It also links to the log-in, because the account exists.
    page.sandbox.faults = [];
    page.button('common-log-in').click();
    await page.shows('login-heading');
  });

  it('is not shown when the data of a customer with a card is refused: the card stays', async () => {
    const page = await visit('<onboarding-flow start="login"></onboarding-flow>');
    await page.logIn('registered@example.com');
    await page.shows('done-heading-login');
    page.sandbox.faults = [{ method: 'GET', path: '/customer', fault: 'answer:52' }];
    page.button('card-edit').click();
    await page.reads('problem-customer-expired');
    await page.shows('done-heading-login');
  });

  it('and the form for changing data show no step count to a customer who has a card', async () => {
    const page = await visit('<onboarding-flow start="login"></onboarding-flow>');
    await page.logIn('registered@example.com');
    await page.shows('done-heading-login');
    page.button('card-edit').click();
    await until(() => page.all('form [name=name]').length > 0);
    expect(page.text()).not.to.match(/the card is yours|Step 3/);
  });

  it('shows an unknown answer code to the visitor and to the host', async () => {
    const page = await visit('<onboarding-flow support-url="/help"></onboarding-flow>');
    page.sandbox.faults = [{ method: 'GET', path: '/customer/checkcard', fault: 'answer:987' }];
    await page.identify('new@example.com');
    await showsErrorPage(page);
    expect(page.text()).to.contain('987');
    expect((await page.hears('error')).detail).to.deep.equal({
      code: 'refused',
      step: 'register',
      retryable: false,
      status: 402,
      answerCode: 987,
    });
  });
});

describe('the content between the tags of an element', () => {
  it('is shown until the element is defined; the element then uses all properties set before', async () => {
    const page = await visit('<onboarding-late><a href="/register">Register</a></onboarding-late>');
    const late = page.place.firstElementChild as HTMLElement;
    expect(late.innerText).to.equal('Register');
    expect(late.firstElementChild!.getClientRects()).to.have.length(1);
    customElements.define('onboarding-late', class extends OnboardingFlow {});
    await page.shows('register-heading');
    expect(late.firstElementChild!.getClientRects()).to.have.length(0);
    await page.identify('new@example.com');
    await page.shows('otp-heading');
    expect(page.requests(/checkcard/)).to.have.length(1);
  });
});
