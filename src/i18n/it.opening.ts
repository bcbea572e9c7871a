/**
 * Italian, the part that the first form needs.
 */
import type { OpeningMessages } from './messages.js';

export const opening: OpeningMessages = {
  'common-continue': 'Continua',
  'common-log-in': 'Accedi',
  'common-retry': 'Riprova',
  'common-stop': 'Interrompi e riprova',
  'common-mistakes': {
    one: 'Controlla una risposta:',
    other: 'Controlla {count} risposte:',
  },
  'common-waiting': 'Ci vuole un po’ più del solito.',
  'common-waiting-long':
    'Ancora nessuna risposta. Puoi interrompere e riprovare: ciò che hai scritto non va perso.',
  'common-support-code': 'Codice per l’assistenza {code}',
  'common-privacy-link': 'informativa sulla privacy',

  'flow-step': 'Passo {step} di {steps}',
  'flow-offline': 'Sembra che manchi la connessione. Ciò che hai scritto non va perso.',
  'flow-chunk-failed': 'Il passo successivo non si è caricato. Controlla la connessione e riprova.',

  'register-heading': 'Richiedi la tua tessera',
  'register-email': 'Indirizzo e-mail',
  'register-mobile': 'Numero di cellulare',
  'register-email-mobile': 'Indirizzo e-mail o numero di cellulare',
  'register-card': 'Numero della tessera',
  'register-card-hint': 'È stampato sulla tessera.',
  'register-busy': 'Verifica in corso…',
  'register-use-card': 'Ho già una tessera',
  'register-use-email': 'Usa invece l’indirizzo e-mail',
  'register-use-mobile': 'Usa invece il numero di cellulare',
  'register-use-email-mobile': 'Usa invece l’e-mail o il cellulare',
  'register-privacy': 'Nella nostra {privacy} spieghiamo come usiamo i tuoi dati.',
  'register-have-account': 'Hai già un account? {login}',

  'problem-offline': 'Non riusciamo a collegarci. Controlla la connessione e riprova.',
  'problem-timeout': 'La risposta tarda ad arrivare. Riprova.',
  'problem-too-many-requests': 'I tentativi sono stati troppi. Puoi riprovare tra {time}.',
  'problem-too-many-requests-over': 'I tentativi sono stati troppi. Ora puoi riprovare.',
  'problem-server-error': 'Qualcosa non ha funzionato da parte nostra. Riprova tra poco.',
  'problem-not-our-server':
    'Questa risposta non viene dal nostro server. Se la rete Wi-Fi chiede di accedere, fallo prima, poi riprova.',
  'problem-refused': 'Non possiamo proseguire con questa registrazione. Contattaci.',
  'problem-misconfigured': 'Al momento questo modulo non è disponibile. Torna più tardi.',
  'problem-unexpected': 'È successo qualcosa di imprevisto. Riprova.',

  'mistake-identifier-empty': 'Scrivi il tuo indirizzo e-mail o il numero di cellulare.',
  'mistake-identifier-malformed': 'Scrivi un indirizzo e-mail o un numero di cellulare.',
  'mistake-email-empty': 'Scrivi il tuo indirizzo e-mail.',
  'mistake-email-malformed': 'Scrivi un indirizzo e-mail come nome@esempio.it.',
  'mistake-mobile-empty': 'Scrivi il tuo numero di cellulare.',
  'mistake-mobile-malformed':
    'Scrivi il numero in cifre, con + e il prefisso del Paese se è estero.',
  'mistake-card-empty': 'Scrivi il numero della tessera.',
  'mistake-card-malformed': 'Scrivi il numero così com’è stampato sulla tessera.',
};
