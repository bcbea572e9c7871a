import { afterAll, beforeAll, describe, it } from 'vitest';
import { Stage } from '../support/stage.js';
import { App } from './support/app.js';
import { journeys } from './support/journeys.js';

describe('the Vue app', () => {
  journeys('vue');

  describe('', () => {
    let stage: Stage;
    beforeAll(async () => {
      stage = await Stage.open();
    });
    afterAll(() => stage.close());

    it('removes the attribute of a prop that is undefined again, and shows the content of a slot', async () => {
      const app = await App.open('vue', stage);
      await app.page.locator('onboarding-flow[support-url]').waitFor();
      await app.page.locator('onboarding-flow:not([support-url])').waitFor();
      await app.page.locator('onboarding-flow[support-url]').waitFor();
      await app.page.getByText('Free, in a minute').waitFor();
      app.leave();
      await app.close();
    });
  });
});
