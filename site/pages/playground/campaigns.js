/**
 * Sample campaigns: their fields, in each of the three shapes in which the API may send them, and their own fields as the platform
 * describes them.
 */

import { labelIn } from './italian.js';

/** Read name, flag name, and whether the field is mandatory. */
const known = (name, flag, mandatory = false) => ({ name, flag, mandatory });
const own = (number, label, dataType, { options, ...limits } = {}) => ({
  id: 900 + number,
  name: label,
  type: { dataType, ...limits },
  flags: { isEnabled: true, isVisible: true, showingCustomerArea: true, isMandatory: false },
  ...(options && { options }),
});
const choices = (...words) => words.map((value, index) => ({ id: index + 1, value }));

const consents = [
  known('usedForPromotions', 'CustomerDataCanBeUsedForPromotions', true),
  known('usedForStatistics', 'CustomerDataCanBeUsedForStatistics'),
  known('usedByOthers', 'CustomerDataCanBeUsedByOthers'),
];

const small = {
  fields: [
    known('name', 'Name', true),
    known('surname', 'Surname', true),
    known('mailContactData', 'Email'),
  ],
  consents: consents.slice(0, 1),
};

const typical = {
  fields: [
    known('name', 'Name', true),
    known('surname', 'Surname', true),
    known('gender', 'Gender'),
    known('birthdate', 'Birthdate', true),
    known('mailContactData', 'Email', true),
    known('mobileContactData', 'Mobile'),
    known('zip', 'ZipCode', true),
  ],
  own: [
    own(1, 'Favourite shop', 'options', { options: choices('City centre', 'Station', 'Airport') }),
  ],
  consents,
};

const questions = [
  ['Number of children', 'number', { minValue: 0, maxValue: 20 }],
  ['Pets at home', 'boolean'],
  ['Moved in on', 'date'],
  ['Favourite shop', 'options', { options: choices('City centre', 'Station', 'Airport') }],
  ['How did you hear of us?', 'text', { length: 80 }],
  ['Shoe size', 'number', { minValue: 16, maxValue: 52 }],
  ['Newsletter on paper', 'boolean'],
  ['Wedding day', 'date'],
  ['Coffee', 'options', { options: choices('Espresso', 'Filter', 'Decaf', 'None') }],
  ['Name of a friend who told you', 'text', { length: 60 }],
  ['Litres in the fridge', 'number', { minValue: 0, maxValue: 900 }],
  ['Owns a bicycle', 'boolean'],
  ['Member since', 'date'],
  ['Preferred aisle', 'options', { options: choices('Bread', 'Fruit', 'Cheese', 'Wine') }],
];

const sixty = {
  fields: [
    ...typical.fields.slice(0, 4),
    known('identityCard', 'DNI'),
    known('identityCardTypeId', 'DNIType'),
    known('mailContactData', 'Email', true),
    known('mobileContactData', 'Mobile'),
    known('telephoneContactData', 'Telephone'),
    known('faxContactData', 'Fax'),
    known('address', 'Address'),
    known('addressNumber', 'AddressNumber'),
    known('addressPrefix', 'AddressPrefix'),
    known('zip', 'ZipCode', true),
    known('country', 'Country'),
    known('geoLevels', 'GeoLevels'),
    known('interestAreas', 'InterestAreas'),
    known('accountNumber', 'AccountNumber'),
    known('frequentFlyerNumber', 'FrequentFlyerNumber'),
    known('zone', 'Zone'),
    known('notes', 'Notes'),
  ],
  own: Array.from({ length: 30 }, (_, index) => {
    const [label, type, rest] = questions[index % questions.length];
    const round = Math.floor(index / questions.length);
    return own(index + 1, round === 0 ? label : `${label} (${round + 1})`, type, rest);
  }),
  consents: [
    ...consents,
    known('canGetCurrentLocation', 'CustomerDataCanGetCurrentLocation'),
    known('canComunicaVerification', 'ComunicaVerification'),
  ],
};

export const campaigns = { small, typical, sixty };

const shapes = {
  flags: (fields) =>
    Object.assign(
      {},
      ...fields.map(({ flag, mandatory }) => ({
        [`show${flag}`]: true,
        [`isMandatory${flag}`]: mandatory,
        [`readOnly${flag}`]: false,
      })),
    ),
  map: (fields) =>
    Object.fromEntries(fields.map(({ name, mandatory }) => [name, { visible: true, mandatory }])),
  list: (fields) => fields.map(({ name, mandatory }) => ({ name, visible: true, mandatory })),
};

/** A field of the campaign's own with its texts in a language. */
function inLanguage(lang, { name, options, ...field }) {
  const [text, round = ''] = name.split(/(?= \(\d\)$)/);
  const told = options?.map(({ id, value }) => ({ id, value: labelIn(lang, value) }));
  return { ...field, name: labelIn(lang, text) + round, ...(told && { options: told }) };
}

/** The field lists of a campaign in a shape, as `PUT /sandbox/campaign` takes them. */
export function fieldLists(campaign, shape, lang = 'en') {
  const { fields, own: described = [], consents: privacy } = campaigns[campaign];
  return {
    CustomDataFields: shapes[shape](fields),
    dynamicFields: described.map((field) => inLanguage(lang, field)),
    PrivacyCustomDataFields: shapes[shape](privacy),
  };
}
