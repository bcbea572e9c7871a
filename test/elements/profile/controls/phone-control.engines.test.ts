import { expect } from '@open-wc/testing';
import { waitUntil } from '../../../support/patience.js';
import { expectAccessible } from '../../../support/accessible.js';
import { sendKeys } from '@web/test-runner-commands';
import { getCountries, getCountryCallingCode } from 'libphonenumber-js/core';
import metadata from 'libphonenumber-js/min/metadata';
import { callingCode, countries, countryAt } from '../../../../src/elements/phone/countries.js';
import { chooseCountry, listCountries } from '../../../../src/elements/phone/country-list.js';
import { loadPhoneLibrary } from '../../../../src/elements/phone/phone-library.js';
import { toE164 } from '../../../../src/elements/phone/numbers.js';
import { profileStage, type StageOptions } from '../stage.js';

const name = 'mobilecontactdata';
const phone = (more: Partial<StageOptions> = {}) =>
  profileStage({ fields: [{ name, visible: true }], ...more });

describe('the list of countries', () => {
  it('equals the list of libphonenumber, with its calling codes', () => {
    const known = getCountries(metadata);
    expect([...countries].sort()).to.deep.equal([...known].sort());
    for (const country of known) {
      expect(callingCode(country), country).to.equal(getCountryCallingCode(country, metadata));
    }
  });

  it('gives the country of a number as soon as the calling code is unambiguous', () => {
    const cases = { '+39333': 'IT', '+44': 'GB', '+1': 'US', '+3': undefined, '+378': 'SM' };
    for (const [number, country] of Object.entries(cases)) {
      expect(countryAt(number), number).to.equal(country);
    }
  });
});

it('the list of countries keeps the plus sign before the calling code after a right-to-left name', () => {
  for (const [tag, sign] of [
    ['ar', '\u200E+39'],
    ['he', '\u200E+39'],
    ['it', 'Italia +39'],
  ] as const) {
    const select = document.createElement('select');
    chooseCountry(select, 'IT');
    listCountries(select, tag);
    expect(select.selectedOptions[0]!.text.endsWith(sign), tag).to.equal(true);
  }
});

describe('toE164', () => {
  const table = [
    ['3331231234', 'IT', '+393331231234'],
    ['07400123456', 'GB', '+447400123456'],
    ['+447400123456', 'IT', '+447400123456'],
    ['06 1234 5678', 'IT', '+390612345678'],
    ['12', 'IT', undefined],
  ] as const;
  for (const [typed, country, number] of table) {
    it(`converts ${typed} in ${country} to ${String(number)}`, () => {
      expect(toE164(typed, country)).to.equal(number);
    });
  }
});

