import { describe, expect, it } from 'vitest';
import { accountContacts, identifierFromUsername } from '../../src/domain/account-contact.js';
import type { Customer, FieldValues } from '../../src/domain/customer.js';
import type { Field } from '../../src/domain/field.js';
import type { Identifier } from '../../src/domain/identifier.js';
import { askedFields } from '../../src/domain/profile-form.js';
import { readOnly, sample } from './campaign-fields.js';

const card = '700001';
const mobile = '3331231234';

describe('identifierOf', () => {
  it.each<[string, string, FieldValues, Identifier['channel']]>([
    ['an address', 'anna@example.org', {}, 'email'],
    ['the stored number', mobile, { mobilecontactdata: mobile }, 'mobile'],
    ['it in another spelling', '+393331231234', { mobilecontactdata: '333 123 1234' }, 'mobile'],
    ['it without a country', mobile, { MobileContactData: '00393331231234' }, 'mobile'],
    ['it with zeros inside', '3330012345', { mobilecontactdata: '+393330012345' }, 'mobile'],
    ['a number where none is stored', mobile, {}, 'mobile'],
    ['a number where none is left', mobile, { mobilecontactdata: '' }, 'mobile'],
    ['a number beside an address', mobile, { mailcontactdata: 'anna@example.org' }, 'card'],
    ['a number other than the stored one', mobile, { mobilecontactdata: '3331231235' }, 'card'],
    ['the card', card, {}, 'card'],
    ['the card at the end of the number', card, { mobilecontactdata: '333700001' }, 'card'],
    ['what is too short for a number', '10002', {}, 'card'],
    ['what has letters', 'AB-12', { mobilecontactdata: 'none' }, 'card'],
  ])('reads the channel of a username: %s', (_, username, values, channel) => {
    expect(identifierFromUsername(username, { card, values })).toEqual({
      channel,
      value: username,
    });
  });

  it.each<[string, Partial<Customer>]>([
    ['its card', { card }],
    ['its card with gaps', { card: '70 00-01' }],
    ['its card with zeros in front', { card: '00700001' }],
    ['its barcode', { card: '5', fidelyCode: card }],
  ])('does not read digits as a mobile number if the account is %s', (_, account) => {
    const identifier = { channel: 'card', value: card };
    expect(identifierFromUsername(card, { ...account, values: {} })).toEqual(identifier);
  });

  it("sends a mobile number as the account's contact if none is stored", () => {
    const identifier = identifierFromUsername(mobile, { values: {} });
    const contacts = accountContacts({ fields: [], stored: {}, identifier });
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
    ['of who registered by mail', anna, {}, [text, readOnly(email), phone]],
    ['of who registered by mobile', byMobile, both, [text, email, readOnly(phone)]],
    ['on file of who came by card', byCard, both, [text, readOnly(email), readOnly(phone)]],
    [
      'on file of who came by card, one alone',
      byCard,
      { mobilecontactdata: '333123', mailcontactdata: '' },
      [text, email, readOnly(phone)],
    ],
    ['on file of nobody knows whom', undefined, both, [text, readOnly(email), readOnly(phone)]],
    ['of who has none', byCard, {}, [text, email, phone]],
  ])('locks the contact in the form: %s', (_, identifier, stored, expected) => {
    const fields = [text, email, phone];
    const profileForm = { fields, stored, ...(identifier && { identifier }) };
    expect(askedFields(profileForm)).toEqual(expected);
  });
});
