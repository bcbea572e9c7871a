import { expect } from '@open-wc/testing';
import { messages } from '../../../src/i18n/locales/en.js';
import { settled, until, visit, type Page } from '../../elements/stage.js';

/** The API returns no card number and no fidelity code yet. */
async function withoutNumber(start: 'register' | 'login'): Promise<Page> {
  const page = await visit(`<onboarding-flow start="${start}"></onboarding-flow>`);
  const { fetch } = page.find('onboarding-flow');
  const without = (name: string, value: unknown) =>
    /^(?:card|fidelycode)$/i.test(name) ? '' : value;
  Object.assign(page.find('onboarding-flow'), {
    fetch: async (...request: Parameters<typeof globalThis.fetch>) => {
      const response = await fetch!(...request);
      const text = JSON.stringify(JSON.parse(await response.text(), without));
      return new Response(text, { status: response.status, headers: response.headers });
    },
  });
  return page;
}

describe('a card without a number', () => {
  for (const [start, heading] of [
    ['register', 'card-label'],
    ['login', 'done-heading-login'],
  ] as const) {
    it(`is not announced as ready (${start})`, async () => {
      const page = await withoutNumber(start);
      if (start === 'register') await page.complete();
      else await page.logIn('registered@example.com');
      await page.shows(heading);
      await until(() => page.all('.card').length === 1);
      await settled();
      expect(page.text()).not.to.contain(messages['done-heading-unnamed']);
      expect(page.text()).not.to.contain(messages['done-intro']);
    });
  }
});
