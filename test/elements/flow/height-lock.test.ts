import { expect } from '@open-wc/testing';
import { until, visit } from '../stage.js';
import { replace } from '../../support/replace.js';

const { replaceSync } = CSSStyleSheet.prototype;
/** The rules that have held a height. */
let held: string[] = [];

beforeEach(() => {
  held = [];
  replace(CSSStyleSheet.prototype, 'replaceSync', function (this: CSSStyleSheet, text: string) {
    if (text.includes('min-block-size: ') && text.includes('!important')) held.push(text);
    replaceSync.call(this, text);
  });
});

describe('the height of a flow', () => {
  it('is held while data entry loads, but not for a step whose view is loaded', async () => {
    const page = await visit('<onboarding-flow></onboarding-flow>');
    await until(() => page.all('form [name=username]').length > 0);
    await page.identify('new@example.com');
    await page.shows('otp-heading');
    held = [];
    page.button('common-change').click();
    await page.shows('register-heading');
    await page.verify('other@example.com');
    const [rule, ...others] = held;
    expect(rule).to.match(/min-block-size: \d+(\.\d+)?px !important/);
    expect(others).to.deep.equal([]);
  });
});
