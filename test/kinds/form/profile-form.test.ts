import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FieldValue, FieldValues } from '../../../src/domain/customer.js';
import type { Field } from '../../../src/kinds/index.js';
import { checkField, readValue } from '../../../src/kinds/index.js';
import type { Identifier } from '../../../src/domain/identifier.js';
import {
  askedFields,
  initialValues,
  type FormContext,
  valuesToSend,
} from '../../../src/kinds/form/profile-form.js';
import { everyKind, mandatory, readOnly, sample } from '../sample.js';
import { anyText } from '../../domain/any-text.js';

const { text, email, phone, number, boolean, choice, choices, consent, gender } = sample;
const anna: Identifier = { channel: 'email', value: 'anna@example.org' };
const byMobile: Identifier = { channel: 'mobile', value: '3331231234' };
const byCard: Identifier = { channel: 'card', value: '100002' };

function opening(
  fields: readonly Field[],
  stored: FieldValues,
  rest: Partial<FormContext> & { readonly identifier?: Identifier } = {},
): FormContext {
  const { identifier, ...others } = rest;
  const profileForm = { fields, stored, ...(identifier && { identifier }) };
  return { profileForm, via: 'registration', ...others };
}

describe('initialValues', () => {
  it.each<[string, FormContext, FieldValues]>([
    ['stored values', opening([text], { text: 'x', other: 'y' }), { text: 'x' }],
    [
      'all of a stored list but its empty entry',
      opening([choices], { choices: ['', '1', '2'] }),
      { choices: ['1', '2'] },
    ],
    ['nothing for empty text', opening([text], { text: '' }), {}],
    ['nothing for a gender not stated', opening([gender], { gender: 'N' }), {}],
    ['a stored Yes as given', opening([consent], { consent: true }), { consent: true }],
    ['a stored No of a new account as unanswered', opening([consent], { consent: false }), {}],
    [
      'a stored No after a log-in as No',
      opening([consent], { consent: false }, { via: 'login' }),
      { consent: false },
    ],
    [
      'the contact of the register step',
      opening([email, phone], {}, { identifier: anna }),
      { mailcontactdata: 'anna@example.org' },
    ],
    [
      'the stored contact instead of the typed one',
      opening([email], { mailcontactdata: 'Anna@example.org' }, { identifier: anna }),
      { mailcontactdata: 'Anna@example.org' },
    ],
    ['no contact that is not shown', opening([text], {}, { identifier: anna }), {}],
    ['no contact for a card', opening([email], {}, { identifier: byCard }), {}],
  ])('shows %s', (_, given, expected) => {
    expect(initialValues(given)).toStrictEqual(expected);
  });
});

