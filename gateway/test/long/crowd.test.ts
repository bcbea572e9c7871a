import { describe, expect, it } from 'vitest';
import { takeCrowdAtOnce } from '../crowd-at-once.js';
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

const minute = 60_000;
describe.each([
  { people: 300, within: minute, byText: 0 },
  { people: 300, within: minute, byText: 3 },
  { people: 600, within: minute, byText: 0 },
  { people: 600, within: minute, byText: 3 },
  { people: 2000, within: 60 * minute, byText: 3 },
])(
  '$people people of one address who start within $within ms, $byText of ten by text,',
  (crowd) => {
    it.each([1, 2])(
      'are at their card, refused never or once, through %i gateways',
      async (gateways) => {
        const result = await takeCrowdAtOnce({ ...crowd, gateways });
        expect(result).toMatchObject({ arrived: crowd.people, stuck: [], alarms: [] });
        expect(result.refusals).toBeLessThanOrEqual(1);
      },
      900_000,
    );
  },
);
