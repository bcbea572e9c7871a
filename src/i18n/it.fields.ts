/**
 * Italian: the labels of data entry, for the fields of the catalogue, their groups, and the consents.
 */
import type { FieldMessages } from './messages.js';

export const fields = {
  'date-day': 'Giorno',
  'date-month': 'Mese',
  'date-year': 'Anno',
  'date-hint': 'Per esempio {date}',
  'gender-f': 'Donna',
  'gender-m': 'Uomo',
  'phone-country': 'Prefisso internazionale',
  'options-loading': 'Carichiamo le opzioni…',
  'options-empty': 'Non c’è nulla da scegliere.',
  'options-failed': 'Le opzioni non si sono caricate.',
  'options-stored': '{value} (salvato)',

  'group-you': 'Dati personali',
  'group-contacts': 'I tuoi recapiti',
  'group-address': 'Il tuo indirizzo',
  'group-preferences': 'Le tue preferenze',
  'group-consents': 'I tuoi consensi',
  'group-consents-intro':
    'Decidi tu, e puoi cambiare idea quando vuoi. Trovi tutto nella nostra {privacy}.',
  'group-consents-intro-plain': 'Decidi tu, e puoi cambiare idea quando vuoi.',

  'field-name': 'Nome',
  'field-surname': 'Cognome',
  'field-gender': 'Sesso',
  'field-birthdate': 'Data di nascita',
  'field-identitycard': 'Codice fiscale o carta d’identità',
  'field-identitycardtypeid': 'Tipo di documento',
  'field-mailcontactdata': 'Indirizzo e-mail',
  'field-mobilecontactdata': 'Numero di cellulare',
  'field-telephonecontactdata': 'Telefono fisso',
  'field-faxcontactdata': 'Fax',
  'field-address': 'Via o piazza',
  'field-addressnumber': 'Numero civico',
  'field-addressprefix': 'Tipo di indirizzo (via, piazza…)',
  'field-zip': 'CAP',
  'field-country': 'Paese',
  'field-geolevel1': 'Regione',
  'field-geolevel2': 'Provincia',
  'field-geolevel3': 'Comune',
  'field-geolevel4': 'Circoscrizione',
  'field-geolevel5': 'Quartiere',
  'field-interestareas': 'I tuoi interessi',
  'field-accountnumber': 'Numero di conto',
  'field-frequentflyernumber': 'Numero frequent flyer',
  'field-zone': 'Zona',
  'field-notes': 'Note',
  'field-facebookid': 'Facebook',
  'field-twitterid': 'X (Twitter)',
  'field-instagramid': 'Instagram',
  'field-youtubeid': 'YouTube',
  'field-usedforpromotions': 'Offerte e novità',
  'field-usedforstatistics': 'Statistiche',
  'field-usedbyothers': 'Comunicazione ad aziende partner',
  'field-cangetcurrentlocation': 'La tua posizione',
  'field-cancomunicaverification': 'Messaggi di verifica',

  'consent-usedforpromotions': 'Vorrei ricevere offerte e novità.',
  'consent-usedforstatistics':
    'Acconsento all’uso dei miei dati per statistiche e per capire che cosa mi piace.',
  'consent-usedbyothers':
    'Acconsento alla comunicazione dei miei dati ad aziende partner per le loro offerte.',
  'consent-cangetcurrentlocation':
    'Acconsento all’uso della mia posizione per scoprire che cosa c’è vicino a me.',
  'consent-cancomunicaverification':
    'Acconsento a ricevere messaggi per confermare i miei recapiti.',
  'consent-other': 'Acconsento: {label}',
} as const satisfies FieldMessages;
