import { expect } from '@open-wc/testing';
import { stopTime, type PageTime } from '../../support/page-time.js';
import { newPassword, settled, until, visit, type Page } from '../../elements/stage.js';

const flow = '<onboarding-flow></onboarding-flow>';
const withSupport = '<onboarding-flow support-url="tel:+390612345"></onboarding-flow>';
const send = (page: Page) => page.find('button[name=send-code]') as HTMLButtonElement;

async function atCodeStep(markup = flow): Promise<Page> {
  const page = await visit(markup);
  await page.identify('new@example.com');
  await page.shows('otp-heading');
  return page;
}

async function withCard(markup: string): Promise<Page> {
  const page = await visit(markup);
  await until(() => page.all('button[name=use-card]').length === 1);
  page.find('button[name=use-card]').click();
  await until(() => page.all('button[name=use-contact]').length === 1);
  await page.identify('100002');
  await page.shows('otp-heading');
  return page;
}

describe('a code that cannot be sent', () => {
  let time: PageTime | undefined;
  it('links to the support only if no later attempt can succeed', async () => {
    const support = async (code: number) => {
      const page = await atCodeStep(withSupport);
      page.sandbox.faults = [
        { method: 'POST', path: '/customer/verifyemail', fault: `answer:${code}` },
      ];
      page.type('new-password', newPassword);
      send(page).click();
      await page.hears('error');
      return page.all('[role=alert] a').map((link) => link.getAttribute('href'));
    };
    expect(await support(51)).to.deep.equal(['tel:+390612345']);
    expect(await support(202)).to.deep.equal([]);
    // Errors the visitor can correct, or that pass with time.
    for (const code of [260, 262, 448, 50, 100, 108]) {
      expect(await support(code), String(code)).to.deep.equal([]);
    }
  });

  it('shows "We couldn’t send the code." first, and not for errors of later requests', async () => {
    const page = await atCodeStep();
    page.sandbox.faults = [
      { method: 'POST', path: '/customer/verifyemail', fault: 'status:404', times: 0 },
    ];
    page.type('new-password', newPassword);
    send(page).click();
    await page.hears('error');
    const [alert] = page.all('[role=alert]');
    expect(alert!.innerText).to.match(/^We couldn’t send the code\. \S/);
    page.sandbox.faults = [];
    send(page).click();
    await page.hears('code-sent');
    page.sandbox.faults = [
      { method: 'PUT', path: '/customer/registrationVCWithVerificationCode', fault: 'answer:312' },
    ];
    page.type('one-time-code', page.code);
    page.submit();
    await until(() => page.named('error').length === 2);
    await settled();
    expect(page.text()).not.to.contain('We couldn’t send the code');
  });

  for (const [fault, reason] of [
    ['status:429', 'Too many attempts'],
    ['status:401', 'Something is wrong with this form on our side.'],
  ] as const) {
    it(`shows the reason for a second code too, and not for later requests: ${fault}`, async () => {
      const page = await atCodeStep();
      page.type('new-password', newPassword);
      time = stopTime();
      send(page).click();
      await page.hears('code-sent');
      const fails = (method: string, path: string) => {
        page.sandbox.faults = [{ method, path, fault, times: 0 }];
      };
      const said = async (count: number) => {
        await until(() => page.named('error').length === count);
        await settled();
        // The countdown is read out without the seconds.
        return page.find('[role=alert]').textContent.trim();
      };
      time.pass(30_000);
      await until(() => !send(page).disabled);
      fails('POST', '/customer/verifyemail');
      send(page).click();
      const again = await said(1);
      expect(again).to.match(/^We couldn’t send the code\. \S/);
      expect(again).to.contain(reason);
      fails('PUT', '/customer/registrationVCWithVerificationCode');
      page.type('one-time-code', page.code);
      page.submit();
      const entered = await said(2);
      expect(entered).to.contain(reason);
      expect(entered).not.to.contain('We couldn’t send the code');
    });
  }

  for (const code of [202, 260, 262, 448]) {
    it(`does not ask a card holder to check an address (${code})`, async () => {
      const page = await withCard(withSupport);
      page.sandbox.faults = [
        {
          method: 'POST',
          path: '/customer/generateverificationcode',
          fault: `answer:${code}`,
          times: 2,
        },
      ];
      page.type('new-password', newPassword);
      send(page).click();
      await page.reads('problem-code-not-sent');
      expect(page.text()).not.to.match(/Check the address|check it/);
      expect(page.find('[role=alert] a').getAttribute('href')).to.equal('tel:+390612345');
    });
  }

  it('shows the code field beside the sentence to a card holder whose email was not sent', async () => {
    const page = await withCard(withSupport);
    const element = page.find('onboarding-flow');
    element.fetch = async (input, init) => {
      const reply = await page.sandbox.fetch(input, init);
      const url = input instanceof Request ? input.url : String(input);
      if (!url.endsWith('/generateverificationcode')) return reply;
      const body = (await reply.json()) as object;
      return Response.json({ ...body, emailErrorDescription: 'mailbox full' });
    };
    page.type('new-password', newPassword);
    send(page).click();
    await page.reads('otp-uncertain');
    expect((await page.hears('error')).detail.code).to.equal('code-not-sent');
    expect(page.text()).not.to.contain('mailbox full');
    page.type('one-time-code', page.code);
    page.submit();
    await page.hears('verified');
  });

  for (const [markup, hrefs] of [
    [withSupport, ['tel:+390612345']],
    [flow, []],
  ] as const) {
    it(`a code sent to a card holder shows ${hrefs.length} support links`, async () => {
      const page = await withCard(markup);
      page.type('new-password', newPassword);
      send(page).click();
      await page.hears('code-sent');
      await page.shows('otp-code-heading');
      expect(page.all('form a').map((link) => link.getAttribute('href'))).to.deep.equal(hrefs);
      await page.reads('otp-spam-or-text');
    });
  }
});
