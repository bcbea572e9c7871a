import { describe, expect, it } from 'vitest';
import { accountContacts, identifierFromUsername } from '../../src/domain/account-contact.js';
import type { Customer, FieldValues } from '../../src/domain/customer.js';
import type { Field } from '../../src/kinds/index.js';
import type { Identifier } from '../../src/domain/identifier.js';
import { askedFields } from '../../src/kinds/form/profile-form.js';
import { readOnly, sample } from '../kinds/sample.js';

const card = '700001';
const mobile = '3331231234';

describe('identifierFromUsername', () => {
  it.each<[string, string, FieldValues, Identifier['channel']]>([
    ['an address', 'anna@example.org', {}, 'email'],
    ['the stored number', mobile, { mobilecontactdata: mobile }, 'mobile'],
    [
      'the stored number in another spelling',
      '+393331231234',
      { mobilecontactdata: '333 123 1234' },
      'mobile',
    ],
    [
      'the stored number without its country',
      mobile,
      { MobileContactData: '00393331231234' },
      'mobile',
    ],
    [
      'the stored number with zeros inside',
      '3330012345',
      { mobilecontactdata: '+393330012345' },
      'mobile',
    ],
    ['a number while no contact is stored', mobile, {}, 'mobile'],
    ['a number while the stored number is empty', mobile, { mobilecontactdata: '' }, 'mobile'],
    [
      'a number while only an address is stored',
      mobile,
      { mailcontactdata: 'anna@example.org' },
      'card',
    ],
    ['a number other than the stored one', mobile, { mobilecontactdata: '3331231235' }, 'card'],
    ['the card', card, {}, 'card'],
    [
      'the card, which is the end of the stored number',
      card,
      { mobilecontactdata: '333700001' },
      'card',
    ],
    ['digits that are too short for a number', '10002', {}, 'card'],
    ['a text with letters', 'AB-12', { mobilecontactdata: 'none' }, 'card'],
  ])('reads the channel of a username: %s', (_, username, values, channel) => {
    expect(identifierFromUsername(username, { card, values })).toEqual({
      channel,
      value: username,
    });
  });

  it.each<[string, Partial<Customer>]>([
    ['the card of the account', { card }],
    ['the card of the account with separators', { card: '70 00-01' }],
    ['the card of the account with leading zeros', { card: '00700001' }],
    ['the barcode of the account', { card: '5', fidelyCode: card }],
  ])('does not read digits as a mobile number if they are %s', (_, account) => {
    const identifier = { channel: 'card', value: card };
    expect(identifierFromUsername(card, { ...account, values: {} })).toEqual(identifier);
  });

  it("sends a mobile number as the account's contact if none is stored", () => {
    const identifier = identifierFromUsername(mobile, { values: {} });
    const contacts = accountContacts({ stored: {}, identifier });
    expect(Object.fromEntries(contacts)).toEqual({ mobilecontactdata: mobile });
  });
});

describe('accountContacts', () => {
  const { text, email, phone } = sample;
  const anna: Identifier = { channel: 'email', value: 'anna@example.org' };
  const byMobile: Identifier = { channel: 'mobile', value: mobile };
  const byCard: Identifier = { channel: 'card', value: card };
  const both = { mailcontactdata: 'a@b.it', mobilecontactdata: '333123' };

  it.each<[string, Identifier | undefined, FieldValues, readonly Field[]]>([
    ['the address of a registration by email', anna, {}, [text, readOnly(email), phone]],
    ['the number of a registration by mobile', byMobile, both, [text, email, readOnly(phone)]],
    [
      'both stored contacts after an identification by card',
      byCard,
      both,
      [text, readOnly(email), readOnly(phone)],
    ],
    [
      'the only stored contact after an identification by card',
      byCard,
      { mobilecontactdata: '333123', mailcontactdata: '' },
      [text, email, readOnly(phone)],
    ],
    [
      'both stored contacts if the identifier is unknown',
      undefined,
      both,
      [text, readOnly(email), readOnly(phone)],
    ],
    ['none if none is stored', byCard, {}, [text, email, phone]],
    [
      'none that is stored as a list',
      byCard,
      { mailcontactdata: ['a@b.it'], mobilecontactdata: [] },
      [text, email, phone],
    ],
  ])('locks the contact in the form: %s', (_, identifier, stored, expected) => {
    const fields = [text, email, phone];
    const profileForm = { fields, stored, ...(identifier && { identifier }) };
    expect(askedFields(profileForm)).toEqual(expected);
  });
});
