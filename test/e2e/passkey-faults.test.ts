/** `passkey` with the built files, where something goes wrong or another device, tab or person is in between. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  afterCode,
  card,
  codeInput,
  logInByGesture,
  offer,
  PasskeyVisit,
  stale,
} from './support/passkey-visit.js';
import { Stage } from './support/stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

const registered = 'registered@example.com';
const changes = { method: 'PUT', path: '/customer/changeUAPByVerificationCode' };
const registers = { method: 'PUT', path: '/customer/registrationVCWithVerificationCode' };
const logsIn = { method: 'POST', path: '/auth', scope: 'customer' };
const wrongAddress = /That address doesn’t fit/;
const asksAddress = 'Enter your address or number once, and you’re in.';

const customer = (name: string) =>
  stage.sandbox.customers.find(({ username }) => username === name)!;
const setPassword = (name: string, password: string) => void (customer(name).password = password);
const username = ({ page }: PasskeyVisit) => page.locator('[name=username]');
const pressContinue = ({ page }: PasskeyVisit) =>
  page.getByRole('button', { name: 'Send me a code' }).click();
/** As another device of the same family: the passkey is there, and nothing is remembered. */
const forget = ({ page }: PasskeyVisit) => page.evaluate(() => localStorage.clear());
/** Another page of the site. */
const routeFlow = (page: Page, attributes: string, campaign = '1001') =>
  page.route(/\/bare\.html/, async (route) => {
    const response = await route.fetch();
    const text = (await response.text()).replace('campaignid="1001"', `campaignid="${campaign}"`);
    const body = text.replace(/<onboarding-flow\b/, `<onboarding-flow ${attributes} `);
    await route.fulfill({ response, body });
  });
const gestureButton = ({ page }: PasskeyVisit) =>
  page.getByRole('button', { name: logInByGesture });

