import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { choosePassword, identify } from './support/visitor-actions.js';
import { Stage, type Visit } from './support/stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

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
