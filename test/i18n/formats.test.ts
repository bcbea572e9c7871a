import { describe, expect, it } from 'vitest';
import {
  clockText,
  dateOrder,
  dateText,
  durationText,
  regionText,
} from '../../src/i18n/formats.js';

describe('durationText', () => {
  it.each([
    [0, 'en', '0 seconds'],
    [1, 'en', '1 second'],
    [30, 'en', '30 seconds'],
    [60, 'en', '1 minute'],
    [80, 'en', '1 minute and 20 seconds'],
    [80, 'de', '1 Minute und 20 Sekunden'],
    [600, 'en', '10 minutes'],
    [0.2, 'en', '1 second'],
    [-5, 'en', '0 seconds'],
    [80, 'it', '1 minuto e 20 secondi'],
  ])('writes %d s in %s as "%s"', (seconds, tag, expected) => {
    expect(durationText(seconds, tag)).toBe(expected);
  });
});

describe('clockText', () => {
  it.each([
    [0, '0:00'],
    [-1, '0:00'],
    [8.2, '0:09'],
    [30, '0:30'],
    [65, '1:05'],
    [900, '15:00'],
  ])('writes %d s as "%s"', (seconds, expected) => {
    expect(clockText(seconds)).toBe(expected);
  });
});

describe('dateText', () => {
  it.each([
    ['1990-05-24', 'en', 'May 24, 1990'],
    ['1990-05-24', 'en-GB', '24 May 1990'],
    ['1990-05-24', 'it', '24 maggio 1990'],
    ['2020-01-01', 'fr', '1er janvier 2020'],
    ['2020-03-01', 'fr-CH', '1er mars 2020'],
    ['2020-01-11', 'fr', '11 janvier 2020'],
    ['2020-01-01', 'es', '1 de enero de 2020'],
    ['0050-01-02', 'en-GB', '2 January 50'],
    ['1990-05-24', 'th', '24 พฤษภาคม ค.ศ. 1990'],
    ['yesterday', 'en', 'yesterday'],
    ['', 'en', ''],
  ])('writes %s in %s as "%s"', (date, tag, expected) => {
    expect(dateText(date, tag)).toBe(expected);
  });
});

describe('dateOrder', () => {
  it.each([
    ['en', 'day month year'],
    ['en-GB', 'day month year'],
    ['en-US', 'month day year'],
    ['it', 'day month year'],
    ['de-AT', 'day month year'],
    ['es-US', 'day month year'],
    ['sv', 'year month day'],
    ['ja', 'year month day'],
    ['fa', 'year month day'],
    ['ar', 'day month year'],
  ])('of %s is %s', (tag, order) => {
    expect(dateOrder(tag).join(' ')).toBe(order);
  });
});

describe('regionText', () => {
  it.each([
    ['IT', 'en', 'Italy'],
    ['IT', 'it', 'Italia'],
    ['nowhere', 'en', 'nowhere'],
  ])('writes %s in %s as "%s"', (region, tag, expected) => {
    expect(regionText(region, tag)).toBe(expected);
  });

  it('creates the names of a language once', () => {
    const { DisplayNames } = Intl;
    let made = 0;
    class Counted extends DisplayNames {
      constructor(...settings: ConstructorParameters<typeof DisplayNames>) {
        super(...settings);
        made += 1;
      }
    }
    Object.assign(Intl, { DisplayNames: Counted });
    const names = ['IT', 'DE', 'FR'].map((region) => regionText(region, 'es'));
    Object.assign(Intl, { DisplayNames });
    expect(names).toEqual(['Italia', 'Alemania', 'Francia']);
    expect(made).toBe(1);
  });
});
