import { describe, expect, it } from 'vitest';
import { nearMiss } from '../../src/domain/near-miss.js';

describe('nearMiss', () => {
  it.each([
    ['one letter too many', 'flows', ['flow', 'card'], 'flow'],
    ['one letter missing', 'regster', ['register', 'login'], 'register'],
    ['another letter', 'lagin', ['register', 'login'], 'login'],
    ['two neighbours swapped', 'crad', ['flow', 'card'], 'card'],
    ['two mistakes in a long name', 'campagnidd', ['campaignid'], 'campaignid'],
    ['capitals and separators', 'api-key', ['API_KEY', 'apiKex'], 'API_KEY'],
    ['the closest of several', 'prooof', ['roof', 'proof'], 'proof'],
  ])('finds the name despite %s', (_, name, known, meant) => {
    expect(nearMiss(name, known)).toBe(meant);
  });

  it.each([
    ['a name that is known', 'flow', ['flow', 'flows']],
    ['two mistakes in a name of five letters', 'fluws', ['flow']],
    ['three mistakes in a long name', 'cmpagnidd', ['campaignid']],
    ['three mistakes in a name that is longer', 'campaignidentifier', ['campaignid']],
    ['one mistake in a name of two letters', 'fl', ['f']],
    ['letters that match but are not neighbours', 'xayb', ['yaxb']],
    ['one of two swapped letters', 'abxd', ['aybd-c']],
    ['two other letters at the end', 'flxy', ['flow']],
    ['one of two letters in the place of the other', 'flwx', ['flow']],
    ['the other one of two letters', 'flxo', ['flow']],
    ['no known names', 'flow', []],
  ])('finds nothing for %s', (_, name, known) => {
    expect(nearMiss(name, known)).toBeUndefined();
  });
});
