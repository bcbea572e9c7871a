import { expect } from '@open-wc/testing';
import { getCountries, getExampleNumber, type CountryCode } from 'libphonenumber-js/core';
import examples from 'libphonenumber-js/examples.mobile.json';
import metadata from 'libphonenumber-js/min/metadata';
import { cleanMobile } from '../../../src/domain/read-identifier.js';
import { isNumber, toE164 } from '../../../src/elements/phone/numbers.js';

const countries = getCountries(metadata);
const example = (country: CountryCode) => getExampleNumber(country, examples, metadata);
const exampleOf = (country: CountryCode) => String(example(country)?.number);

describe('a number with a leading 00', () => {
  it('of the country of the page is read as +, in every country', () => {
    for (const country of countries.filter((one) => example(one))) {
      const number = exampleOf(country);
      const typed = `00${number.slice(1)}`;
      expect(toE164(typed, country), `${country} ${typed}`).to.equal(number);
      expect(isNumber(typed, country), `${country} ${typed}`).to.equal(true);
    }
  });

  it('from abroad is read as +, or is refused, but is never another number', () => {
    const refused: string[] = [];
    for (const country of countries) {
      for (const origin of ['DE', 'US', 'IT', 'FR', 'BR', 'AU', 'JP', 'GB'] as const) {
        const number = exampleOf(origin);
        const read = toE164(`00${number.slice(1)}`, country);
        if (read === undefined) refused.push(`${country} ${origin}`);
        else expect(read, `${country} ${number}`).to.equal(number);
      }
    }
    expect(refused).to.have.length.below(30).and.to.include('SG DE');
  });

  for (const [country, typed, number] of [
    ['BR', '005511961234567', '+5511961234567'],
    ['BR', '00155511961234567', '+5511961234567'],
    ['BR', '00214915123456789', '+4915123456789'],
    ['CO', '00573211234567', '+573211234567'],
    ['CO', '009573211234567', '+573211234567'],
    ['JP', '00819012345678', '+819012345678'],
    ['JP', '010819012345678', '+819012345678'],
    ['AU', '0061412345678', '+61412345678'],
    ['AU', '001161412345678', '+61412345678'],
    ['AU', '00114915123456789', '+4915123456789'],
    ['ID', '0062812345678', '+62812345678'],
    ['ID', '00862812345678', '+62812345678'],
    ['SG', '0016581234567', '+6581234567'],
    ['KR', '0014915123456789', '+4915123456789'],
    ['IT', '00393331231234', '+393331231234'],
    ['IT', '00390612345678', '+390612345678'],
    // +49 151 23456789 by 00, or +91 51234 56789 by Singapore's 004.
    ['SG', '004915123456789', undefined],
    ['XX', '004915123456789', '+4915123456789'],
  ] as const) {
    it(`${typed} in ${country} is ${number ?? 'not clear'}`, () => {
      expect(toE164(typed, country)).to.equal(number);
    });
  }
});

it('the bracketed zero after a calling code is not dialled, in every country that has one', () => {
  let count = 0;
  for (const country of countries) {
    const found = example(country);
    if (!found) continue;
    const { number, nationalNumber, countryCallingCode } = found;
    // Where the national format begins with another zero, people write it in brackets.
    if (!found.formatNational().startsWith('0') || nationalNumber.startsWith('0')) continue;
    count += 1;
    expect(cleanMobile(`+${countryCallingCode} (0)${nationalNumber}`), country).to.equal(number);
  }
  expect(count).to.be.above(50);
  expect(cleanMobile('+39 (0)6 1234 5678')).to.equal('+390612345678');
});
