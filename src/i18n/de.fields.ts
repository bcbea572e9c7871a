/**
 * German: the labels of data entry, for the fields of the catalogue, their groups, and the consents.
 */
import type { FieldMessages } from './messages.js';

export const fields = {
  'date-day': 'Tag',
  'date-month': 'Monat',
  'date-year': 'Jahr',
  'date-hint': 'Zum Beispiel {date}',
  'gender-f': 'Weiblich',
  'gender-m': 'Männlich',
  'phone-country': 'Ländervorwahl',
  'options-loading': 'Die Auswahl kommt gleich…',
  'options-empty': 'Hier gibt es nichts auszuwählen.',
  'options-failed': 'Die Auswahl hat nicht geladen.',
  'options-stored': '{value} (wie gespeichert)',

  'group-you': 'Über dich',
  'group-contacts': 'So erreichen wir dich',
  'group-address': 'Deine Adresse',
  'group-preferences': 'Deine Vorlieben',
  'group-consents': 'Deine Einwilligungen',
  'group-consents-intro':
    'Du entscheidest und kannst es dir jederzeit anders überlegen. Mehr dazu in unserer {privacy}.',
  'group-consents-intro-plain': 'Du entscheidest und kannst es dir jederzeit anders überlegen.',

  'field-name': 'Vorname',
  'field-surname': 'Nachname',
  'field-gender': 'Geschlecht',
  'field-birthdate': 'Geburtsdatum',
  'field-identitycard': 'Steuernummer oder Ausweisnummer',
  'field-identitycardtypeid': 'Art des Ausweises',
  'field-mailcontactdata': 'E-Mail-Adresse',
  'field-mobilecontactdata': 'Handynummer',
  'field-telephonecontactdata': 'Festnetznummer',
  'field-faxcontactdata': 'Faxnummer',
  'field-address': 'Straße',
  'field-addressnumber': 'Hausnummer',
  'field-addressprefix': 'Art der Straße',
  'field-zip': 'Postleitzahl',
  'field-country': 'Land',
  'field-geolevel1': 'Region',
  'field-geolevel2': 'Provinz',
  'field-geolevel3': 'Ort',
  'field-geolevel4': 'Bezirk',
  'field-geolevel5': 'Stadtteil',
  'field-interestareas': 'Deine Interessen',
  'field-accountnumber': 'Kontonummer',
  'field-frequentflyernumber': 'Vielfliegernummer',
  'field-zone': 'Gebiet',
  'field-notes': 'Anmerkungen',
  'field-facebookid': 'Facebook',
  'field-twitterid': 'X (Twitter)',
  'field-instagramid': 'Instagram',
  'field-youtubeid': 'YouTube',
  'field-usedforpromotions': 'Angebote und Neuigkeiten',
  'field-usedforstatistics': 'Statistik',
  'field-usedbyothers': 'Weitergabe an Partner',
  'field-cangetcurrentlocation': 'Dein Standort',
  'field-cancomunicaverification': 'Nachrichten zur Bestätigung',

  'consent-usedforpromotions': 'Ich möchte Angebote und Neuigkeiten bekommen.',
  'consent-usedforstatistics':
    'Meine Daten dürfen für Statistiken verwendet werden, und um herauszufinden, was mir gefällt.',
  'consent-usedbyothers':
    'Meine Daten dürfen an Partnerunternehmen für deren Angebote weitergegeben werden.',
  'consent-cangetcurrentlocation':
    'Mein Standort darf verwendet werden, um mir zu zeigen, was in der Nähe ist.',
  'consent-cancomunicaverification':
    'Ich möchte Nachrichten bekommen, um meine Kontaktdaten zu bestätigen.',
  'consent-other': 'Ich bin einverstanden: {label}',
} as const satisfies FieldMessages;
