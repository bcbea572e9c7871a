import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  choosePassword,
  enterCode,
  enterData,
  identify,
  logIn,
  prove,
} from './support/visitor-actions.js';
import { holds } from '../support/secrets.js';
import { flow, password, Stage, type Visit } from './support/stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.openShared();
});
afterAll(() => stage.close());

const address = 'new@example.org';
const known = 'correct horse battery staple';
const codeInput = '[autocomplete=one-time-code]';
const passwordInput = '[autocomplete=new-password]';

async function atCode(options?: Parameters<Stage['visit']>[0]): Promise<Visit> {
  const visit = await stage.visit(options);
  await identify(visit, address);
  await choosePassword(visit);
  await visit.event('code-sent');
  return visit;
}

/** Types the code, and the password unless the page still holds it; waits for the verification. */
async function finishCode(visit: Visit): Promise<void> {
  const secret = visit.page.locator(passwordInput);
  if (await secret.isVisible()) await secret.fill(password);
  await enterCode(visit, stage.code());
  await visit.event('verified');
}

const secondsLeft = async ({ page }: Visit) =>
  Number(/(\d+)/.exec((await page.locator('.countdown').textContent()) ?? '')?.[1]);

/** The requests that have an effect. */
const effects = () => stage.requests(/verifyemail|generate|registration|changeUAP/).length;

describe('a reload', () => {
  it('shows an empty first form before anything was submitted, and stores nothing', async () => {
    const visit = await stage.visit();
    await visit.page.locator('[name=username]').fill(address);
    await visit.page.reload();
    await visit.page.locator('[name=username]').waitFor();
    expect(await visit.page.evaluate(() => sessionStorage.length)).toBe(0);
    await stage.leave(visit);
  });

  it('shows the address in the first form once it was looked up, whatever came of it', async () => {
    const visit = await stage.visit();
    stage.sandbox.faults = [
      { method: 'GET', path: '/customer/checkcard', fault: 'status:503', times: 3 },
    ];
    await identify(visit, address);
    await visit.event('error');
    await visit.page.reload();
    await expect.poll(() => visit.page.locator('[name=username]').inputValue()).toBe(address);
    await visit.page.getByRole('button', { name: 'Continue' }).click();
    await visit.page.locator(passwordInput).waitFor();
    await stage.leave(visit);
  });

  it('keeps the address before a code was sent, and sends none', async () => {
    const visit = await stage.visit();
    await identify(visit, address);
    await visit.page.locator(passwordInput).waitFor();
    await visit.page.reload();
    await visit.page.getByText(address).waitFor();
    expect(await visit.page.locator(codeInput).count()).toBe(0);
    expect(effects()).toBe(0);
    await prove(visit, stage);
    await visit.event('verified');
    await stage.leave(visit);
  });

  it('returns to the code step with the remaining delay, sends nothing and asks for the password', async () => {
    const visit = await atCode();
    const start = performance.now();
    const before = await secondsLeft(visit);
    await visit.page.reload();
    await visit.page.locator(codeInput).waitFor();
    const after = await secondsLeft(visit);
    const passed = (performance.now() - start) / 1000;
    expect(after).toBeLessThanOrEqual(before);
    // Both are whole seconds.
    expect(after).toBeGreaterThan(before - passed - 2);
    expect(await visit.page.locator(passwordInput).inputValue()).toBe('');
    expect(effects()).toBe(1);
    await finishCode(visit);
    await stage.leave(visit);
  });

  it('at data entry asks for the password and restores the draft', async () => {
    const visit = await atCode();
    await enterCode(visit, stage.code());
    await visit.page.locator('[name=surname]').fill('De Luca');
    await visit.page.locator('[name=name]').fill('Anna');
    await expect
      .poll(() => visit.page.evaluate(() => JSON.stringify(sessionStorage)))
      .toContain('Anna');
    await visit.page.reload();
    await visit.page.locator('[autocomplete=current-password]').waitFor();
    expect(await visit.page.locator('[name=username]').inputValue()).toBe(address);
    await visit.page
      .getByText('Nearly done. Enter your password to go on: what you typed is kept.')
      .waitFor();
    await visit.page.getByText('Step 3 of 3').first().waitFor({ state: 'attached' });
    await logIn(visit, address, password);
    await visit.event('incomplete');
    await expect.poll(() => visit.page.locator('[name=name]').inputValue()).toBe('Anna');
    // Both names are filled in: the first empty field is the mandatory consent.
    await expect.poll(() => visit.page.locator('[type=radio]:focus').count()).toBe(1);
    await enterData(visit);
    await visit.event('complete');
    await visit.page.getByText('Welcome, Anna. Here’s your card.').waitFor();
    const stored = await visit.page.evaluate(
      () => Object.entries(sessionStorage) as [string, string][],
    );
    expect(stored.map(([key]) => key.split(':').at(-1))).toEqual(['card']);
    for (const secret of [password, stage.code()])
      expect(holds(JSON.stringify(stored), secret), secret).toBe(false);
    await stage.leave(visit);
  });

  it('at the card leads a second person to the first form, also in a window that the page had opened', async () => {
    const visit = await stage.visit({ body: flow('start="login"'), apart: true });
    const { page } = visit;
    await logIn(visit, 'registered@example.com', known);
    await visit.event('complete');
    const opening = page.context().waitForEvent('page');
    await page.evaluate(() => void globalThis.open(location.href));
    const opened = await opening;
    await opened.locator('[part~=card-number]').first().waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Not you?' }).click();
    for (const window of [page, opened]) {
      await window.locator('form [name=username]').waitFor();
      expect(await window.evaluate(() => sessionStorage.length)).toBe(0);
    }
    await opened.close();
    await stage.leave(visit, [known]);
  });

  it('at the card shows the card until a sign-out, and asks for the log-in to change anything', async () => {
    const visit = await stage.visit({ body: flow('start="login" done-url="/welcome"') });
    const { page } = visit;
    await logIn(visit, 'registered@example.com', known);
    await visit.event('complete');
    const number = page.locator('[part~=card-number]').first();
    const before = await number.textContent();
    await page.getByRole('link', { name: 'Continue' }).waitFor();
    const calls = () => stage.requests(/./).map(({ method, path }) => `${method} ${path}`);
    const asked = calls().length;
    await page.reload();
    await number.waitFor();
    await page.locator('[part~=barcode] svg').first().waitFor();
    expect(await number.textContent()).toBe(before);
    expect(await page.getByRole('link', { name: 'Continue' }).count()).toBe(0);
    expect(calls().length).toBe(asked);
    await page.getByRole('button', { name: 'Change my details' }).click();
    await page.getByText('r•••@example.com').waitFor();
    await page.locator('[autocomplete=current-password]').fill(known);
    await page.keyboard.press('Enter');
    await page.locator('[name=surname]').waitFor();
    expect(calls()[asked]).toBe('POST /auth');
    await page.reload();
    await page.locator('[autocomplete=current-password]').waitFor();
    await logIn(visit, 'registered@example.com', known);
    await number.waitFor();
    await page.evaluate(() => document.querySelector('onboarding-flow')!.signOut());
    await page.reload();
    await page.locator('[autocomplete=current-password]').waitFor();
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
    await stage.leave(visit, [known]);
  });

  it('starts a new journey with no-resume, which stores nothing', async () => {
    const visit = await atCode({ body: flow('no-resume') });
    expect(await visit.page.evaluate(() => sessionStorage.length)).toBe(0);
    await visit.page.reload();
    await visit.page.getByRole('button', { name: 'Continue' }).waitFor();
    await stage.leave(visit);
  });
});

