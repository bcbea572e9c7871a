/**
 * The tests that every app of `demo/frameworks` passes.
 */
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { inBrowser, Visitor } from '../../../support/visitor.js';
import { password, Stage } from '../../support/stage.js';
import { App } from './app.js';

const known = 'correct horse battery staple';

/** Tests the app of this name; each app has its own browser and sandbox. */
export function journeys(name: string): void {
  let stage: Stage;
  let app: App;
  beforeAll(async () => {
    stage = await Stage.open();
  });
  afterAll(() => stage.close());
  beforeEach(async () => {
    app = await App.open(name, stage);
    await app.username.waitFor();
  });
  afterEach(() => app.close());

  const visitor = () => new Visitor(inBrowser(app.page), () => stage.code(), { password });

  /** From the register form to data entry. */
  async function register(address: string): Promise<void> {
    await visitor().identify(address);
    await visitor().sendCode();
    await visitor().enterCode();
    await app.hears('code-sent email');
    await app.hears('verified');
    await app.page.locator('[name=name]').waitFor();
  }

  it('sets attributes and properties of every type on the element', async () => {
    const properties = await app.flow.evaluate((element) => {
      const flow = element as HTMLElementTagNameMap['onboarding-flow'];
      const { campaignid, apiKey, noReset } = flow;
      const category = String(flow.categoryID);
      const minPassword = Number(flow.minPassword);
      return { campaignid, category, apiKey, minPassword, noReset, options: typeof flow.options };
    });
    expect(properties).toEqual({
      campaignid: '1001',
      category: '1703',
      apiKey: 'sandbox',
      minPassword: 10,
      noReset: true,
      options: 'function',
    });
    await app.page.getByRole('heading', { name: 'Join the club' }).waitFor();
    app.leave();
  });

  it('keeps focus, caret and value while the app renders 20 times a second', async () => {
    const { username } = app;
    await username.click();
    await username.pressSequentially('anna@example.org', { delay: 30 });
    for (let step = 0; step < 'example.org'.length + 1; step += 1) {
      await app.page.keyboard.press('ArrowLeft');
    }
    await app.redraws(3);
    await app.page.keyboard.type('.rossi', { delay: 60 });
    await app.redraws(3);
    expect(await username.inputValue()).toBe('anna.rossi@example.org');
    const caret = await username.evaluate((input: HTMLInputElement) => ({
      at: input.selectionStart,
      isFocused: (input.getRootNode() as ShadowRoot).activeElement === input,
    }));
    expect(caret).toEqual({ at: 'anna.rossi'.length, isFocused: true });
    app.leave();
  });

  it('registers a customer with options from the app, and receives every event', async () => {
    stage.sandbox.campaign = {
      CustomDataFields: { name: { visible: true }, country: { visible: true, mandatory: true } },
      PrivacyCustomDataFields: { usedForPromotions: { visible: true, mandatory: true } },
    };
    await register('anna@example.org');
    const country = app.page.locator('[name=country]');
    await country.getByText('San Marino').waitFor({ state: 'attached' });
    await country.selectOption({ label: 'San Marino' });
    await app.page.locator('[name=name]').pressSequentially('Anna', { delay: 60 });
    await app.redraws(3);
    expect(await country.inputValue()).toBe('4');
    await app.page.locator('[name=usedforpromotions][value=false]').check();
    await app.page.locator('form button[type=submit]').click();
    await app.hears('complete');
    await app.page.locator('onboarding-card svg').first().waitFor();
    const card = stage.sandbox.customers.at(-1)?.card;
    expect(await app.heard()).toEqual([
      'ready register',
      'identified new',
      'step register otp',
      'code-sent email',
      `verified ${card}`,
      'step otp profile',
      `saved ${card}`,
      'complete registration, 1 consents',
      'step profile done',
    ]);
    app.leave();
  });

  it('continues the journey after the element was unmounted and mounted again', async () => {
    await visitor().identify('anna@example.org');
    await app.hears('step register otp');
    await app.toggle();
    await expect.poll(() => app.flow.count()).toBe(0);
    await app.redraws(2);
    await app.toggle();
    const secret = app.page.locator('[autocomplete=new-password]');
    await secret.fill(password);
    await app.page.locator('button[name=send-code]').click();
    await app.hears('code-sent email');
    expect(stage.sandbox.outbox).toHaveLength(1);
    app.leave();
  });

  it('receives the events of a failed, a complete and an incomplete log-in', async () => {
    await visitor().identify('registered@example.com');
    await app.hears('identified registered');
    await visitor().logIn('registered@example.com', 'not the password');
    await app.hears('error wrong-credentials');
    await visitor().logIn('registered@example.com', known);
    await app.hears(/^logged-in \d+$/);
    await app.hears('complete login');
    await app.flow.evaluate((flow: HTMLElementTagNameMap['onboarding-flow']) => flow.signOut());
    await visitor().identify('incomplete@example.com');
    await visitor().logIn('incomplete@example.com', known);
    await app.hears(/^incomplete \w+/);
    app.leave();
  });
}
