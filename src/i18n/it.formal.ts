/**
 * Italian, formal: the sentences that address the visitor. All others are the same in both tones.
 */
import type { MessageOverrides } from './messages.js';

export const tone: MessageOverrides = {
  'flow-chunk-failed':
    'Il passaggio successivo non si è caricato. Controlli la connessione e riprovi.',
  'register-heading': 'Richieda la Sua tessera',
  'register-privacy': 'Nella nostra {privacy} spieghiamo come usiamo i Suoi dati.',
  'register-have-account': 'Ha già un account? {login}',
  'problem-misconfigured': 'Al momento questo modulo non è disponibile. Torni più tardi.',
  'common-waiting-long':
    'Ci stiamo ancora lavorando. Può annullare e riprovare: quello che ha scritto resta.',
  'common-waiting-end':
    'Ci stiamo ancora lavorando. Al massimo mezzo minuto, e quello che ha scritto resta.',
  'flow-offline': 'Sembra che manchi la connessione. Quello che ha scritto resta.',
  'problem-offline': 'Non riusciamo a collegarci. Controlli la connessione e riprovi.',
  'problem-timeout': 'Ci vuole troppo tempo. Riprovi.',
  'problem-too-many-requests': 'Troppi tentativi di seguito. Può riprovare tra {time}.',
  'problem-too-many-requests-over': 'Grazie della pazienza. Ora può riprovare.',
  'problem-server-error': 'Qualcosa da parte nostra non ha funzionato. Riprovi tra poco.',
  'problem-not-our-server': 'Forse il Wi-Fi Le chiede prima di accedere. Lo faccia e poi riprovi.',
  'problem-refused': 'Non ha funzionato. Ci contatti: La aiutiamo noi.',
  'problem-unexpected': 'Qualcosa è andato storto. Riprovi.',
  'mistake-identifier-empty': 'Scriva il Suo indirizzo e-mail o il numero di cellulare.',
  'mistake-identifier-malformed': 'Scriva un indirizzo e-mail o un numero di cellulare.',
  'mistake-email-empty': 'Scriva il Suo indirizzo e-mail.',
  'mistake-email-malformed': 'Scriva un indirizzo e-mail come nome@example.com.',
  'mistake-mobile-empty': 'Scriva il Suo numero di cellulare.',
  'mistake-mobile-malformed':
    'Scriva il numero in cifre, con + e il prefisso internazionale se è estero.',
  'mistake-card-empty': 'Scriva il numero della tessera.',
  'mistake-card-malformed': 'Scriva il numero così com’è sulla tessera.',
  'register-card-unknown-only':
    'Non conosciamo questo numero di tessera. Lo controlli oppure ci contatti.',
  'register-card-unknown-email':
    'Non troviamo questa tessera. Controlli il numero oppure usi la Sua e-mail.',
  'register-card-unknown-mobile':
    'Non troviamo questa tessera. Controlli il numero oppure usi il Suo cellulare.',
  'register-card-unknown-email-mobile':
    'Non troviamo questa tessera. Controlli il numero oppure usi la Sua e-mail o il Suo cellulare.',
  'register-registered-elsewhere':
    'Ha già un account. Acceda su questo sito per vedere la Sua tessera.',
  'otp-heading': 'Scelga la Sua password',
  'otp-code-heading': 'Scriva il Suo codice',
  'otp-intro-has-card':
    'Buone notizie: ha già una nostra tessera. Scelga una password per usarla anche online.',
  'otp-password-again': 'Per la Sua sicurezza non conserviamo le password. Scelga di nuovo la Sua.',
  'otp-uncertain':
    'Qualcosa è andato storto, ma il Suo codice potrebbe essere in arrivo. Aspetti un momento prima di chiederne un altro.',
  'otp-spam': 'Non è arrivato nulla? Guardi nella posta indesiderata.',
  'otp-resend-in': 'Può chiedere un nuovo codice tra {time}.',
  'otp-resend-now': 'Ora può chiedere un nuovo codice.',
  'otp-creating': 'Creiamo la Sua tessera…',
  'otp-activating': 'Attiviamo la Sua tessera…',
  'otp-terms': 'Usando la tessera accetta le {terms}.',
  'checking-by-itself': 'Non deve fare nulla.',
  'checking-enter-code': 'Inserisca di nuovo il codice',
  'profile-heading': 'I Suoi dati',
  'profile-intro': 'Il Suo account è pronto. Ancora qualche dato e la tessera è Sua.',
  'profile-intro-login': 'Ancora qualche dato e la tessera è Sua.',
  'profile-load-failed': 'Il modulo non si è caricato. Il Suo account è al sicuro: riprovi.',
  'profile-restored': 'Quello che ha scritto è ancora qui.',
  'profile-session':
    'Per la Sua sicurezza abbiamo chiuso la sessione. Scriva la password per continuare: quello che ha scritto resta.',
  'profile-password-wrong': 'La password non è giusta. Riprovi.',
  'profile-forgot': 'Ha dimenticato la password? Vada all’accesso',
  'login-forgot': 'Ha dimenticato la password?',
  'login-registered': 'Ha già un account. Acceda con la Sua password.',
  'login-session':
    'Per la Sua sicurezza abbiamo chiuso la sessione. Acceda di nuovo per continuare.',
  'login-created': 'Il Suo account è pronto. Acceda con la Sua password.',
  'login-changed': 'La Sua nuova password è salvata. La usi per accedere.',
  'login-register': 'Richieda la Sua tessera',
  'reset-heading': 'Scelga la Sua nuova password',
  'reset-intro':
    'Ci dica con quale indirizzo o numero ha creato l’account e Le mandiamo un codice.',
  'reset-sent':
    'Se {contact} ha un account, un codice è in arrivo. Lo scriva qui con la Sua nuova password.',
  'reset-sent-again':
    'Se {contact} ha un account, un nuovo codice è in arrivo. Lo scriva qui con la Sua nuova password.',
  'incomplete-heading': 'La Sua registrazione non è ancora completa',
  'error-login-refused':
    'Il Suo account è pronto, ma l’accesso non è riuscito. Ci contatti: ci pensiamo noi.',
  'done-heading': 'Le diamo il benvenuto, {name}. Ecco la Sua tessera.',
  'done-heading-login': 'Che bello rivederLa',
  'card-heading': 'La Sua tessera',
  'done-intro': 'Mostri la Sua tessera alla cassa, sul telefono o stampata.',
  'card-label': 'La Sua tessera fedeltà',
  'card-copy-failed': 'La copia non è riuscita. Selezioni il numero e lo copi.',
  'card-download-failed': 'Non è stato possibile salvare la tessera. Riprovi.',
  'card-full-screen-hint': 'Il lettore non legge il codice? Aumenti la luminosità dello schermo.',
  'card-barcode-failed':
    'Il codice a barre non si vede. Alla cassa mostri il numero della tessera.',
  'card-missing':
    'La Sua tessera non è ancora qui. Acceda di nuovo tra qualche minuto: la troverà qui.',
  'problem-unauthorised': 'Questo modulo ha un problema da parte nostra. Ci contatti.',
  'problem-session-expired':
    'Per la Sua sicurezza abbiamo chiuso la sessione. Acceda di nuovo per continuare.',
  'problem-code-not-sent': 'Non siamo riusciti a mandare il codice. Riprovi tra poco.',
  'problem-wrong-code': 'Il codice non è giusto. Controlli le cifre o ne chieda uno nuovo.',
  'problem-code-expired': 'Questo codice è già stato usato o è scaduto. Ne chieda uno nuovo.',
  'problem-username-taken': 'Ha già un account. Acceda con la Sua password.',
  'problem-wrong-credentials':
    'I dati non corrispondono. Controlli l’indirizzo o il numero, e la password.',
  'problem-password-refused': 'Questa password non va bene. Ne scelga un’altra.',
  'problem-invalid-field': 'Uno dei dati non va bene. Lo controlli e salvi di nuovo.',
  'problem-customer-blocked': 'Questo account è bloccato. Ci contatti.',
  'problem-customer-expired': 'Questo account è scaduto. Ci contatti.',
  'problem-customer-deleted': 'Questo account non esiste più. Ci contatti.',
  'problem-wrong-campaign': 'Questo account fa parte di un altro programma. Ci contatti.',
  'problem-options-missing': 'Ora non possiamo mostrare le opzioni. Lo scriva Lei.',
  'answer-50': 'Non troviamo il Suo account. Controlli quello che ha scritto.',
  'answer-58':
    'Uno dei dati, per esempio il cellulare o l’indirizzo e-mail, appartiene già a un altro account. Lo controlli.',
  'answer-100': 'Al momento non ci si può registrare. Torni più tardi.',
  'answer-102': 'Questa data di nascita non va bene. La controlli.',
  'answer-108': 'Al momento questo modulo non è disponibile. Torni più tardi.',
  'answer-119': 'Questo codice fiscale o documento non va bene. Lo controlli.',
  'answer-127': 'Uno dei dati non va bene. Lo controlli.',
  'answer-132': 'Manca ancora qualcosa. Compili tutto quello che non è facoltativo.',
  'answer-178': 'Questo account non è attivo. Ci contatti.',
  'answer-202':
    'Non siamo riusciti a mandare l’e-mail con il codice. Controlli l’indirizzo o riprovi tra poco.',
  'answer-203':
    'Non siamo riusciti a mandare l’SMS con il codice. Controlli il numero o riprovi tra poco.',
  'answer-260': 'Questo indirizzo e-mail non va bene. Lo controlli.',
  'answer-262': 'Questo indirizzo e-mail o cellulare non va bene. Lo controlli.',
  'answer-311': 'Questo indirizzo e-mail appartiene già a un altro account. Ne usi un altro.',
  'answer-350': 'Al momento qui non ci sono tessere. Ci contatti.',
  'answer-427': 'I Suoi dati sono cambiati altrove nello stesso momento. Riprovi.',
  'answer-996': 'Qualcosa non va ancora bene. Controlli quello che ha scritto e riprovi.',
  'mistake-username-empty':
    'Scriva il Suo indirizzo e-mail, il cellulare o il numero della tessera.',
  'mistake-password-empty': 'Scriva la password.',
  'mistake-password-has-identifier':
    'La password contiene il Suo indirizzo o il Suo numero. Ne scelga una più difficile da indovinare.',
  'mistake-password-common':
    'Questa password la usano in tanti. Ne scelga una più difficile da indovinare.',
  'mistake-code-empty': 'Scriva il codice del messaggio.',
  'mistake-code-malformed': 'Il codice è fatto di cifre. Lo scriva come nel messaggio.',
  'mistake-choice-missing': 'Scelga un’opzione per “{field}”.',
  'mistake-consent-missing': 'Scelga Sì o No.',
  'mistake-consent-required': 'Per continuare ci serve il Suo consenso.',
  'mistake-phone-malformed': 'Controlli il prefisso internazionale e scriva il numero in cifre.',
  'mistake-number-malformed': 'Scriva un numero in cifre, per esempio 12.',
  'mistake-date-malformed-day': 'Scriva il giorno con un numero da 1 a 31.',
  'mistake-date-malformed-month': 'Scriva il mese con un numero da 1 a 12.',
  'mistake-date-malformed-year': 'Scriva l’anno con quattro cifre.',
  'mistake-date-impossible': 'Questa data non esiste. Controlli giorno, mese e anno.',
  'mistake-date-not-past': 'Questa data non è nel passato. Controlli l’anno.',
  'mistake-date-too-old': 'Questa data è troppo lontana. Controlli l’anno.',
  'mistake-date-too-young': {
    one: 'Per registrarsi deve avere almeno {count} anno.',
    other: 'Per registrarsi deve avere almeno {count} anni.',
  },
  'group-contacts': 'I Suoi recapiti',
  'group-address': 'Il Suo indirizzo',
  'group-preferences': 'Le Sue preferenze',
  'group-consents': 'I Suoi consensi',
  'group-consents-intro':
    'Decide Lei, e può cambiare idea quando vuole. Trova tutto nella nostra {privacy}.',
  'group-consents-intro-plain': 'Decide Lei, e può cambiare idea quando vuole.',
  'field-interestareas': 'I Suoi interessi',
  'field-cangetcurrentlocation': 'La Sua posizione',
  'problem-wifi':
    'Non è ancora in rete. Se il Wi-Fi Le chiede di accedere, lo faccia prima e poi riprovi.',
  'problem-too-many-requests-wait': 'In questo momento siamo molto richiesti. Aspetti un attimo.',
  'otp-code-heading-email': 'Controlli la Sua e-mail',
  'otp-code-heading-mobile': 'Controlli il telefono',
  'otp-spam-or-text': 'Non è arrivato nulla? Guardi tra gli SMS e nella posta indesiderata.',
  'profile-more': 'Aggiungi altro su di Lei (facoltativo)',
  'done-heading-unnamed': 'Ecco la Sua tessera.',
  'card-turn': 'Giri il telefono: le barre diventano più larghe.',
};
