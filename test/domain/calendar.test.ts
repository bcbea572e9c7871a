import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ageOn,
  calendarDate,
  checkBirthdate,
  dateParts,
  parseStored,
  readDate,
} from '../../src/domain/calendar.js';

const parts = (text: string) => {
  const [day = '', month = '', year = ''] = text.split('|');
  return { day, month, year };
};

describe('readDate', () => {
  it.each([
    ['24|5|1990', '1990-05-24'],
    [' 24 | 05 | 1990 ', '1990-05-24'],
    ['1|1|2000', '2000-01-01'],
    ['٢٤|٥|١٩٩٠', '1990-05-24'],
    ['29|2|2000', '2000-02-29'],
    ['29|2|2024', '2024-02-29'],
    ['31|12|1999', '1999-12-31'],
    ['30|4|1999', '1999-04-30'],
    ['24|5|0990', '0990-05-24'],
  ])('reads %j', (text, date) => {
    expect(readDate(parts(text))).toEqual({ ok: true, date });
  });

  it.each([
    ['||', 'value-missing', undefined],
    ['24||1990', 'date-incomplete', 'month'],
    ['|5|1990', 'date-incomplete', 'day'],
    ['24|5|', 'date-incomplete', 'year'],
    ['x|5|1990', 'date-malformed', 'day'],
    ['124|5|1990', 'date-malformed', 'day'],
    ['24|13|1990', 'date-malformed', 'month'],
    ['24|0|1990', 'date-malformed', 'month'],
    ['24|may|1990', 'date-malformed', 'month'],
    ['24|005|1990', 'date-malformed', 'month'],
    ['24|x5|1990', 'date-malformed', 'month'],
    ['24|.|1990', 'date-malformed', 'month'],
    ['24|5|90', 'date-malformed', 'year'],
    ['24|5|19900', 'date-malformed', 'year'],
    ['29|2|1900', 'date-impossible', undefined],
    ['29|2|2023', 'date-impossible', undefined],
    ['30|2|2024', 'date-impossible', undefined],
    ['31|4|1990', 'date-impossible', undefined],
    ['31|6|1990', 'date-impossible', undefined],
    ['31|9|1990', 'date-impossible', undefined],
    ['31|11|1990', 'date-impossible', undefined],
    ['32|1|1990', 'date-impossible', undefined],
    ['0|1|1990', 'date-impossible', undefined],
  ])('refuses %j', (text, key, part) => {
    const error = part === undefined ? { key } : { key, params: { part } };
    expect(readDate(parts(text))).toEqual({ ok: false, error });
  });

  it.each([undefined, '', 'x1990-05-24', '1990-05-24x'])('gives empty parts for %j', (date) => {
    expect(dateParts(date)).toEqual({ day: '', month: '', year: '' });
  });

  it("splits and reads every date of the platform's calendar without a change", () => {
    const days = fc.integer({ min: 0, max: 150_000 });
    fc.assert(
      fc.property(days, (day) => {
        const date = new Date(Date.UTC(1700, 0, 1 + day)).toISOString().slice(0, 10);
        expect(readDate(dateParts(date))).toEqual({ ok: true, date });
      }),
    );
  });
});

describe('parseStored', () => {
  it.each([
    ['1990-05-24', '1990-05-24'],
    ['1990-05-24T00:00:00', '1990-05-24'],
    ['1990-05-24T00:00:00.000+02:00', '1990-05-24'],
    ['1990-05-24T23:59:59-11:00', '1990-05-24'],
    ['1990-05-24T00:00:00Z', '1990-05-24'],
    ['1990-05-24T00:00:00+0200', '1990-05-24'],
    ['1990-05-24t00:00z', '1990-05-24'],
    ['1990-05-24 00:00:00', '1990-05-24'],
    [' 1990-05-24 ', '1990-05-24'],
    ['24/05/1990', undefined],
    ['1990-05-24T00:00+02', '1990-05-24'],
    ['1990-05-24+02:00', '1990-05-24'],
    ['1990-05-24Z', '1990-05-24'],
    ['x1990-05-24', undefined],
    ['1990-05-24T00:0', undefined],
    ['x4/5/1990', undefined],
    ['4/5/1990x', undefined],
    ['1990-00-24', undefined],
    ['05/24/1990', undefined],
    ['1990-02-30', undefined],
    ['1990-5-24', undefined],
    ['1990-05-24x', undefined],
    ['1990-05-24T', undefined],
    ['0000-00-00', undefined],
    ['24.05.1990', undefined],
    ['643500000000', undefined],
    ['May 24, 1990', undefined],
    ['', undefined],
  ])('parses %j as %j', (text, date) => {
    expect(parseStored(text)).toBe(date);
  });
});

describe('checkBirthdate', () => {
  const today = '2026-11-24';
  it.each([
    ['1990-05-24', undefined, undefined, undefined],
    ['2026-11-23', undefined, undefined, undefined],
    ['2026-11-24', undefined, 'date-not-past', undefined],
    ['2030-01-01', undefined, 'date-not-past', undefined],
    ['1906-11-24', undefined, undefined, undefined],
    ['1905-11-25', undefined, undefined, undefined],
    ['1905-11-24', undefined, 'date-too-old', { max: 120 }],
    ['2008-11-24', 18, undefined, undefined],
    ['2008-11-25', 18, 'date-too-young', { min: 18 }],
    ['2026-11-23', 0, undefined, undefined],
  ])('validates %j with a minimum age of %j', (date, minAge, key, params) => {
    const mistake = checkBirthdate(date, { today, ...(minAge !== undefined && { minAge }) });
    expect(mistake?.key).toBe(key);
    expect(mistake?.params).toEqual(params);
  });

  it.each([
    ['2008-02-29', '2026-02-28', 17],
    ['2008-02-29', '2026-03-01', 18],
    ['2008-02-29', '2028-02-29', 20],
    ['1990-12-31', '1991-01-01', 0],
  ])('counts full years from %s to %s', (birthdate, day, years) => {
    expect(ageOn(birthdate, day)).toBe(years);
  });
});

describe('dateParts and calendarDate', () => {
  it('split a date into its three inputs', () => {
    expect(dateParts('1990-05-04')).toEqual({ day: '4', month: '5', year: '1990' });
    expect(dateParts(undefined)).toEqual({ day: '', month: '', year: '' });
    expect(dateParts('yesterday')).toEqual({ day: '', month: '', year: '' });
  });

  it("take today's date in the visitor's time zone", () => {
    expect(calendarDate(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
    expect(calendarDate(new Date(2026, 10, 24, 0, 0))).toBe('2026-11-24');
  });
});
