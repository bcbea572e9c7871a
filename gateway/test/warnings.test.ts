import { expect, it } from 'vitest';
import { createStage } from './stage.js';

const forwarded = { headers: { 'x-forwarded-for': '203.0.113.9' } };
const warnings = ({ events }: ReturnType<typeof createStage>) =>
  events.filter(({ kind }) => kind === 'warning');

it('warns once if X-Forwarded-For arrives and no proxy is configured', async () => {
  const stage = createStage();
  await stage.synchro();
  expect(warnings(stage)).toEqual([]);
  await stage.synchro(forwarded);
  await stage.synchro(forwarded);
  expect(warnings(stage)).toEqual([{ kind: 'warning', warning: 'forwarded-for' }]);
});

it('does not warn of the header of a configured proxy', async () => {
  const stage = createStage({ clientIp: { hops: 1 } });
  await stage.synchro(forwarded);
  expect(warnings(stage)).toEqual([]);
});
