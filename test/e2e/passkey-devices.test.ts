/** `passkey` on more than one device, tab and campaign, and the browser's offer at the field. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeInput, logInByGesture, PasskeyVisit, stale } from './support/passkey-visit.js';
import { Stage } from './support/stage.js';
import { identify } from './support/visitor-actions.js';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

const registered = 'registered@example.com';
const remembered = ['onboarding:passkey:1001'];
const once = 'Enter your address or number once';
const other = 'That address doesn’t fit. Check it, or get a code.';

const customer = (name: string) =>
  stage.sandbox.customers.find(({ username }) => username === name)!;

/** A device of the same family: its authenticator has the passkey, and the page has no memory. It is chosen at the field. */
async function secondDevice(): Promise<PasskeyVisit> {
  const visit = await PasskeyVisit.open(stage, { atField: true });
  await visit.register(registered);
  await expect.poll(() => visit.stored()).toEqual(remembered);
  await visit.page.evaluate(() => localStorage.clear());
  await visit.comeBack();
  await visit.says(once);
  return visit;
}

describe('a second device of the same family', () => {
  it('asks for the address once, then knows the visitor', async () => {
    const visit = await secondDevice();
    await identify(visit.visit, registered);
    await visit.atCard();
    await expect.poll(() => visit.stored()).toEqual(remembered);
    await visit.comeBack();
    await visit.atCard();
    expect(visit.messages).toBe(1);
    await visit.leave();
  });

  it('says that a mistyped address does not fit, signals nothing, and accepts the right one', async () => {
    const visit = await secondDevice();
    await identify(visit.visit, 'incomplete@example.com');
    await visit.says(other);
    expect(await visit.signalled()).toEqual([]);
    await identify(visit.visit, registered);
    await visit.atCard();
    expect(visit.messages).toBe(1);
    await visit.leave();
  });

  it('with a stale passkey: the sentence, then a code by another press', async () => {
    const visit = await secondDevice();
    customer(registered).password = 'Chosen-elsewhere-1';
    await identify(visit.visit, registered);
    await visit.says(other);
    expect(visit.messages).toBe(1);
    expect(await visit.signalled()).toEqual([]);
    await identify(visit.visit, registered);
    await visit.page.locator(codeInput).waitFor();
    expect(visit.messages).toBe(2);
    await visit.confirm();
    await visit.atCard();
    await visit.leave();
  });
});

describe('the offer at the field', () => {
  it('leads a known visitor straight to the card', async () => {
    const visit = await PasskeyVisit.open(stage, { atField: true });
    await visit.register(registered);
    await visit.comeBack();
    await visit.atCard();
    expect({ presses: visit.presses, messages: visit.messages }).toEqual({
      presses: 0,
      messages: 1,
    });
    await visit.leave();
  });

  it('sends a code at once for a passkey that was refused before and is still there', async () => {
    const visit = await PasskeyVisit.open(stage, { atField: true });
    await visit.register(registered);
    customer(registered).password = 'Chosen-elsewhere-1';
    await visit.comeBack();
    await visit.page.getByText(stale).first().waitFor();
    const logIns = () =>
      stage.requests(/^\/auth$/).filter(({ body }) => JSON.stringify(body).includes(registered));
    const before = logIns().length;
    await visit.comeBack();
    await visit.page.getByText(stale).first().waitFor();
    expect(logIns()).toHaveLength(before);
    expect(visit.messages).toBe(3);
    await visit.leave();
  });

  it('is not made again after it was refused', async () => {
    const visit = await PasskeyVisit.open(stage, {
      atField: true,
      inPage: () => {
        Object.assign(globalThis, { asked: 0 });
        navigator.credentials.get = () => {
          (globalThis as unknown as { asked: number }).asked += 1;
          return Promise.reject(new DOMException('', 'NotAllowedError'));
        };
      },
    });
    const field = visit.page.locator('[name=username]');
    await field.pressSequentially('wrong');
    await field.press('Enter');
    const asked = () =>
      visit.page.evaluate(() => (globalThis as unknown as { asked: number }).asked);
    await expect.poll(asked).toBe(1);
    await field.fill(registered);
    expect(await field.getAttribute('autocomplete')).toBe('email webauthn');
    await field.press('Enter');
    await visit.page.locator(codeInput).waitFor();
    expect(await asked()).toBe(1);
    await visit.leave();
  });
});

