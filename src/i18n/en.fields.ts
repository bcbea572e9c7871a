/**
 * English, what data entry asks: the fields of the catalogue, their groups, and the consents.
 */
import type { Sentence } from './sentence.js';

export const fields = {
  'date-day': 'Day',
  'date-month': 'Month',
  'date-year': 'Year',
  'date-hint': 'For example 27 3 1990',
  'gender-f': 'Female',
  'gender-m': 'Male',
  'phone-country': 'Country code',
  'options-loading': 'Loading the choices…',
  'options-empty': 'There’s nothing to choose here.',
  'options-failed': 'The choices didn’t load.',
  'options-parent': 'First choose “{field}”.',
  'options-stored': '{value} (as stored)',

  'group-you': 'You',
  'group-contacts': 'How to reach you',
  'group-address': 'Your address',
  'group-preferences': 'Your preferences',
  'group-consents': 'Your consents',
  'group-consents-intro':
    'You decide, and you can change your mind later. Read more in our {privacy}.',
  'group-consents-intro-plain': 'You decide, and you can change your mind later.',

  'field-name': 'First name',
  'field-surname': 'Last name',
  'field-gender': 'Gender',
  'field-birthdate': 'Date of birth',
  'field-identitycard': 'Tax code or identity card',
  'field-identitycardtypeid': 'Type of document',
  'field-mailcontactdata': 'E-mail address',
  'field-mobilecontactdata': 'Mobile number',
  'field-telephonecontactdata': 'Landline number',
  'field-faxcontactdata': 'Fax number',
  'field-address': 'Street',
  'field-addressnumber': 'House number',
  'field-addressprefix': 'Type of street',
  'field-zip': 'Postcode',
  'field-country': 'Country',
  'field-geolevel1': 'Region',
  'field-geolevel2': 'Province',
  'field-geolevel3': 'City',
  'field-geolevel4': 'District',
  'field-geolevel5': 'Neighbourhood',
  'field-interestareas': 'Your interests',
  'field-accountnumber': 'Account number',
  'field-frequentflyernumber': 'Frequent flyer number',
  'field-zone': 'Area',
  'field-notes': 'Notes',
  'field-facebookid': 'Facebook',
  'field-twitterid': 'X (Twitter)',
  'field-instagramid': 'Instagram',
  'field-youtubeid': 'YouTube',
  'field-usedforpromotions': 'Offers and news',
  'field-usedforstatistics': 'Statistics',
  'field-usedbyothers': 'Sharing with partners',
  'field-cangetcurrentlocation': 'Your location',
  'field-cancomunicaverification': 'Verification messages',

  'consent-usedforpromotions':
    'I’d like to receive offers and news, as described in the {privacy}.',
  'consent-usedforstatistics':
    'My data may be used for statistics and to understand what I like, as described in the {privacy}.',
  'consent-usedbyothers':
    'My data may be passed on to partner companies for their own offers, as described in the {privacy}.',
  'consent-cangetcurrentlocation':
    'My current location may be used to show me what’s nearby, as described in the {privacy}.',
  'consent-cancomunicaverification':
    'I agree to receive messages that verify my contact details, as described in the {privacy}.',
  'consent-other': 'I agree: {label}',
} satisfies Record<string, Sentence>;
