/**
 * Italian: all sentences after the first form.
 */
import { fields } from './it.fields.js';
import type { MainMessages } from './messages.js';

export const main = {
  'register-use-email': 'Usa invece la mia e-mail',
  'register-use-mobile': 'Usa invece il mio cellulare',
  'register-use-email-mobile': 'Usa invece la mia e-mail o il mio cellulare',
  'common-stop': 'Annulla',
  'common-mistakes': {
    one: 'C’è un dato da rivedere:',
    other: 'Ci sono {count} dati da rivedere:',
  },
  'common-named': '{field}: {text}',
  'common-waiting': 'Ci vuole un po’ più del solito.',
  'common-waiting-long':
    'Ci stiamo ancora lavorando. Puoi annullare e riprovare: quello che hai scritto resta.',
  'common-waiting-end':
    'Ci stiamo ancora lavorando. Al massimo mezzo minuto, e quello che hai scritto resta.',
  'common-support-code': 'Codice per l’assistenza: {code}',
  'flow-offline': 'Sembra che manchi la connessione. Quello che hai scritto resta.',
  'problem-offline': 'Non riusciamo a collegarci. Controlla la connessione e riprova.',
  'problem-wifi':
    'Non sei ancora in rete. Se il Wi-Fi ti chiede di accedere, fallo prima e poi riprova.',
  'problem-timeout': 'Ci vuole troppo tempo. Riprova.',
  'problem-too-many-requests': 'Troppi tentativi di seguito. Puoi riprovare tra {time}.',
  'problem-too-many-requests-over': 'Grazie della pazienza. Ora puoi riprovare.',
  'problem-too-many-requests-wait': 'In questo momento siamo molto richiesti. Aspetta un attimo.',
  'problem-server-error': 'Qualcosa da parte nostra non ha funzionato. Riprova tra poco.',
  'problem-not-our-server': 'Forse il Wi-Fi ti chiede prima di accedere. Fallo e poi riprova.',
  'problem-refused': 'Non ha funzionato. Contattaci: ti aiutiamo noi.',
  'problem-unexpected': 'Qualcosa è andato storto. Riprova.',
  'mistake-identifier-empty': 'Scrivi il tuo indirizzo e-mail o il numero di cellulare.',
  'mistake-identifier-malformed': 'Scrivi un indirizzo e-mail o un numero di cellulare.',
  'mistake-email-empty': 'Scrivi il tuo indirizzo e-mail.',
  'mistake-email-malformed': 'Scrivi un indirizzo e-mail come nome@example.com.',
  'mistake-mobile-empty': 'Scrivi il tuo numero di cellulare.',
  'mistake-mobile-malformed':
    'Scrivi il numero in cifre, con + e il prefisso internazionale se è estero.',
  'mistake-card-empty': 'Scrivi il numero della tessera.',
  'mistake-card-malformed': 'Scrivi il numero così com’è sulla tessera.',

  ...fields,

  'common-yes': 'Sì',
  'common-no': 'No',
  'common-not-stated': 'Preferisco non dirlo',
  'common-optional': '{label} (facoltativo)',
  'common-choose': 'Scegli',
  'common-change': 'Modifica',
  'common-close': 'Chiudi',
  'common-terms-link': 'condizioni del programma',
  'common-show-password': 'Mostra la password',

  'register-card-unknown-only':
    'Non conosciamo questo numero di tessera. Controllalo oppure contattaci.',
  'register-card-unknown-email':
    'Non troviamo questa tessera. Controlla il numero oppure usa la tua e-mail.',
  'register-card-unknown-mobile':
    'Non troviamo questa tessera. Controlla il numero oppure usa il tuo cellulare.',
  'register-card-unknown-email-mobile':
    'Non troviamo questa tessera. Controlla il numero oppure usa la tua e-mail o il tuo cellulare.',
  'register-registered-elsewhere':
    'Hai già un account. Accedi su questo sito per vedere la tua tessera.',

  'otp-heading': 'Scegli la tua password',
  'otp-code-heading': 'Scrivi il tuo codice',
  'otp-code-heading-email': 'Controlla la tua e-mail',
  'otp-code-heading-mobile': 'Controlla il telefono',
  'otp-intro-new': 'Poi inviamo un codice a {contact}.',
  'otp-intro-has-card':
    'Buone notizie: hai già una nostra tessera. Scegli una password per usarla anche online.',
  'otp-intro-by-card':
    'Poi inviamo un codice all’indirizzo e-mail o al numero di cellulare associato alla tessera {contact}.',
  'otp-change-email': 'Modifica l’indirizzo e-mail',
  'otp-change-mobile': 'Modifica il numero di cellulare',
  'otp-change-card': 'Modifica il numero della tessera',
  'otp-password': 'Nuova password',
  'otp-password-again': 'Per la tua sicurezza non conserviamo le password. Scegli di nuovo la tua.',
  'otp-password-hint': {
    one: 'Almeno {count} carattere. Qualche parola di seguito è facile da ricordare.',
    other: 'Almeno {count} caratteri. Qualche parola di seguito è facile da ricordare.',
  },
  'otp-password-chosen': 'Password scelta',
  'otp-password-change': 'Modifica la password',
  'otp-send': 'Mandami un codice',
  'otp-send-email': 'Inviami un codice via e-mail',
  'otp-send-mobile': 'Inviami un codice via SMS',
  'otp-sending': 'Invio…',
  'otp-sent-email': 'Abbiamo mandato un codice a {contact}.',
  'otp-sent-mobile': 'Abbiamo mandato un codice via SMS al {contact}.',
  'otp-sent-card':
    'Abbiamo inviato un codice all’indirizzo e-mail o al numero di cellulare associato alla tessera {contact}.',
  'otp-sent-again-email': 'Abbiamo mandato un nuovo codice a {contact}.',
  'otp-sent-again-mobile': 'Abbiamo mandato un nuovo codice via SMS al {contact}.',
  'otp-sent-again-card':
    'Abbiamo mandato un nuovo codice all’e-mail o al cellulare di questa tessera.',
  'otp-sent-unconfirmed': 'Il codice arriva a {contact}.',
  'otp-sent-unconfirmed-card': 'Il codice arriva al recapito associato alla tessera {contact}.',
  'otp-uncertain':
    'Qualcosa è andato storto, ma il tuo codice potrebbe essere in arrivo. Aspetta un momento prima di chiederne un altro.',
  'otp-spam': 'Non è arrivato nulla? Guarda nella posta indesiderata.',
  'otp-patience': 'Non è arrivato nulla? Un SMS può metterci un minuto.',
  'otp-spam-or-text': 'Non è arrivato nulla? Guarda tra gli SMS e nella posta indesiderata.',
  'otp-resend': 'Invia un nuovo codice',
  'otp-resend-in': 'Puoi chiedere un nuovo codice tra {time}.',
  'otp-resend-now': 'Ora puoi chiedere un nuovo codice.',
  'otp-code': 'Codice',
  'otp-code-complete': 'Proseguiamo appena è completo.',
  'otp-code-filled': 'Abbiamo inserito noi il codice del messaggio.',
  'otp-create': 'Crea la mia tessera',
  'otp-creating': 'Stiamo creando la tua tessera…',
  'otp-activate': 'Attiva la mia tessera',
  'otp-activating': 'Stiamo attivando la tua tessera…',
  'otp-terms': 'Usando la tessera accetti le {terms}.',

  'checking-heading': 'Un attimo, per favore',
  'checking-intro': 'La connessione si è interrotta. Vediamo se è andato tutto bene.',
  'checking-by-itself': 'Non devi fare nulla.',
  'checking-now': 'Controlla ora',
  'checking-busy': 'Controlliamo…',

  'profile-heading': 'I tuoi dati',
  'profile-intro': 'Il tuo account è pronto. Ancora qualche dato e la tessera è tua.',
  'profile-intro-login': 'Ancora qualche dato e la tessera è tua.',
  'profile-loading': 'Prepariamo il modulo…',
  'profile-load-failed': 'Il modulo non si è caricato. Il tuo account è al sicuro: riprova.',
  'profile-save': 'Ottieni la mia tessera',
  'profile-save-changes': 'Salva le modifiche',
  'profile-saving': 'Salvataggio…',
  'profile-more': 'Aggiungi altro su di te (facoltativo)',
  'profile-more-count': { one: '{count} domanda', other: '{count} domande' },
  'profile-cancel': 'Torna indietro senza salvare',
  'profile-saved': 'Dati salvati.',
  'profile-edit': 'Modifica i miei dati',
  'profile-restored': 'Quello che hai scritto è ancora qui.',
  'profile-session':
    'Per la tua sicurezza abbiamo chiuso la sessione. Scrivi la password per continuare: quello che hai scritto resta.',
  'profile-password-wrong': 'La password non è giusta. Riprova.',
  'profile-forgot': 'Hai dimenticato la password? Vai all’accesso',
  'profile-log-in': 'Accedi e continua',

  'login-heading': 'Accedi',
  'login-username': 'Indirizzo e-mail, numero di cellulare o della tessera',
  'login-password': 'Password',
  'login-busy': 'Accesso…',
  'login-forgot': 'Hai dimenticato la password?',
  'login-registered': 'Hai già un account. Accedi con la tua password.',
  'login-session':
    'Per la tua sicurezza abbiamo chiuso la sessione. Accedi di nuovo per continuare.',
  'login-created': 'Il tuo account è pronto. Accedi con la tua password.',
  'login-changed': 'La tua nuova password è salvata. Usala per accedere.',
  'login-no-account': 'Non hai ancora un account? {register}',
  'login-register': 'Richiedi la tua tessera',

  'reset-heading': 'Scegli la tua nuova password',
  'reset-intro': 'Dicci con quale indirizzo o numero hai creato l’account e ti mandiamo un codice.',
  'reset-sent':
    'Se {contact} ha un account, un codice è in arrivo. Scrivilo qui con la tua nuova password.',
  'reset-sent-again':
    'Se {contact} ha un account, un nuovo codice è in arrivo. Scrivilo qui con la tua nuova password.',
  'reset-save': 'Salva la nuova password',
  'reset-saving': 'Salvataggio…',
  'reset-back': 'Torna all’accesso',

  'incomplete-heading': 'La tua registrazione non è ancora completa',
  'incomplete-intro': {
    one: 'Manca solo un dato:',
    other: 'Mancano questi {count} dati:',
  },

  'error-heading': 'Qui non si può continuare',
  'error-login-refused':
    'Il tuo account è pronto, ma l’accesso non è riuscito. Contattaci: ci pensiamo noi.',
  'error-home': 'Torna alla pagina iniziale',
  'error-restart': 'Ricomincia',
  'error-support': 'Contattaci',

  'done-heading': 'Ti diamo il benvenuto, {name}. Ecco la tua tessera.',
  'done-heading-unnamed': 'Ecco la tua tessera.',
  'done-heading-login': 'Che bello rivederti',
  'card-heading': 'La tua tessera',
  'done-intro': 'Mostra la tua tessera alla cassa, sul telefono o stampata.',
  'card-label': 'La tua tessera fedeltà',
  'card-number': 'Numero della tessera',
  'card-copy': 'Copia',
  'card-copied': 'Copiato',
  'card-copy-failed': 'La copia non è riuscita. Seleziona il numero e copialo.',
  'card-share': 'Condividi o salva',
  'card-download-png': 'Salva',
  'card-download-failed': 'Non è stato possibile salvare la tessera. Riprova.',
  'card-print': 'Stampa',
  'card-wallet': 'Aggiungi al wallet',
  'card-wallet-apple': 'Aggiungi ad Apple Wallet',
  'card-wallet-google': 'Aggiungi a Google Wallet',
  'card-full-screen': 'Mostra alla cassa',
  'card-full-screen-hint': 'Il lettore non legge il codice? Aumenta la luminosità dello schermo.',
  'card-turn': 'Gira il telefono: le barre diventano più larghe.',
  'card-barcode': 'Codice a barre della tessera {number}',
  'card-barcode-failed':
    'Il codice a barre non si vede. Alla cassa mostra il numero della tessera.',
  'card-barcode-waiting': 'Il codice a barre sta arrivando…',
  'card-missing':
    'La tua tessera non è ancora qui. Accedi di nuovo tra qualche minuto: la troverai qui.',
  'card-edit': 'Modifica i miei dati',

  'problem-unauthorised': 'Questo modulo ha un problema da parte nostra. Contattaci.',
  'problem-session-expired':
    'Per la tua sicurezza abbiamo chiuso la sessione. Accedi di nuovo per continuare.',
  'problem-code-not-sent': 'Non siamo riusciti a mandare il codice. Riprova tra poco.',
  'problem-code-not-sent-because': 'Non siamo riusciti a mandare il codice. {reason}',
  'problem-wrong-code': 'Il codice non è giusto. Controlla le cifre o chiedine uno nuovo.',
  'problem-code-expired': 'Questo codice è già stato usato o è scaduto. Chiedine uno nuovo.',
  'problem-username-taken': 'Hai già un account. Accedi con la tua password.',
  'problem-wrong-credentials':
    'I dati non corrispondono. Controlla l’indirizzo o il numero, e la password.',
  'problem-password-refused': 'Questa password non va bene. Scegline un’altra.',
  'problem-invalid-field': 'Uno dei dati non va bene. Controllalo e salva di nuovo.',
  'problem-customer-blocked': 'Questo account è bloccato. Contattaci.',
  'problem-customer-expired': 'Questo account è scaduto. Contattaci.',
  'problem-customer-deleted': 'Questo account non esiste più. Contattaci.',
  'problem-wrong-campaign': 'Questo account fa parte di un altro programma. Contattaci.',
  'problem-options-missing': 'Ora non possiamo mostrare le opzioni. Scrivilo tu.',

  'answer-50': 'Non troviamo il tuo account. Controlla quello che hai scritto.',
  'answer-58':
    'Uno dei dati, per esempio il cellulare o l’indirizzo e-mail, appartiene già a un altro account. Controllalo.',
  'answer-100': 'Al momento non ci si può registrare. Torna più tardi.',
  'answer-102': 'Questa data di nascita non va bene. Controllala.',
  'answer-108': 'Al momento questo modulo non è disponibile. Torna più tardi.',
  'answer-119': 'Questo codice fiscale o documento non va bene. Controllalo.',
  'answer-127': 'Uno dei dati non va bene. Controllalo.',
  'answer-132': 'Manca ancora qualcosa. Compila tutto quello che non è facoltativo.',
  'answer-178': 'Questo account non è attivo. Contattaci.',
  'answer-202':
    'Non siamo riusciti a mandare l’e-mail con il codice. Controlla l’indirizzo o riprova tra poco.',
  'answer-203':
    'Non siamo riusciti a mandare l’SMS con il codice. Controlla il numero o riprova tra poco.',
  'answer-260': 'Questo indirizzo e-mail non va bene. Controllalo.',
  'answer-262': 'Questo indirizzo e-mail o cellulare non va bene. Controllalo.',
  'answer-311': 'Questo indirizzo e-mail appartiene già a un altro account. Usane un altro.',
  'answer-350': 'Al momento qui non ci sono tessere. Contattaci.',
  'answer-427': 'I tuoi dati sono cambiati altrove nello stesso momento. Riprova.',
  'answer-996': 'Qualcosa non va ancora bene. Controlla quello che hai scritto e riprova.',

  'mistake-username-empty':
    'Scrivi il tuo indirizzo e-mail, il cellulare o il numero della tessera.',
  'mistake-password-empty': 'Scrivi la password.',
  'mistake-password-too-short': {
    one: 'Serve almeno {count} carattere.',
    other: 'Servono almeno {count} caratteri.',
  },
  'mistake-password-has-identifier':
    'La password contiene il tuo indirizzo o il tuo numero. Scegline una più difficile da indovinare.',
  'mistake-password-common':
    'Questa password la usano in tanti. Scegline una più difficile da indovinare.',
  'mistake-code-empty': 'Scrivi il codice del messaggio.',
  'mistake-code-malformed': 'Il codice è fatto di cifre. Scrivilo come nel messaggio.',
  'mistake-value-missing': 'Manca “{field}”.',
  'mistake-choice-missing': 'Scegli un’opzione per “{field}”.',
  'mistake-consent-missing': 'Scegli Sì o No.',
  'mistake-consent-required': 'Per continuare ci serve il tuo consenso.',
  'mistake-text-too-long': {
    one: 'È troppo lungo: al massimo {count} carattere.',
    other: 'È troppo lungo: al massimo {count} caratteri.',
  },
  'mistake-phone-malformed': 'Controlla il prefisso internazionale e scrivi il numero in cifre.',
  'mistake-number-malformed': 'Scrivi un numero in cifre, per esempio 12.',
  'mistake-number-too-small': 'Il numero deve essere almeno {min}.',
  'mistake-number-too-large': 'Il numero non può superare {max}.',
  'mistake-date-incomplete-day': 'Manca il giorno.',
  'mistake-date-incomplete-month': 'Manca il mese.',
  'mistake-date-incomplete-year': 'Manca l’anno.',
  'mistake-date-malformed-day': 'Scrivi il giorno con un numero da 1 a 31.',
  'mistake-date-malformed-month': 'Scrivi il mese con un numero da 1 a 12, o con il suo nome.',
  'mistake-date-malformed-year': 'Scrivi l’anno con quattro cifre.',
  'mistake-date-impossible': 'Questa data non esiste. Controlla giorno, mese e anno.',
  'mistake-date-not-past': 'Questa data non è nel passato. Controlla l’anno.',
  'mistake-date-too-old': 'Questa data è troppo lontana. Controlla l’anno.',
  'mistake-date-too-young': {
    one: 'Per registrarti devi avere almeno {count} anno.',
    other: 'Per registrarti devi avere almeno {count} anni.',
  },
  'mistake-date-too-early': 'Prima data possibile: {min}.',
  'mistake-date-too-late': 'Ultima data possibile: {max}.',
} as const satisfies MainMessages;
