/**
 * What the drop-in loads and when: one script until the first form, one and the words after it, what a step needs alone, and nothing twice.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { roundTrips } from './support/round-trips.js';
import { choosePassword, enterCode, enterData, identify } from './support/visitor-actions.js';
import { flow, Stage, type Visit } from './support/stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

/** The names of the requested scripts, without hash. */
const scripts = ({ urls }: Visit) =>
  urls.flatMap((url) => /([^/]+?)(?:-[\da-f]{6})?\.js$/.exec(url)?.[1] ?? []);

/** A page that says from its first script on that the visitor saves data. */
async function savesData(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
  });
}

/** An Italian shop whose page has the Italian entry. */
const italian = () => ({
  path: '/negozio.html',
  prepare: async (page: Page): Promise<void> => {
    const script = '<script type="module" src="/dist/onboarding.it.js"></script>';
    const markup = flow().replace('{api}', `${stage.server.url}/api`);
    const body = `<!doctype html><html lang="it"><title>Negozio</title>${script}${markup}`;
    await page.route('**/negozio.html', (route) =>
      route.fulfill({ contentType: 'text/html', body }),
    );
  },
});

describe('the scripts of the drop-in', () => {
  it('are one until the first form is shown; when the browser is idle, the rest of the journey follows', async () => {
    const visit = await stage.visit();
    await visit.page.locator('form [name=username]').waitFor();
    expect(scripts(visit)[0]).toBe('onboarding');
    await expect.poll(() => scripts(visit).sort()).toEqual(['en.main', 'journey', 'onboarding']);
    await visit.page.waitForLoadState('networkidle');
    expect(scripts(visit)).toHaveLength(3);
    expect(stage.requests(/./)).toEqual([]);
    await stage.leave(visit);
  });

  it('are one for a visitor who saves data, until the first interaction', async () => {
    const visit = await stage.visit({ prepare: savesData });
    const field = visit.page.locator('form [name=username]');
    await field.waitFor();
    await visit.page.waitForLoadState('networkidle');
    expect(scripts(visit)).toEqual(['onboarding']);
    await field.focus();
    await expect.poll(() => scripts(visit).sort()).toEqual(['en.main', 'journey', 'onboarding']);
    await stage.leave(visit);
  });

  it('are one while the form is out of view', async () => {
    const visit = await stage.visit({ body: '<br>'.repeat(200) + flow() });
    const { page } = visit;
    await page.locator('form [name=username]').waitFor();
    await page.waitForLoadState('networkidle');
    expect(scripts(visit)).toEqual(['onboarding']);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await expect.poll(() => scripts(visit)).toContain('journey');
    await stage.leave(visit);
  });

  it('bring the Italian words of the first form in the entry of the language', async () => {
    const shop = italian();
    const visit = await stage.visit({
      ...shop,
      prepare: async (page) => {
        await savesData(page);
        await shop.prepare(page);
      },
    });
    const { page } = visit;
    await page.getByRole('heading', { name: 'Richiedi la tua tessera' }).waitFor();
    expect(scripts(visit)).toHaveLength(1);
    await page.locator('form [name=username]').focus();
    await expect.poll(() => scripts(visit).slice(1).sort()).toEqual(['it.main', 'journey']);
    await page.evaluate(() => (document.documentElement.lang = 'en'));
    await page.getByRole('heading', { name: 'Get your card' }).waitFor();
    await stage.leave(visit);
  });

  it.each(['en', 'it'])('are four on the way to the card (%s)', async (lang) => {
    const visit = await stage.visit(lang === 'it' ? italian() : {});
    const { page } = visit;
    await identify(visit, 'new@example.org');
    await choosePassword(visit);
    await visit.event('code-sent');
    await enterCode(visit, stage.code());
    await enterData(visit);
    await page.locator('onboarding-card svg').first().waitFor();
    await page.waitForLoadState('networkidle');
    const entry = lang === 'it' ? 'onboarding.it' : 'onboarding';
    const expected = ['common-passwords', `${lang}.main`, 'journey', entry];
    expect(scripts(visit).sort()).toEqual(expected.sort());
    await stage.leave(visit);
  });
});

describe('the library for phone numbers whose request hangs', () => {
  it('keeps the button busy for up to 25 seconds; then the form continues without it', async () => {
    const visit = await stage.visit({
      body: flow('mobile-format="e164"'),
      prepare: async (page) => {
        await page.clock.install();
        await page.route(/\/numbers-[^/]*$/, () => undefined);
      },
    });
    const { page } = visit;
    await identify(visit, 'new@example.org');
    await page.locator('button[aria-busy=true]').waitFor();
    await page.locator('form').evaluate((form: HTMLFormElement) => form.requestSubmit());
    expect(stage.requests(/checkcard/)).toEqual([]);
    await page.clock.fastForward(25_000);
    await visit.event('identified');
    expect(stage.requests(/checkcard/).length).toBe(1);
    await page.context().close();
  });
});

