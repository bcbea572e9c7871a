import { describe, expect, it } from 'vitest';
import { restoreDeadline, secondsUntil } from '../../src/domain/deadline.js';

describe('secondsUntil', () => {
  it.each([
    [1000, 1000, 0],
    [1001, 1000, 1],
    [2000, 1000, 1],
    [2001, 1000, 2],
    [31_000, 1000, 30],
    [0, 1000, 0],
  ])('from now %i gives, at %i, %i', (deadline, now, seconds) => {
    expect(secondsUntil(deadline, now)).toBe(seconds);
  });
});

describe('restoreDeadline', () => {
  const day = 86_400_000;
  it.each([
    ['as saved', 1_010_000, 1_010_000],
    ['passed', 990_000, 1_000_000],
    ['of a clock one day ahead', 1_000_000 + day, 1_030_000],
    ['of a clock one day behind', 1_000_000 - day, 1_000_000],
    ['unreadable', NaN, 1_030_000],
    ['endless', Infinity, 1_030_000],
  ])('keeps a deadline %s between now and its length', (_, saved, expected) => {
    expect(restoreDeadline(saved, 30_000, 1_000_000)).toBe(expected);
  });
});
