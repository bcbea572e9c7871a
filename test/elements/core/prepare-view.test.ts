import { expect } from '@open-wc/testing';
import { leave, newPassword, until, visit } from '../stage.js';

const { attachShadow } = Element.prototype;
const { requestIdleCallback } = globalThis;
/** The tags of the elements that were rendered outside the document. */
let rendered: string[] = [];

beforeEach(() => {
  rendered = [];
  Element.prototype.attachShadow = function (this: Element, init) {
    if (!this.isConnected) rendered.push(this.localName);
    return attachShadow.call(this, init);
  };
});

afterEach(() => {
  Element.prototype.attachShadow = attachShadow;
  globalThis.requestIdleCallback = requestIdleCallback;
  leave();
});

describe('the view of the next step', () => {
  it('is rendered while the visitor types, before any press, and nowhere else', async () => {
    const page = await visit('<onboarding-flow></onboarding-flow>');
    await until(() => page.all('form [name=username]').length > 0);
    expect(rendered).to.deep.equal([]);
    page.type('username', 'new@example.com');
    await until(() => rendered.length === 2);
    expect(rendered).to.deep.equal(['onboarding-otp', 'onboarding-otp']);
    expect(page.all('onboarding-otp')).to.have.length(0);

    page.submit();
    await page.shows('otp-heading');
    page.type('new-password', newPassword);
    await until(() => rendered.length > 2);
    expect(rendered.slice(2)).to.deep.equal(['onboarding-profile']);
    expect(page.all('onboarding-profile')).to.have.length(0);
  });

  it('is rendered in time by a browser that is never idle', async () => {
    globalThis.requestIdleCallback = (task, { timeout = 0 } = {}) =>
      timeout && setTimeout(task, timeout);
    const page = await visit('<onboarding-flow></onboarding-flow>');
    await until(() => page.all('form [name=username]').length > 0);
    page.type('username', 'new@example.com');
    await until(() => rendered.length === 2);
  });

  it('sends no request and joins no session', async () => {
    const page = await visit('<onboarding-flow></onboarding-flow>');
    await page.verify();
    const before = page.sandbox.requests.length;
    page.enterData();
    await until(() => rendered.includes('onboarding-card'));
    expect(page.sandbox.requests).to.have.length(before);
    expect(page.path).to.equal('register>otp otp>profile');
    expect(page.said).to.deep.equal([]);
  });
});
