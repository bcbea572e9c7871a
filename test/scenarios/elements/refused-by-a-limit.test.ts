import { expect } from '@open-wc/testing';
import { until, visit } from '../../elements/stage.js';

it('a visitor whom a limit refuses sees the sentence that is heard, once, while its time counts down', async () => {
  const page = await visit('<onboarding-flow></onboarding-flow>');
  await page.shows('register-heading');
  page.sandbox.faults = [{ method: 'GET', path: '/customer/checkcard', fault: 'retry-after:20' }];
  await page.identify('new@example.com');
  await page.hears('error');
  const sentence = /Too many attempts\. You can try again in (?:0:)?(\d+)(?: seconds)?\./g;
  const texts = (selector: string) => page.all(selector).map(({ textContent }) => textContent);
  const times = (selector: string) =>
    [...texts(selector).join(' ').matchAll(sentence)].map(([, time]) => Number(time));
  const seen = () => times('[role=alert] [aria-hidden=true]');
  const heard = () => times('[role=alert] .hidden');
  expect(heard()).to.deep.equal([20]);
  expect(seen()).to.have.length(1);
  await until(() => (seen()[0] ?? 20) < 20);
  expect(heard()).to.deep.equal([20]);
  // Nothing else says why.
  expect(texts('[role=alert]').filter((text) => text.trim())).to.have.length(1);
  expect(texts('[role=status]').join(' ')).not.to.match(/try again|busy|wait/i);
});
