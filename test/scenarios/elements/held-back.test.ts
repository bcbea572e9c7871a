import { expect } from '@open-wc/testing';
import { stopTime, type PageTime } from '../../support/page-time.js';
import { settled, until, visit, type Page } from '../../elements/stage.js';

const submit = (page: Page) =>
  page.find('form:not([hidden]) button.primary, section > .actions > button.primary');

describe('an API that accepts no request for a while', () => {
  let time: PageTime | undefined;
  interface HeldBack {
    readonly what: string;
    readonly markup: string;
    /** The way to the form. */
    readonly reach?: (page: Page) => Promise<void>;
    readonly call: { readonly method: string; readonly path: string };
    readonly label: string;
    readonly act: (page: Page) => Promise<void> | void;
    /** Waits for the success. */
    readonly ends: (page: Page) => Promise<unknown>;
  }

  const flow = '<onboarding-flow></onboarding-flow>';
  const cases: readonly HeldBack[] = [
    {
      what: 'the register form',
      markup: '<onboarding-register></onboarding-register>',
      call: { method: 'GET', path: '/customer/checkcard' },
      label: 'Continue',
      act: (page) => page.identify('new@example.com'),
      ends: (page) => page.hears('identified'),
    },
    {
      what: 'the log-in',
      markup: '<onboarding-login></onboarding-login>',
      call: { method: 'POST', path: '/auth' },
      label: 'Log in',
      act: (page) => page.logIn('registered@example.com'),
      ends: (page) => page.hears('logged-in'),
    },
    {
      what: 'data entry',
      markup: flow,
      async reach(page) {
        await page.verify();
        page.enterData();
      },
      call: { method: 'PUT', path: '/customer' },
      label: 'Get my card',
      act: (page) => page.submit(),
      ends: (page) => page.hears('complete'),
    },
    {
      what: 'data entry that did not load',
      markup: flow,
      async reach(page) {
        await page.sendCode();
        page.type('one-time-code', page.code);
      },
      call: { method: 'GET', path: '/customer/customerdatafields/{campaignid}' },
      label: 'Try again',
      act: (page) => submit(page).click(),
      ends: (page) => until(() => page.all('form [name=surname]').length > 0),
    },
  ];
  for (const { what, markup, reach, call, label, act, ends } of cases) {
    it(`makes the button count down, and do nothing until then: ${what}`, async () => {
      const page = await visit(markup);
      await reach?.(page);
      time = stopTime();
      page.sandbox.faults = [{ ...call, fault: 'retry-after:20', times: 1 }];
      await act(page);
      await page.hears('error');
      await until(() => submit(page).innerText.trim() === `${label} (0:20)`);
      expect(submit(page).ariaDisabled).to.equal('true');
      const [alert] = page.all('[role=alert]').filter(({ innerText }) => innerText.trim());
      // Screen readers get the time once, with the reason; the visible one counts down.
      expect(alert!.querySelector('.hidden')!.textContent).to.contain('20 seconds');
      const seen = () => alert!.querySelector('[aria-hidden]')!.textContent;
      expect(seen()).to.contain('in 0:20.');
      const { length } = page.sandbox.requests;
      submit(page).click();
      submit(page).closest('form')?.requestSubmit();
      await settled();
      expect(page.sandbox.requests).to.have.length(length);
      time.pass(15_100);
      await until(() => submit(page).innerText.trim() === `${label} (0:05)`);
      expect(seen()).to.contain('in 0:05.');
      expect(alert!.querySelector('.hidden')!.textContent).to.contain('20 seconds');
      time.pass(5_000);
      await until(() => submit(page).ariaDisabled === null);
      expect(submit(page).innerText.trim()).to.equal(label);
      await act(page);
      await ends(page);
    });
  }
});

describe('a Wi-Fi that asks for a log-in', () => {
  it('is named as the reason, without a support code', async () => {
    const page = await visit('<onboarding-register></onboarding-register>');
    page.sandbox.faults = [
      { method: 'GET', path: '/customer/checkcard', fault: 'portal', times: 0 },
    ];
    await page.identify('new@example.com');
    await page.reads('problem-wifi');
    expect(page.all('[part~=support-code]')).to.deep.equal([]);
  });
});

describe('the way back from the card number', () => {
  it('is not shown without its words', async () => {
    const page = await visit('<onboarding-register></onboarding-register>', { lang: 'fr' });
    await until(() => page.all('button[name=use-card]').length === 1);
    const labels: string[] = [];
    const look = () => labels.push(...page.all('button').map(({ innerText }) => innerText.trim()));
    page.find('button[name=use-card]').click();
    while (page.all('button[name=use-contact]').length === 0) {
      await Promise.resolve();
      look();
      await settled();
    }
    look();
    expect(labels).not.to.include('');
  });
});
