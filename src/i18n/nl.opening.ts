/**
 * Dutch: the sentences of the first form.
 */
import type { OpeningMessages } from './messages.js';

export const opening = {
  'common-continue': 'Verder',
  'common-log-in': 'Inloggen',
  'common-retry': 'Opnieuw proberen',
  'common-reload': 'Pagina opnieuw laden',
  'common-privacy-link': 'privacyverklaring',
  'flow-step': 'Stap {step} van {steps}',
  'flow-chunk-failed':
    'De volgende stap is niet geladen. Controleer je verbinding en probeer het opnieuw.',
  'register-heading': 'Vraag je kaart aan',
  'register-intro': '',
  'register-email': 'E-mailadres',
  'register-mobile': 'Mobiel nummer',
  'register-email-mobile': 'E-mail of mobiel nummer',
  'register-card': 'Kaartnummer',
  'register-card-hint': 'Het staat op je kaart.',
  'register-busy': 'We kijken het na…',
  'register-use-card': 'Ik heb een kaart, maar nog geen account',
  'register-use-card-number': 'Liever met mijn kaartnummer',
  'otp-send': 'Stuur me een code',
  'register-privacy': 'In onze {privacy} staat hoe we je gegevens gebruiken.',
  'register-have-account': 'Al geregistreerd? {login}',
  'problem-misconfigured': 'Dit formulier is nu niet beschikbaar. Probeer het later nog een keer.',
} as const satisfies OpeningMessages;