describe('the code step', () => {
  it('asks once more where the secret comes only at a log-in', async () => {
    const visit = await PasskeyVisit.open(stage, {
      prepare: (page) =>
        page.addInitScript(() => {
          const { credentials } = navigator;
          const create = credentials.create.bind(credentials);
          credentials.create = async (options) => {
            const made = (await create(options)) as PublicKeyCredential;
            made.getClientExtensionResults = () => ({ prf: { enabled: true } });
            return made;
          };
        }),
    });
    await visit.register(registered);
    await visit.comeBack();
    await visit.gesture();
    await visit.page.locator(card).waitFor();
    expect(visit.messages).toBe(1);
    await visit.leave();
  });

  it('remembers the passkey after a lost answer', async () => {
    const visit = await PasskeyVisit.open(stage);
    stage.sandbox.faults = [{ ...registers, fault: 'drop-after-commit' }];
    await visit.register('new@example.org');
    await visit.comeBack();
    await visit.gesture();
    await visit.page.locator(afterCode).first().waitFor();
    expect(visit.messages).toBe(1);
    expect(await visit.signalled()).toEqual([]);
    await visit.leave();
  });

  it('offers the passkey at the first form where the answer and the page were lost', async () => {
    const visit = await PasskeyVisit.open(stage);
    stage.sandbox.faults = [
      { ...registers, fault: 'drop-after-commit' },
      { ...logsIn, fault: 'drop', times: 0 },
    ];
    await visit.identify('new@example.org');
    await visit.tick();
    await visit.confirm();
    await expect.poll(() => stage.requests(/registrationVC/).length).toBe(1);
    stage.sandbox.faults = [];
    await visit.page.reload();
    await gestureButton(visit).click();
    await visit.page.locator(afterCode).first().waitFor();
    expect(visit.messages).toBe(1);
    await visit.comeBack();
    await visit.gesture();
    await visit.page.locator(afterCode).first().waitFor();
    expect(visit.messages).toBe(1);
    await visit.leave();
  });

  it('draws another password where the platform refuses that of the passkey', async () => {
    const visit = await PasskeyVisit.open(stage);
    stage.sandbox.faults = [{ ...changes, fault: 'answer:264' }];
    await visit.identify(registered);
    await visit.tick();
    await visit.confirm();
    await visit.page.locator(card).waitFor();
    expect(await visit.signalled()).toHaveLength(1);
    expect(await visit.stored()).toEqual([]);
    await visit.leave();
  });

  it('drops the passkey where the box is emptied after a wrong code', async () => {
    const visit = await PasskeyVisit.open(stage);
    await visit.identify(registered);
    await visit.tick();
    await visit.confirm('000000');
    await visit.page.getByText('That’s not the code', { exact: false }).first().waitFor();
    expect(await visit.stored()).toEqual(['onboarding:passkey:1001:pending']);
    await visit.page.getByRole('checkbox', { name: offer }).uncheck();
    await visit.confirm();
    await visit.page.locator(card).waitFor();
    expect(await visit.signalled()).toHaveLength(1);
    expect(await visit.stored()).toEqual([]);
    const [wrong, right] = visit.passwords;
    expect(right).not.toBe(wrong);
    await visit.leave();
  });

  it('drops the passkey at Change, and not from another tab', async () => {
    const visit = await PasskeyVisit.open(stage);
    await visit.identify(registered);
    await visit.tick();
    await visit.confirm('000000');
    await visit.page.getByText('That’s not the code', { exact: false }).first().waitFor();
    const tab = await visit.page.context().newPage();
    await routeFlow(tab, 'password="none" passkey');
    const asked = tab.waitForResponse(/\/chunks\/passkey-/);
    await tab.goto(`${stage.server.url}/bare.html`);
    await (await asked).finished();
    await tab.locator('[name=username]').waitFor();
    await tab.close();
    expect(await visit.signalled()).toEqual([]);
    await visit.page.getByRole('button', { name: /^Change/ }).click();
    await expect.poll(() => visit.signalled()).toHaveLength(1);
    expect(await visit.stored()).toEqual([]);
    await visit.leave();
  });

  it('uses the pending passkey after a reload, with the code that was sent', async () => {
    const visit = await PasskeyVisit.open(stage);
    await visit.identify(registered);
    await visit.tick();
    await visit.confirm('000000');
    await visit.page.getByText('That’s not the code', { exact: false }).first().waitFor();
    await visit.page.reload();
    await visit.tick();
    await visit.confirm();
    await visit.page.locator(card).waitFor();
    expect(await visit.credentials()).toHaveLength(1);
    expect(visit.messages).toBe(1);
    await visit.comeBack();
    await visit.gesture();
    await visit.page.locator(card).waitFor();
    await visit.leave();
  });

  it('says that nothing is late while the browser asks, and sends nothing', async () => {
    const visit = await PasskeyVisit.open(stage, {
      prepare: (page) =>
        page.addInitScript(() => {
          const { credentials } = navigator;
          const create = credentials.create.bind(credentials);
          credentials.create = async (options) => {
            await new Promise((resolve) => addEventListener('answered', resolve, { once: true }));
            return create(options);
          };
        }),
    });
    await visit.page.clock.install();
    await visit.identify(registered);
    await visit.tick();
    await visit.confirm();
    await visit.page.locator('[aria-busy=true]').waitFor();
    await visit.page.clock.runFor(40_000);
    expect(await visit.page.getByText('Still working').count()).toBe(0);
    expect(stage.requests(/changeUAP/)).toEqual([]);
    await visit.page.evaluate(() => dispatchEvent(new Event('answered')));
    await visit.page.locator(card).waitFor();
    await visit.leave();
  });

  it('is there again after a reload while the browser asks', async () => {
    const visit = await PasskeyVisit.open(stage, {
      prepare: (page) =>
        page.addInitScript(() => {
          if (sessionStorage.getItem('hold') === null)
            navigator.credentials.create = () => new Promise(() => undefined);
        }),
    });
    await visit.identify(registered);
    await visit.tick();
    await visit.confirm();
    await visit.page.locator('[aria-busy=true]').waitFor();
    await visit.page.evaluate(() => sessionStorage.setItem('hold', 'no'));
    await visit.page.reload();
    await visit.page.locator(codeInput).waitFor();
    await visit.tick();
    await visit.confirm();
    await visit.page.locator(card).waitFor();
    expect(visit.messages).toBe(1);
    await visit.leave();
  });
});

