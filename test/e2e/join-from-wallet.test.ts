/** The demo page of the recipe "join from Google Wallet"; Google's request is made by a form. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sharedIn } from '../../demo/join/join.js';
import { Stage } from './support/stage.js';
import { prove } from './support/visitor-actions.js';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

const posted = (text: string) => `SharedDataType=${Buffer.from(text).toString('base64')}`;

it('fills the forms with what the person shares, and no URL has it', async () => {
  const visit = await stage.visit({ path: '/join/' });
  const { page } = visit;
  await page.getByRole('button', { name: 'Join' }).click();
  const first = page.locator('onboarding-register [name=username]:visible');
  await expect.poll(() => first.inputValue()).toBe('zoe@example.com');
  await page.locator('onboarding-register button[type=submit]:visible').click();
  await page.locator('[autocomplete=new-password]:visible').waitFor();
  await prove(visit, stage);
  const field = (name: string) => page.locator(`form [name=${name}]:visible`);
  await expect.poll(() => field('name').inputValue()).toBe('Zoë');
  expect(await field('surname').inputValue()).toBe('De Luca');
  expect(page.url()).toBe(`${stage.server.url}/join/`);
  await stage.leave(visit);
});

it.each(['', 'SharedDataType=%', posted('null'), posted('[1]'), posted('{"email":{}}')])(
  'shares nothing without a proper object: %s',
  (body) => {
    const { identifier, values } = sharedIn(body);
    expect([identifier, ...Object.values(values)].filter(Boolean)).toEqual([]);
  },
);

it('writes text, never markup, into a page that is not cached', async () => {
  const canary = '"><script>alert(1)</script>';
  const response = await fetch(`${stage.server.url}/join/`, {
    method: 'POST',
    body: new URLSearchParams(posted(JSON.stringify({ email: canary, firstName: canary }))),
  });
  expect(response.headers.get('cache-control')).toBe('private, no-store');
  expect(await response.text()).not.toContain('<script>alert');
});
