import { expect, it } from 'vitest';
import { withSteadyHashes } from '../../scripts/budgets/steady-hashes.mjs';

const script = (hash: string) =>
  `c(e=>e("./chunks/steps-${hash}.js"));c(e=>e("./chunks/en.main-${hash}.js"));`;

it('a script has the same bytes whatever the hashes of its chunks are', () => {
  const steady = withSteadyHashes(script('118d12'));
  expect(steady).toBe(withSteadyHashes(script('eff58c')));
  expect(steady).toHaveLength(script('118d12').length);
});

it('each chunk keeps a hash of its own, so that none is compressed away', () => {
  const hashes = withSteadyHashes(script('118d12')).match(/-[\da-f]{6}(?=\.js)/g);
  expect(new Set(hashes).size).toBe(2);
});

it('text that is no name of a chunk is unchanged', () => {
  const other = 'color:#118d12;"./onboarding.js";a-118d12';
  expect(withSteadyHashes(other)).toBe(other);
});
