import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { notify } from '../../src/i18n/language-watch.js';
import { isKnown, load, table } from '../../src/i18n/tables.js';
import { slowLanguage } from '../support/slow-language.js';

vi.mock(import('../../src/i18n/language-watch.js'), { spy: true });

describe('load', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('has the English opening from the start', () => {
    expect(table('en', 'opening')).toBeDefined();
    expect(table('en', 'main')).toBeUndefined();
  });

  it('loads a table once for parallel callers', async () => {
    const calls = slowLanguage('aa');
    const asking = [load('aa', 'opening'), load('aa', 'opening')];
    calls[0]?.arrive();
    expect(await Promise.all(asking)).toEqual([true, true]);
    expect(await load('aa', 'opening')).toBe(true);
    expect(calls).toHaveLength(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('retries after a failure', async () => {
    const calls = slowLanguage('bb');
    const first = load('bb', 'opening');
    calls[0]?.fail();
    expect(await first).toBe(false);
    const second = load('bb', 'opening');
    calls[1]?.arrive();
    expect(await second).toBe(true);
  });

  it('fails after a time limit and notifies when the table arrives late', async () => {
    vi.mocked(notify).mockClear();
    const calls = slowLanguage('cc');
    const loading = load('cc', 'opening');
    await vi.advanceTimersByTimeAsync(4_000);
    expect(await loading).toBe(false);
    expect(table('cc', 'opening')).toBeUndefined();
    expect(notify).not.toHaveBeenCalled();
    calls[0]?.arrive();
    await vi.runAllTimersAsync();
    expect(table('cc', 'opening')).toMatchObject({ 'common-continue': 'cc' });
    expect(notify).toHaveBeenCalledOnce();
  });

  it.each(['nowhere', 'constructor', '__proto__'])(
    'gives false for an unknown language (%s)',
    async (language) => {
      expect(isKnown(language)).toBe(false);
      expect(await load(language, 'opening')).toBe(false);
      expect(await load(language, 'main')).toBe(false);
    },
  );

  it.each([
    ['de', 'informal', true],
    ['fr', 'formal', true],
    ['pt', 'formal', true],
    ['constructor', 'formal', true],
    ['de', 'friendly', false],
  ])(
    'gives an empty table for a tone that is the default one: %s, %s',
    async (language, tone, known) => {
      expect(await load(language, tone)).toBe(known);
      expect(table(language, tone)).toEqual(known ? {} : undefined);
    },
  );
});
