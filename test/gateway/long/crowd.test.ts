import { expect, it } from 'vitest';
import { crowdStage, takeCrowd } from '../crowd.js';
import { texts } from '../request-codes.js';

it('of 1,000 visitors of one address within an hour at least 990 get to their card, and none waits more than 60 s', async () => {
  const stage = crowdStage();
  const { arrived, longestWait } = await takeCrowd(stage, 1000);
  console.log(`crowd: ${arrived} of 1,000 at their card, longest wait ${longestWait} s`);
  expect(arrived).toBeGreaterThanOrEqual(990);
  expect(longestWait).toBeLessThanOrEqual(60);
  expect(texts(stage).length).toBeGreaterThanOrEqual(290);
  expect(stage.events.filter(({ kind }) => kind === 'alarm')).toEqual([]);
}, 600_000);
