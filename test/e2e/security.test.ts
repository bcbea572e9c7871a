import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  drawnField,
  hostileField,
  hostileLabels,
  numbers,
  type Random,
} from '../support/hostile.js';
import {
  atPassword,
  choosePassword,
  enterCode,
  identify,
  logIn,
} from './support/visitor-actions.js';
import { flow, password, Stage, type Visit } from './support/stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.openShared();
});
afterAll(() => stage.close());

const known = 'correct horse battery staple';
const address = 'new@example.org';
const passwordInput = '[autocomplete=new-password]';
const login = flow('start="login"');

/** Logs in with incomplete data and opens the profile form. */
async function atFields(): Promise<Visit> {
  const visit = await stage.visit({ body: login, keepSandbox: true });
  await logIn(visit, 'incomplete@example.com', known);
  await visit.event('incomplete');
  await visit.page.locator('onboarding-profile form').waitFor();
  return visit;
}

/** Opens the form, makes validation fail, and counts its fields. */
async function drawnFields({ page, event }: Visit): Promise<number> {
  await event('incomplete');
  await page.locator('form label').first().waitFor();
  await page.locator('form button[type=submit]').click();
  await page.locator('form [aria-invalid=true]').first().waitFor({ state: 'attached' });
  const [img = ''] = hostileLabels;
  expect(await page.locator('form').getByText(img).count()).toBeGreaterThan(0);
  return page.locator('form [part~=field], form [part~=group]').count();
}

async function heardOne({ page }: Visit, names: readonly string[]): Promise<void> {
  await page.waitForFunction(
    (wanted) =>
      (globalThis as unknown as { heard: { name: string }[] }).heard.some(({ name }) =>
        wanted.includes(name),
      ),
    names,
  );
}

describe('a password (1 to 3)', () => {
  it.each([
    'ab cd ef',
    '        ',
    'pässwört',
    '密码密码密码密码',
    '🌷🌷🌷🌷🌷🌷🌷🌷',
    'x'.repeat(64),
    ` ${'é'.repeat(300)} `,
  ])('is sent as typed: %s', async (typed) => {
    const visit = await atPassword(stage, address);
    await choosePassword(visit, typed);
    await visit.event('code-sent');
    await enterCode(visit, stage.code());
    await visit.event('verified');
    expect(stage.requests(/registrationVC/)[0]?.body).toMatchObject({ password: typed });
  });

  it('can be pasted, dropped and revealed', async () => {
    const visit = await atPassword(stage, address);
    const input = visit.page.locator(passwordInput);
    expect(
      await input.evaluate((element) =>
        ['paste', 'drop', 'contextmenu'].every((type) =>
          element.dispatchEvent(
            new Event(type, { bubbles: true, composed: true, cancelable: true }),
          ),
        ),
      ),
    ).toBe(true);
    await input.fill(password);
    await visit.page.getByRole('button', { name: 'Show password' }).click();
    expect(await input.getAttribute('type')).toBe('text');
    expect(await input.inputValue()).toBe(password);
    await stage.leave(visit);
  });

  it.each([
    ['password1', /common|everybody|often|guess/i],
    ['xx-new@example.org', /address|email|number/i],
    ['1234567', /at least 8/i],
  ])('like %s is refused with the reason', async (typed, reason) => {
    const visit = await atPassword(stage, address);
    await choosePassword(visit, typed);
    await expect
      .poll(() => visit.page.locator('.error:visible').allTextContents())
      .toContainEqual(expect.stringMatching(reason));
    expect(stage.sandbox.outbox).toEqual([]);
    await choosePassword(visit);
    await visit.event('code-sent');
    expect(stage.sandbox.outbox).toHaveLength(1);
    await stage.leave(visit, [typed]);
  });
});

