/** `passkey` where something goes wrong on the way: a lost answer, a reload, a wrong code, a refusal, a long dialog. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeInput, logInByGesture, PasskeyVisit, stale } from './support/passkey-visit.js';
import { Stage } from './support/stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

const registered = 'registered@example.com';
const remembered = ['onboarding:passkey:1001'];
const pending = ['onboarding:passkey:1001:pending'];
const setPassword = { method: 'PUT', path: '/customer/changeUAPByVerificationCode' };
const logIn = { method: 'POST', path: '/auth', scope: 'customer' };
const wrongCode = 'That’s not the code';

/** At the code step, with the box ticked. */
async function ticked(options?: Parameters<typeof PasskeyVisit.open>[1]): Promise<PasskeyVisit> {
  const visit = await PasskeyVisit.open(stage, options);
  await visit.identify(registered);
  await visit.tick();
  return visit;
}

/** At the next visit one gesture leads to the card, and no message was sent since the code. */
async function comesBack(visit: PasskeyVisit): Promise<void> {
  await visit.comeBack();
  await visit.gesture();
  await visit.atCard();
  expect(visit.messages).toBe(1);
}

describe('a lost answer', () => {
  it('keeps the passkey once the recovery has logged in', async () => {
    const visit = await ticked();
    stage.sandbox.faults = [{ ...setPassword, fault: 'drop-after-commit' }];
    await visit.confirm();
    await visit.atCard();
    await expect.poll(() => visit.stored()).toEqual(remembered);
    expect(await visit.signalled()).toEqual([]);
    await comesBack(visit);
    await visit.leave();
  });

  it('with a reload leads from the first form to the card, with the pending passkey', async () => {
    const visit = await ticked();
    stage.sandbox.faults = [
      { ...setPassword, fault: 'drop-after-commit' },
      { ...logIn, fault: 'drop', times: 0 },
    ];
    await visit.confirm();
    await visit.says('The connection was lost.');
    await visit.page.reload();
    await visit.says('ask for a new code');
    expect(await visit.page.locator('[name=username]').inputValue()).toBe(registered);
    expect(await visit.stored()).toEqual(pending);
    stage.sandbox.faults = [];
    await visit.gesture();
    await visit.atCard();
    await expect.poll(() => visit.stored()).toEqual(remembered);
    expect(visit.messages).toBe(1);
    await comesBack(visit);
    await visit.leave();
  });

  it('of a request that was not carried out costs a code, with the same passkey', async () => {
    const visit = await ticked();
    stage.sandbox.faults = [
      { ...setPassword, fault: 'drop', times: 0 },
      { ...logIn, fault: 'drop', times: 0 },
    ];
    await visit.confirm();
    await visit.says('The connection was lost.');
    await visit.page.reload();
    await visit.says('ask for a new code');
    stage.sandbox.faults = [];
    await visit.gesture();
    await visit.page.getByText(stale).first().waitFor();
    await visit.tick();
    await visit.confirm();
    await visit.atCard();
    await expect.poll(() => visit.stored()).toEqual(remembered);
    expect(await visit.credentials()).toHaveLength(1);
    expect(await visit.signalled()).toEqual([]);
    expect(visit.messages).toBe(2);
    await visit.leave();
  });

  it('of the log-in by a passkey is said, forgets nothing, and the next press works', async () => {
    const visit = await PasskeyVisit.open(stage);
    await visit.register(registered);
    await visit.comeBack();
    stage.sandbox.faults = [{ ...logIn, fault: 'drop' }];
    await visit.gesture();
    await visit.says('We can’t get through.');
    expect(await visit.stored()).toEqual(remembered);
    expect(await visit.signalled()).toEqual([]);
    await visit.gesture();
    await visit.atCard();
    expect(visit.messages).toBe(1);
    await visit.leave();
  });
});

