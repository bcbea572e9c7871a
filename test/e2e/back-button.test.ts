import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { choosePassword, identify, prove } from './support/person.js';
import { flow, Stage, type Visit } from './support/stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

const address = 'new@example.org';
const passwordInput = '[autocomplete=new-password]';
const usernameInput = 'form [name=username]';
const entries = ({ page }: Visit) => page.evaluate(() => history.length);
/** The journey's depth, which only an entry with one before or after it says. */
const settled = ({ page }: Visit, depth: number) =>
  expect
    .poll(() => page.evaluate(() => (history.state as { onboarding?: number } | null)?.onboarding))
    .toBe(depth === 0 ? undefined : depth);

async function atPassword(options?: Parameters<Stage['visit']>[0]): Promise<Visit> {
  const visit = await stage.visit(options);
  await identify(visit, address);
  await visit.page.locator(passwordInput).waitFor();
  return visit;
}

describe('the back button', () => {
  it('leads from the code to the address, which is still there, and no further than the page', async () => {
    const visit = await stage.visit();
    const before = await entries(visit);
    await identify(visit, address);
    await choosePassword(visit);
    await visit.event('code-sent');
    expect(await entries(visit)).toBe(before + 1);
    await visit.page.goBack();
    await expect.poll(() => visit.page.locator(usernameInput).inputValue()).toBe(address);
    expect(await visit.page.getByRole('button', { name: 'Continue' }).isVisible()).toBe(true);
    expect(visit.page.url()).toContain('/bare.html');
    expect(stage.sandbox.outbox.length).toBe(1);
    await visit.page.goBack();
    expect(visit.page.url()).toBe('about:blank');
    await visit.page.context().close();
  });

  it('waits for what must not be left: the step stays, and can be gone back from afterwards', async () => {
    const visit = await atPassword();
    stage.sandbox.faults = [{ method: 'POST', path: '/customer/verifyemail', fault: 'slow:1500' }];
    await choosePassword(visit);
    await expect.poll(() => stage.requests(/verifyemail/).length).toBe(1);
    await visit.page.evaluate(() => history.back());
    await visit.event('code-sent');
    await settled(visit, 1);
    await visit.page.locator('[autocomplete=one-time-code]').waitFor();
    await visit.page.goBack();
    await expect.poll(() => visit.page.locator(usernameInput).inputValue()).toBe(address);
    await settled(visit, 0);
    await stage.leave(visit);
  });

  it('goes on forward only in the ordinary way', async () => {
    const visit = await atPassword();
    await visit.page.goBack();
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

  it('leaves the page after "use another address", without a dead press', async () => {
    const visit = await atPassword();
    await visit.page.getByRole('button', { name: 'Use another address' }).click();
    await visit.page.getByRole('button', { name: 'Continue' }).waitFor();
    await settled(visit, 0);
    await visit.page.goBack();
    expect(visit.page.url()).toBe('about:blank');
    await visit.page.context().close();
  });

  it('leaves the page once the account is made', async () => {
    const visit = await stage.visit();
    await identify(visit, address);
    await prove(visit, stage);
    await visit.page.locator('[name=surname]').waitFor();
    await settled(visit, 0);
    expect(await visit.page.evaluate(() => history.state as unknown)).toBe(null);
    await visit.page.goBack();
    expect(visit.page.url()).toBe('about:blank');
    await visit.page.context().close();
  });

  it('works after a reload, which adds nothing to the history', async () => {
    const visit = await atPassword();
    const before = await entries(visit);
    await visit.page.reload();
    await visit.page.locator(passwordInput).waitFor();
    expect(await entries(visit)).toBe(before);
    await visit.page.goBack();
    await expect.poll(() => visit.page.locator(usernameInput).inputValue()).toBe(address);
    await stage.leave(visit);
  });

  it('leads from the forgotten password to the log-in, and from there to the registration', async () => {
    const visit = await stage.visit();
    const { page } = visit;
    await page.getByRole('button', { name: 'Log in' }).click();
    await page.locator('button[name=forgot]').click();
    await page.getByRole('button', { name: 'Send me a code' }).waitFor();
    await settled(visit, 2);
    await page.goBack();
    await page.locator('[autocomplete=current-password]').waitFor();
    await page.goBack();
    await page.getByRole('button', { name: 'Continue' }).waitFor();
    await stage.leave(visit);
  });

  it('leaves address and state of the page as they are', async () => {
    const visit = await stage.visit();
    const { page } = visit;
    await page.evaluate(() => history.replaceState({ router: 7 }, '', '?shop=3#top'));
    await identify(visit, address);
    await page.locator(passwordInput).waitFor();
    expect(await page.evaluate(() => history.state as unknown)).toEqual({
      router: 7,
      onboarding: 1,
    });
    await page.goBack();
    await page.getByRole('button', { name: 'Continue' }).waitFor();
    await settled(visit, 0);
    expect(await page.evaluate(() => history.state as unknown)).toEqual({ router: 7 });
    expect(page.url()).toMatch(/\?shop=3#top$/);
    await stage.leave(visit);
  });

  it('is the page’s alone where two flows share it', async () => {
    const other = flow().replace('1001', '1002');
    const visit = await stage.visit({ body: flow('id="one"') + other });
    const before = await entries(visit);
    await visit.page.locator('#one [name=username]').fill(address);
    await visit.page.locator('#one button[type=submit]').click();
    await visit.page.locator(passwordInput).waitFor();
    expect(await entries(visit)).toBe(before);
    await stage.leave(visit);
  });

  it('is the page’s alone where two flows share it, each in a shadow root', async () => {
    const inShadow = (id: string, campaign: string) => {
      const markup = flow().replace('1001', campaign);
      return `<div id="${id}"><template shadowrootmode="open">${markup}</template></div>`;
    };
    const visit = await stage.visit({ body: inShadow('one', '1001') + inShadow('two', '1002') });
    const before = await entries(visit);
    await visit.page.locator('#one [name=username]').fill(address);
    await visit.page.locator('#one button[type=submit]').click();
    await visit.page.locator(passwordInput).waitFor();
    expect(await entries(visit)).toBe(before);
    await stage.leave(visit);
  });

  it('takes no entry that the page has added meanwhile', async () => {
    const visit = await atPassword();
    await visit.page.evaluate(() => history.pushState({ router: 8 }, '', '?shop=4'));
    await visit.page.getByRole('button', { name: 'Use another address' }).click();
    await visit.page.getByRole('button', { name: 'Continue' }).waitFor();
    await visit.page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
    expect(visit.page.url()).toMatch(/\?shop=4$/);
    await stage.leave(visit);
  });
});
