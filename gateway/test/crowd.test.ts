import { expect, it } from 'vitest';
import { crowdStage, takeCrowd } from './crowd.js';

it('60 visitors of one address within four minutes get to their card, without an attribute or a wait', async () => {
  const stage = crowdStage();
  expect(await takeCrowd(stage, 60)).toEqual({ arrived: 60, longestWait: 0 });
  expect(stage.logs.some(({ outcome }) => outcome === 'challenged')).toBe(true);
  expect(stage.events.filter(({ kind }) => kind === 'alarm')).toEqual([]);
});