describe('a second script that throws', () => {
  it.each([
    ['', 'username'],
    ['start="login"', ''],
  ])('is reported once in the console: %s', async (attributes, field) => {
    const visit = await stage.visit({
      body: flow(attributes),
      prepare: async (page) => {
        await page.route(/\/journey-[^/]*$/, (route) =>
          route.fulfill({ contentType: 'text/javascript', body: 'null.get' }),
        );
      },
    });
    const { page } = visit;
    if (field) {
      await page.locator(`[name=${field}]`).fill('new@example.org');
      await page.keyboard.press('Enter');
      await page.getByText('didn’t load').waitFor();
      await page.keyboard.press('Enter');
    } else {
      await page.getByRole('button', { name: 'Try again' }).click();
    }
    await page.getByText('didn’t load').waitFor();
    const logged = visit.console.filter((line) => line.includes('onboarding-elements'));
    expect(logged).toEqual([
      expect.stringMatching(/^error: onboarding-elements did not load: TypeError: .*null/),
    ]);
    await stage.leave(visit);
  });
});

describe('the round trips of a step', () => {
  it.each(['en', 'it'])('are the calls of the contract and no script (%s)', async (lang) => {
    const visit = await stage.visit(lang === 'it' ? italian() : {});
    const { page } = visit;
    const shown = (selector: string) => () => page.locator(selector).first().waitFor();
    await page.locator('form [name=username]').pressSequentially('n');
    await expect
      .poll(() => scripts(visit))
      .toEqual(expect.arrayContaining(['journey', `${lang}.main`]));
    await expect.poll(() => stage.requests(/auth/)).toHaveLength(1);
    const rounds = {
      continue: await roundTrips(
        page,
        () => identify(visit, 'new@example.org'),
        shown('[autocomplete=new-password]'),
      ),
      send: [] as string[][],
      verify: [] as string[][],
      save: [] as string[][],
    };
    rounds.send = await roundTrips(
      page,
      () => choosePassword(visit),
      shown('[autocomplete=one-time-code]'),
    );
    rounds.verify = await roundTrips(
      page,
      () => enterCode(visit, stage.code()),
      shown('[name=surname]'),
    );
    rounds.save = await roundTrips(
      page,
      () => enterData(visit),
      shown('onboarding-card [part~=barcode] svg'),
    );
    expect(rounds).toEqual({
      continue: [['customer/checkcard']],
      send: [['customer/verifyemail']],
      verify: [
        ['customer/registrationVCWithVerificationCode'],
        ['auth'],
        ['customer', 'customer/customerdatafields/1001'],
      ],
      save: [['customer']],
    });
    await stage.leave(visit);
  });

  it('after an address that is filled in at once are two: the token and the address', async () => {
    const visit = await stage.visit();
    const { page } = visit;
    await page.locator('form [name=username]').waitFor();
    await expect.poll(() => scripts(visit).sort()).toEqual(['en.main', 'journey', 'onboarding']);
    await page.waitForLoadState('networkidle');
    const rounds = await roundTrips(
      page,
      () => identify(visit, 'new@example.org'),
      () => page.locator('[autocomplete=new-password]').waitFor(),
    );
    expect(rounds).toEqual([['auth'], ['customer/checkcard']]);
    await stage.leave(visit);
  });
});

describe('a step whose script has arrived', () => {
  it('is shown in the frame that removes the step before it', async () => {
    const visit = await stage.visit();
    const { page } = visit;
    await page.locator('form [name=username]').waitFor();
    await expect.poll(() => scripts(visit)).toContain('journey');
    await page.evaluate(countEmptyFrames);
    await identify(visit, 'quick@example.org');
    await choosePassword(visit);
    await visit.event('code-sent');
    await enterCode(visit, stage.code());
    await page.locator('[name=name]').fill('Ada');
    await enterData(visit);
    await page.locator('onboarding-card svg').first().waitFor();
    expect(await page.evaluate(() => (globalThis as unknown as Frames).frames)).toEqual({
      empty: 0,
      seen: expect.any(Number) as number,
    });
    await stage.leave(visit);
  });
});

interface Frames {
  frames: { empty: number; seen: number };
}

/** Runs in the page: counts the frames in which the flow shows no heading. */
function countEmptyFrames(): void {
  const frames = { empty: 0, seen: 0 };
  Object.assign(globalThis, { frames });
  const headings = (root: ParentNode): Element[] =>
    [...root.querySelectorAll('*')].flatMap((element) => [
      ...(element.matches('[part~=heading]') ? [element] : []),
      ...(element.shadowRoot ? headings(element.shadowRoot) : []),
    ]);
  const look = (): void => {
    frames.seen += 1;
    const isShown = headings(document).some((heading) => heading.getClientRects().length > 0);
    if (!isShown) frames.empty += 1;
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
