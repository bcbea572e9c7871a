/**
 * The page `?page=headless` of `demo/frameworks/react`: its own forms, with the journey, the sentences and the barcode of the package.
 */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { password, Stage } from '../support/stage.js';
import { App } from './support/app.js';

const known = 'correct horse battery staple';

let stage: Stage;
let app: App;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());
beforeEach(async () => {
  app = await App.open('react', stage, 'headless');
  await heading('Join the club');
});
afterEach(() => app.close());

const heading = (name: string) => app.page.getByRole('heading', { name }).waitFor();
const press = (name: string) => app.page.getByRole('button', { name, exact: true }).click();
const type = (name: string, value: string) => app.page.locator(`[name=${name}]`).fill(value);
const alert = () => app.page.getByRole('alert').textContent();

async function identify(value: string): Promise<void> {
  await type('username', value);
  await press('Continue');
}

describe('a page of one’s own in React', () => {
  it('registers a customer up to the card, with its barcode and the record of the consent', async () => {
    await identify('anna@example.org');
    await heading('Your code for anna@example.org');
    await type('new-password', password);
    await press('Send me a code');
    await app.page.locator('[name=one-time-code]').waitFor();
    await type('one-time-code', stage.code());
    await press('Continue');
    await heading('Your details');
    await type('name', 'Anna');
    await type('surname', 'De Luca');
    await app.page.locator('[name=usedforpromotions][value=false]').check();
    await press('Save');
    await heading('Your card');
    const { card } = stage.sandbox.customers.at(-1)!;
    expect(await app.page.locator('#card-number').textContent()).toBe(card);
    await app.page.getByRole('img', { name: `Barcode of card ${card}` }).waitFor();
    expect(await app.page.locator('li').allTextContents()).toEqual([
      expect.stringMatching(/: No$/),
    ]);
    app.leave();
  });

  it('says what is wrong in the sentences of the package', async () => {
    await identify('anna@@');
    await expect
      .poll(() => app.page.locator('#username-error').textContent())
      .toContain('email address');
    await identify('anna@example.org');
    await heading('Your code for anna@example.org');
    await type('new-password', 'password1');
    await press('Send me a code');
    await expect
      .poll(() => app.page.locator('#new-password-error').textContent())
      .toContain('harder to guess');
    await press('Change the address');
    await press('I have an account');
    await type('username', 'registered@example.com');
    await type('current-password', 'wrong');
    await press('Log in');
    await expect.poll(alert).not.toBe('');
    app.leave();
  });

  it('logs a customer in, changes their data and signs out', async () => {
    await press('I have an account');
    await type('username', 'registered@example.com');
    await type('current-password', known);
    await press('Log in');
    await heading('Your card');
    await press('Change my details');
    await heading('Your details');
    await type('name', 'Carla');
    await press('Save');
    await heading('Your card');
    await app.page.getByText('Carla').waitFor();
    await press('Sign out');
    await heading('Join the club');
    app.leave();
  });
});