describe('valuesToSend', () => {
  it.each<[string, FormContext, FieldValues, FieldValues]>([
    ['typed values', opening([text], {}), { text: ' x ' }, { text: ' x ' }],
    ['nothing for an address of spaces', opening([email], {}), { mailcontactdata: ' ' }, {}],
    ['text of spaces as typed', opening([text], { text: 'x' }), { text: ' ' }, { text: ' ' }],
    ['no value without a field', opening([text], {}), { other: 'x' }, {}],
    ['nothing for an empty field', opening([text], {}), { text: '' }, {}],
    ['"" for a cleared field', opening([text], { text: 'x' }), { text: '' }, { text: '' }],
    [
      '"" for stored spaces whose field is cleared',
      opening([text], { text: ' ' }),
      {},
      { text: '' },
    ],
    ['"" for a field without a typed value', opening([text], { text: 'x' }), {}, { text: '' }],
    ['"" for no option', opening([choices], { choices: ['1'] }), { choices: [] }, { choices: '' }],
    [
      'no value of another field whose name differs in case alone',
      opening([text, { ...text, name: 'Text' }], { text: 'x' }),
      { Text: 'y' },
      { text: '', Text: 'y' },
    ],
    ['no inherited member', opening([{ ...text, name: 'toString' }], {}), {}, {}],
    ['nothing read-only', opening([readOnly(text)], { text: 'x' }), { text: 'y' }, {}],
    ['numbers as numbers', opening([number], {}), { number: '1,5' }, { number: 1.5 }],
    [
      'one id where the stored list is empty',
      opening([choice], { choice: [''] }),
      { choice: '1' },
      { choice: '1' },
    ],
    [
      'numbers as numbers',
      opening([number], { number: '42,50' }),
      { number: 42.5 },
      { number: 42.5 },
    ],
    [
      'dates as the contract writes them',
      opening([sample.date], { birthdate: '2026-05-24T10:30:00' }),
      { birthdate: '2026-05-24' },
      { birthdate: '2026-05-24' },
    ],
    [
      'booleans as booleans',
      opening([boolean], { boolean: '1' }),
      { boolean: true },
      { boolean: true },
    ],
    [
      'ids of a list as a list',
      opening([choices], { choices: '1,2' }),
      { choices: ['1', '2'] },
      { choices: ['1', '2'] },
    ],
    [
      'an ambiguous number as the typed text',
      opening([number], {}),
      { number: '1.000' },
      { number: '1.000' },
    ],
    ['ids as text', opening([choice], { choice: 3 }), { choice: '3' }, { choice: '3' }],
    ['several ids as a list', opening([choices], {}), { choices: ['1'] }, { choices: ['1'] }],
    ['an unknown value in its own type', opening([text], { text: 5 }), { text: '5' }, { text: 5 }],
    ['a changed value as text', opening([text], { text: 5 }), { text: '6' }, { text: '6' }],
    ['no optional consent that is untouched', opening([consent], { consent: false }), {}, {}],
    [
      'no optional consent that is unchanged',
      opening([consent], { consent: true }),
      { consent: true },
      {},
    ],
    [
      'an optional consent that was given',
      opening([consent], { consent: false }),
      { consent: true },
      { consent: true },
    ],
    [
      'an optional consent that was withdrawn',
      opening([consent], { consent: true }),
      { consent: false },
      { consent: false },
    ],
    [
      'a mandatory consent answered No',
      opening([mandatory(consent)], { consent: false }),
      { consent: false },
      { consent: false },
    ],
    [
      'a mandatory consent that is unchanged',
      opening([mandatory(consent)], { consent: true }),
      { consent: true },
      { consent: true },
    ],
    [
      'phone numbers cleaned',
      opening([phone], {}),
      { mobilecontactdata: '333 123-1234' },
      { mobilecontactdata: '3331231234' },
    ],
    [
      'an unchanged number as stored',
      opening([phone], { mobilecontactdata: '333 123' }),
      { mobilecontactdata: '333 123' },
      { mobilecontactdata: '333 123' },
    ],
    [
      "an unchanged number beside the account's address as stored",
      opening([phone], { mobilecontactdata: '333 123' }, { identifier: anna }),
      { mobilecontactdata: '333 123' },
      { mailcontactdata: 'anna@example.org', mobilecontactdata: '333 123' },
    ],
    [
      "an unchanged address beside the account's number as stored",
      opening([email], { mailcontactdata: 'a@b.it ' }, { identifier: byMobile }),
      { mailcontactdata: 'a@b.it ' },
      { mailcontactdata: 'a@b.it ', mobilecontactdata: '3331231234' },
    ],
    [
      'addresses trimmed',
      opening([email], {}),
      { mailcontactdata: ' a@b.it ' },
      { mailcontactdata: 'a@b.it' },
    ],
    [
      'the contact of the account, shown or not',
      opening([text], {}, { identifier: anna }),
      { text: 'x' },
      { mailcontactdata: 'anna@example.org', text: 'x' },
    ],
    [
      'the contact of the account as stored',
      opening([email], { mailcontactdata: 'Anna@example.org' }, { identifier: anna }),
      { mailcontactdata: 'other@example.org' },
      { mailcontactdata: 'Anna@example.org' },
    ],
    [
      'the mobile number of a registration by mobile',
      opening([], { mailcontactdata: 'a@b.it' }, { identifier: byMobile }),
      {},
      { mobilecontactdata: '3331231234' },
    ],
    [
      'the stored contacts after an identification by card',
      opening(
        [],
        { mailcontactdata: 'a@b.it', mobilecontactdata: '333123' },
        { identifier: byCard },
      ),
      {},
      { mailcontactdata: 'a@b.it', mobilecontactdata: '333123' },
    ],
    ['no contact if none is stored', opening([], {}, { identifier: byCard }), {}, {}],
    [
      'no contact that is a list',
      opening([], { mobilecontactdata: [''] }, { identifier: byCard }),
      {},
      {},
    ],
  ])('sends %s', (_, given, typed, expected) => {
    expect(valuesToSend(given, typed)).toStrictEqual(expected);
  });

  it.each<[Field, FieldValue]>([
    [number, '0012345678901234567'],
    [number, '1.000'],
    [text, ' 0.12345678901234567890 '],
  ])('sends an untouched value exactly as stored: %o %j', (field, value) => {
    const given = opening([field], { [field.name]: value });
    expect(valuesToSend(given, initialValues(given))).toStrictEqual({ [field.name]: value });
  });

  it.each<[Field, FieldValue]>([
    [number, '12 kg'],
    [sample.date, '2024-02-30'],
    [boolean, 'perhaps'],
    [mandatory({ ...sample.date, name: 'customerdynamicfields.7' }), 'soon'],
  ])('does not send a stored value that the field cannot show: %o %j', (field, value) => {
    const given = opening([field], { [field.name]: value });
    expect(initialValues(given)).toEqual({});
    expect(valuesToSend(given, {})).toStrictEqual({});
  });

  it.each<[Field, FieldValue]>([
    [mandatory(text), 'x'],
    [mandatory(choices), ['1']],
    [mandatory(consent), true],
    [mandatory(gender), 'F'],
  ])(
    'leaves a stored value that cannot be read as it is, unless it is replaced: %o',
    (field, typed) => {
      const form = { fields: [field], stored: {}, unreadable: [field.name] };
      const given: FormContext = { profileForm: form, via: 'login' };
      const [asked] = askedFields(form);
      expect(checkField(asked!, undefined, { today: '2026-12-02' })).toBeUndefined();
      expect(initialValues(given)).toEqual({});
      expect(valuesToSend(given, {})).toStrictEqual({});
      expect(valuesToSend(given, { [field.name]: '' })).toStrictEqual({});
      expect(valuesToSend(given, { [field.name]: typed })).toStrictEqual({ [field.name]: typed });
    },
  );

  it('never takes a consent that cannot be read for the Yes that the page requires', () => {
    const field = mandatory(consent);
    const [asked] = askedFields({ fields: [field], stored: {}, unreadable: [field.name] });
    const rules = { today: '2026-12-02', consentsRequired: [field.name] };
    expect(checkField(asked!, undefined, rules)).toEqual({ key: 'consent-required' });
  });

  it('sends everything as stored if nothing was changed', () => {
    const value = fc.oneof(anyText(), fc.double(), fc.boolean());
    const stored = fc.dictionary(
      fc.constantFrom(...everyKind.map(({ name }) => name)),
      fc.oneof(value, fc.array(fc.string())) as fc.Arbitrary<FieldValue>,
    );
    fc.assert(
      fc.property(stored, fc.boolean(), (values, isNew) => {
        const via = isNew ? 'registration' : 'login';
        const given = opening(everyKind, values, { via });
        const sent = valuesToSend(given, initialValues(given));
        for (const field of askedFields(given.profileForm)) {
          const shown = initialValues(given)[field.name];
          if (field.kind === 'consent') expect(sent).not.toHaveProperty(field.name);
          else if (shown !== undefined) {
            expect(readValue(field, sent[field.name])).toEqual(shown);
          }
        }
      }),
    );
  });

  it('sends no field that the form did not show, except the contact', () => {
    fc.assert(
      fc.property(
        fc.subarray([...everyKind]),
        fc.dictionary(fc.string(), fc.string()),
        (fields, typed) => {
          const names = new Set([...fields.map(({ name }) => name), 'mailcontactdata']);
          const sent = valuesToSend(opening(fields, {}, { identifier: anna }), typed);
          expect(Object.keys(sent).filter((name) => !names.has(name))).toEqual([]);
        },
      ),
    );
  });
});
