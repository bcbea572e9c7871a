import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { atPassword, choosePassword, identify } from './support/visitor-actions.js';
import { password, Stage, type Visit } from './support/stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

const address = 'new@example.org';
const passwordInput = '[autocomplete=new-password]';
const codeInput = '[autocomplete=one-time-code]';

describe('a one-time code from a text message (WebOTP)', () => {
  /** Installs WebOTP; the test resolves its promise when the message arrives. */
  function withWebOtp(): void {
    const asked: { signal: AbortSignal; resolve(value: unknown): void }[] = [];
    Object.assign(globalThis, { OTPCredential: () => undefined, asked });
    Object.defineProperty(navigator, 'credentials', {
      value: {
        get: ({ signal }: { signal: AbortSignal }) =>
          new Promise((resolve, reject) => {
            asked.push({ signal, resolve });
            signal.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
          }),
      },
    });
  }
  interface Asked {
    readonly asked: { readonly signal: AbortSignal; resolve(value: unknown): void }[];
  }

  async function atSms(): Promise<Visit> {
    const visit = await stage.visit();
    await visit.page.addInitScript(withWebOtp);
    await visit.page.reload();
    await identify(visit, '333 123 4567');
    await choosePassword(visit);
    await visit.event('code-sent');
    await visit.page.locator(codeInput).waitFor();
    return visit;
  }

  it('is filled in and announced; the visitor submits it', async () => {
    const visit = await atSms();
    const code = stage.code();
    await visit.page.evaluate((sent) => {
      (globalThis as unknown as Asked).asked.at(-1)?.resolve({ code: sent });
    }, code);
    await expect.poll(() => visit.page.locator(codeInput).inputValue()).toBe(code);
    await visit.page.getByText('filled in the code').waitFor();
    await visit.page.locator('form button[type=submit]').click();
    await visit.event('verified');
    await stage.leave(visit);
  });

  it('is no longer awaited when the visitor leaves the step', async () => {
    const visit = await atSms();
    await visit.page.getByRole('button', { name: 'Change mobile number' }).click();
    await expect
      .poll(() =>
        visit.page.evaluate(() =>
          (globalThis as unknown as Asked).asked.map(({ signal }) => signal.aborted),
        ),
      )
      .toEqual([true]);
    await stage.leave(visit);
  });
});

describe('a page without a network connection', () => {
  it('shows a notice and keeps what was typed; the button still tries', async () => {
    const visit = await atPassword(stage, address);
    const context = visit.page.context();
    await context.setOffline(true);
    await visit.page.getByText('You seem to be offline').waitFor();
    await choosePassword(visit);
    expect(await visit.event('error')).toMatchObject({ code: 'offline' });
    expect(await visit.page.locator(passwordInput).inputValue()).toBe(password);
    await context.setOffline(false);
    await expect.poll(() => visit.page.getByText('You seem to be offline').count()).toBe(0);
    await visit.page.locator('button[name=send-code]').click();
    await visit.event('code-sent');
    await stage.leave(visit);
  });

  it('repeats what the visitor asked for when the connection is back', async () => {
    const visit = await stage.visit();
    const context = visit.page.context();
    await visit.page.locator('form [name=username]').fill('back-online@example.org');
    await visit.page.waitForLoadState('networkidle');
    await context.setOffline(true);
    await visit.page.locator('form button[type=submit]').click();
    expect(await visit.event('error')).toMatchObject({ code: 'offline' });
    await visit.page.getByText('We’ll try again as soon as you’re back').waitFor();
    expect(await visit.page.locator('[part~=summary]').count()).toBe(0);
    await context.setOffline(false);
    await visit.page.locator(passwordInput).waitFor();
    await stage.leave(visit);
  });
});