describe('the next visit', () => {
  it('logs in once the address is typed, on a device that remembers nothing', async () => {
    const visit = await PasskeyVisit.open(stage, { isConditional: true });
    await visit.register(registered);
    await forget(visit);
    await visit.comeBack();
    await visit.page.getByText(asksAddress).waitFor();
    await username(visit).fill('regstered@example.com');
    await pressContinue(visit);
    await visit.page.locator(codeInput).waitFor();
    await visit.page.getByRole('button', { name: /^Change/ }).click();
    await username(visit).fill(registered);
    await pressContinue(visit);
    await visit.page.locator(card).waitFor();
    expect(await visit.signalled()).toEqual([]);
    expect(await visit.stored()).toEqual(['onboarding:passkey:1001']);
    await visit.leave();
  });

  it('asks to check an address that the passkey does not fit; the next press sends a code', async () => {
    const visit = await PasskeyVisit.open(stage, { isConditional: true });
    await visit.register(registered);
    setPassword(registered, 'Chosen-elsewhere-1');
    await forget(visit);
    await visit.comeBack();
    await visit.page.getByText(asksAddress).waitFor();
    await username(visit).fill(registered);
    await pressContinue(visit);
    await visit.page.getByText(wrongAddress).first().waitFor();
    expect(visit.messages).toBe(1);
    expect(await visit.signalled()).toEqual([]);
    await pressContinue(visit);
    await visit.page.locator(codeInput).waitFor();
    expect(visit.messages).toBe(2);
    await visit.leave();
  });

  it('leads from the field to the card without a press of the page', async () => {
    const visit = await PasskeyVisit.open(stage, { isConditional: true });
    await visit.register(registered);
    await visit.comeBack();
    await visit.page.locator(card).waitFor();
    expect(visit.messages).toBe(1);
    await visit.leave();
  });

  it('forgets nothing where the connection is lost during the log-in', async () => {
    const visit = await PasskeyVisit.open(stage);
    await visit.register(registered);
    await visit.comeBack();
    await visit.page.route(/\/auth/, (route) => route.abort());
    await visit.gesture();
    await visit.page
      .getByText(/connection/i)
      .first()
      .waitFor();
    await visit.page.unroute(/\/auth/);
    await visit.gesture();
    await visit.page.locator(card).waitFor();
    expect(visit.messages).toBe(1);
    expect(await visit.signalled()).toEqual([]);
    await visit.leave();
  });

  it('sends a code at once for a passkey that was refused before and is still there', async () => {
    const visit = await PasskeyVisit.open(stage, { isConditional: true });
    await visit.register(registered);
    setPassword(registered, 'Chosen-elsewhere-1');
    await visit.comeBack();
    await visit.page.getByText(stale).first().waitFor();
    await visit.comeBack();
    await visit.page.getByText(stale).first().waitFor();
    expect(
      stage.requests(/\/auth$/).filter(({ body }) => JSON.stringify(body).includes(registered)),
    ).toHaveLength(2);
    await visit.leave();
  });

  it('does not use the passkey of another campaign on the same host', async () => {
    const visit = await PasskeyVisit.open(stage, {
      isConditional: true,
      prepare: (page) =>
        page.addInitScript(() => {
          const { credentials } = navigator;
          const get = credentials.get.bind(credentials);
          credentials.get = async (options) => {
            const found = await get(options);
            setTimeout(() => (document.title = 'answered'));
            return found;
          };
        }),
    });
    await visit.register(registered);
    await routeFlow(visit.page, 'password="none" passkey', '1002');
    await visit.comeBack();
    await visit.page.waitForFunction(() => document.title === 'answered');
    await visit.page.evaluate(() => document.querySelector('onboarding-flow')!.updateComplete);
    expect(await gestureButton(visit).count()).toBe(0);
    expect(await visit.page.getByText(asksAddress).count()).toBe(0);
    expect(await visit.signalled()).toEqual([]);
    await visit.leave();
  });

  it('costs a code and one failed gesture at each change between two families of devices', async () => {
    const first = await PasskeyVisit.open(stage);
    await first.register(registered);
    const second = await PasskeyVisit.open(stage, { keepSandbox: true });
    await second.register(registered);
    let messages = 2;
    for (let turn = 0; turn < 20; turn += 1) {
      const visit = turn % 2 === 0 ? first : second;
      await visit.comeBack();
      await visit.gesture();
      await visit.page.getByText(stale).first().waitFor();
      await visit.tick();
      await visit.confirm();
      await visit.page.locator(card).waitFor();
      expect(visit.messages).toBe((messages += 1));
      await visit.comeBack();
      await visit.gesture();
      await visit.page.locator(card).waitFor();
      expect(visit.messages).toBe(messages);
      expect(await visit.credentials()).toHaveLength(1);
    }
    await second.leave();
    await first.leave();
  });

  it('is the same after signOut, and offers nothing once the device is forgotten', async () => {
    const visit = await PasskeyVisit.open(stage);
    await visit.register(registered);
    await visit.page.evaluate(() => document.querySelector('onboarding-flow')!.signOut());
    await gestureButton(visit).waitFor();
    await visit.page.getByRole('button', { name: 'Forget this log-in on this device' }).click();
    await expect.poll(() => visit.stored()).toEqual([]);
    expect(await visit.signalled()).toHaveLength(1);
    expect(await gestureButton(visit).count()).toBe(0);
    await visit.comeBack();
    await username(visit).waitFor();
    expect(await gestureButton(visit).count()).toBe(0);
    await visit.leave();
  });
});

describe('a page that does not use it', () => {
  for (const attributes of ['password="none"', 'passkey', 'password="none" passkey no-resume'])
    it(`asks for no script of it: ${attributes}`, async () => {
      const visit = await PasskeyVisit.open(stage, { attributes, isConditional: true });
      const { page } = visit;
      await username(visit).fill(registered);
      await page.getByRole('button', { name: /Continue|Send me a code/ }).click();
      await page.locator(`${codeInput}, [autocomplete=current-password]`).first().waitFor();
      expect(visit.visit.urls.filter((url) => url.includes('passkey'))).toEqual([]);
      expect(await page.getByRole('checkbox', { name: offer }).count()).toBe(0);
      const hints = () => visit.visit.console.filter((line) => line.includes('passkey'));
      await expect.poll(hints).toHaveLength(attributes === 'passkey' ? 1 : 0);
      await visit.leave();
    });
});
