import { expect } from '@open-wc/testing';
import { expectAccessible } from '../../support/accessible.js';
import { calendarDate } from '../../../src/domain/calendar.js';
import { waitUntil } from '../../support/patience.js';
import { mail, own, ownName, profileStage, visible } from './stage.js';

const errorOf = (root: ShadowRoot, name: string) => {
  const control = root.querySelector(`form [name="${CSS.escape(name)}"]`)!;
  const ids = (control.getAttribute('aria-describedby') ?? '').split(' ');
  const error = ids.find((id) => id.endsWith('-error'));
  return error === undefined ? '' : (root.getElementById(error)?.textContent.trim() ?? '');
};

/** A day less than 18 years ago that is in the past in every time zone. */
const [year = '', month = '', day = ''] = calendarDate(
  new Date(Date.now() - 40 * 24 * 60 * 60 * 1000),
).split('-');

describe('the birth date control', () => {
  const wrong = [
    { typed: ['31', '2', '1990'], says: 'This date doesn’t exist. Check day, month and year.' },
    { typed: ['1', '1', '2999'], says: 'This date isn’t in the past. Check the year.' },
    { typed: ['1', '1', '1850'], says: 'This date is too long ago. Check the year.' },
    { typed: ['1', '1', '90'], says: 'Enter the year with four digits.', at: 'birthdate-year' },
    { typed: ['1', 'foo', '1990'], says: 'Enter the month as a number', at: 'birthdate-month' },
    { typed: ['1', '1', ''], says: 'Enter the year, too.', at: 'birthdate-year' },
    {
      typed: [day, month, year],
      says: 'You have to be at least 18 years old to register.',
    },
  ];
  for (const { typed, says, at = 'birthdate-day' } of wrong) {
    it(`shows an error for ${typed.join(' ')} and focuses the wrong part`, async () => {
      const stage = await profileStage({
        fields: [visible('birthdate')],
        properties: { minAge: 18 },
      });
      const [day = '', month = '', year = ''] = typed;
      await stage.fill('birthdate-day', day);
      await stage.fill('birthdate-month', month);
      await stage.fill('birthdate-year', year);
      await stage.save();
      expect(errorOf(stage.root, at)).to.contain(says);
      expect(stage.root.activeElement?.getAttribute('name')).to.equal(at);
      expect(stage.sent()).to.equal(undefined);
      await expectAccessible(stage.element);
    });
  }

  it('names the missing part, and drops the error once the date is right', async () => {
    const stage = await profileStage({ fields: [visible('birthdate'), visible('name')] });
    await stage.fill('birthdate-day', '27');
    expect(errorOf(stage.root, 'birthdate-day')).to.equal('');
    await stage.save();
    expect(errorOf(stage.root, 'birthdate-month')).to.equal('Enter the month, too.');
    await stage.fill('birthdate-month', '3');
    expect(errorOf(stage.root, 'birthdate-year')).to.equal('Enter the year, too.');
    await stage.fill('birthdate-year', '1990');
    expect(errorOf(stage.root, 'birthdate-year')).to.equal('');
  });

  for (const [lang, order, example] of [
    ['en', 'day month year', '27 3 1990'],
    ['en-US', 'month day year', '3 27 1990'],
  ] as const) {
    it(`is asked in the order of the language: ${lang}`, async () => {
      const stage = await profileStage({
        fields: [visible('birthdate', { mandatory: true })],
        lang,
      });
      const inputs = [...stage.root.querySelectorAll('form [name^=birthdate]')];
      const parts = inputs.map((input) => input.getAttribute('name')?.replace('birthdate-', ''));
      expect(parts.join(' ')).to.equal(order);
      expect(stage.text()).to.contain(example);
      await stage.save();
      expect(stage.root.activeElement).to.equal(inputs[0]);
    });
  }

  it('has autocomplete values', async () => {
    const stage = await profileStage({ fields: [visible('birthdate')] });
    expect(stage.find('birthdate-day').getAttribute('autocomplete')).to.equal('bday-day');
    expect(stage.find('birthdate-month').getAttribute('autocomplete')).to.equal('bday-month');
    expect(stage.find('birthdate-year').getAttribute('autocomplete')).to.equal('bday-year');
  });
});

