import { describe, expect, it } from 'vitest';
import {
  accountName,
  countedName,
  mailbox,
  rangeOf,
  readMobile,
} from '../../src/limits/contact.js';

const italy = { country: '39', allow: ['41', '49'], perDay: 100 };

describe('a mobile number', () => {
  it.each([
    ['3331231234', '393331231234', '39'],
    ['+393331231234', '393331231234', '39'],
    ['00393331231234', '393331231234', '39'],
    ['393331231234', '393331231234', '39'],
    ['000393331231234', '393331231234', '39'],
    ['3931234567', '393931234567', '39'],
    ['03331231234', '393331231234', '39'],
    ['+41791231234', '41791231234', '41'],
    ['0041791231234', '41791231234', '41'],
    ['+2348012345678', '2348012345678', undefined],
    ['002348012345678', '2348012345678', undefined],
    ['2348012345678', '2348012345678', undefined],
    ['+4', '4', undefined],
    ['+39', '39', undefined],
    ['+39333', '39333', undefined],
    ['+3933312312341234', '3933312312341234', undefined],
  ])('%s is %s of %s', (value, digits, country) => {
    expect(readMobile(value, italy)).toEqual({ digits, country });
  });

  it.each([
    ['36', '06201234567', '+36201234567'],
    ['7', '89161234567', '+79161234567'],
    ['7', '9161234567', '+79161234567'],
    ['370', '861234567', '+37061234567'],
    ['54', '0111512345678', '+5491112345678'],
    ['54', '91112345678', '+5491112345678'],
    ['55', '01511987654321', '+5511987654321'],
    ['55', '011987654321', '+5511987654321'],
    ['44', '07400123456', '+447400123456'],
  ])('of home country %s is one number, written %s or %s', (country, national, whole) => {
    const rule = { country, allow: [], perDay: 100 };
    expect(readMobile(national, rule)).toEqual(readMobile(whole, rule));
    expect(readMobile(national, rule)).toEqual({ digits: whole.slice(1), country });
  });

  it.each([
    ['39', '390000000000', '390000000000'],
    ['39', '39000000000', '39000000000'],
    ['39', '3900000000', '393900000000'],
    ['370', '37000000000', '37037000000000'],
    ['370', '370000000000', '370000000000'],
    ['1', '1000000000', '11000000000'],
    ['7', '70000000000', '70000000000'],
  ])('of home country %s that nobody has, %s, counts as %s', (country, value, digits) => {
    expect(readMobile(value, { country, allow: [] }).digits).toBe(digits);
  });

  it.each([
    ['+4901511234567', '+491511234567', '491511234567'],
    ['004901511234567', '+491511234567', '491511234567'],
    ['+4407400123456', '+447400123456', '447400123456'],
    ['+330612345678', '+33612345678', '33612345678'],
    ['+31 0612345678', '+31612345678', '31612345678'],
    ['+3606201234567', '+36201234567', '36201234567'],
    ['+541123456789', '+5491123456789', '5491123456789'],
    ['+54011 15 2345 6789', '+5491123456789', '5491123456789'],
    ['+5215512345678', '+525512345678', '525512345678'],
  ])('%s counts as %s', (value, other, digits) => {
    expect(readMobile(value, italy).digits).toBe(digits);
    expect(readMobile(other, italy).digits).toBe(digits);
    expect(countedName(value.replaceAll(' ', ''), italy)).toBe(digits);
    // As a name of an account they are two.
    expect(accountName(value, italy)).not.toBe(accountName(other, italy));
  });

  it.each([
    ['+390612345678', '390612345678'],
    ['+3903331231234', '3903331231234'],
    ['+5411', '5411'],
    ['+521551234567', '521551234567'],
  ])('%s has no other form', (value, digits) => {
    expect(readMobile(value, italy).digits).toBe(digits);
  });

  it.each([
    ['54', '1123456789', '5491123456789'],
    ['52', '15512345678', '525512345678'],
    ['49', '01511234567', '491511234567'],
  ])('of home country %s, %s is %s', (country, value, digits) => {
    expect(readMobile(value, { country, allow: [] })).toEqual({ digits, country });
  });

  it('has the longest matching calling code of the list', () => {
    expect(readMobile('+18765551234', { country: '1', allow: ['1876'] }).country).toBe('1876');
  });

  it('belongs to a range of ten thousand numbers', () => {
    expect(rangeOf(readMobile('3331231234', italy))).toBe('39333123');
  });
});

describe('a mailbox', () => {
  it.each([
    ['Ada@Example.com', 'ada@example.com'],
    [' ada@example.com ', 'ada@example.com'],
    ['ada+shop@example.com', 'ada@example.com'],
    ['+ada@example.com', '+ada@example.com'],
    ['a.d.a+x@gmail.com', 'ada@gmail.com'],
    ['ada@googlemail.com', 'ada@gmail.com'],
    ['a.da@example.com', 'a.da@example.com'],
    ['ａda@example.com', 'ada@example.com'],
    ['"a@b"@example.com', '"a@b"@example.com'],
    ['none', 'none'],
  ])('%j is %j', (value, expected) => {
    expect(mailbox(value)).toBe(expected);
  });
});

describe('the name of an account', () => {
  it.each([
    ['Ada@Example.com', 'ada@example.com'],
    ['+39 333', '+39 333'],
    ['3331231234', '393331231234'],
    ['+393331231234', '393331231234'],
    ['AB-12', 'ab-12'],
  ])('%j is %j', (value, expected) => {
    expect(accountName(value, italy)).toBe(expected);
  });

  it('is an unchanged number if the tenant sends no text messages', () => {
    expect(accountName('3331231234', undefined)).toBe('3331231234');
  });
});
