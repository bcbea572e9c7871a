import { describe, expect, it } from 'vitest';
import { withTimeout } from '../../src/loading/with-timeout.js';
import { FakeClock, turn } from '../flow/fake-clock.js';

describe('withTimeout', () => {
  it('passes the result on and leaves no timer behind', async () => {
    const clock = new FakeClock();
    expect(await withTimeout(Promise.resolve('here'), clock)).toBe('here');
    await expect(withTimeout(Promise.reject(new TypeError('gone')), clock)).rejects.toThrow('gone');
    await turn();
    expect(clock.waiting).toBe(0);
  });

  it('fails after 25 seconds, even if the promise rejects later', async () => {
    const clock = new FakeClock();
    let fail = (): void => undefined;
    const work = new Promise<string>((_, reject) => (fail = () => reject(new Error('gone'))));
    const heard: unknown[] = [];
    withTimeout(work, clock).catch((error: unknown) => heard.push(error));
    await clock.advance(24_999);
    expect(heard).toEqual([]);
    await clock.advance(1);
    fail();
    await turn();
    expect(heard).toEqual([new Error('late')]);
  });

  it('waits its whole time on a machine that stalls while it begins', () => {
    let now = 0;
    const waits: number[] = [];
    const clock = {
      now: () => (now += 7),
      after: (milliseconds: number) => {
        waits.push(milliseconds);
        return () => undefined;
      },
    };
    void withTimeout(new Promise(() => undefined), clock, undefined, 1_000);
    expect(waits).toEqual([1_000]);
  });
});
