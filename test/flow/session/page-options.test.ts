import { afterEach, beforeEach, describe, expect, it, vi, type MockInstance } from 'vitest';
import type { OptionsSource } from '../../../src/domain/configuration.js';
import { askOptions } from '../../../src/flow/session/page-options.js';

describe('askOptions', () => {
  let warn: MockInstance<typeof console.warn>;
  beforeEach(() => {
    warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  const { signal } = new AbortController();
  const giving = (answer: unknown) => (() => Promise.resolve(answer)) as unknown as OptionsSource;
  const ask = (answer: unknown) => askOptions(giving(answer), 'country', {}, signal);

  it.each<[unknown, readonly [string, string][]]>([
    [[{ value: '1', label: 'One' }], [['1', 'One']]],
    [[{ value: 1, label: 2 }], [['1', '2']]],
    [[{ value: 0, label: '' }], [['0', '0']]],
    [[{ value: '1' }], [['1', '1']]],
    [
      [
        { value: 'a', label: 'A' },
        { value: 'a', label: 'B' },
      ],
      [['a', 'A']],
    ],
    [[null, undefined, 'x', { value: '' }, { value: true }, { label: 'none' }], []],
    [[], []],
  ])('reads options of %j', async (answer, expected) => {
    const options = await ask(answer);
    expect(options).toEqual(expected.map(([value, label]) => ({ value, label })));
    expect(warn).not.toHaveBeenCalled();
  });

  it.each([undefined, null, 'a', 5, {}, { length: 1 }])(
    'reads no options of %j',
    async (answer) => {
      await expect(ask(answer)).rejects.toThrow('no list');
      expect(warn.mock.calls).toEqual([['options("country") gave no list of options.']]);
    },
  );

  it('passes the name and a copy of the values to the page', async () => {
    const values = { country: '3' };
    const source = vi.fn<OptionsSource>((_, given) => {
      Object.assign(given, { country: 'changed' });
      return Promise.resolve([]);
    });
    await askOptions(source, 'geoLevel1', values, signal);
    expect(source.mock.calls[0]?.[0]).toBe('geoLevel1');
    expect(values).toEqual({ country: '3' });
  });

  it.each([
    [4_000, 4_000],
    [undefined, 15_000],
  ])('stops waiting after its time limit: %s', async (patience, milliseconds) => {
    vi.useFakeTimers();
    const never = (() => new Promise(() => undefined)) as OptionsSource;
    let reason: unknown;
    const asked = askOptions(never, 'country', {}, signal, patience).catch((error: unknown) => {
      reason = error;
    });
    await vi.advanceTimersByTimeAsync(milliseconds - 1);
    expect(reason).toBeUndefined();
    await vi.advanceTimersByTimeAsync(1);
    await asked;
    expect(reason).toMatchObject({ message: 'late' });
    expect(warn).toHaveBeenCalledTimes(1);
  });

  it('leaves no timer behind', async () => {
    vi.useFakeTimers();
    await ask([]);
    await ask({}).catch(() => undefined);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('logs no failure after the time limit', async () => {
    const gone = new AbortController();
    gone.abort();
    await expect(askOptions(giving({}), 'country', {}, gone.signal)).rejects.toThrow('no list');
    expect(warn).not.toHaveBeenCalled();
  });
});
