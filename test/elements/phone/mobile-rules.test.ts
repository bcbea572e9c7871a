import { expect, fixture, html } from '@open-wc/testing';
import { OnboardingLogin } from '../../../src/elements/onboarding-login.js';
import { OnboardingRegister } from '../../../src/elements/onboarding-register.js';
import { createSandbox } from '../../../sandbox/src/sandbox/sandbox.js';
import { waitUntil } from '../../support/patience.js';

if (!customElements.get('onboarding-register')) {
  customElements.define('onboarding-register', OnboardingRegister);
}
if (!customElements.get('onboarding-login')) {
  customElements.define('onboarding-login', OnboardingLogin);
}

let stages = 0;

/** Fills the named inputs of an element, submits the form and returns the request. */
async function submit(
  tag: 'onboarding-register' | 'onboarding-login',
  values: Record<string, string>,
  properties: object,
) {
  stages += 1;
  const sandbox = createSandbox();
  const element = document.createElement(tag);
  const shared = { campaignid: '1001', categoryID: '1703', apiKey: 'sandbox' };
  const apiBase = `https://format-${stages}.invalid`;
  Object.assign(element, { ...shared, apiBase, fetch: sandbox.fetch, ...properties });
  const page = await fixture(html`<div></div>`);
  page.append(element);
  const find = (selector: string) => element.shadowRoot?.querySelector<HTMLInputElement>(selector);
  await waitUntil(() => find('form'), 'opens');
  for (const [name, value] of Object.entries(values)) find(`[name=${name}]`)!.value = value;
  find('button[type=submit]')!.click();
  const asked = () =>
    sandbox.requests.find(
      ({ query, body }) => 'mobile' in query || JSON.stringify(body ?? '').includes('username'),
    );
  await waitUntil(asked, 'asks the server');
  return asked()!;
}

describe('mobile-format', () => {
  it('e164 converts the number at the register step; without it the number is sent as typed', async () => {
    const typed = { username: '333 123-1234' };
    const e164 = await submit('onboarding-register', typed, { mobileFormat: 'e164' });
    expect(e164.query.mobile).to.equal('+393331231234');
    const plain = await submit('onboarding-register', typed, {});
    expect(plain.query.mobile).to.equal('3331231234');
  });

  it('e164 uses the country of the element', async () => {
    const properties = { mobileFormat: 'e164', country: 'GB' };
    const request = await submit('onboarding-register', { username: '07400 123456' }, properties);
    expect(request.query.mobile).to.equal('+447400123456');
  });

  it('e164 reads a leading 00 and a bracketed zero alike at the look-up and at the log-in', async () => {
    const password = 'correct horse battery staple';
    const properties = { mobileFormat: 'e164', country: 'BR' };
    for (const username of ['0055 11 96123-4567', '+55 (0)11 96123-4567']) {
      const lookUp = await submit('onboarding-register', { username }, properties);
      expect(lookUp.query.mobile).to.equal('+5511961234567');
      const values = { username, 'current-password': password };
      const logIn = await submit('onboarding-login', values, properties);
      expect(logIn.body).to.include({ username: '+5511961234567' });
    }
  });

  it('leaves a bracketed zero out of a number as typed, at the look-up and at the log-in', async () => {
    const password = 'correct horse battery staple';
    const username = '+49 (0)151 23456789';
    const lookUp = await submit('onboarding-register', { username }, {});
    expect(lookUp.query.mobile).to.equal('+4915123456789');
    const logIn = await submit('onboarding-login', { username, 'current-password': password }, {});
    expect(logIn.body).to.include({ username: '+4915123456789' });
  });

  it('e164 converts a mobile number at the log-in and leaves a card number unchanged', async () => {
    const password = 'correct horse battery staple';
    const cases = { '333 1231234': '+393331231234', '100002': '100002' };
    for (const [username, sent] of Object.entries(cases)) {
      const typed = { username, 'current-password': password };
      const request = await submit('onboarding-login', typed, { mobileFormat: 'e164' });
      expect(request.body).to.include({ username: sent });
    }
  });
});
