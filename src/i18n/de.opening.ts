/**
 * German: the sentences of the first form.
 */
import type { OpeningMessages } from './messages.js';

export const opening = {
  'common-continue': 'Weiter',
  'common-log-in': 'Anmelden',
  'common-retry': 'Noch einmal versuchen',
  'common-reload': 'Seite neu laden',
  'common-privacy-link': 'Datenschutzerklärung',
  'flow-step': 'Schritt {step} von {steps}',
  'flow-chunk-failed':
    'Der nächste Schritt hat nicht geladen. Prüfe deine Verbindung und versuche es noch einmal.',
  'register-heading': 'Hol dir deine Karte',
  'register-intro': '',
  'register-email': 'E-Mail-Adresse',
  'register-mobile': 'Handynummer',
  'register-email-mobile': 'E-Mail oder Handynummer',
  'register-card': 'Kartennummer',
  'register-card-hint': 'Sie steht auf der Karte.',
  'register-busy': 'Wir schauen nach…',
  'register-use-card': 'Ich habe eine Karte, aber noch kein Konto',
  'register-use-card-number': 'Lieber mit meiner Kartennummer',
  'otp-send': 'Code schicken',
  'register-privacy': 'Wie wir deine Daten verwenden, steht in unserer {privacy}.',
  'register-have-account': 'Schon registriert? {login}',
  'problem-misconfigured':
    'Das Formular ist gerade nicht verfügbar. Bitte versuche es später noch einmal.',
} as const satisfies OpeningMessages;
