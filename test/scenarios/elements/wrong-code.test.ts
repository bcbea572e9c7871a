/**
 * The words beside a wrong code, when a new one can be sent, and where a support code is shown.
 */
import { expect } from '@open-wc/testing';
import { settled, until, visit, type Page } from '../../elements/stage.js';

describe('a wrong code names where the right one is', () => {
  const errors = (page: Page) => page.all('[part=error]').map((line) => line.innerText.trim());
  const resend = (page: Page) => page.find('button[name=send-code]') as HTMLButtonElement;
  const wrong = async (page: Page, digits: string) => {
    const refused = page.named('error').length;
    page.type('one-time-code', digits);
    page.submit();
    await until(() => page.named('error').length > refused);
    await settled();
  };

  for (const [who, sentence] of [
    ['new@example.com', 'That’s not the code. Check it in the newest email.'],
    ['3331231234', 'That’s not the code. Check it in the newest text message.'],
    ['100002', 'That’s not the code. Check it in the newest message.'],
  ] as const) {
    it(`for ${who}`, async () => {
      const page = await visit('<onboarding-flow></onboarding-flow>');
      if (who === '100002') {
        await until(() => page.all('button[name=use-card]').length > 0);
        page.find('button[name=use-card]').click();
        await settled();
      }
      await page.sendCode(who);
      await wrong(page, '000000');
      expect(errors(page)).to.deep.equal([sentence]);
      expect(resend(page).ariaDisabled).to.equal('true');
    });
  }

  it('and from the second on offers a new one, at once', async () => {
    const page = await visit('<onboarding-flow></onboarding-flow>');
    await page.sendCode();
    await wrong(page, '000000');
    await wrong(page, '000001');
    expect(errors(page)).to.deep.equal([
      'That’s not the code. Check it in the newest email, or send a new one.',
    ]);
    resend(page).click();
    await until(() => page.named('code-sent').length === 2);
    await settled();
    // The pause after the new code is as long as that after the first.
    expect(resend(page).ariaDisabled).to.equal('true');
    await wrong(page, '000002');
    expect(errors(page)).to.deep.equal(['That’s not the code. Check it in the newest email.']);
  });
});

describe('a support code', () => {
  const codes = (page: Page) => page.all('[part~=support-code]').map((line) => line.innerText);
  const support = (page: Page) => page.all('a').filter((link) => link.innerText === 'Contact us');
  const again = async (page: Page) => {
    const before = page.named('error').length;
    page.submit();
    await until(() => page.named('error').length > before);
    await settled();
  };

  it('is not shown at the first failure of the server', async () => {
    const page = await visit('<onboarding-flow support-url="/help"></onboarding-flow>');
    page.sandbox.faults = [
      { method: 'GET', path: '/customer/checkcard', times: 9, fault: 'status:500' },
    ];
    await page.identify('new@example.com');
    await page.hears('error');
    await page.reads('problem-server-error');
    expect(codes(page)).to.deep.equal([]);
    expect(support(page)).to.deep.equal([]);
    await again(page);
    expect(codes(page)).to.deep.equal(['Support code server-error-500']);
    expect(support(page)).to.have.length(1);
  });

  it('is not shown without a support to tell it to', async () => {
    const page = await visit('<onboarding-flow></onboarding-flow>');
    await page.identify('blocked@example.com');
    await until(() => page.headings[0] === 'This account is blocked');
    expect(codes(page)).to.deep.equal([]);
  });
});
