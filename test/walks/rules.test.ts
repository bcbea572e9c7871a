/** Walks that violated a rule which was too strict. */
import { expect, it } from 'vitest';
import type { Act } from './acts.js';
import { walk } from './walk.js';

it('a press of "send code" during a code request starts no other request and does not cancel the pending one', async () => {
  const acts: readonly Act[] = [
    [573, 440, 707],
    [751, 865, 318],
    [333, 171, 941],
    [892, 401, 22],
    [236, 191, 991],
    [774, 509, 157],
    [153, 660, 864],
    [285, 456, 900],
  ];
  const story = await walk(acts);
  expect(story.slice(0, 9)).toEqual([
    'a used code is refused with 425',
    'fault POST /auth customersynchro retry-after:7 1/2 → register idle',
    'open-reset → reset idle',
    'identify 3330000002 → reset failed',
    'straggle 16000 → reset failed',
    'identify registered@example.com → reset busy',
    'no faults → reset busy',
    'send code → reset busy',
    'wait 26000 → reset idle',
  ]);
});
