/** The number of people of one address, in docs/gateway-capacity.md. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { createStage, minute } from './stage.js';

/** Registers a new visitor, unless a limit refuses a call. */
async function registers(stage: ReturnType<typeof createStage>, email: string): Promise<boolean> {
  const token = await stage.synchro();
  if (token === 'undefined') return false;
  if ((await stage.check('email', email, { token })).status === 429) return false;
  if ((await stage.verify('email', email, { token })).status !== 200) return false;
  return (await stage.register('email', email, stage.code(), { token })).status === 200;
}

it('from one address is as the documentation says', async () => {
  const stage = createStage();
  const perHour: number[] = [];
  for (let hour = 0; hour < 2; hour += 1) {
    let registered = 0;
    // One every 30 s: fewer than the limits on first tokens and on checks allow.
    for (let arrival = 0; arrival < 120; arrival += 1) {
      if (await registers(stage, `visitor-${hour}-${arrival}@example.org`)) registered += 1;
      stage.pass(minute / 2);
    }
    perHour.push(registered);
  }
  const page = readFileSync('docs/gateway-capacity.md', 'utf8');
  const printed = [...page.matchAll(/^\| registrations.*\| +(\d+) \|$/gm)].map(([, number]) =>
    Number(number),
  );
  expect(perHour).toEqual(printed);
});
