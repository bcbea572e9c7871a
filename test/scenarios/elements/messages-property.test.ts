import { expect } from '@open-wc/testing';
import { settled, until, visit } from '../../elements/stage.js';

describe('the messages property', () => {
  it('replaces texts in every step as soon as it is set', async () => {
    const page = await visit('<onboarding-flow></onboarding-flow>', {
      properties: { messages: { 'register-heading': 'Join us', 'otp-send-email': 'Mail me' } },
    });
    await until(() => page.headings[0] === 'Join us');
    await page.identify('new@example.com');
    await page.shows('otp-heading');
    expect(page.find('button[name=send-code]').innerText.trim()).to.equal('Mail me');
    page.find('onboarding-flow').messages = { 'otp-heading': 'A secret of yours' };
    await until(() => page.headings[0] === 'A secret of yours');
    await settled();
    expect(page.find('button[name=send-code]').innerText.trim()).to.equal('Email me a code');
  });
});