describe('the fields of the profile form', () => {
  it('are grouped, in the order of the server within each group', async () => {
    const stage = await profileStage({
      fields: ['zip', 'surname', 'address', 'name'].map((name) => visible(name)),
      consents: [visible('usedbyothers'), visible('usedforpromotions')],
    });
    const names = [...stage.root.querySelectorAll('form .group [name]')].map((control) =>
      control.getAttribute('name'),
    );
    const order = ['surname', 'name', 'zip', 'address', 'usedbyothers', 'usedforpromotions'];
    expect(names).to.deep.equal(order);
    expect(stage.root.querySelectorAll('[role=heading]')).to.have.length(0);
    await expectAccessible(stage.element);
  });

  it('show the label of the campaign, or their name as words', async () => {
    const stage = await profileStage({
      fields: [visible('favouriteShop')],
      own: [own('1', 'Shoe size')],
    });
    expect(stage.text()).to.contain('Favourite shop').and.to.contain('Shoe size');
  });

  it('are emptied on signOut also if one is named "reset"', async () => {
    const stage = await profileStage({ fields: [visible('reset')] });
    await stage.fill('reset', 'secret');
    const input = stage.find('reset');
    await stage.session.signOut();
    expect(input.value).to.equal('');
  });

  it('may have the name of any member of a reply', async () => {
    const data = { message: 'hello', data: 'x', answercode: '5', status: 'blue' };
    const names = Object.keys(data);
    const stage = await profileStage({ fields: names.map((name) => visible(name)), data });
    for (const name of names) {
      expect(stage.find(name).value).to.equal(data[name as keyof typeof data]);
    }
    await stage.save();
    expect(stage.sent()).to.deep.equal({ mailcontactdata: mail, ...data });
  });

  it('show a label as text, shortened to a readable length', async () => {
    const hostile = '<img src=x onerror="window.hurt = true">';
    const stage = await profileStage({
      fields: {},
      own: [own('1', hostile), own('2', 'x'.repeat(10_000))],
    });
    expect(stage.root.querySelector('img')).to.equal(null);
    expect(stage.text()).to.contain(hostile);
    expect(stage.text().length).to.be.below(2_000);
  });

  it('are listed in the summary if missing, and an entry focuses its field', async () => {
    const stage = await profileStage({
      fields: [visible('name', { mandatory: true }), visible('surname', { mandatory: true })],
    });
    await stage.save();
    const items = [...stage.root.querySelectorAll<HTMLElement>('[part=summary-item]')];
    expect(items.map((item) => item.textContent.trim())).to.deep.equal([
      'Enter your first name.',
      'Enter your last name.',
    ]);
    expect(stage.root.activeElement).to.equal(stage.find('name'));
    items[1]!.click();
    expect(stage.root.activeElement).to.equal(stage.find('surname'));
    await expectAccessible(stage.element);
  });

  it('are named in the summary if the error text does not name them', async () => {
    const stage = await profileStage({
      fields: [visible('surname', { mandatory: true })],
      own: [own('1', 'Children', 'number'), own('2', 'Rooms', 'number')],
      identifier: { channel: 'email', value: mail },
      consents: [visible('usedforpromotions', { mandatory: true })],
    });
    await stage.fill('1', 'many');
    await stage.fill('2', '1.000');
    await stage.save();
    const items = [...stage.root.querySelectorAll('[part~=summary-item]')];
    expect(items.map(({ textContent }) => textContent.trim())).to.deep.equal([
      'Enter your last name.',
      'Children: Enter a number in digits, for example 12.',
      'Rooms: Enter a number in digits, for example 12.',
      'Choose Yes or No for offers and news.',
    ]);
  });

  it('name the label that the page or the platform gives, if they are missing', async () => {
    const stage = await profileStage({
      fields: [visible('zone', { mandatory: true })],
      own: [own('1', 'Favourite shop', 'text', { mandatory: true })],
    });
    stage.element.messages = { 'field-zone': 'Floor' };
    await stage.save();
    expect(errorOf(stage.root, 'zone')).to.contain('Please fill in “Floor”.');
    expect(errorOf(stage.root, ownName('1'))).to.contain('Please fill in “Favourite shop”.');
    stage.element.messages = { 'field-zone': 'Floor', 'missing-zone': 'Which floor?' };
    await stage.settled();
    expect(errorOf(stage.root, 'zone')).to.contain('Which floor?');
  });

  it('show an error at the press, and then while typing until it is right', async () => {
    const stage = await profileStage({
      fields: {},
      own: [own('1', 'Age', 'number', { minValue: 18, maxValue: 99 })],
    });
    await stage.fill('1', '7');
    expect(errorOf(stage.root, ownName('1'))).to.equal('');
    await stage.save();
    expect(errorOf(stage.root, ownName('1'))).to.equal('Enter 18 or more.');
    await stage.fill('1', '100');
    expect(errorOf(stage.root, ownName('1'))).to.equal('Enter 99 or less.');
    await stage.fill('1', '18');
    expect(errorOf(stage.root, ownName('1'))).to.equal('');
    await stage.fill('1', '1');
    expect(errorOf(stage.root, ownName('1'))).to.equal('');
  });

  it('are locked if read-only, and not sent', async () => {
    const stage = await profileStage({
      fields: [visible('name', { readOnly: true }), visible('gender', { readOnly: true })],
      data: { name: 'Anna', gender: 'F' },
    });
    expect(stage.find('name').readOnly).to.equal(true);
    expect(stage.find('name').value).to.equal('Anna');
    expect(stage.all('gender').every(({ disabled }) => disabled)).to.equal(true);
    await stage.save();
    expect(stage.sent()).to.deep.equal({ mailcontactdata: 'registered@example.com' });
  });

  it('show the contact of a new account as text', async () => {
    const stage = await profileStage({
      fields: [visible('mailcontactdata'), visible('mobilecontactdata')],
      identifier: { channel: 'email', value: 'registered@example.com' },
    });
    expect(stage.contact('mailcontactdata')).to.equal('registered@example.com');
    expect(stage.all('mailcontactdata')).to.deep.equal([]);
    expect(stage.find('mobilecontactdata').readOnly).to.equal(false);
  });

  it('send long texts unchanged, and an empty string for a cleared field', async () => {
    const long = `${'𝒳é'.repeat(5_000)} مرحبا 👩‍👩‍👧‍👧`;
    const stage = await profileStage({
      fields: [visible('name'), visible('surname'), visible('zone')],
      data: { surname: 'Rossi' },
    });
    await stage.fill('name', long);
    await stage.fill('surname', '');
    await stage.save();
    expect(stage.sent()).to.include({ name: long, surname: '' });
    expect(stage.sent()).not.to.have.property('zone');
  });

  it('keep what was typed when the element moves and when the language changes', async () => {
    const stage = await profileStage({
      fields: [visible('name'), visible('shop', { options: [{ id: '1', value: 'Rome' }] })],
      consents: [visible('usedforpromotions', { mandatory: true })],
    });
    await stage.fill('name', 'Zoë');
    await stage.choose('shop', '1');
    await stage.tick('usedforpromotions', 'false');
    const place = document.createElement('section');
    stage.element.parentElement!.append(place);
    place.append(stage.element);
    await stage.settled();
    place.lang = 'it';
    await waitUntil(() => stage.text().includes('Ottieni la tessera'));
    await stage.settled();
    await stage.save();
    expect(stage.sent()).to.include({ name: 'Zoë', shop: '1', usedforpromotions: false });
  });
});
