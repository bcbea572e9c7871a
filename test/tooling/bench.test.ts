import { describe, expect, it } from 'vitest';
import { judge } from '../bench/judge.mjs';
import { rows, unitsOf } from '../bench/rows.mjs';
import { units } from '../bench/units.mjs';

const row = { row: 'save', moment: 'save', unit: 'ours', figure: 'save' };
const beside = { name: 'Hanko', unit: 'theirs' };
const found = {
  ours: [{ save: 100 }, { save: 330 }, { save: 120 }],
  theirs: [{ save: 100 }, { save: 300 }, { save: 100 }],
};

describe('a verdict of the benchmark', () => {
  it.each([
    ['at the limit', { limit: 120 }, false, 'within'],
    ['above the limit', { limit: 119 }, false, 'OVER'],
    ['above the limit on a busy machine', { limit: 119 }, true, 'unsure'],
    ['within the limit on a busy machine', { limit: 120 }, true, 'within'],
    ['a count above the limit on a busy machine', { limit: 119, isCount: true }, true, 'OVER'],
    ['without the round trips', { limit: 20, minus: 100 }, false, 'within'],
    ['at the ratio', { beside, ratio: 1.1 }, false, 'within'],
    ['above the ratio', { beside, ratio: 1.09 }, false, 'OVER'],
    ['within one aim of two', { beside, ratio: 1.1, limit: 100 }, false, 'OVER'],
    ['without an aim', { beside }, false, ''],
  ])('%s', (_, aims, isBusy, verdict) => {
    expect(judge({ ...row, ...aims }, found, isBusy).verdict).toBe(verdict);
  });

  it('compares the visits of each round: the median of their ratios', () => {
    expect(judge({ ...row, beside }, found, false)).toMatchObject({
      value: '120 ms',
      spread: '100–330',
      other: 'Hanko 100 ms',
      times: '1.1 ×',
    });
  });
});

describe('the rows of the benchmark', () => {
  it('name units that are visited', () => {
    for (const name of unitsOf(rows).keys())
      expect([...Object.keys(units as Record<string, unknown>), 'bytes']).toContain(name);
  });

  it('let each unit walk as far as a row needs', () => {
    const until = unitsOf(rows);
    expect(until.get('typed english 150')).toBe('save');
    expect(until.get('typed english 0')).toBe('send');
    expect(until.get('typed hanko 150')).toBe('continue');
    expect(until.get('first english 0')).toBeUndefined();
  });
});