describe('a reload', () => {
  it('at the first form keeps the button', async () => {
    const visit = await PasskeyVisit.open(stage);
    await visit.register(registered);
    await visit.comeBack();
    await visit.page.getByRole('button', { name: logInByGesture }).waitFor();
    await visit.page.reload();
    await visit.gesture();
    await visit.atCard();
    expect(visit.messages).toBe(1);
    await visit.leave();
  });

  it('at the code with a pending passkey asks for the same one', async () => {
    const visit = await ticked();
    await visit.confirm('000000');
    await visit.says(wrongCode);
    expect(await visit.stored()).toEqual(pending);
    await visit.page.reload();
    await visit.page.locator(codeInput).waitFor();
    await visit.tick();
    await visit.confirm();
    await visit.atCard();
    expect(await visit.credentials()).toHaveLength(1);
    expect(await visit.signalled()).toEqual([]);
    await comesBack(visit);
    await visit.leave();
  });

  it('at data entry leads back to what was typed, by one gesture', async () => {
    const visit = await PasskeyVisit.open(stage);
    await visit.register('new@example.org');
    await visit.page.locator('[name=surname]').fill('De Luca');
    await visit.page.reload();
    await visit.says('what you typed is kept');
    await visit.gesture();
    await expect.poll(() => visit.page.locator('[name=surname]').inputValue()).toBe('De Luca');
    expect(visit.messages).toBe(1);
    await visit.leave();
  });

  it('while the dialog is open returns to the code step with the same code', async () => {
    const visit = await ticked({
      inPage: () => (navigator.credentials.create = () => new Promise(() => undefined)),
    });
    await visit.confirm();
    await visit.page.locator('[aria-busy=true]').first().waitFor();
    expect(stage.requests(/changeUAP/)).toEqual([]);
    await visit.page.reload();
    await visit.page.locator(codeInput).waitFor();
    await visit.confirm();
    await visit.atCard();
    expect(visit.messages).toBe(1);
    await visit.leave();
  });
});

describe('a wrong code', () => {
  it('with the box emptied after it: the passkey is signalled, and a password is drawn', async () => {
    const visit = await ticked();
    await visit.confirm('000000');
    await visit.says(wrongCode);
    await visit.page.getByRole('checkbox').uncheck();
    await visit.confirm();
    await visit.atCard();
    expect(await visit.signalled()).toHaveLength(1);
    expect(await visit.stored()).toEqual([]);
    const [derived, drawn] = visit.passwords;
    expect(drawn).not.toBe(derived);
    await visit.leave();
  });

  it('and "Change": the passkey is signalled', async () => {
    const visit = await ticked();
    await visit.confirm('000000');
    await visit.says(wrongCode);
    await visit.press('Change email address');
    await visit.page.locator('[name=username]').waitFor();
    await expect.poll(() => visit.signalled()).toHaveLength(1);
    expect(await visit.stored()).toEqual([]);
    await visit.leave();
  });
});

it('a derived password that the platform refuses is replaced by a drawn one, without an error', async () => {
  const visit = await ticked();
  stage.sandbox.faults = [{ ...setPassword, fault: 'answer:264' }];
  await visit.confirm();
  await visit.atCard();
  expect(await visit.visit.names()).not.toContain('error');
  expect(new Set(visit.passwords).size).toBe(2);
  expect(await visit.signalled()).toHaveLength(1);
  expect(await visit.stored()).toEqual([]);
  await visit.leave();
});

it('an authenticator that evaluates the PRF only at a log-in is asked twice, and remembered', async () => {
  const visit = await ticked({
    inPage: () => {
      const { credentials } = navigator;
      const create = credentials.create.bind(credentials);
      credentials.create = async (options) => {
        const made = await create(options);
        return Object.assign(made!, {
          getClientExtensionResults: () => ({ prf: { enabled: true } }),
        });
      };
      const get = credentials.get.bind(credentials);
      Object.assign(globalThis, { asked: 0 });
      credentials.get = (options) => {
        (globalThis as unknown as { asked: number }).asked += 1;
        return get(options);
      };
    },
  });
  await visit.confirm();
  await visit.atCard();
  const asked = () => visit.page.evaluate(() => (globalThis as unknown as { asked: number }).asked);
  expect(await asked()).toBe(1);
  await expect.poll(() => visit.stored()).toEqual(remembered);
  expect(await visit.signalled()).toEqual([]);
  await comesBack(visit);
  await visit.leave();
});

it('an open dialog is no wait, however long; a slow request after it is', async () => {
  const visit = await ticked({
    inPage: () => {
      const { credentials } = navigator;
      const create = credentials.create.bind(credentials);
      const answered = new Promise<void>((resolve) =>
        Object.assign(globalThis, { answerDialog: resolve }),
      );
      credentials.create = async (options) => {
        await answered;
        return create(options);
      };
    },
  });
  const { page } = visit;
  await page.clock.install();
  stage.sandbox.faults = [{ ...setPassword, fault: 'hang' }];
  await visit.confirm();
  await page.locator('[aria-busy=true]').first().waitFor();
  const waits = page.getByText(/taking a little longer|Still working/);
  for (const seconds of [5, 7, 30]) {
    await page.clock.fastForward(seconds * 1000);
    expect(await waits.count()).toBe(0);
  }
  expect(stage.requests(/changeUAP/)).toEqual([]);
  await page.evaluate(() => (globalThis as unknown as { answerDialog: () => void }).answerDialog());
  await expect.poll(() => stage.requests(/changeUAP/).length).toBe(1);
  await page.clock.fastForward(5000);
  await waits.first().waitFor();
  await visit.leave();
});
