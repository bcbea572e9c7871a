/**
 * Italian: all sentences after the first form.
 */
import { fields } from './it.fields.js';
import type { MainMessages } from './messages.js';

export const main: MainMessages = {
  'register-use-email': 'Usa invece la mia e-mail',
  'register-use-mobile': 'Usa invece il mio cellulare',
  'register-use-email-mobile': 'Usa invece la mia e-mail o il mio cellulare',
  'common-stop': 'Interrompi',
  'common-mistakes': {
    one: 'Controlla questo dato:',
    other: 'Controlla questi {count} dati:',
  },
  'common-named': '{field}: {text}',
  'common-waiting': 'Ci vuole un po’ più del solito.',
  'common-waiting-long':
    'Ancora nessuna risposta. Puoi interrompere e riprovare: ciò che hai scritto non va perso.',
  'common-waiting-end':
    'Ancora nessuna risposta. Ci vorrà al massimo mezzo minuto e ciò che hai scritto non va perso.',
  'common-support-code': 'Codice per l’assistenza: {code}',
  'flow-offline': 'Sembra che manchi la connessione. Ciò che hai scritto non va perso.',
  'problem-offline': 'Non riusciamo a collegarci. Controlla la connessione e riprova.',
  'problem-wifi':
    'Non sei ancora in rete. Se il Wi-Fi ti chiede di accedere, fallo prima e poi riprova.',
  'problem-timeout': 'La risposta tarda ad arrivare. Riprova.',
  'problem-too-many-requests': 'Troppe richieste in questo momento. Puoi riprovare tra {time}.',
  'problem-too-many-requests-over': 'C’erano troppe richieste. Ora puoi riprovare.',
  'problem-too-many-requests-wait': 'In questo momento siamo molto richiesti. Aspetta un attimo.',
  'problem-server-error': 'Qualcosa non ha funzionato da parte nostra. Riprova tra poco.',
  'problem-not-our-server':
    'Questa risposta non viene dal nostro server. Se la rete Wi-Fi ti chiede di accedere, fallo e poi riprova.',
  'problem-refused': 'Il nostro sistema non ha accettato la richiesta. Contattaci.',
  'problem-unexpected': 'È successo qualcosa di imprevisto. Riprova.',
  'mistake-identifier-empty': 'Inserisci il tuo indirizzo e-mail o il numero di cellulare.',
  'mistake-identifier-malformed': 'Inserisci un indirizzo e-mail o un numero di cellulare.',
  'mistake-email-empty': 'Inserisci il tuo indirizzo e-mail.',
  'mistake-email-malformed': 'Inserisci un indirizzo e-mail come nome@example.com.',
  'mistake-mobile-empty': 'Inserisci il tuo numero di cellulare.',
  'mistake-mobile-malformed':
    'Inserisci il numero in cifre, con + e il prefisso internazionale se è estero.',
  'mistake-card-empty': 'Inserisci il numero della tessera.',
  'mistake-card-malformed': 'Inserisci il numero così com’è stampato sulla tessera.',

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
    'Non troviamo questa tessera. Controlla il numero oppure contattaci.',
  'register-card-unknown-email':
    'Non troviamo questa tessera. Controlla il numero oppure usa la tua e-mail.',
  'register-card-unknown-mobile':
    'Non troviamo questa tessera. Controlla il numero oppure usa il tuo cellulare.',
  'register-card-unknown-email-mobile':
    'Non troviamo questa tessera. Controlla il numero oppure usa la tua e-mail o il tuo cellulare.',
  'register-registered-elsewhere':
    'Hai già un account. Accedi su questo sito per vedere la tua tessera.',

  'otp-heading': 'Scegli la tua password',
  'otp-code-heading': 'Inserisci il codice',
  'otp-code-heading-email': 'Controlla la tua e-mail',
  'otp-code-heading-mobile': 'Controlla il telefono',
  'otp-intro-new': 'Poi inviamo un codice a {contact}.',
  'otp-intro-has-card':
    'Buone notizie: hai già una nostra tessera. Scegli una password per usarla anche su questo sito.',
  'otp-intro-by-card':
    'Poi inviamo un codice all’indirizzo e-mail o al numero di cellulare associato alla tessera {contact}.',
  'otp-change-email': 'Modifica l’indirizzo e-mail',
  'otp-change-mobile': 'Modifica il numero di cellulare',
  'otp-change-card': 'Modifica il numero della tessera',
  'otp-password': 'Nuova password',
  'otp-password-again': 'Per la tua sicurezza non conserviamo la password: sceglila di nuovo.',
  'otp-password-hint': {
    one: 'Almeno {count} carattere. Più parole di seguito sono facili da ricordare e difficili da indovinare.',
    other:
      'Almeno {count} caratteri. Più parole di seguito sono facili da ricordare e difficili da indovinare.',
  },
  'otp-password-chosen': 'Password scelta',
  'otp-password-change': 'Modifica la password',
  'otp-send': 'Inviami un codice',
  'otp-send-email': 'Inviami un codice via e-mail',
  'otp-send-mobile': 'Inviami un codice via SMS',
  'otp-sending': 'Invio in corso…',
  'otp-sent-email': 'Abbiamo inviato un codice a {contact}.',
  'otp-sent-mobile': 'Abbiamo inviato un SMS con un codice al numero {contact}.',
  'otp-sent-card':
    'Abbiamo inviato un codice all’indirizzo e-mail o al numero di cellulare associato alla tessera {contact}.',
  'otp-sent-again-email': 'Abbiamo inviato un nuovo codice a {contact}.',
  'otp-sent-again-mobile': 'Abbiamo inviato un SMS con un nuovo codice al numero {contact}.',
  'otp-sent-again-card':
    'Abbiamo inviato un nuovo codice all’indirizzo e-mail o al numero di cellulare associato a questa tessera.',
  'otp-sent-unconfirmed': 'Il codice arriva a {contact}.',
  'otp-sent-unconfirmed-card': 'Il codice arriva al recapito associato alla tessera {contact}.',
  'otp-uncertain':
    'Qualcosa è andato storto. Il codice potrebbe comunque essere in arrivo. Aspetta un momento prima di chiederne un altro.',
  'otp-spam': 'Non è arrivato nulla? Guarda nella posta indesiderata.',
  'otp-patience': 'Non è arrivato nulla? Un SMS può metterci un minuto.',
  'otp-spam-or-text': 'Non è arrivato nulla? Guarda tra gli SMS e nella posta indesiderata.',
  'otp-resend': 'Invia un nuovo codice',
  'otp-resend-in': 'Puoi chiedere un nuovo codice tra {time}.',
  'otp-resend-now': 'Ora puoi chiedere un nuovo codice.',
  'otp-code': 'Codice',
  'otp-code-complete': 'Proseguiamo appena è completo.',
  'otp-code-filled': 'Abbiamo inserito il codice del messaggio.',
  'otp-create': 'Crea la mia tessera',
  'otp-creating': 'Creazione della tessera…',
  'otp-activate': 'Attiva la mia tessera',
  'otp-activating': 'Attivazione della tessera…',
  'otp-terms': 'Usando la tessera accetti le {terms}.',

  'checking-heading': 'Un attimo, per favore',
  'checking-intro':
    'La connessione si è interrotta prima della risposta. Stiamo verificando com’è andata.',
  'checking-by-itself': 'Non devi fare nulla.',
  'checking-now': 'Verifica ora',
  'checking-busy': 'Verifica in corso…',

  'profile-heading': 'I tuoi dati',
  'profile-intro': 'Il tuo account è pronto. Ancora qualche dato e la tessera è tua.',
  'profile-intro-login': 'Completa i tuoi dati e la tessera è tua.',
  'profile-loading': 'Prepariamo il modulo…',
  'profile-load-failed': 'Il modulo non si è caricato. Il tuo account è a posto: basta riprovare.',
  'profile-save': 'Ottieni la mia tessera',
  'profile-save-changes': 'Salva le modifiche',
  'profile-saving': 'Salvataggio in corso…',
  'profile-more': 'Aggiungi altro su di te (facoltativo)',
  'profile-more-count': { one: '{count} domanda', other: '{count} domande' },
  'profile-cancel': 'Torna indietro senza salvare',
  'profile-saved': 'Dati salvati.',
  'profile-edit': 'Modifica i miei dati',
  'profile-restored': 'Abbiamo conservato ciò che hai scritto.',
  'profile-session':
    'Per la tua sicurezza abbiamo chiuso la sessione. Inserisci la password per proseguire: ciò che hai scritto non va perso.',
  'profile-password-wrong': 'La password non è corretta. Controllala e riprova.',
  'profile-forgot': 'Hai dimenticato la password? Vai all’accesso',
  'profile-log-in': 'Accedi e prosegui',

  'login-heading': 'Accedi',
  'login-username': 'Indirizzo e-mail, numero di cellulare o della tessera',
  'login-password': 'Password',
  'login-busy': 'Accesso in corso…',
  'login-forgot': 'Hai dimenticato la password?',
  'login-registered': 'Hai già un account. Accedi con la tua password.',
  'login-session':
    'Per la tua sicurezza abbiamo chiuso la sessione. Accedi di nuovo per proseguire.',
  'login-created': 'Il tuo account è pronto. Accedi con la tua password.',
  'login-changed': 'La nuova password è stata salvata. Usala per accedere.',
  'login-no-account': 'Non hai ancora un account? {register}',
  'login-register': 'Richiedi la tua tessera',

  'reset-heading': 'Scegli una nuova password',
  'reset-intro': 'Dicci con quale indirizzo o numero hai creato l’account e ti inviamo un codice.',
  'reset-sent':
    'Se {contact} corrisponde a un account, un codice è in arrivo. Inseriscilo qui insieme alla nuova password.',
  'reset-sent-again':
    'Se {contact} corrisponde a un account, un nuovo codice è in arrivo. Inseriscilo qui insieme alla nuova password.',
  'reset-save': 'Salva la nuova password',
  'reset-saving': 'Salvataggio in corso…',
  'reset-back': 'Torna all’accesso',

  'incomplete-heading': 'La tua registrazione non è ancora completa',
  'incomplete-intro': {
    one: 'Manca solo un dato:',
    other: 'Mancano questi {count} dati:',
  },

  'error-heading': 'Non possiamo proseguire',
  'error-login-refused':
    'Il tuo account è stato creato, ma non siamo riusciti a farti accedere. Contattaci: ci pensiamo noi.',
  'error-home': 'Torna alla pagina iniziale',
  'error-restart': 'Ricomincia',
  'error-support': 'Contattaci',

  'done-heading': 'Ti diamo il benvenuto, {name}. Ecco la tua tessera.',
  'done-heading-unnamed': 'Ecco la tua tessera.',
  'done-heading-login': 'Che bello rivederti',
  'card-heading': 'La tua carta',
  'done-intro': 'Mostra la tua tessera alla cassa, sul telefono o stampata.',
  'card-label': 'La tua tessera fedeltà',
  'card-number': 'Numero della tessera',
  'card-copy': 'Copia',
  'card-copied': 'Copiato',
  'card-copy-failed': 'Non è stato possibile copiare il numero. Selezionalo e copialo a mano.',
  'card-share': 'Condividi o salva',
  'card-download-png': 'Salva',
  'card-download-failed': 'Non è stato possibile salvare la tessera. Riprova.',
  'card-print': 'Stampa',
  'card-wallet': 'Aggiungi al wallet',
  'card-wallet-apple': 'Aggiungi ad Apple Wallet',
  'card-wallet-google': 'Aggiungi a Google Wallet',
  'card-full-screen': 'Mostra alla cassa',
  'card-full-screen-hint':
    'Se il lettore non legge il codice a barre, aumenta la luminosità dello schermo.',
  'card-turn': 'Gira il telefono: le barre diventano più larghe.',
  'card-barcode': 'Codice a barre della tessera {number}',
  'card-barcode-failed':
    'Il codice a barre non è disponibile. Alla cassa mostra il numero della tessera.',
  'card-barcode-waiting': 'Il codice a barre sta arrivando…',
  'card-missing':
    'La tua tessera non è ancora disponibile. Accedi di nuovo tra qualche minuto: la troverai qui.',
  'card-edit': 'Modifica i miei dati',

  'problem-unauthorised': 'C’è un problema con questo modulo, da parte nostra. Contattaci.',
  'problem-session-expired':
    'Per la tua sicurezza abbiamo chiuso la sessione. Accedi di nuovo per proseguire.',
  'problem-code-not-sent': 'Il codice non è stato inviato. Riprova tra poco.',
  'problem-code-not-sent-because': 'Il codice non è stato inviato. {reason}',
  'problem-wrong-code': 'Il codice non è corretto. Controlla le cifre o chiedi un nuovo codice.',
  'problem-code-expired': 'Questo codice è già stato usato o è scaduto. Chiedine uno nuovo.',
  'problem-username-taken': 'Hai già un account. Accedi con la tua password.',
  'problem-wrong-credentials':
    'I dati non corrispondono. Controlla l’indirizzo o il numero, e la password.',
  'problem-password-refused': 'Questa password non è valida. Scegline un’altra.',
  'problem-invalid-field': 'Uno dei dati non è valido. Controllalo e salva di nuovo.',
  'problem-customer-blocked': 'Questo account è bloccato. Contattaci.',
  'problem-customer-expired': 'Questo account è scaduto. Contattaci.',
  'problem-customer-deleted': 'Questo account non esiste più. Contattaci.',
  'problem-wrong-campaign': 'Questo account fa parte di un altro programma. Contattaci.',
  'problem-options-missing':
    'Le opzioni per questa domanda non sono disponibili. Scrivi tu la risposta.',

  'answer-50': 'Non troviamo il tuo account. Controlla ciò che hai scritto.',
  'answer-58':
    'Uno dei dati, ad esempio il numero di cellulare o l’indirizzo e-mail, appartiene già a un altro account. Controllalo.',
  'answer-100': 'Al momento le registrazioni sono chiuse. Torna più tardi.',
  'answer-102': 'Questa data di nascita non è valida. Controllala.',
  'answer-108': 'Al momento questo modulo non è disponibile. Torna più tardi.',
  'answer-119': 'Questo codice fiscale o documento non è valido. Controllalo.',
  'answer-127': 'Uno dei dati non è valido. Controllalo.',
  'answer-132': 'Manca ancora un dato. Compila tutto ciò che non è facoltativo.',
  'answer-178': 'Questo account non è attivo. Contattaci.',
  'answer-202':
    'Non siamo riusciti a inviare l’e-mail con il codice. Controlla l’indirizzo o riprova tra poco.',
  'answer-203':
    'Non siamo riusciti a inviare l’SMS con il codice. Controlla il numero o riprova tra poco.',
  'answer-260': 'Questo indirizzo e-mail non è valido. Controllalo.',
  'answer-262': 'Questo indirizzo e-mail o numero di cellulare non è valido. Controllalo.',
  'answer-311': 'Questo indirizzo e-mail appartiene già a un altro account. Usane un altro.',
  'answer-350': 'Al momento non ci sono tessere disponibili. Contattaci.',
  'answer-427': 'I tuoi dati sono stati modificati altrove nello stesso momento. Riprova.',
  'answer-996': 'Uno dei dati inseriti non è valido. Controlla e riprova.',

  'mistake-username-empty':
    'Inserisci il tuo indirizzo e-mail, il numero di cellulare o della tessera.',
  'mistake-password-empty': 'Inserisci la password.',
  'mistake-password-too-short': {
    one: 'Usa almeno {count} carattere.',
    other: 'Usa almeno {count} caratteri.',
  },
  'mistake-password-has-identifier':
    'La password contiene il tuo indirizzo e-mail o il tuo numero. Scegline una più difficile da indovinare.',
  'mistake-password-common':
    'Questa password è molto comune. Scegline una più difficile da indovinare.',
  'mistake-code-empty': 'Inserisci il codice del messaggio.',
  'mistake-code-malformed': 'Il codice è fatto di cifre. Inseriscilo così come lo leggi.',
  'mistake-value-missing': 'Compila il campo “{field}”.',
  'mistake-choice-missing': 'Scegli una risposta per “{field}”.',
  'mistake-consent-missing': 'Rispondi Sì o No.',
  'mistake-consent-required': 'Per proseguire ci serve il tuo consenso.',
  'mistake-text-too-long': {
    one: 'Il testo è troppo lungo: il limite è {count} carattere.',
    other: 'Il testo è troppo lungo: il limite è {count} caratteri.',
  },
  'mistake-phone-malformed': 'Controlla il prefisso internazionale e scrivi il numero in cifre.',
  'mistake-number-malformed': 'Inserisci un numero di sole cifre, per esempio 12.',
  'mistake-number-too-small': 'Il numero deve essere almeno {min}.',
  'mistake-number-too-large': 'Il numero non può superare {max}.',
  'mistake-date-incomplete-day': 'Inserisci anche il giorno.',
  'mistake-date-incomplete-month': 'Inserisci anche il mese.',
  'mistake-date-incomplete-year': 'Inserisci anche l’anno.',
  'mistake-date-malformed-day': 'Inserisci il giorno con un numero da 1 a 31.',
  'mistake-date-malformed-month': 'Inserisci il mese con un numero da 1 a 12, o con il suo nome.',
  'mistake-date-malformed-year': 'Inserisci l’anno con quattro cifre.',
  'mistake-date-impossible': 'Questa data non esiste. Controlla giorno, mese e anno.',
  'mistake-date-not-past': 'Questa data non è nel passato. Controlla l’anno.',
  'mistake-date-too-old': 'Questa data risale a troppo tempo fa. Controlla l’anno.',
  'mistake-date-too-young': {
    one: 'Per registrarti devi avere almeno {count} anno.',
    other: 'Per registrarti devi avere almeno {count} anni.',
  },
  'mistake-date-too-early': 'Prima data possibile: {min}.',
  'mistake-date-too-late': 'Ultima data possibile: {max}.',
};
