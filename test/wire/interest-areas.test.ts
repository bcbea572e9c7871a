import { describe, expect, it } from 'vitest';
import { areasOf, withInterestAreas } from '../../src/wire/interest-areas.js';

describe('interest areas', () => {
  it.each<[string | readonly string[] | undefined, readonly string[], unknown]>([
    [
      ['3', '7'],
      [],
      [
        { id: 3, active: true },
        { id: 7, active: true },
      ],
    ],
    [
      ['3'],
      ['3', '5'],
      [
        { id: 3, active: true },
        { id: 5, active: false },
      ],
    ],
    [['07'], [], [{ id: '07', active: true }]],
    ['', ['3'], [{ id: 3, active: false }]],
    [[], ['3'], [{ id: 3, active: false }]],
    ['', [], undefined],
    [undefined, ['3'], undefined],
  ])('chosen %j of the stored %j are written as %j', (chosen, before, written) => {
    const values = { name: 'Anna', ...(chosen !== undefined && { interestareas: chosen }) };
    const body = withInterestAreas(values, before);
    expect(body).toEqual({
      name: 'Anna',
      ...(written !== undefined && { interestareas: written }),
    });
  });

  it('are ids everywhere else', () => {
    expect(areasOf({ interestareas: ['3'] })).toEqual(['3']);
    expect(areasOf({ interestareas: '' })).toEqual([]);
    expect(areasOf({})).toBeUndefined();
  });
});