it('a username that the platform replaces is the one that logs in', async () => {
  const { createSandbox } = await import('../../sandbox/src/index.js');
  const renaming = await Stage.open({ sandbox: createSandbox({ usernames: 'card' }) });
  const visit = await PasskeyVisit.open(renaming);
  await visit.register('new@example.org');
  await visit.comeBack();
  const before = renaming.requests(/^\/auth$/).length;
  await visit.gesture();
  await visit.page.locator('[name=surname]').waitFor();
  const asked = renaming
    .requests(/^\/auth$/)
    .slice(before)
    .map(({ body }) => (body as { username?: string }).username)
    .filter((name) => name !== undefined);
  expect(asked).toEqual(['700001']);
  expect(visit.messages).toBe(1);
  await visit.leave();
  await renaming.close();
});

it('two campaigns on one host have a passkey each, and neither is used or signalled for the other', async () => {
  const visit = await PasskeyVisit.open(stage, { attributes: 'passkey campaignid="1002"' });
  await visit.register('new@example.org');
  await visit.showFlow('passkey');
  await visit.comeBack();
  await visit.page.locator('[name=username]').waitFor();
  await visit.register(registered);
  expect(await visit.credentials()).toHaveLength(2);
  expect((await visit.stored()).sort()).toEqual([
    'onboarding:passkey:1001',
    'onboarding:passkey:1002',
  ]);
  await visit.comeBack();
  await visit.gesture();
  await visit.atCard();
  await visit.showFlow('passkey campaignid="1002"');
  await visit.comeBack();
  await visit.gesture();
  await visit.page.locator('[name=surname]').waitFor();
  expect(visit.messages).toBe(2);
  expect(await visit.signalled()).toEqual([]);
  await visit.leave();
});

it('two families that alternate cost one code and one failed gesture a change, never more', async () => {
  const devices = [
    await PasskeyVisit.open(stage),
    await PasskeyVisit.open(stage, { keepSandbox: true }),
  ];
  const refused = () =>
    stage.requests(/^\/auth$/).filter(({ body }) => JSON.stringify(body).includes(registered))
      .length;
  for (const device of devices) await device.register(registered);
  expect(devices[0]!.messages).toBe(2);
  for (let change = 1; change <= 20; change += 1) {
    const device = devices[(change + 1) % 2]!;
    await device.comeBack();
    const before = refused();
    await device.gesture();
    await device.page.getByText(stale).first().waitFor();
    expect(refused() - before).toBe(1);
    await device.tick();
    await device.confirm();
    await device.atCard();
    expect(device.messages).toBe(2 + change);
    expect(await device.credentials()).toHaveLength(1);
  }
  // Without a change the gesture is enough.
  await devices[1]!.comeBack();
  await devices[1]!.gesture();
  await devices[1]!.atCard();
  expect(devices[1]!.messages).toBe(22);
  for (const device of devices) await device.leave();
}, 300_000);

it('a second tab leaves the young passkey of the first one alone; "Change" in the first one does not', async () => {
  const visit = await PasskeyVisit.open(stage);
  await visit.identify(registered);
  await visit.tick();
  await visit.confirm('000000');
  await visit.says('That’s not the code');
  const second = await visit.secondTab();
  const loaded = second.waitForResponse(/\/passkey-[^/]*\.js$/);
  await second.goto(`${stage.server.url}/bare.html`);
  await second.locator('[name=username]').fill('other@example.org');
  await loaded;
  await second.waitForLoadState('networkidle');
  expect(await second.getByRole('button', { name: logInByGesture }).count()).toBe(0);
  expect(await visit.stored()).toEqual(['onboarding:passkey:1001:pending']);
  expect(await visit.signalled()).toEqual([]);
  await visit.press('Change email address');
  await expect.poll(() => visit.signalled()).toHaveLength(1);
  expect(await visit.stored()).toEqual([]);
  await visit.leave();
});
