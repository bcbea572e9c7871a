/** What the page knows before the visitor types, what it checks, and where it leads: the built drop-in. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { flow, Stage, type Visit } from './support/stage.js';
import { prove } from './support/visitor-actions.js';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.openShared();
});
afterAll(() => stage.close());

const address = 'anna.canary@example.com';
const storage = ({ page }: Visit): Promise<string> =>
  page.evaluate(() => JSON.stringify([sessionStorage, localStorage]));

/** Fails if a value is in an event, in the console, or in a URL other than those of the API. */
async function expectUntold(visit: Visit, ...values: readonly string[]): Promise<void> {
  const urls = visit.urls.filter((url) => !new URL(url).pathname.startsWith('/api/'));
  const told = JSON.stringify([await visit.events(), visit.console, urls, visit.page.url()]);
  for (const value of values) {
    for (const written of [value, encodeURIComponent(value)]) expect(told).not.toContain(written);
  }
}

it.each([
  ['the attribute of the element', flow(`identifier="${address}"`)],
  [
    'the attribute of its place in a CMS',
    `<div data-onboarding="flow" data-campaignid="1001" data-categoryid="1703" data-api-base="{api}" data-api-key="sandbox" data-identifier="${address}"></div>`,
  ],
])('%s fills the first form, and only a press sends or stores it', async (_, body) => {
  const visit = await stage.visit({ body });
  const { page } = visit;
  const field = page.locator('onboarding-register [name=username]:visible');
  await expect.poll(() => field.inputValue()).toBe(address);
  await visit.event('ready');
  await field.focus();
  expect(await storage(visit)).not.toContain(address);
  expect(JSON.stringify(stage.requests())).not.toContain(address);
  await page.locator('onboarding-register button[type=submit]:visible').click();
  await visit.event('identified');
  expect(JSON.stringify(stage.requests(/checkcard/))).toContain(address);
  await expectUntold(visit, address);
  await stage.leave(visit);
});

describe('the values of the page', () => {
  const sentence = 'We do not deliver to this postcode.';
  const typed = 'Typed-canary';
  const late = { name: 'Late-canary', surname: 'Surname-canary' };
  const hidden = '1990-05-07';

  it('go beside what the visitor types, past the check of the page, to the page afterwards', async () => {
    const visit = await stage.visit({ body: flow(`identifier="${address}" done-url="/welcome"`) });
    const { page } = visit;
    const element = page.locator('onboarding-flow');
    await element.evaluate(
      (flow: HTMLElementTagNameMap['onboarding-flow'], { hidden, sentence }) => {
        flow.hiddenValues = { birthdate: hidden };
        flow.validate = ({ name, value }) =>
          Promise.resolve(name === 'zip' && value === '00000' ? sentence : undefined);
        document.addEventListener('onboarding-invalid', ({ detail }) =>
          (globalThis as unknown as { heard: unknown[] }).heard.push({ name: 'invalid', detail }),
        );
      },
      { hidden, sentence },
    );
    await page.locator('onboarding-register button[type=submit]:visible').click();
    await page.locator('[autocomplete=new-password]:visible').waitFor();
    await prove(visit, stage);

    const field = (name: string) => page.locator(`form [name=${name}]:visible`);
    await field('name').fill(typed);
    await element.evaluate((flow: HTMLElementTagNameMap['onboarding-flow'], late) => {
      flow.values = late;
    }, late);
    await expect.poll(() => field('surname').inputValue()).toBe(late.surname);
    expect(await field('name').inputValue()).toBe(typed);
    expect(await page.locator('form [name=birthdate]').count()).toBe(0);

    await page.locator('form details > summary').click();
    await field('zip').fill('00000');
    await page.locator('form [name=usedforpromotions][value=false]:visible').click();
    const save = page.locator('onboarding-profile form button[type=submit]:visible');
    await save.click();
    const error = page.locator('[part~=error]:visible', { hasText: sentence });
    await error.waitFor();
    expect(await field('zip').getAttribute('aria-invalid')).toBe('true');
    expect(await visit.event('invalid')).toMatchObject({ fields: [{ name: 'zip', key: 'host' }] });
    expect(stage.requests(/^\/customer$/).filter(({ method }) => method === 'PUT')).toEqual([]);
    await field('zip').fill('20121');
    await error.waitFor({ state: 'detached' });

    await expect.poll(() => storage(visit)).toContain(typed);
    expect(await storage(visit)).not.toContain(hidden);
    await save.click();
    const onward = page.getByRole('link', { name: 'Continue' });
    await onward.waitFor();
    const [saved] = stage.requests(/^\/customer$/).filter(({ method }) => method === 'PUT');
    for (const value of [typed, late.surname, hidden, '20121']) {
      expect(JSON.stringify(saved)).toContain(value);
    }
    await visit.event('complete');
    expect(await onward.getAttribute('href')).toBe(`${stage.server.url}/welcome`);
    expect(await page.locator('onboarding-card .primary:visible').allTextContents()).toHaveLength(
      1,
    );
    await expectUntold(visit, address, typed, late.name, late.surname, hidden, sentence);
    await stage.leave(visit, [hidden]);
  });
});