describe('a tab', () => {
  it('that visits another site and comes back shows the code step', async () => {
    const visit = await atCode();
    await visit.page.goto('about:blank');
    await visit.page.goBack();
    await visit.page.locator(codeInput).waitFor();
    expect(effects()).toBe(1);
    await finishCode(visit);
    await stage.leave(visit);
  });

  it('has its own journey beside another tab', async () => {
    const one = await atCode();
    const other = await one.page.context().newPage();
    await other.goto(`${stage.server.url}/bare.html`);
    await other.getByRole('button', { name: 'Continue' }).waitFor();
    await other.locator('[name=username]').fill('other@example.org');
    await other.getByRole('button', { name: 'Continue' }).click();
    await other.getByText('other@example.org').waitFor();
    await finishCode(one);
    expect(await other.locator(passwordInput).isVisible()).toBe(true);
    await stage.leave(one);
  });

  it('restored from the back-forward cache after another page ended the journey starts anew', async () => {
    const visit = await atCode();
    await finishCode(visit);
    const { page } = visit;
    await page.locator('[name=surname]').fill('Bianchi');
    await page.evaluate(() => {
      sessionStorage.clear();
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    });
    await page.getByRole('button', { name: 'Continue' }).waitFor();
    const token = page.evaluate(() => document.querySelector('onboarding-flow')!.getAccessToken());
    await expect(token).rejects.toThrow();
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
    await stage.leave(visit);
  });
});

describe('sessionStorage', () => {
  const broken = {
    'is blocked': () => {
      Object.defineProperty(globalThis, 'sessionStorage', {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    },
    'is full': () => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    },
  };
  it.each(Object.entries(broken))('that %s only disables resuming', async (_, spoil) => {
    const visit = await stage.visit({ apart: true });
    await visit.page.addInitScript(spoil);
    await visit.page.reload();
    await identify(visit, address);
    await prove(visit, stage);
    await visit.event('verified');
    await enterData(visit);
    await visit.event('complete');
    expect(visit.console.filter((line) => line.startsWith('pageerror'))).toEqual([]);
    await visit.page.context().close();
  });

  it('with an invalid entry starts a new journey', async () => {
    const visit = await stage.visit();
    await visit.page.evaluate(([key, value]) => sessionStorage.setItem(key, value), [
      `onboarding:${stage.server.url}/api:1001`,
      '{"version":3,"at":1,"step":"profile"}',
    ] as const);
    await visit.page.reload();
    await visit.page.getByRole('button', { name: 'Continue' }).waitFor();
    await stage.leave(visit);
  });
});
