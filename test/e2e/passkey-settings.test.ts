/** What a page and a visitor turn off: no attribute, no `password="none"`, `no-resume`, `forgetDevice()`; and frames of another origin. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeInput, logInByGesture, offer, PasskeyVisit } from './support/passkey-visit.js';
import { flow, Stage } from './support/stage.js';
import { enterCode, identify } from './support/visitor-actions.js';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

const registered = 'registered@example.com';
const remembered = ['onboarding:passkey:1001'];
const ofPasskeys = (urls: readonly string[]) => urls.filter((url) => url.includes('/passkey-'));

describe('turned off', () => {
  it('without the attribute no script of passkeys is requested, until the card', async () => {
    const visit = await stage.visit({ body: flow('password="none"') });
    const field = visit.page.locator('[name=username]');
    expect(await field.getAttribute('autocomplete')).toBe('email');
    await identify(visit, registered);
    await visit.page.locator(codeInput).waitFor();
    await enterCode(visit, stage.code());
    await visit.page.locator('[part~=card-number]').waitFor();
    expect(ofPasskeys(visit.urls)).toEqual([]);
    const [request] = stage.requests(/changeUAP/);
    await stage.leave(visit, [(request!.body as { password: string }).password]);
  });

  it('without password="none" no script of passkeys is requested, and the field is as without the attribute', async () => {
    const visit = await stage.visit({ body: flow('passkey') });
    const field = visit.page.locator('[name=username]');
    expect(await field.getAttribute('autocomplete')).toBe('email');
    await identify(visit, 'new@example.org');
    await visit.page.locator('[autocomplete=new-password]').waitFor();
    expect(ofPasskeys(visit.urls)).toEqual([]);
    await expect
      .poll(() => visit.console.some((line) => line.includes('passkey has no effect')))
      .toBe(true);
    await stage.leave(visit);
  });

  it('with no-resume there is no box and no script, and the field is as without the attribute', async () => {
    const visit = await PasskeyVisit.open(stage, { attributes: 'passkey no-resume' });
    const field = visit.page.locator('[name=username]');
    expect(await field.getAttribute('autocomplete')).toBe('email');
    await visit.identify(registered);
    await visit.confirm();
    await visit.atCard();
    expect(ofPasskeys(visit.visit.urls)).toEqual([]);
    expect(await visit.stored()).toEqual([]);
    await visit.leave();
  });
});

describe('this device', () => {
  const call = (visit: PasskeyVisit, method: 'forgetDevice' | 'signOut') =>
    visit.page.evaluate(
      (name) =>
        document.querySelector<HTMLElement & Record<string, () => Promise<void>>>(
          'onboarding-flow',
        )![name]!(),
      method,
    );

  it('is forgotten by forgetDevice(), also at the card', async () => {
    const visit = await PasskeyVisit.open(stage);
    await visit.register(registered);
    await expect.poll(() => visit.stored()).toEqual(remembered);
    await call(visit, 'forgetDevice');
    expect(await visit.stored()).toEqual([]);
    expect(await visit.signalled()).toHaveLength(1);
    await visit.comeBack();
    await visit.identify(registered);
    expect(visit.messages).toBe(2);
    await visit.leave();
  });

  it('is forgotten by the link at the first form', async () => {
    const visit = await PasskeyVisit.open(stage);
    await visit.register(registered);
    await visit.comeBack();
    await visit.press('Forget this log-in on this device');
    await expect.poll(() => visit.stored()).toEqual([]);
    expect(await visit.signalled()).toHaveLength(1);
    await expect
      .poll(() => visit.page.getByRole('button', { name: logInByGesture }).count())
      .toBe(0);
    await visit.leave();
  });

  it('is kept by signOut()', async () => {
    const visit = await PasskeyVisit.open(stage);
    await visit.register(registered);
    await expect.poll(() => visit.stored()).toEqual(remembered);
    await call(visit, 'signOut');
    await visit.gesture();
    await visit.atCard();
    expect(visit.messages).toBe(1);
    expect(await visit.signalled()).toEqual([]);
    await visit.leave();
  });
});

describe('in a frame of another origin', () => {
  /** The flow of `localhost` in a page of `127.0.0.1`. */
  async function inFrame(allow: string): Promise<PasskeyVisit> {
    const visit = await PasskeyVisit.open(stage);
    const { url, port } = stage.server;
    const body = `<!doctype html><iframe allow="${allow}" src="${url}/bare.html" width="360" height="900"></iframe>`;
    await visit.page.route('**/around.html', (route) =>
      route.fulfill({ body, contentType: 'text/html' }),
    );
    await visit.page.goto(`http://127.0.0.1:${port}/around.html`);
    return visit;
  }
  const frameOf = ({ page }: PasskeyVisit) => page.frameLocator('iframe');
  const submit = 'form button[type=submit]';

  async function toCode(visit: PasskeyVisit): Promise<void> {
    const frame = frameOf(visit);
    await frame.locator('[name=username]').fill(registered);
    await frame.locator(submit).first().click();
    await frame.locator(codeInput).waitFor();
  }

  async function confirm(visit: PasskeyVisit): Promise<void> {
    const frame = frameOf(visit);
    await frame.locator(codeInput).fill(stage.code());
    await frame.getByRole('button', { name: 'Confirm code' }).click();
    await frame.locator('[part~=card-number]').waitFor();
  }

  it('without permission: no box, and the code leads to the card', async () => {
    const visit = await inFrame('');
    await toCode(visit);
    await confirm(visit);
    expect(await frameOf(visit).getByRole('checkbox', { name: offer }).count()).toBe(0);
    expect(await visit.credentials()).toEqual([]);
    await visit.page.context().close();
  });

  it('with permission: made, and back by one gesture', async () => {
    const visit = await inFrame('publickey-credentials-create; publickey-credentials-get');
    await toCode(visit);
    await frameOf(visit).getByRole('checkbox', { name: offer }).check();
    await confirm(visit);
    expect(await visit.credentials()).toHaveLength(1);
    await visit.page.frames()[1]!.evaluate(() => sessionStorage.clear());
    await visit.page.reload();
    await frameOf(visit).getByRole('button', { name: logInByGesture }).click();
    await frameOf(visit).locator('[part~=card-number]').waitFor();
    expect(visit.messages).toBe(1);
    await visit.page.context().close();
  });
});
