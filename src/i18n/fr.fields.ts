/**
 * French: the labels of data entry, for the fields of the catalogue, their groups, and the consents.
 */
import type { FieldMessages } from './messages.js';

export const fields = {
  'date-day': 'Jour',
  'date-month': 'Mois',
  'date-year': 'Année',
  'date-hint': 'Par exemple\u00a0: {date}',
  'gender-f': 'Femme',
  'gender-m': 'Homme',
  'phone-country': 'Indicatif du pays',
  'options-loading': 'Les choix arrivent…',
  'options-empty': 'Il n’y a rien à choisir ici.',
  'options-failed': 'Les choix ne se sont pas chargés.',
  'options-stored': '{value} (enregistré)',

  'group-you': 'Vous',
  'group-contacts': 'Comment vous joindre',
  'group-address': 'Votre adresse',
  'group-preferences': 'Vos préférences',
  'group-consents': 'Vos accords',
  'group-consents-intro':
    'C’est vous qui décidez, et vous pouvez changer d’avis à tout moment. Tout est dans notre {privacy}.',
  'group-consents-intro-plain':
    'C’est vous qui décidez, et vous pouvez changer d’avis à tout moment.',

  'field-name': 'Prénom',
  'field-surname': 'Nom',
  'field-gender': 'Sexe',
  'field-birthdate': 'Date de naissance',
  'field-identitycard': 'Numéro fiscal ou numéro de carte d’identité',
  'field-identitycardtypeid': 'Type de document',
  'field-mailcontactdata': 'Adresse e-mail',
  'field-mobilecontactdata': 'Numéro de mobile',
  'field-telephonecontactdata': 'Téléphone fixe',
  'field-faxcontactdata': 'Numéro de fax',
  'field-address': 'Rue',
  'field-addressnumber': 'Numéro',
  'field-addressprefix': 'Type de voie',
  'field-zip': 'Code postal',
  'field-country': 'Pays',
  'field-geolevel1': 'Région',
  'field-geolevel2': 'Département',
  'field-geolevel3': 'Ville',
  'field-geolevel4': 'Arrondissement',
  'field-geolevel5': 'Quartier',
  'field-interestareas': 'Vos centres d’intérêt',
  'field-accountnumber': 'Numéro de compte',
  'field-frequentflyernumber': 'Numéro de grand voyageur',
  'field-zone': 'Secteur',
  'field-notes': 'Remarques',
  'field-facebookid': 'Facebook',
  'field-twitterid': 'X (Twitter)',
  'field-instagramid': 'Instagram',
  'field-youtubeid': 'YouTube',
  'field-usedforpromotions': 'Offres et nouveautés',
  'field-usedforstatistics': 'Statistiques',
  'field-usedbyothers': 'Transmission à des partenaires',
  'field-cangetcurrentlocation': 'Votre position',
  'field-cancomunicaverification': 'Messages de vérification',

  'consent-usedforpromotions': 'J’aimerais recevoir des offres et des nouveautés.',
  'consent-usedforstatistics':
    'J’accepte que mes données servent à des statistiques et à savoir ce qui me plaît.',
  'consent-usedbyothers':
    'J’accepte que mes données soient transmises à des entreprises partenaires pour leurs propres offres.',
  'consent-cangetcurrentlocation':
    'J’accepte que ma position serve à me montrer ce qu’il y a près de moi.',
  'consent-cancomunicaverification':
    'J’accepte de recevoir des messages pour vérifier mes coordonnées.',
  'consent-other': 'J’accepte\u00a0: {label}',
} as const satisfies FieldMessages;
