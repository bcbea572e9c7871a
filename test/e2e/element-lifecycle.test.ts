import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  choosePassword,
  enterCode,
  enterData,
  identify,
  logIn,
} from './support/visitor-actions.js';
import { flow, Stage, type Visit } from './support/stage.js';
import { painted } from './support/turn.js';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.openShared();
});
afterAll(() => stage.close());

const address = 'new@example.org';
const known = 'correct horse battery staple';

/** What a script of the page may do to an element during a request. */
const treatments: Readonly<Record<string, (flow: Element) => void>> = {
  'moved within the page': (element) => {
    const aside = document.createElement('aside');
    document.body.append(aside);
    aside.append(element);
  },
  'removed and inserted at once': (element) => {
    const parent = element.parentElement;
    element.remove();
    parent?.append(element);
  },
  'removed and inserted later': (element) => {
    const parent = element.parentElement;
    element.remove();
    requestAnimationFrame(() => setTimeout(() => parent?.append(element)));
  },
  'given the same attributes again': (element) => {
    for (const { name, value } of [...element.attributes]) {
      element.removeAttribute(name);
      element.setAttribute(name, value);
    }
  },
  'given another language': (element) => {
    element.setAttribute('lang', 'it');
  },
};

/** The requests of a registration. */
const calls = [
  { method: 'GET', path: '/customer/checkcard' },
  { method: 'POST', path: '/customer/verifyemail' },
  { method: 'PUT', path: '/customer/registrationVCWithVerificationCode' },
  { method: 'POST', path: '/auth', scope: 'customer' },
  { method: 'GET', path: '/customer/customerdatafields/{campaignid}' },
  { method: 'GET', path: '/customer' },
  { method: 'PUT', path: '/customer' },
];

const flowOf = (page: Page) => page.locator('onboarding-flow');

/**
 * Runs the action until its event fires; a read that was aborted with the element is repeated, as a visitor
 * would.
 */
async function insist(visit: Visit, act: () => Promise<void>, next: string): Promise<void> {
  await act();
  const button = visit.page.locator('form:visible button[type=submit]:not([aria-disabled=true])');
  for (let tries = 1; tries < 200; tries += 1) {
    if ((await visit.names()).includes(next)) return;
    await visit.page.waitForTimeout(75);
    if (tries % 20 > 0) continue;
    // The step may end during the click, and its button with it.
    await button
      .first()
      .click({ timeout: 1000 })
      .catch(() => undefined);
  }
  await visit.event(next);
}

describe('an element that is changed during every request of a registration', () => {
  it.each(Object.entries(treatments))(
    'and %s still reaches the card, with each request and event once',
    async (_, treat) => {
      const visit = await stage.visit();
      const { page } = visit;
      stage.sandbox.faults = calls.map((call) => ({ ...call, fault: 'slow:250' }));
      const touched = new Set<string>();
      page.on('request', (request) => {
        const path = new URL(request.url()).pathname.replace('/api', '');
        const scope = /"scope":"(\w+)"/.exec(request.postData() ?? '')?.[1] ?? '';
        const call = `${request.method()} ${path} ${scope}`;
        if (request.resourceType() !== 'fetch' || touched.has(call)) return;
        touched.add(call);
        flowOf(page)
          .evaluate(treat)
          .catch(() => undefined); // An earlier change has removed the element.
      });
      await insist(visit, () => identify(visit, address), 'identified');
      await insist(visit, () => choosePassword(visit), 'code-sent');
      await insist(visit, () => enterCode(visit, stage.code()), 'verified');
      await page.locator('[name=surname]').waitFor();
      await insist(visit, () => enterData(visit), 'complete');
      expect(touched.size).toBe(calls.length + 1);
      expect(stage.sandbox.outbox.length).toBe(1);
      expect(stage.requests(/registrationVC/).length).toBe(1);
      expect(stage.sandbox.customers.filter(({ username }) => username === address).length).toBe(1);
      const names = await visit.names();
      for (const name of ['identified', 'code-sent', 'verified', 'complete']) {
        expect(names.filter((heard) => heard === name)).toEqual([name]);
      }
      await stage.leave(visit);
    },
  );
});

describe('Enter held down', () => {
  it('sends one log-in for each press, also if it is refused', async () => {
    const visit = await stage.visit({ body: flow('start="login"') });
    const { page } = visit;
    await page.locator('[autocomplete=username]').fill('registered@example.com');
    await page.locator('[autocomplete=current-password]').fill('wrong battery staple');
    const logIns = () => stage.requests(/auth$/).length;
    const refusals = async () => (await visit.names()).filter((name) => name === 'error').length;
    for (const presses of [1, 2]) {
      const hold = async () => {
        await page.keyboard.down('Enter');
        return refusals();
      };
      await expect.poll(hold, { interval: 25 }).toBe(presses);
      // The key stays down, because the answer may come at any time during the repetition.
      for (let repeats = 0; repeats < 20; repeats += 1) {
        await page.keyboard.down('Enter');
        await painted(page);
      }
      await page.keyboard.up('Enter');
      expect(await refusals()).toBe(presses);
      expect(logIns()).toBe(presses);
    }
    await stage.leave(visit, ['wrong battery staple']);
  });
});

