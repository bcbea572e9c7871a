/** Where a contact is known, in any store: no time passes, so that a store with a clock of its own sees the same. */
import { expect } from 'vitest';
import { address } from './address.js';
import { Visitor } from './code-visitor.js';
import type { Store } from '../src/store/store.js';
import { createStage, type Stage } from './stage.js';

const mobile = { country: '39', perDay: 1000 };
const number = '3330000002';

/** `burst`: the codes that a contact has at once. */
function setUp(store: Store, burst: number): Stage {
  const rate = { burst, every: '10d' };
  const limits = { 'code-contact': rate, 'code-contact-day': rate };
  return createStage({ store, mobile, limits: { ...limits, 'code-journey': rate } });
}

const at = (stage: Stage, index: number) => new Visitor(stage, address(index), 'mobile', number);

/** Asks for a code from an address until there is none: how many there were. */
async function askAll(visitor: Visitor): Promise<number> {
  await visitor.look();
  for (let sent = 0; ; sent += 1) if ((await visitor.send()).status !== 200) return sent;
}

/** Codes are entered at the addresses 0 to 4, at 0 again, and then at 5: all but 1 are known. */
export async function knownAtFive(store: Store): Promise<void> {
  const stage = setUp(store, 7);
  for (const index of [0, 1, 2, 3, 4, 0, 5])
    expect(await at(stage, index).getIn()).toEqual([200, 200, 200]);
  const sent = [];
  for (const index of [0, 1, 2, 3, 4, 5, 6]) {
    const visitor = at(stage, index);
    await visitor.look();
    sent.push((await visitor.send()).status);
  }
  expect(sent).toEqual([200, 429, 200, 200, 200, 200, 429]);
}

/** Five known addresses with eight codes each get 30 of them. */
export async function knownShare(store: Store): Promise<void> {
  const stage = setUp(store, 8);
  const visitors = [0, 1, 2, 3, 4].map((index) => at(stage, index));
  for (const visitor of visitors) expect(await visitor.getIn()).toEqual([200, 200, 200]);
  // The rest of what the contact has for everybody.
  expect(await askAll(at(stage, 9))).toBe(3);
  const sent: number[] = [];
  for (const visitor of visitors) sent.push(await askAll(visitor));
  expect(sent).toEqual([8, 8, 8, 6, 0]);
  expect(stage.logs.at(-1)).toMatchObject({ limit: 'code-known-day' });
}
