import { expect } from '@open-wc/testing';
import { newPassword, until, visit, type Page } from '../../elements/stage.js';

const flow = '<onboarding-flow></onboarding-flow>';
const address = 'new@example.com';

function expectAtField(page: Page): void {
  const field = page.find('input[name=username]') as HTMLInputElement;
  expect(field.value).to.equal(address);
  expect(field.getAttribute('aria-invalid')).to.equal('true');
  expect(page.find('#username-error').textContent).to.contain('isn’t accepted');
}

describe('an address that the API rejects', () => {
  for (const code of [260, 262, 448, 996]) {
    it(`is marked in the register form when the lookup rejects it: ${code}`, async () => {
      const page = await visit(flow);
      page.sandbox.faults = [
        { method: 'GET', path: '/customer/checkcard', fault: `answer:${code}` },
      ];
      await page.identify(address);
      await page.hears('error');
      await until(() => page.all('#username-error').length === 1);
      expectAtField(page);
    });

    it(`is marked in the register form when sending the code rejects it: ${code}`, async () => {
      const page = await visit(flow);
      await page.identify(address);
      await page.shows('otp-heading');
      page.sandbox.faults = [
        { method: 'POST', path: '/customer/verifyemail', fault: `answer:${code}` },
      ];
      page.type('new-password', newPassword);
      page.find('button[name=send-code]').click();
      await page.hears('error');
      await until(() => page.all('#username-error').length === 1);
      expectAtField(page);
    });
  }

  it('is focused again when the same one is sent twice', async () => {
    const page = await visit(flow);
    page.sandbox.faults = [
      { method: 'GET', path: '/customer/checkcard', fault: 'answer:260', times: 0 },
    ];
    await page.identify(address);
    await until(() => page.focused === page.find('input[name=username]'));
    await until(() => page.all('#username-error').length === 1);
    page.find('form button[type=submit]').focus();
    page.submit();
    await until(() => page.named('error').length === 2);
    await until(() => page.focused === page.find('input[name=username]'));
    expectAtField(page);
    // From the field itself a focus is not heard.
    page.find('form').requestSubmit();
    await until(() => page.named('error').length === 3);
    await until(() =>
      page.all('[role=status]').some((one) => one.textContent.includes('isn’t accepted')),
    );
  });
});
