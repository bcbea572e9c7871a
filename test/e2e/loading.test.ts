/**
 * What the drop-in loads and when: one script until the visitor touches the first form, then what the next step needs, and nothing twice.
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
  it('are one while an empty first form is only looked at', async () => {
    const visit = await stage.visit();
    const { page } = visit;
    await page.locator('form [name=username]').waitFor();
    await page.waitForLoadState('networkidle');
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
    await page.waitForLoadState('networkidle');
    expect(scripts(visit)).toEqual(['onboarding']);
    expect(stage.requests(/./)).toEqual([]);
    await stage.leave(visit);
  });

  it.each([
    ['the pointer over the form', (page: Page) => page.locator('form').hover()],
    ['the focus', (page: Page) => page.locator('form [name=username]').focus()],
    [
      'a browser that fills it in',
      (page: Page) =>
        page.locator('form [name=username]').evaluate((input: HTMLInputElement) => {
          input.value = 'ada@example.org';
          input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
        }),
    ],
  ])('are followed by those of a press and of the next step at %s', async (_, act) => {
    const visit = await stage.visit();
    const { page } = visit;
    await page.locator('form [name=username]').waitFor();
    await act(page);
    const touched = ['code-form', 'en.main', 'journey', 'onboarding'];
    await expect.poll(() => scripts(visit).sort()).toEqual(touched);
    await page.waitForLoadState('networkidle');
    expect(scripts(visit)).toHaveLength(4);
    await stage.leave(visit);
  });

  it.each(['identifier="ada@example.org"', 'promise="5 € at once"'])(
    'follow when the browser is idle for a form with %s',
    async (attribute) => {
      const visit = await stage.visit({ body: flow(attribute) });
      await expect.poll(() => scripts(visit)).toContain('code-form');
      await stage.leave(visit);
    },
  );

  it.each([
    ['while the form is out of view', {}],
    ['for a visitor who saves data', { prepare: savesData }],
  ])('are one for a filled form %s', async (where, options) => {
    const space = where.includes('out of view') ? '<br>'.repeat(200) : '';
    const body = space + flow('identifier="ada@example.org"');
    const visit = await stage.visit({ ...options, body });
    const { page } = visit;
    await page.locator('form [name=username]').waitFor();
    await page.waitForLoadState('networkidle');
    expect(scripts(visit)).toEqual(['onboarding']);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await page.locator('form [name=username]').focus();
    await expect.poll(() => scripts(visit)).toContain('journey');
    await stage.leave(visit);
  });

  it('are there at once for a log-in, with those of each step that may follow', async () => {
    const visit = await stage.visit({ body: flow('start="login"') });
    const views = ['card-view', 'code-form', 'profile-view'];
    const all = [...views, 'en.main', 'journey', 'onboarding'].sort();
    await expect.poll(() => scripts(visit).sort()).toEqual(all);
    await stage.leave(visit);
  });

  it('bring the encoder of QR codes before the card that shows one', async () => {
    const visit = await stage.visit({ body: flow('start="login" symbology="qr"') });
    await expect.poll(() => scripts(visit)).toContain('qr');
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
    const touched = ['code-form', 'it.main', 'journey'];
    await expect.poll(() => scripts(visit).slice(1).sort()).toEqual(touched);
    await page.evaluate(() => (document.documentElement.lang = 'en'));
    await page.getByRole('heading', { name: 'Get your card' }).waitFor();
    await stage.leave(visit);
  });

  it.each(['en', 'it'])('are seven on the way to the card (%s)', async (lang) => {
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
    const views = ['card-view', 'code-form', 'profile-view'];
    const expected = ['common-passwords', `${lang}.main`, 'journey', entry, ...views];
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
      .toEqual(expect.arrayContaining(['journey', `${lang}.main`, 'code-form']));
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
    await page.locator('form [name=username]').hover();
    await expect.poll(() => scripts(visit)).toContain('code-form');
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
    await page.locator('form [name=username]').hover();
    await expect.poll(() => scripts(visit)).toContain('code-form');
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
