/** Walks that violated a rule which was too strict. */
import { expect, it } from 'vitest';
import type { Act } from './acts.js';
import { walk } from './walk.js';

it('a press of "send code" during a code request starts no other request and does not cancel the pending one', async () => {
  const acts: readonly Act[] = [
    [573, 440, 707],
    [751, 865, 316],
    [333, 171, 941],
    [892, 401, 22],
    [236, 191, 991],
    [773, 509, 157],
    [154, 659, 864],
    [286, 456, 900],
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

it('a second press of "verify" during a request is not a new attempt: the log-in of the first one counts', async () => {
  const acts: readonly Act[] = [
    [675, 496, 625],
    [508, 72, 890],
    [694, 977, 890],
    [627, 68, 397],
    [30, 977, 404],
    [407, 685, 594],
    [587, 201, 401],
  ];
  const story = await walk(acts);
  expect(story.slice(0, 9)).toEqual([
    'a used code is refused with 315',
    'fault POST /auth customer slow:2000 1/1 → register idle',
    'identify 3330000002 → otp idle',
    'registered elsewhere → otp idle',
    'send code → otp idle',
    'verify 000000 pw-one-first-sentence → otp busy',
    'verify 007081 short → otp busy',
    'wait 9000 → login idle',
    '… incomplete idle',
  ]);
});
