/** `passkey` with the built files: made at the code, and back by one gesture, without a key or a message. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { card, logInByGesture, offer, PasskeyVisit, stale } from './support/passkey-visit.js';
import { Stage } from './support/stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

const registered = 'registered@example.com';
const customer = (name: string) =>
  stage.sandbox.customers.find(({ username }) => username === name)!;

describe('a passkey', () => {
  for (const address of ['new@example.org', 'hascard@example.com', registered])
    it(`is made at the code, and leads back by one gesture: ${address}`, async () => {
      const visit = await PasskeyVisit.open(stage);
      await visit.register(address);
      expect(await visit.credentials()).toHaveLength(1);
      expect(await visit.stored()).toEqual(['onboarding:passkey:1001']);
      await visit.comeBack();
      await visit.gesture();
      await visit.page.locator(`${card}, [name=surname]`).first().waitFor();
      expect(visit.messages).toBe(1);
      expect({ presses: visit.presses, keys: visit.keys }).toEqual({ presses: 2, keys: 0 });
      expect(await visit.signalled()).toEqual([]);
      await visit.leave();
    });

  it('is not made without a tick, and the code submits itself', async () => {
    const visit = await PasskeyVisit.open(stage, {
      attributes: 'passkey code-length="6"',
    });
    await visit.identify(registered);
    await visit.page.getByRole('checkbox', { name: offer }).waitFor();
    await visit.page.locator('[autocomplete=one-time-code]').pressSequentially(stage.code());
    await visit.page.locator(card).waitFor();
    expect(await visit.credentials()).toEqual([]);
    expect(await visit.stored()).toEqual([]);
    await visit.leave();
  });

  it('waits for Confirm where the box is ticked, also after the last digit', async () => {
    const visit = await PasskeyVisit.open(stage, {
      attributes: 'passkey="true" code-length="6"',
    });
    await visit.identify(registered);
    await visit.tick();
    await visit.page.locator('[autocomplete=one-time-code]').pressSequentially(stage.code());
    await visit.page.waitForFunction(() => document.readyState === 'complete');
    expect(stage.requests(/changeUAP/)).toEqual([]);
    await visit.page.getByRole('button', { name: 'Confirm code' }).click();
    await visit.page.locator(card).waitFor();
    expect(await visit.credentials()).toHaveLength(1);
    await visit.leave();
  });

  it('is the same one after a wrong code', async () => {
    const visit = await PasskeyVisit.open(stage);
    await visit.identify(registered);
    await visit.tick();
    await visit.confirm('000000');
    await visit.page.getByText('That’s not the code', { exact: false }).first().waitFor();
    await visit.confirm();
    await visit.page.locator(card).waitFor();
    expect(await visit.credentials()).toHaveLength(1);
    await visit.comeBack();
    await visit.gesture();
    await visit.page.locator(card).waitFor();
    expect(visit.messages).toBe(1);
    await visit.leave();
  });

  it('that is dismissed when it is made leaves a drawn password, and nothing on the device', async () => {
    const visit = await PasskeyVisit.open(stage);
    await visit.identify(registered);
    await visit.tick();
    await visit.setVerified(false);
    await visit.confirm();
    await visit.page.locator(card).waitFor();
    expect(await visit.credentials()).toEqual([]);
    expect(await visit.stored()).toEqual([]);
    await visit.leave();
  });

  it('that is dismissed at the first form leaves the form usable', async () => {
    const visit = await PasskeyVisit.open(stage);
    await visit.register(registered);
    await visit.comeBack();
    await visit.setVerified(false);
    await visit.gesture();
    await visit.identify(registered);
    expect(visit.messages).toBe(2);
    await visit.confirm();
    await visit.page.locator(card).waitFor();
    await visit.leave();
  });

  it('without a secret is signalled away, and the password is drawn', async () => {
    const visit = await PasskeyVisit.open(stage, { hasPrf: false });
    await visit.identify(registered);
    const box = visit.page.getByRole('checkbox', { name: offer });
    // The browser says that it has the extension; only the result tells that this authenticator has not.
    await box.check();
    await visit.confirm();
    await visit.page.locator(card).waitFor();
    expect(await visit.signalled()).toHaveLength(1);
    expect(await visit.stored()).toEqual([]);
    await visit.leave();
  });

  it('whose password was replaced elsewhere leads to a code, and is not tried twice', async () => {
    const visit = await PasskeyVisit.open(stage);
    await visit.register(registered);
    customer(registered).password = 'Chosen-elsewhere-1';
    await visit.comeBack();
    await visit.gesture();
    await visit.page.getByText(stale).first().waitFor();
    expect(visit.messages).toBe(2);
    expect(await visit.signalled()).toHaveLength(1);
    await visit.comeBack();
    await visit.page.locator('[name=username]').waitFor();
    expect(await visit.page.getByRole('button', { name: logInByGesture }).count()).toBe(0);
    await visit.leave();
  });

  it('for an rp.id that does not fit names the mistake in the console, and leads by the code', async () => {
    const visit = await PasskeyVisit.open(stage, {
      attributes: 'passkey="example.com"',
    });
    await visit.identify(registered);
    await visit.tick();
    await visit.confirm();
    await visit.page.locator(card).waitFor();
    expect(visit.visit.console.some((line) => line.includes('passkey'))).toBe(true);
    expect(await visit.stored()).toEqual([]);
    await visit.leave();
  });
});
