import { expect } from '@open-wc/testing';
import { showsErrorPage } from './error-page.js';
import { until, visit } from './stage.js';

describe('an api-key that the platform refuses', () => {
  for (const { name, key, code, heading } of [
    {
      name: 'wrong',
      key: 'other',
      code: 'unauthorised',
      heading: 'Something is wrong with this form on our side',
    },
    { name: 'missing', key: '-', code: 'refused', heading: 'We can’t do this online' },
  ]) {
    it(`is no fault of what the visitor has typed, and the developer reads why: ${name}`, async () => {
      const page = await visit(`<onboarding-flow api-key="${key}"></onboarding-flow>`);
      await page.shows('register-heading');
      page.type('username', 'new@example.com');
      page.submit();
      await showsErrorPage(page);
      expect(page.headings).to.deep.equal([heading]);
      const { detail } = await page.hears('error');
      expect(detail.code).to.equal(code);
      expect(detail.hint).to.include('api-key');
      await until(() => page.said.some((text) => text.includes('api-key')));
    });
  }
});
