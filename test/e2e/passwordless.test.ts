/** `password="none"` with the built files: reloads at each step, openers, and how much a visitor does. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inBrowser, Visitor } from '../support/visitor.js';
import { enterCode, enterData, identify } from './support/visitor-actions.js';
import { flow, password, Stage, type Visit } from './support/stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

const passwordless = { body: flow('password="none"') };
const codeInput = '[autocomplete=one-time-code]';
const card = '[part~=card-number]';
const drawn = () =>
  stage
    .requests(/registration|changeUAP/)
    .map(({ body }) => (body as { password: string }).password);

async function atCode(address: string): Promise<Visit> {
  const visit = await stage.visit(passwordless);
  await identify(visit, address);
  await visit.event('code-sent');
  await visit.page.locator(codeInput).waitFor();
  return visit;
}

/** Asks for a code at the first form, where the address is filled in. */
async function askAgain({ page }: Visit, address: string): Promise<void> {
  await expect.poll(() => page.locator('[name=username]').inputValue()).toBe(address);
  await page.locator('button[name=send-code]').click();
  await page.locator(codeInput).waitFor();
}

describe('a reload without passwords', () => {
  for (const address of ['new@example.org', 'registered@example.com']) {
    it(`keeps the code that was sent: ${address}`, async () => {
      const visit = await atCode(address);
      await visit.page.reload();
      await visit.page.locator(codeInput).waitFor();
      await enterCode(visit, stage.code());
      await visit.page.locator(`${card}, [name=surname]`).first().waitFor();
      expect(stage.sandbox.outbox).toHaveLength(1);
      await stage.leave(visit, drawn());
    });
  }

  it('while the answer is awaited costs a new code by a press, no account, and says why', async () => {
    const visit = await atCode('new@example.org');
    stage.sandbox.faults = [
      { method: 'PUT', path: '/customer/registrationVCWithVerificationCode', fault: 'slow:4000' },
    ];
    await enterCode(visit, stage.code());
    await expect.poll(() => drawn().length).toBe(1);
    await visit.page.reload();
    await visit.page.getByText('ask for a new code').first().waitFor();
    expect(stage.sandbox.outbox).toHaveLength(1);
    await askAgain(visit, 'new@example.org');
    expect(stage.sandbox.outbox).toHaveLength(2);
    await enterCode(visit, stage.code());
    await visit.page.locator('[name=surname]').waitFor();
    const mine = stage.sandbox.customers.filter(({ username }) => username === 'new@example.org');
    expect(mine).toHaveLength(1);
    await stage.leave(visit, drawn());
  });

  it('at data entry leads back to what was typed, by a new code', async () => {
    const visit = await atCode('new@example.org');
    await enterCode(visit, stage.code());
    await visit.page.locator('[name=surname]').fill('De Luca');
    await visit.page.reload();
    await visit.page.getByText('what you typed is kept').first().waitFor();
    await askAgain(visit, 'new@example.org');
    await enterCode(visit, stage.code());
    await expect.poll(() => visit.page.locator('[name=surname]').inputValue()).toBe('De Luca');
    // The platform has stored No by itself: nobody was asked yet.
    expect(await visit.page.locator('[name=usedforpromotions]:checked').count()).toBe(0);
    await enterData(visit);
    await visit.page.locator(card).waitFor();
    expect(stage.sandbox.outbox).toHaveLength(2);
    await stage.leave(visit, drawn());
  });
});

it('an opener leads to the first form in a dialog, and to the card', async () => {
  const body = `<a href="#in" data-onboarding-open="flow" data-campaignid="1001" data-categoryid="1703"
    data-api-base="{api}" data-api-key="sandbox" data-password="none" data-start="login">Log in</a>`;
  const visit = await stage.visit({ body });
  await visit.page.getByText('Log in', { exact: true }).click();
  await identify(visit, 'registered@example.com');
  await visit.event('code-sent');
  await enterCode(visit, stage.code());
  await visit.page.locator(card).waitFor();
  expect(await visit.names()).toContain('logged-in');
  await stage.leave(visit, drawn());
});

it('a visitor of the testing helpers walks through without a password', async () => {
  const visit = await stage.visit(passwordless);
  const { page } = visit;
  const person = { username: 'new@example.org', password };
  await new Visitor(inBrowser(page), () => stage.code(), person).walk();
  expect(await visit.names()).toContain('complete');
  await stage.leave(visit, drawn());
});

/** How often a visitor presses and types until the form for data, or the card. */
async function effort(
  attributes: string,
  address: string,
): Promise<{ presses: number; keys: number }> {
  const visit = await stage.visit({ body: flow(attributes) });
  const { page } = visit;
  let presses = 0;
  let keys = 0;
  const type = async (selector: string, text: string) => {
    await page.locator(selector).first().fill(text);
    keys += text.length;
    await page.keyboard.press('Enter');
    presses += 1;
  };
  await page.locator('[name=username]').waitFor();
  await type('[name=username]', address);
  const secret = page.locator('[autocomplete=new-password], [autocomplete=current-password]');
  await page.locator(codeInput).or(secret).first().waitFor();
  if (await secret.first().isVisible()) {
    const isKnown = await page.locator('[autocomplete=current-password]').isVisible();
    await type(
      isKnown ? '[autocomplete=current-password]' : '[autocomplete=new-password]',
      isKnown ? 'correct horse battery staple' : password,
    );
  }
  const place = `${card}, [name=surname]`;
  await page.locator(codeInput).or(page.locator(place)).first().waitFor();
  if (await page.locator(codeInput).isVisible()) await type(codeInput, stage.code());
  await page.locator(place).first().waitFor();
  await stage.leave(visit, ['correct horse battery staple', ...drawn()]);
  return { presses, keys };
}

it('a new person and a registered customer do less than with a password', async () => {
  for (const address of ['new@example.org', 'registered@example.com']) {
    const today = await effort('', address);
    const byCode = await effort('password="none"', address);
    console.log(
      `${address}: with a password ${JSON.stringify(today)}, by code ${JSON.stringify(byCode)}`,
    );
    expect(byCode.keys).toBeLessThan(today.keys);
    expect(byCode.presses).toBeLessThanOrEqual(today.presses);
  }
});
