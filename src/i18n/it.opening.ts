/**
 * Italian: the sentences of the first form.
 */
import type { OpeningMessages } from './messages.js';

export const opening = {
  'common-continue': 'Continua',
  'common-log-in': 'Accedi',
  'common-retry': 'Riprova',
  'common-reload': 'Ricarica la pagina',
  'common-privacy-link': 'informativa sulla privacy',
  'flow-step': 'Passaggio {step} di {steps}',
  'flow-chunk-failed':
    'Il passaggio successivo non si è caricato. Controlla la connessione e riprova.',
  'register-heading': 'Richiedi la tua tessera',
  'register-intro': '',
  'register-email': 'Indirizzo email',
  'register-mobile': 'Numero di cellulare',
  'register-email-mobile': 'Email o numero di cellulare',
  'register-card': 'Numero della tessera',
  'register-card-hint': 'È sulla tessera.',
  'register-busy': 'Controlliamo…',
  'register-use-card': 'Ho una tessera, ma non un account',
  'register-use-card-number': 'Usa il numero della tessera',
  'otp-send': 'Inviami un codice',
  'register-privacy': 'Nella nostra {privacy} spieghiamo come usiamo i tuoi dati.',
  'register-have-account': 'Hai già un account? {login}',
  'problem-misconfigured': 'Al momento questo modulo non è disponibile. Torna più tardi.',
} as const satisfies OpeningMessages;
