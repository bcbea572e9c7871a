import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { choosePassword, enterCode, enterData, identify } from './support/visitor-actions.js';
import { Stage, type Visit } from './support/stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.openShared();
});
afterAll(() => stage.close());

/** What may happen to sessionStorage during a journey. */
const spoils: Readonly<Record<string, () => void>> = {
  'is blocked': () => {
    Object.defineProperty(globalThis, 'sessionStorage', {
      configurable: true,
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  },
  'is full': () => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  },
  'is emptied by the page': () => sessionStorage.clear(),
  'is written over by the page': () => {
    for (const key of Object.keys(sessionStorage)) {
      sessionStorage.setItem(key, '{"version":3,"at":1,"step":"otp","person":{"status":"new"}}');
    }
  },
};

/** The steps of a registration: a control of the step and its action. */
const steps: readonly (readonly [string, string, (visit: Visit) => Promise<void>])[] = [
  ['the password', '[autocomplete=new-password]', (visit) => choosePassword(visit)],
  ['the code', '[autocomplete=one-time-code]', (visit) => enterCode(visit, stage.code())],
  ['data entry', '[name=surname]', (visit) => enterData(visit)],
];

describe('sessionStorage that', () => {
  // The storage is spoilt again at each later step. Storage blocked or full from the start is tested in
  // `resume`.
  const rows = Object.entries(spoils).flatMap(([what, spoil]) =>
    steps
      .map(([where], from) => ({ what, spoil, where, from }))
      .filter(({ from }) => what.endsWith('by the page') === (from === 0)),
  );

  it.each(rows)('$what does not stop the journey: from $where on', async ({ spoil, from }) => {
    const visit = await stage.visit();
    await identify(visit, 'new@example.org');
    for (const [index, [, control, act]] of steps.entries()) {
      await visit.page.locator(control).waitFor();
      if (index >= from) await visit.page.evaluate(spoil);
      await act(visit);
    }
    await visit.event('complete');
    expect(visit.console.filter((line) => line.startsWith('pageerror'))).toEqual([]);
    expect(stage.sandbox.outbox.length).toBe(1);
  });
});
