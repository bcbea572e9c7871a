import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { settled } from './support/history.js';
import { choosePassword, identify, logIn, prove } from './support/person.js';
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

  it('leaves the address of the page as it is', async () => {
    const visit = await stage.visit();
    const { page } = visit;
    await page.evaluate(() => history.replaceState(null, '', '?shop=3#top'));
    await identify(visit, address);
    await page.locator(passwordInput).waitFor();
    await settled(visit, 1);
    await page.goBack();
    await page.getByRole('button', { name: 'Continue' }).waitFor();
    await settled(visit, 0);
    expect(await page.evaluate(() => history.state as unknown)).toBe(null);
    expect(page.url()).toMatch(/\?shop=3#top$/);
    await stage.leave(visit);
  });

  it('is the page’s alone where a router keeps its state, which would draw the page anew', async () => {
    const visit = await stage.visit();
    const { page } = visit;
    await page.evaluate(() => {
      history.replaceState({ router: 7 }, '');
      addEventListener('popstate', ({ state }) => {
        if ((state as { router?: number } | null)?.router) document.body.textContent = 'anew';
      });
    });
    const before = await entries(visit);
    await identify(visit, address);
    await prove(visit, stage);
    await page.locator('[name=surname]').waitFor();
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
    expect(await entries(visit)).toBe(before);
    expect(await page.evaluate(() => history.state as unknown)).toEqual({ router: 7 });
    expect(await page.locator('[name=surname]').isVisible()).toBe(true);
    await stage.leave(visit);
  });

  it('leads from the form of who changes her details to the card, and no further', async () => {
    const visit = await stage.visit({ body: flow('start="login"') });
    const { page } = visit;
    await logIn(visit, 'registered@example.com', 'correct horse battery staple');
    const edit = page.getByRole('button', { name: /Change (your|my) details/ });
    await edit.click();
    await page.locator('[name=surname]').fill('Somebody Else');
    await settled(visit, 1);
    await page.goBack();
    await edit.waitFor();
    await settled(visit, 0);
    await edit.click();
    await page.getByRole('button', { name: 'Go back without saving' }).click();
    await edit.waitFor();
    await settled(visit, 0);
    expect(stage.requests(/customer$/).some(({ method }) => method === 'PUT')).toBe(false);
    await page.goBack();
    expect(page.url()).toBe('about:blank');
    await page.context().close();
  });

  it('leads back in the journey of another campaign, too', async () => {
    const visit = await atPassword();
    const { page } = visit;
    await page.locator('onboarding-flow').evaluate((element) => {
      element.setAttribute('campaignid', '1002');
    });
    await page.getByRole('button', { name: 'Continue' }).waitFor();
    await settled(visit, 0);
    await identify(visit, address);
    await page.locator(passwordInput).waitFor();
    await settled(visit, 1);
    await page.goBack();
    await expect.poll(() => page.locator(usernameInput).inputValue()).toBe(address);
    await page.goBack();
    expect(page.url()).toBe('about:blank');
    await page.context().close();
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

  it('goes forward no further where another flow came to the page later', async () => {
    const visit = await atPassword();
    await visit.page.evaluate(() => {
      const one = document.querySelector('onboarding-flow')!;
      const two = one.cloneNode() as Element;
      Object.assign(two, { id: 'two' }).setAttribute('campaignid', '1002');
      one.after(two);
    });
    await visit.page.locator('#two [name=username]').fill('other@example.org');
    await visit.page.locator('#two button[type=submit]').click();
    await visit.page.locator('#two [autocomplete=new-password]').waitFor();
    await visit.page.evaluate(() => history.back());
    await settled(visit, 0);
    await visit.page.evaluate(() => history.forward());
    await visit.page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
    expect(visit.page.url()).toContain('/bare.html');
    expect(await visit.page.locator(passwordInput).count()).toBe(1);
    expect(await visit.page.locator(usernameInput).first().inputValue()).toBe(address);
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