describe('text from the server (4, 6)', () => {
  /** Fields with values of wrong types too; most of these lists are rejected. */
  const illTyped = (random: Random, index: number) => {
    const field = hostileField(random);
    const name = index % 9 === 0 ? field.name : `${field.name as string}${String(index)}`;
    return { type: 'text', ...field, name, visible: true, mandatory: index < 3 };
  };

  it('is rendered as text: more than a thousand hostile fields run and load nothing', async () => {
    stage.sandbox.reset();
    // A dynamic field counts as missing only if the customer has a list of their values.
    const customer = stage.sandbox.customers.find(
      ({ username }) => username === 'incomplete@example.com',
    );
    Object.assign(customer!.data, { 'customerdynamicfields 1328': 'Rome' });
    const random = numbers(4);
    const reached: string[] = [];
    let drawn = 0;
    for (let round = 0; round < 12; round += 1) {
      const isDrawn = round % 4 > 0;
      const make: (random: Random, index: number) => object = isDrawn ? drawnField : illTyped;
      const list = Array.from({ length: 170 }, (_, index) => make(random, index));
      stage.sandbox.campaign = isDrawn
        ? { CustomDataFields: {}, dynamicFields: list }
        : { CustomDataFields: list };
      const visit = await stage.visit({ body: login, keepSandbox: true });
      await visit.page.evaluate(() =>
        Object.assign(globalThis, { executed: () => (document.title = 'executed') }),
      );
      visit.page.on('dialog', () => reached.push('dialog'));
      await logIn(visit, 'incomplete@example.com', known);
      if (isDrawn) drawn += await drawnFields(visit);
      else await heardOne(visit, ['incomplete', 'complete', 'error']);
      expect(await visit.page.title()).not.toBe('executed');
      // `<img src=x>` would request /x from the server of the test.
      const isTheirs = (url: string) => !url.startsWith(stage.server.url) || url.endsWith('/x');
      expect(visit.urls.filter(isTheirs)).toEqual([]);
      expect(await visit.page.evaluate(() => 'polluted' in {})).toBe(false);
      await stage.leave(visit, [known]);
    }
    expect(reached).toEqual([]);
    expect(drawn).toBeGreaterThan(1_250);
  }, 180_000);

  it('may name a field submit, action, children, constructor or __proto__', async () => {
    stage.sandbox.reset();
    const names = ['submit', 'action', 'children', 'elements', 'constructor', '__proto__'];
    stage.sandbox.campaign = {
      CustomDataFields: [
        ...names.map((name) => ({ name, visible: true, mandatory: false, label: name })),
        { name: 'surname', visible: true, mandatory: true },
      ],
    };
    const visit = await atFields();
    await visit.page.locator('summary').click();
    await visit.page.locator('[name=submit]').fill('typed');
    await visit.page.locator('[name=surname]').fill('De Luca');
    await visit.page.locator('form button[type=submit]').click();
    await visit.event('complete');
    expect(stage.requests().at(-1)?.path ?? '').toContain('/customer');
    const saved = stage.requests(/\/customer$/).find(({ method }) => method === 'PUT')
      ?.body as object;
    expect(saved).toMatchObject({ submit: 'typed', surname: 'De Luca' });
    expect(Object.keys(saved)).not.toContain('__proto__');
    await stage.leave(visit, [known]);
  });

  it('and URLs of the host become links only with https, mailto or tel', async () => {
    const bad =
      'privacy-url="javascript:alert(1)" terms-url="data:text/html,x" support-url="vbscript:x"';
    const visit = await atPassword(stage, address, { body: flow(bad) });
    expect(
      await visit.page
        .locator('a[href^="javascript:"], a[href^="data:"], a[href^="vbscript:"]')
        .count(),
    ).toBe(0);
    await stage.leave(visit);
  });
});

describe('a page with a base element of another origin', () => {
  it('sends what is typed to its own origin', async () => {
    const elsewhere: string[] = [];
    const own = `<!doctype html><base href="https://cdn.example.com/x/"><title>Shop</title>
      <script type="module" src="${stage.server.url}/dist/onboarding.js"></script>
      ${flow().replace('{api}', '/api')}`;
    const visit = await stage.visit({
      prepare: async (page) => {
        // The CSP of the demo forbids a base element.
        await page.route(/bare\.html/, (route) =>
          route.fulfill({ contentType: 'text/html', body: own }),
        );
        await page.route('https://cdn.example.com/**', (route) => {
          elsewhere.push(route.request().url());
          return route.abort();
        });
      },
    });
    await identify(visit, address);
    await visit.page.locator(`${passwordInput}, [part~=summary]`).first().waitFor();
    expect(elsewhere).toEqual([]);
    await choosePassword(visit, password);
    await visit.event('code-sent');
    await stage.leave(visit);
  });
});