describe('a phone control', () => {
  it('shows the calling code alone, and lists the countries when the visitor turns to them', async () => {
    const stage = await phone();
    const select = stage.list(`${name}-country`);
    const texts = () => [...select.options].map(({ text }) => text);
    expect(texts()).to.deep.equal(['+39']);
    // The name of the country is not painted: the calling code stands in its place.
    const colour = (element: Element) =>
      getComputedStyle(element).getPropertyValue('-webkit-text-fill-color');
    expect(colour(select)).to.equal('rgba(0, 0, 0, 0)');
    expect(colour(select.options[0]!)).to.equal(getComputedStyle(select).color);
    const shown = () => stage.root.querySelector<HTMLElement>('.prefix')!.innerText;
    expect(shown()).to.equal('+39');
    select.dispatchEvent(new PointerEvent('pointerdown'));
    expect(texts()).to.have.length(countries.length).and.to.include('United Kingdom +44');
    expect(select.value).to.equal('IT');
    await stage.choose(`${name}-country`, 'GB');
    expect(shown()).to.equal('+44');
    const [country, number] = [...stage.root.querySelector('.phone')!.children];
    expect(country!.getBoundingClientRect().top).to.equal(number!.getBoundingClientRect().top);
  });

  for (const dir of ['ltr', 'rtl']) {
    it(`shows the calling code beside the icon of the list, not below it: ${dir}`, async () => {
      const stage = await phone();
      stage.root.querySelector('.phone')!.setAttribute('dir', dir);
      const text = document.createRange();
      text.selectNodeContents(stage.root.querySelector('.prefix')!);
      const code = text.getBoundingClientRect();
      const icon = stage.root.querySelector('.phone .icon')!.getBoundingClientRect();
      const [first, second] = dir === 'ltr' ? [code, icon] : [icon, code];
      expect(first.right).to.be.at.most(second.left);
    });
  }

  it('shows the country of a typed prefix without listing all of them', async () => {
    const stage = await phone();
    await stage.fill(name, '+44 7400 123456');
    const select = stage.list(`${name}-country`);
    expect([...select.options].map(({ text }) => text)).to.deep.equal(['+44']);
    expect(stage.root.querySelector<HTMLElement>('.prefix')!.innerText).to.equal('+44');
  });

  it('names its country list in the language of the page', async () => {
    const stage = await phone({ lang: 'it' });
    const select = stage.list(`${name}-country`);
    select.focus();
    expect(select.value).to.equal('IT');
    expect(select.selectedOptions[0]!.text).to.equal('Italia +39');
    expect([...select.options].some(({ text }) => text === 'Regno Unito +44')).to.equal(true);
    expect(select.ariaLabel).to.equal('Numero di cellulare: Prefisso internazionale');
    await expectAccessible(stage.element);
  });

  it('sends a domestic number without spaces and a foreign one with its calling code', async () => {
    const stage = await phone();
    await stage.fill(name, '333 123-1234');
    await stage.save();
    expect(stage.sent()).to.include({ [name]: '3331231234' });
    const abroad = await phone();
    await abroad.choose(`${name}-country`, 'GB');
    await abroad.fill(name, '07400 123456');
    await abroad.save();
    expect(abroad.sent()).to.include({ [name]: '+447400123456' });
  });

  it('sends E.164 with mobile-format=e164', async () => {
    const stage = await phone({ properties: { mobileFormat: 'e164' } });
    await stage.fill(name, '333 1231234');
    await stage.save();
    expect(stage.sent()).to.include({ [name]: '+393331231234' });
  });

  it('selects the country of a pasted international number', async () => {
    const stage = await phone();
    await stage.fill(name, '+44 7400 123456');
    expect(stage.list(`${name}-country`).value).to.equal('GB');
    await stage.save();
    expect(stage.sent()).to.include({ [name]: '+447400123456' });
  });

  it('leaves the bracketed zero out after a calling code', async () => {
    await loadPhoneLibrary();
    const stage = await phone();
    await stage.fill(name, '+49 (0)151 23456789');
    expect(stage.list(`${name}-country`).value).to.equal('DE');
    await stage.save();
    expect(stage.sent()).to.include({ [name]: '+4915123456789' });
  });

  it('reads a leading 00 as + with mobile-format=e164', async () => {
    const stage = await phone({ properties: { mobileFormat: 'e164', country: 'BR' } });
    await stage.fill(name, '0055 11 96123-4567');
    await stage.save();
    expect(stage.sent()).to.include({ [name]: '+5511961234567' });
  });

  it('sends an unchanged stored number back as it is', async () => {
    const stage = await phone({ data: { [name]: '0039 333/12.31.234' } });
    await stage.save();
    expect(stage.sent()).to.include({ [name]: '0039 333/12.31.234' });
  });

  it('says that a number is too short', async () => {
    const stage = await phone();
    await loadPhoneLibrary();
    await stage.fill(name, '333 12');
    await stage.save();
    expect(stage.text()).to.contain('This number is too short.');
    expect(stage.sent()).to.equal(undefined);
  });

  it('groups the digits during typing and keeps the caret in place', async () => {
    await loadPhoneLibrary();
    const stage = await phone();
    const input = stage.find(name);
    input.focus();
    // WebKit's driver takes a repeated digit for a key held down.
    await sendKeys({ type: '3281231234' });
    expect(input.value).to.equal('328 123 1234');
    input.setSelectionRange(3, 3);
    await sendKeys({ press: 'Backspace' });
    expect(input.value.replace(/ /g, '')).to.equal('321231234');
    expect(input.value.slice(0, input.selectionStart ?? 0).replace(/ /g, '')).to.equal('32');
    await sendKeys({ type: '9' });
    expect(input.value.replace(/ /g, '')).to.equal('3291231234');
    expect(input.value.slice(0, input.selectionStart ?? 0).replace(/ /g, '')).to.equal('329');
  });

  it('removes the typed calling code when another country is chosen', async () => {
    await loadPhoneLibrary();
    const stage = await phone();
    await stage.fill(name, '+44 7400 123456');
    await stage.choose(`${name}-country`, 'IT');
    expect(stage.find(name).value.replace(/ /g, '')).to.equal('7400123456');
    await stage.choose(`${name}-country`, 'GB');
    await stage.save();
    expect(stage.sent()).to.include({ [name]: '+447400123456' });
  });

  it('keeps a chosen country without a number over a reload, and when the page sets values late', async () => {
    const fields = [
      { name, visible: true },
      { name: 'surname', visible: true },
    ];
    const first = await phone({ fields });
    await first.choose(`${name}-country`, 'GB');
    window.dispatchEvent(new Event('pagehide'));
    const kept = Object.entries(sessionStorage) as [string, string][];
    const second = await phone({ fields, kept });
    expect(second.list(`${name}-country`).value).to.equal('GB');
    second.element.values = { surname: 'Rossi' };
    await second.settled();
    expect(second.list(`${name}-country`).value).to.equal('GB');
    await second.fill(name, '07400 123456');
    await second.save();
    expect(second.sent()).to.include({ [name]: '+447400123456' });
  });

  it('sends nothing for a chosen country without a number', async () => {
    const stage = await phone();
    await stage.choose(`${name}-country`, 'GB');
    await stage.save();
    expect(stage.sent()).to.be.an('object').that.does.not.have.property(name);
  });

  it('keeps the chosen country when the language changes', async () => {
    const stage = await phone();
    await stage.choose(`${name}-country`, 'DE');
    stage.element.parentElement!.lang = 'it';
    const chosen = () => stage.list(`${name}-country`).selectedOptions[0]!.text;
    await waitUntil(() => chosen() === 'Germania +49');
  });
});
