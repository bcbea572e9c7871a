/**
 * The writes that use up a code, and the faults after which the same code meets the server a second time.
 */
import type { CellPage } from './cell-page.js';
import { kinds, type FaultKind } from './kinds.js';
import { creating, password, proving, type Way } from './ways.js';

const username = 'registered@example.com';

/** A forgotten password. A change whose answer is lost is checked, as a registration is. */
const reset: Way = {
  name: 'changeUAP (reset)',
  call: { method: 'PUT', path: '/customer/changeUAPByVerificationCode' },
  attributes: { start: 'login' },
  reach: async (page: CellPage) => {
    await page.press('button[name=forgot]');
    await page.until('the form of the reset', () => !page.find('[name=current-password]'));
    await page.fill('username', username);
    await page.submit();
    await page.expectEvent('code-sent');
    await page.fill('new-password', password);
    await page.fill('one-time-code', (await page.sandbox.outbox()).at(-1)?.code ?? '');
  },
  act: (page) => page.submit(),
  username,
  seen: creating,
  next: 'complete',
  effect: 'account',
};

export const usingCodes: readonly Way[] = [
  ...proving.filter(({ effect }) => effect === 'account'),
  reset,
];

const usedCodes = [312, 315, 425] as const;

/** What is done although its answer is lost, with each refusal of a used code. */
export const doneThenLost: readonly FaultKind[] = kinds
  .filter(({ isDone }) => isDone)
  .flatMap((kind) =>
    usedCodes.map((usedCode) => ({
      ...kind,
      name: `${kind.name}, ${String(usedCode)}`,
      once: true,
      options: { usedCode },
    })),
  );

/** A kept connection that is cut after the commit. */
export const repeated: readonly FaultKind[] = usedCodes.map((usedCode) => ({
  name: `kept connection, ${String(usedCode)}`,
  fault: 'drop-after-commit',
  meaning: 'repeated',
  isDone: true,
  once: true,
  options: { usedCode, keepAlive: true },
}));
