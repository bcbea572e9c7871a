import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { goBack, leavesPage, reload, settled } from './support/history.js';
import { atPassword, choosePassword, identify, logIn, prove } from './support/visitor-actions.js';
import { flow, Stage, type Visit } from './support/stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

const address = 'new@example.org';
const passwordInput = '[autocomplete=new-password]';
/** Of the first step: the form of the password has an address too, for password managers. */
const usernameInput = 'onboarding-register form [name=username]';
const entries = ({ page }: Visit) => page.evaluate(() => history.length);
describe('the back button', () => {
  it('goes from the code step to the filled-in address, and then leaves the page', async () => {
    const visit = await stage.visit();
    const before = await entries(visit);
    await identify(visit, address);
    await choosePassword(visit);
    await visit.event('code-sent');
    expect(await entries(visit)).toBe(before + 1);
    await goBack(visit);
    await expect.poll(() => visit.page.locator(usernameInput).inputValue()).toBe(address);
    expect(await visit.page.getByRole('button', { name: 'Continue' }).isVisible()).toBe(true);
    expect(visit.page.url()).toContain('/bare.html');
    expect(stage.sandbox.outbox.length).toBe(1);
    await leavesPage(visit);
    await visit.page.context().close();
  });

  it('keeps the step during a request that cannot be aborted, and goes back afterwards', async () => {
    const visit = await atPassword(stage, address);
    await settled(visit, 1);
    let answer: () => void = () => undefined;
    const isLeft = new Promise<void>((resolve) => (answer = resolve));
    await visit.page.route(/verifyemail/, async (route) => {
      await isLeft;
      await route.continue();
    });
    const asked = visit.page.waitForRequest(/verifyemail/);
    await choosePassword(visit);
    await asked;
    await visit.page.evaluate(() =>
      new Promise((resolve) => {
        addEventListener('popstate', resolve, { once: true });
        history.back();
      }).then(() => undefined),
    );
    expect(await visit.page.locator(passwordInput).isVisible()).toBe(true);
    expect(await visit.names()).not.toContain('code-sent');
    answer();
    await visit.event('code-sent');
    expect(stage.requests(/verifyemail/).length).toBe(1);
    await settled(visit, 1);
    await visit.page.locator('[autocomplete=one-time-code]').waitFor();
    await goBack(visit);
    await expect.poll(() => visit.page.locator(usernameInput).inputValue()).toBe(address);
    await settled(visit, 0);
    await stage.leave(visit);
  });

  it('never skips a step with "forward"', async () => {
    const visit = await atPassword(stage, address);
    await goBack(visit);
    await visit.page.getByRole('button', { name: 'Continue' }).waitFor();
    await visit.page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          let travels = 0;
          addEventListener('popstate', () => {
            travels += 1;
            if (travels === 2) resolve();
          });
          history.forward();
        }),
    );
    await settled(visit, 0);
    expect(await visit.page.locator(usernameInput).inputValue()).toBe(address);
    await visit.page.getByRole('button', { name: 'Continue' }).click();
    await visit.page.locator(passwordInput).waitFor();
    await settled(visit, 1);
    await stage.leave(visit);
  });

  it('leaves the page in one press after "Change"', async () => {
    const visit = await atPassword(stage, address);
    await visit.page.getByRole('button', { name: 'Change email address' }).click();
    await visit.page.getByRole('button', { name: 'Continue' }).waitFor();
    await leavesPage(visit);
    await visit.page.context().close();
  });

  it('goes back one step, then leaves the page, after repeated switching between log-in and registration', async () => {
    const visit = await stage.visit();
    const { page } = visit;
    const password = page.locator('[autocomplete=current-password]');
    for (let time = 0; time < 3; time += 1) {
      await page.getByRole('button', { name: 'Log in' }).click();
      await password.waitFor();
      await page.getByRole('button', { name: 'Get your card' }).click();
      await page.getByRole('button', { name: 'Continue' }).waitFor();
    }
    await page.getByRole('button', { name: 'Log in' }).click();
    await password.waitFor();
    await settled(visit, 1);
    await goBack(visit);
    await page.getByRole('button', { name: 'Continue' }).waitFor();
    await leavesPage(visit);
    await page.context().close();
  });

  it('leaves the page in one press after a reload that returned to the first step', async () => {
    const visit = await stage.visit();
    const { page } = visit;
    await page.getByRole('button', { name: 'Log in' }).click();
    await page.locator('[autocomplete=current-password]').waitFor();
    await reload(visit);
    await page.locator(usernameInput).fill(address);
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.locator(passwordInput).waitFor();
    await goBack(visit);
    await expect.poll(() => page.locator(usernameInput).inputValue()).toBe(address);
    await leavesPage(visit);
    await page.context().close();
  });

  it('leaves the page once the account exists', async () => {
    const visit = await stage.visit();
    await identify(visit, address);
    await prove(visit, stage);
    await visit.page.locator('[name=surname]').waitFor();
    await leavesPage(visit);
    await visit.page.context().close();
  });

  it('works after a reload, which adds no entry', async () => {
    const visit = await atPassword(stage, address);
    await settled(visit, 1);
    const before = await entries(visit);
    await reload(visit);
    await visit.page.locator(passwordInput).waitFor();
    expect(await entries(visit)).toBe(before);
    await goBack(visit);
    await expect.poll(() => visit.page.locator(usernameInput).inputValue()).toBe(address);
    await stage.leave(visit);
  });

  it('goes from the forgotten password to the log-in, and then to the registration', async () => {
    const visit = await stage.visit();
    const { page } = visit;
    await page.getByRole('button', { name: 'Log in' }).click();
    await page.locator('button[name=forgot]').click();
    await page.getByRole('button', { name: 'Send me a code' }).waitFor();
    await settled(visit, 1);
    await goBack(visit);
    await page.locator('[autocomplete=current-password]').waitFor();
    // The log-in can be left by Back too, so the journey moves to the added entry again.
    await settled(visit, 1);
    await goBack(visit);
    await page.getByRole('button', { name: 'Continue' }).waitFor();
    await leavesPage(visit);
    await page.context().close();
  });

  it('goes from the profile form back to the card, and then leaves the page', async () => {
    const visit = await stage.visit({ body: flow('start="login"') });
    const { page } = visit;
    await logIn(visit, 'registered@example.com', 'correct horse battery staple');
    const edit = page.getByRole('button', { name: /Change (your|my) details/ });
    await edit.click();
    await page.locator('[name=surname]').fill('Somebody Else');
    await settled(visit, 1);
    await goBack(visit);
    await edit.waitFor();
    await settled(visit, 0);
    await edit.click();
    await page.getByRole('button', { name: 'Go back without saving' }).click();
    await edit.waitFor();
    expect(stage.requests(/customer$/).some(({ method }) => method === 'PUT')).toBe(false);
    await leavesPage(visit);
    await page.context().close();
  });

  it('works in the journey of another campaign too', async () => {
    const visit = await atPassword(stage, address);
    const { page } = visit;
    await page.locator('onboarding-flow').evaluate((element) => {
      element.setAttribute('campaignid', '1002');
    });
    await page.getByRole('button', { name: 'Continue' }).waitFor();
    await identify(visit, address);
    await page.locator(passwordInput).waitFor();
    await goBack(visit);
    await expect.poll(() => page.locator(usernameInput).inputValue()).toBe(address);
    await leavesPage(visit);
    await page.context().close();
  });

  it('leaves the page if the journey continued while the flow was removed', async () => {
    const visit = await stage.visit();
    const { page } = visit;
    await page.evaluate(() => {
      const takeAway = (event: Event) => {
        event.preventDefault();
        const element = event.target as Element;
        const place = element.parentElement;
        element.remove();
        setTimeout(() => place?.append(element), 200);
      };
      document.addEventListener('onboarding-complete', takeAway, { once: true });
    });
    await page.getByRole('button', { name: 'Log in' }).click();
    await page.locator('[autocomplete=current-password]').waitFor();
    await settled(visit, 1);
    await logIn(visit, 'registered@example.com', 'correct horse battery staple');
    await page.getByRole('region', { name: 'Your loyalty card' }).waitFor();
    await leavesPage(visit);
    await page.context().close();
  });
});