describe('campaignid changed during a journey', () => {
  it('starts another journey; the first one continues when the old campaign is set again', async () => {
    const visit = await stage.visit();
    await identify(visit, address);
    await visit.page.locator('[autocomplete=new-password]').waitFor();
    await flowOf(visit.page).evaluate((element) => element.setAttribute('campaignid', '1002'));
    await visit.page.getByRole('button', { name: 'Continue' }).waitFor();
    await flowOf(visit.page).evaluate((element) => element.setAttribute('campaignid', '1001'));
    await visit.page.locator('[autocomplete=new-password]').waitFor();
    const campaigns = stage
      .requests(/auth$/)
      .map(({ body }) => (body as { campaignid: string }).campaignid);
    expect(new Set(campaigns)).toEqual(new Set(['1001']));
    await stage.leave(visit);
  });
});

describe('several flows on a page', () => {
  it('of different campaigns are independent', async () => {
    const other = flow('id="two"').replace('1001', '1002');
    const visit = await stage.visit({ body: flow('id="one"') + other });
    stage.sandbox.setFieldsOf('1002', stage.sandbox.campaign);
    const { page } = visit;
    await page.locator('#one [name=username]').fill(address);
    await page.locator('#one button[type=submit]').click();
    await page.locator('#one [autocomplete=new-password]').waitFor();
    expect(await page.locator('#two [name=username]:visible').inputValue()).toBe('');
    expect(await page.locator('#two [autocomplete=new-password]').count()).toBe(0);
    await page.locator('#two [name=username]').fill('second@example.org');
    await page.locator('#two button[type=submit]').click();
    await page.locator('#two [autocomplete=new-password]').waitFor();
    const bodies = stage
      .requests(/auth$/)
      .map(({ body }) => (body as { campaignid: string }).campaignid);
    expect(bodies.sort()).toEqual(['1001', '1002']);
    await stage.leave(visit);
  });

  it('of ten campaigns: one reaches the card while nine wait', async () => {
    const nine = Array.from({ length: 9 }, (_, index) =>
      flow().replace('1001', String(2000 + index)),
    );
    const visit = await stage.visit({
      body: `<div>${nine.join('')}</div>${flow('id="one" start="login"')}`,
    });
    await visit.page.locator('#one [autocomplete=username]').fill('registered@example.com');
    await visit.page.locator('#one [autocomplete=current-password]').fill(known);
    await visit.page.locator('#one button[type=submit]').click();
    await visit.event('complete');
    expect(await visit.page.locator('div [name=username]').count()).toBe(9);
    await stage.leave(visit, [known]);
  });

  it('of one campaign share a journey', async () => {
    const visit = await stage.visit({ body: flow('id="one"') + flow('id="two"') });
    await visit.page.locator('#one [name=username]').fill(address);
    await visit.page.locator('#one button[type=submit]').click();
    await visit.page.locator('#one [autocomplete=new-password]').waitFor();
    await visit.page.locator('#two [autocomplete=new-password]').waitFor();
    expect((await visit.names()).filter((name) => name === 'identified')).toEqual(['identified']);
    await stage.leave(visit);
  });
});

describe('a log-in whose element is removed during the request', () => {
  it('can be repeated when the element is inserted again', async () => {
    const visit = await stage.visit({ body: flow('start="login"') });
    // The first request waits until the element is inserted again.
    let goOn: () => void = () => undefined;
    const isBack = new Promise<void>((resolve) => (goOn = resolve));
    await visit.page.route(
      /\/auth$/,
      async (route) => {
        await isBack;
        // The page may have aborted it.
        await route.continue().catch(() => undefined);
      },
      { times: 1 },
    );
    const asked = visit.page.waitForRequest(/\/auth$/);
    await logIn(visit, 'registered@example.com', known);
    await asked;
    await flowOf(visit.page).evaluate(async (element) => {
      const parent = element.parentElement;
      element.remove();
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      parent?.append(element);
    });
    goOn();
    await logIn(visit, 'registered@example.com', known);
    await visit.event('complete');
    expect((await visit.names()).filter((name) => name === 'complete').length).toBe(1);
    await stage.leave(visit, [known]);
  });
});
