/**
 * German: all sentences after the first form.
 */
import { fields } from './de.fields.js';
import type { MainMessages } from './messages.js';

export const main: MainMessages = {
  'register-use-email': 'Lieber meine E-Mail-Adresse nehmen',
  'register-use-mobile': 'Lieber meine Handynummer nehmen',
  'register-use-email-mobile': 'Lieber E-Mail oder Handynummer nehmen',
  'common-stop': 'Abbrechen',
  'common-mistakes': {
    one: 'Bitte prüfe diese Angabe:',
    other: 'Bitte prüfe diese {count} Angaben:',
  },
  'common-named': '{field}: {text}',
  'common-waiting': 'Das dauert länger als sonst.',
  'common-waiting-long':
    'Noch keine Antwort. Du kannst abbrechen und es erneut versuchen: Was du eingegeben hast, bleibt erhalten.',
  'common-waiting-end':
    'Noch keine Antwort. Es dauert höchstens eine halbe Minute, und was du eingegeben hast, bleibt erhalten.',
  'common-support-code': 'Support-Code {code}',
  'flow-offline': 'Du bist offenbar offline. Was du eingegeben hast, bleibt erhalten.',
  'problem-offline':
    'Wir erreichen den Server nicht. Prüfe deine Verbindung und versuche es erneut.',
  'problem-wifi':
    'Du bist noch nicht online. Wenn dein WLAN eine Anmeldung verlangt, melde dich dort an und versuch es dann noch einmal.',
  'problem-timeout': 'Die Antwort dauert zu lange. Bitte versuche es erneut.',
  'problem-too-many-requests':
    'Im Moment kommen zu viele Anfragen. In {time} kannst du es erneut versuchen.',
  'problem-too-many-requests-over':
    'Es kamen zu viele Anfragen. Jetzt kannst du es erneut versuchen.',
  'problem-too-many-requests-wait': 'Gerade ist hier viel los. Bitte warte einen Moment.',
  'problem-server-error': 'Bei uns ist etwas schiefgegangen. Bitte versuche es gleich erneut.',
  'problem-not-our-server':
    'Diese Antwort kommt nicht von unserem Server. Wenn dein WLAN eine Anmeldung verlangt, melde dich zuerst dort an und versuche es dann erneut.',
  'problem-refused':
    'Unser System hat die Anfrage nicht angenommen. Bitte nimm Kontakt mit uns auf.',
  'problem-unexpected': 'Etwas Unerwartetes ist passiert. Bitte versuche es erneut.',
  'mistake-identifier-empty': 'Gib deine E-Mail-Adresse oder Handynummer ein.',
  'mistake-identifier-malformed': 'Gib eine E-Mail-Adresse oder eine Handynummer ein.',
  'mistake-email-empty': 'Gib deine E-Mail-Adresse ein.',
  'mistake-email-malformed': 'Gib eine E-Mail-Adresse ein, zum Beispiel name@example.com.',
  'mistake-mobile-empty': 'Gib deine Handynummer ein.',
  'mistake-mobile-malformed':
    'Gib deine Handynummer in Ziffern ein, eine ausländische mit + und Ländervorwahl.',
  'mistake-card-empty': 'Gib deine Kartennummer ein.',
  'mistake-card-malformed': 'Gib die Kartennummer so ein, wie sie auf deiner Karte steht.',

  ...fields,

  'common-yes': 'Ja',
  'common-no': 'Nein',
  'common-not-stated': 'Keine Angabe',
  'common-optional': '{label} (optional)',
  'common-choose': 'Bitte wählen',
  'common-change': 'Ändern',
  'common-close': 'Schließen',
  'common-terms-link': 'Teilnahmebedingungen',
  'common-show-password': 'Passwort anzeigen',

  'register-card-unknown-only':
    'Diese Kartennummer kennen wir nicht. Bitte prüfe sie oder nimm Kontakt mit uns auf.',
  'register-card-unknown-email':
    'Diese Kartennummer kennen wir nicht. Prüfe sie oder nimm deine E-Mail-Adresse.',
  'register-card-unknown-mobile':
    'Diese Kartennummer kennen wir nicht. Prüfe sie oder nimm deine Handynummer.',
  'register-card-unknown-email-mobile':
    'Diese Kartennummer kennen wir nicht. Prüfe sie oder nimm deine E-Mail-Adresse oder Handynummer.',
  'register-registered-elsewhere':
    'Du bist schon registriert. Bitte melde dich auf dieser Website an, um deine Karte zu sehen.',

  'otp-heading': 'Wähle dein Passwort',
  'otp-code-heading': 'Gib deinen Code ein',
  'otp-code-heading-email': 'Schau in deine E-Mails',
  'otp-code-heading-mobile': 'Schau auf dein Handy',
  'otp-intro-new': 'Danach schicken wir einen Code an {contact}.',
  'otp-intro-has-card':
    'Gute Nachricht: Du hast schon eine Karte bei uns. Wähle ein Passwort, um sie auch online zu nutzen.',
  'otp-intro-by-card':
    'Danach schicken wir einen Code an die E-Mail-Adresse oder Handynummer, die wir zur Karte {contact} gespeichert haben.',
  'otp-change-email': 'E-Mail-Adresse ändern',
  'otp-change-mobile': 'Handynummer ändern',
  'otp-change-card': 'Kartennummer ändern',
  'otp-password': 'Neues Passwort',
  'otp-password-again':
    'Zu deiner Sicherheit speichern wir keine Passwörter: Bitte wähle deines noch einmal.',
  'otp-password-hint': {
    one: 'Mindestens {count} Zeichen. Ein paar Wörter hintereinander sind leicht zu merken und schwer zu erraten.',
    other:
      'Mindestens {count} Zeichen. Ein paar Wörter hintereinander sind leicht zu merken und schwer zu erraten.',
  },
  'otp-password-chosen': 'Passwort gewählt',
  'otp-password-change': 'Passwort ändern',
  'otp-send': 'Code anfordern',
  'otp-send-email': 'Code per E-Mail schicken',
  'otp-send-mobile': 'Code per SMS schicken',
  'otp-sending': 'Wird angefordert…',
  'otp-sent-email': 'Wir haben einen Code an {contact} geschickt.',
  'otp-sent-mobile': 'Wir haben eine SMS mit einem Code an {contact} geschickt.',
  'otp-sent-card':
    'Wir haben einen Code an die E-Mail-Adresse oder Handynummer geschickt, die wir zur Karte {contact} gespeichert haben.',
  'otp-sent-again-email': 'Wir haben einen neuen Code an {contact} geschickt.',
  'otp-sent-again-mobile': 'Wir haben eine SMS mit einem neuen Code an {contact} geschickt.',
  'otp-sent-again-card':
    'Wir haben einen neuen Code an die E-Mail-Adresse oder Handynummer geschickt, die wir zu dieser Karte gespeichert haben.',
  'otp-sent-unconfirmed': 'Der Code geht an {contact}.',
  'otp-sent-unconfirmed-card':
    'Der Code geht an den Kontakt, den wir zur Karte {contact} gespeichert haben.',
  'otp-uncertain':
    'Etwas ist schiefgegangen. Vielleicht ist dein Code trotzdem unterwegs. Warte einen Moment, bevor du einen neuen anforderst.',
  'otp-spam': 'Noch nichts da? Schau in deinen Spam-Ordner.',
  'otp-patience': 'Noch nichts da? Eine SMS kann eine Minute brauchen.',
  'otp-spam-or-text': 'Noch nichts da? Schau in deine SMS und in den Spam-Ordner.',
  'otp-resend': 'Neuen Code schicken',
  'otp-resend-in': 'Einen neuen Code kannst du in {time} anfordern.',
  'otp-resend-now': 'Du kannst jetzt einen neuen Code anfordern.',
  'otp-code': 'Code aus der Nachricht',
  'otp-code-complete': 'Sobald er vollständig ist, geht es weiter.',
  'otp-code-filled': 'Wir haben den Code aus deiner Nachricht eingetragen.',
  'otp-create': 'Karte erstellen',
  'otp-creating': 'Deine Karte wird erstellt…',
  'otp-activate': 'Karte freischalten',
  'otp-activating': 'Deine Karte wird freigeschaltet…',
  'otp-terms': 'Mit der Nutzung dieser Karte akzeptierst du die {terms}.',

  'checking-heading': 'Einen Moment, bitte',
  'checking-intro':
    'Die Verbindung ist abgebrochen, bevor die Antwort da war. Wir finden heraus, ob es geklappt hat.',
  'checking-by-itself': 'Du musst nichts tun.',
  'checking-now': 'Jetzt prüfen',
  'checking-busy': 'Wird geprüft…',

  'profile-heading': 'Deine Daten',
  'profile-intro': 'Dein Konto ist fertig. Nur noch ein paar Angaben, und die Karte gehört dir.',
  'profile-intro-login': 'Bitte ergänze deine Angaben, und die Karte gehört dir.',
  'profile-loading': 'Dein Formular wird geladen…',
  'profile-load-failed':
    'Dein Formular konnte nicht geladen werden. Deinem Konto ist nichts passiert. Versuche es erneut.',
  'profile-save': 'Meine Karte holen',
  'profile-save-changes': 'Änderungen speichern',
  'profile-saving': 'Wird gespeichert…',
  'profile-more': 'Mehr über dich (optional)',
  'profile-more-count': { one: '{count} Frage', other: '{count} Fragen' },
  'profile-cancel': 'Zurück, ohne zu speichern',
  'profile-saved': 'Gespeichert.',
  'profile-edit': 'Meine Daten ändern',
  'profile-restored': 'Was du eingegeben hast, ist noch da.',
  'profile-session':
    'Zu deiner Sicherheit wurdest du abgemeldet. Gib dein Passwort ein, um weiterzumachen: Was du eingegeben hast, bleibt erhalten.',
  'profile-password-wrong': 'Dieses Passwort stimmt nicht. Bitte prüfe es und versuche es erneut.',
  'profile-forgot': 'Passwort vergessen? Zur Anmeldung',
  'profile-log-in': 'Anmelden und weiter',

  'login-heading': 'Anmelden',
  'login-username': 'E-Mail-Adresse, Handynummer oder Kartennummer',
  'login-password': 'Passwort',
  'login-busy': 'Du wirst angemeldet…',
  'login-forgot': 'Passwort vergessen?',
  'login-registered': 'Du bist schon registriert. Melde dich mit deinem Passwort an.',
  'login-session':
    'Zu deiner Sicherheit wurdest du abgemeldet. Melde dich wieder an, um weiterzumachen.',
  'login-created': 'Dein Konto ist fertig. Melde dich mit deinem Passwort an.',
  'login-changed': 'Dein neues Passwort ist gespeichert. Melde dich damit an.',
  'login-no-account': 'Neu hier? {register}',
  'login-register': 'Hol dir deine Karte',

  'reset-heading': 'Wähle ein neues Passwort',
  'reset-intro':
    'Sag uns, mit welcher Adresse oder Nummer du dich registriert hast, und wir schicken dir einen Code.',
  'reset-sent':
    'Wenn {contact} bei uns registriert ist, ist ein Code unterwegs. Gib ihn hier zusammen mit deinem neuen Passwort ein.',
  'reset-sent-again':
    'Wenn {contact} bei uns registriert ist, ist ein neuer Code unterwegs. Gib ihn hier zusammen mit deinem neuen Passwort ein.',
  'reset-save': 'Neues Passwort speichern',
  'reset-saving': 'Wird gespeichert…',
  'reset-back': 'Zurück zur Anmeldung',

  'incomplete-heading': 'Deine Registrierung ist noch nicht vollständig',
  'incomplete-intro': {
    one: 'Nur eine Angabe fehlt noch:',
    other: 'Diese {count} Angaben fehlen noch:',
  },

  'error-heading': 'Hier geht es nicht weiter',
  'error-login-refused':
    'Dein Konto wurde angelegt, aber wir konnten dich nicht anmelden. Bitte nimm Kontakt mit uns auf: Wir bringen das in Ordnung.',
  'error-home': 'Zurück zur Startseite',
  'error-restart': 'Von vorn beginnen',
  'error-support': 'Kontakt aufnehmen',

  'done-heading': 'Willkommen, {name}. Hier ist deine Karte.',
  'done-heading-unnamed': 'Hier ist deine Karte.',
  'done-heading-login': 'Willkommen zurück',
  'card-heading': 'Deine Karte',
  'done-intro': 'Zeig deine Karte an der Kasse, auf dem Handy oder auf Papier.',
  'card-label': 'Deine Kundenkarte',
  'card-number': 'Kartennummer',
  'card-copy': 'Kopieren',
  'card-copied': 'Kopiert',
  'card-copy-failed':
    'Die Nummer konnte nicht kopiert werden. Markiere sie und kopiere sie von Hand.',
  'card-share': 'Teilen oder sichern',
  'card-download-png': 'Speichern',
  'card-download-failed': 'Die Karte konnte nicht gespeichert werden. Bitte versuche es erneut.',
  'card-print': 'Drucken',
  'card-wallet': 'Zum Wallet hinzufügen',
  'card-wallet-apple': 'Zu Apple Wallet hinzufügen',
  'card-wallet-google': 'Zu Google Wallet hinzufügen',
  'card-full-screen': 'An der Kasse zeigen',
  'card-full-screen-hint': 'Wenn der Scanner den Code nicht liest, stell deinen Bildschirm heller.',
  'card-turn': 'Dreh dein Handy quer: Die Striche werden breiter.',
  'card-barcode': 'Strichcode der Karte {number}',
  'card-barcode-failed':
    'Der Strichcode kann gerade nicht angezeigt werden. Zeig an der Kasse deine Kartennummer.',
  'card-barcode-waiting': 'Dein Strichcode kommt gleich…',
  'card-missing':
    'Deine Karte ist noch nicht da. Bitte melde dich in ein paar Minuten wieder an: Dann findest du sie hier.',
  'card-edit': 'Meine Daten ändern',

  'problem-unauthorised':
    'Mit diesem Formular stimmt bei uns etwas nicht. Bitte nimm Kontakt mit uns auf.',
  'problem-session-expired':
    'Zu deiner Sicherheit wurdest du abgemeldet. Melde dich wieder an, um weiterzumachen.',
  'problem-code-not-sent': 'Der Code wurde nicht gesendet. Bitte versuche es gleich erneut.',
  'problem-code-not-sent-because': 'Der Code wurde nicht gesendet. {reason}',
  'problem-wrong-code': 'Der Code stimmt nicht. Prüfe die Ziffern oder fordere einen neuen an.',
  'problem-code-expired': 'Der Code wurde schon benutzt oder ist zu alt. Fordere einen neuen an.',
  'problem-username-taken': 'Du bist schon registriert. Melde dich mit deinem Passwort an.',
  'problem-wrong-credentials':
    'Das passt nicht zusammen. Prüfe Adresse oder Nummer und das Passwort.',
  'problem-password-refused': 'Dieses Passwort wird nicht angenommen. Bitte wähle ein anderes.',
  'problem-invalid-field':
    'Eine deiner Angaben wird nicht angenommen. Bitte prüfe sie und speichere noch einmal.',
  'problem-customer-blocked': 'Dieses Konto ist gesperrt. Bitte nimm Kontakt mit uns auf.',
  'problem-customer-expired': 'Dieses Konto ist abgelaufen. Bitte nimm Kontakt mit uns auf.',
  'problem-customer-deleted': 'Dieses Konto gibt es nicht mehr. Bitte nimm Kontakt mit uns auf.',
  'problem-wrong-campaign':
    'Dieses Konto gehört zu einem anderen Programm. Bitte nimm Kontakt mit uns auf.',
  'problem-options-missing':
    'Die Auswahl für diese Frage ist nicht verfügbar. Bitte schreib deine Antwort hinein.',

  'answer-50': 'Wir finden dein Konto nicht. Bitte prüfe deine Eingabe.',
  'answer-58':
    'Eine deiner Angaben, zum Beispiel Handynummer oder E-Mail-Adresse, gehört schon zu einem anderen Konto. Bitte prüfe sie.',
  'answer-100': 'Die Registrierung ist im Moment geschlossen. Bitte komm später wieder.',
  'answer-102': 'Dieses Geburtsdatum wird nicht angenommen. Bitte prüfe es.',
  'answer-108': 'Dieses Formular ist gerade nicht verfügbar. Bitte komm später wieder.',
  'answer-119': 'Diese Steuernummer oder Ausweisnummer wird nicht angenommen. Bitte prüfe sie.',
  'answer-127': 'Eine der Angaben wird nicht angenommen. Bitte prüfe sie.',
  'answer-132': 'Eine Angabe fehlt noch. Bitte fülle alles aus, was nicht optional ist.',
  'answer-178': 'Dieses Konto ist nicht aktiv. Bitte nimm Kontakt mit uns auf.',
  'answer-202':
    'Die E-Mail mit dem Code konnte nicht gesendet werden. Prüfe die Adresse oder versuche es gleich noch einmal.',
  'answer-203':
    'Die SMS mit dem Code konnte nicht gesendet werden. Prüfe die Nummer oder versuche es gleich noch einmal.',
  'answer-260': 'Diese E-Mail-Adresse wird nicht angenommen. Bitte prüfe sie.',
  'answer-262': 'Diese E-Mail-Adresse oder Handynummer wird nicht angenommen. Bitte prüfe sie.',
  'answer-311':
    'Diese E-Mail-Adresse gehört schon zu einem anderen Konto. Bitte verwende eine andere.',
  'answer-350': 'Hier gibt es im Moment keine Karten. Bitte nimm Kontakt mit uns auf.',
  'answer-427':
    'Deine Daten wurden gleichzeitig an anderer Stelle geändert. Bitte versuche es erneut.',
  'answer-996':
    'Eine deiner Eingaben wird nicht angenommen. Bitte prüfe sie und versuche es erneut.',

  'mistake-username-empty': 'Gib deine E-Mail-Adresse, Handynummer oder Kartennummer ein.',
  'mistake-password-empty': 'Gib dein Passwort ein.',
  'mistake-password-too-short': {
    one: 'Verwende mindestens {count} Zeichen.',
    other: 'Verwende mindestens {count} Zeichen.',
  },
  'mistake-password-has-identifier':
    'Dein Passwort enthält deine eigene Adresse oder Nummer. Wähle eines, das schwerer zu erraten ist.',
  'mistake-password-common':
    'Dieses Passwort verwenden viele. Wähle eines, das schwerer zu erraten ist.',
  'mistake-code-empty': 'Gib den Code aus der Nachricht ein.',
  'mistake-code-malformed':
    'Der Code besteht aus Ziffern. Gib ihn so ein, wie er in der Nachricht steht.',
  'mistake-value-missing': 'Bitte fülle „{field}“ aus.',
  'mistake-choice-missing': 'Wähle eine Antwort für „{field}“.',
  'mistake-consent-missing': 'Antworte mit Ja oder Nein.',
  'mistake-consent-required': 'Damit es weitergeht, brauchen wir hier deine Einwilligung.',
  'mistake-text-too-long': {
    one: 'Das ist zu lang: Höchstens {count} Zeichen sind möglich.',
    other: 'Das ist zu lang: Höchstens {count} Zeichen sind möglich.',
  },
  'mistake-phone-malformed': 'Prüfe die Ländervorwahl und gib die Nummer in Ziffern ein.',
  'mistake-number-malformed': 'Gib die Zahl nur mit Ziffern ein, zum Beispiel 12.',
  'mistake-number-too-small': 'Gib eine Zahl ab {min} ein.',
  'mistake-number-too-large': 'Gib eine Zahl bis {max} ein.',
  'mistake-date-incomplete-day': 'Gib auch den Tag ein.',
  'mistake-date-incomplete-month': 'Gib auch den Monat ein.',
  'mistake-date-incomplete-year': 'Gib auch das Jahr ein.',
  'mistake-date-malformed-day': 'Gib den Tag als Zahl von 1 bis 31 ein.',
  'mistake-date-malformed-month': 'Gib den Monat als Zahl von 1 bis 12 ein oder mit seinem Namen.',
  'mistake-date-malformed-year': 'Gib das Jahr mit vier Ziffern ein.',
  'mistake-date-impossible': 'Dieses Datum gibt es nicht. Prüfe Tag, Monat und Jahr.',
  'mistake-date-not-past': 'Dieses Datum liegt nicht in der Vergangenheit. Prüfe das Jahr.',
  'mistake-date-too-old': 'Dieses Datum liegt zu lange zurück. Prüfe das Jahr.',
  'mistake-date-too-young': {
    one: 'Für die Registrierung musst du mindestens {count} Jahr alt sein.',
    other: 'Für die Registrierung musst du mindestens {count} Jahre alt sein.',
  },
  'mistake-date-too-early': 'Frühestes mögliches Datum: {min}.',
  'mistake-date-too-late': 'Spätestes mögliches Datum: {max}.',
};
