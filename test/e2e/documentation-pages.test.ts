/**
 * Runs the printed pages without elements of their own, and behind a log-in.
 */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { logInAt } from '../support/customer-token.js';
import { inBrowser, Visitor } from '../support/visitor.js';
import { bundled, snippet } from './frameworks/support/printed-site.js';
import { openPrinted, type PrintedPage } from './support/printed-page.js';
import { Stage } from './support/stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());
beforeEach(() => stage.sandbox.reset());

const open: PrintedPage = (...page) => openPrinted(stage, ...page);
const visitor = (page: Page) => new Visitor(inBrowser(page), () => stage.code());

describe('the headless form', () => {
  const script = snippet('docs/frameworks.md', 'ts', '// What a submit does');

  it('is the script of which the public types are checked, and has 60 lines', () => {
    expect(readFileSync('test/types/headless-form.ts', 'utf8')).toBe(script);
    expect(script.trimEnd().split('\n').length).toBeLessThanOrEqual(60);
  });

  it('reaches the card number', async () => {
    const html = snippet('docs/frameworks.md', 'html', 'id="register"');
    const page = await open(html, await bundled(script, 'ts'));
    const submit = async (step: string, values: Readonly<Record<string, string>>) => {
      await page.locator(`#${step}:not([hidden])`).waitFor();
      for (const [name, value] of Object.entries(values)) {
        const field = page.locator(`#${step} [name="${name}"]`);
        const isList = (await field.evaluate(({ localName }) => localName)) === 'select';
        await (isList ? field.selectOption(value) : field.fill(value));
      }
      await page.locator(`#${step} button`).click();
    };
    await submit('register', { username: 'anna@@' });
    await expect.poll(() => page.getByRole('alert').textContent()).not.toBe('');
    await submit('register', { username: 'anna@example.org' });
    await submit('otp', { 'new-password': 'violet otter bridge 42' });
    await page.locator('#code:not([hidden])').waitFor();
    await submit('code', { 'one-time-code': stage.code() });
    await page.locator('#fields [name=surname]').waitFor();
    await submit('profile', { name: 'Anna', surname: 'De Luca', usedforpromotions: 'false' });
    await page.locator('#done:not([hidden])').waitFor();
    const { card, data } = stage.sandbox.customers.at(-1)!;
    await expect.poll(() => page.locator('output').textContent()).toBe(card);
    expect(data).toMatchObject({ name: 'Anna', usedforpromotions: false });
    await page.close();
  });
});

describe('a page behind a log-in', () => {
  /** The page, whose back end has this of the user. */
  const visit = async (known: object) => {
    const html = snippet('docs/hand-over.md', 'html', 'onboarding-flow hidden');
    const code = await bundled(snippet('docs/hand-over.md', 'js', '// Behind a log-in'), 'js');
    const posted: unknown[] = [];
    const said: string[] = [];
    const page = await open(html, code, '', async (opened) => {
      opened.on('console', (message) => said.push(message.text()));
      await opened.route('**/my/loyalty', (route) => {
        if (route.request().method() === 'POST') posted.push(route.request().postDataJSON());
        return route.fulfill({ json: known });
      });
    });
    return { page, posted, said };
  };

  it('shows the card of a token that is valid', async () => {
    const { token } = await logInAt(`${stage.server.url}/api`, { 'x-api-key': 'sandbox' });
    const { page, said } = await visit({ accessToken: token });
    await page.locator('onboarding-flow onboarding-card svg').first().waitFor();
    expect(said).toEqual([]);
    await page.close();
  });

  it('shows the card by its numbers without a token', async () => {
    const { page, said } = await visit({ card: '0123456789012345', barcode: '4006381333931' });
    await page.locator('onboarding-card svg').first().waitFor();
    expect(await page.locator('onboarding-flow').isVisible()).toBe(false);
    expect(said).toEqual([]);
    await page.close();
  });

  it('shows the flow to an unknown user, and posts the token at the end', async () => {
    const { page, posted } = await visit({});
    await visitor(page).walk('card');
    await expect.poll(() => posted).toEqual([{ accessToken: expect.any(String) as string }]);
    await page.close();
  });
});

it("an error page of the page's own takes the place of the missing fields", async () => {
  const script = snippet('docs/contract.md', 'js', 'onboarding-incomplete');
  const flow =
    '<onboarding-flow campaignid="1001" categoryid="1703" api-base="/api" start="login"></onboarding-flow>';
  const code = `import 'onboarding-elements/define.js';\n${script}`;
  const page = await open(flow, await bundled(code, 'js'), '', async (opened) => {
    await opened.route('**/registration-incomplete.html', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<h1>Not complete</h1>' }),
    );
  });
  await page.locator('[name=username]').fill('incomplete@example.com');
  await page.locator('[name=current-password]').fill('correct horse battery staple');
  await page.locator('button[type=submit]').click();
  await page.getByRole('heading', { name: 'Not complete' }).waitFor();
  expect(new URL(page.url()).pathname).toBe('/registration-incomplete.html');
  await page.close();
});
