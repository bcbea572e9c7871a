/**
 * German: all sentences after the first form.
 */
import { fields } from './de.fields.js';
import type { MainMessages } from './messages.js';

export const main = {
  'register-once-more':
    'Aus Sicherheitsgründen bleibt hier niemand angemeldet. Zum Weitermachen ist ein neuer Code nötig.',
  'register-suggestion': 'Meinst du {address}?',
  'register-use-email': 'Stattdessen E-Mail-Adresse verwenden',
  'register-use-mobile': 'Stattdessen Handynummer verwenden',
  'register-use-email-mobile': 'Stattdessen E-Mail oder Handynummer verwenden',
  'common-stop': 'Abbrechen',
  'common-mistakes': {
    one: 'Bitte prüfe diese Angabe:',
    other: 'Bitte prüfe diese {count} Angaben:',
  },
  'common-named': '{field}: {text}',
  'common-waiting': 'Das dauert etwas länger als sonst.',
  'common-waiting-long':
    'Wir sind noch dran. Du kannst abbrechen und es noch einmal versuchen: Deine Eingaben bleiben erhalten.',
  'common-waiting-end':
    'Wir sind noch dran. Es dauert höchstens eine halbe Minute, und deine Eingaben bleiben erhalten.',
  'common-support-code': 'Support-Code {code}',
  'flow-offline': 'Du bist wohl gerade offline. Deine Eingaben bleiben erhalten.',
  'flow-offline-waiting':
    'Keine Verbindung. Sobald sie wieder da ist, versuchen wir es noch einmal.',
  'flow-back': 'Die Verbindung ist wieder da. Wir versuchen es noch einmal.',
  'problem-offline':
    'Wir kommen gerade nicht durch. Prüfe deine Verbindung und versuche es noch einmal.',
  'problem-wifi':
    'Du bist noch nicht online. Wenn dein WLAN eine Anmeldung verlangt, melde dich dort an und versuch es dann noch einmal.',
  'problem-timeout': 'Das dauert zu lange. Bitte versuche es noch einmal.',
  'problem-too-many-requests':
    'Das waren zu viele Versuche. In {time} kannst du es noch einmal versuchen.',
  'problem-too-many-requests-over': 'Danke fürs Warten. Jetzt kannst du es noch einmal versuchen.',
  'problem-too-many-requests-wait': 'Gerade ist hier viel los. Bitte warte einen Moment.',
  'problem-server-error': 'Bei uns ist etwas schiefgegangen. Bitte versuche es gleich noch einmal.',
  'problem-not-our-server':
    'Vielleicht verlangt dein WLAN eine Anmeldung. Melde dich dort zuerst an und versuche es dann noch einmal.',
  'problem-refused': 'Das hat nicht geklappt. Bitte melde dich bei uns.',
  'problem-unexpected': 'Etwas ist schiefgegangen. Bitte versuche es noch einmal.',
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
  'common-not-stated': 'Möchte ich nicht sagen',
  'common-optional': '{label} (optional)',
  'common-choose': 'Bitte wählen',
  'common-change': 'Ändern',
  'common-close': 'Schließen',
  'common-terms-link': 'Teilnahmebedingungen',
  'common-show-password': 'Passwort anzeigen',

  'register-card-unknown-only':
    'Diese Kartennummer kennen wir nicht. Bitte prüfe sie oder melde dich bei uns.',
  'register-card-unknown-email':
    'Diese Kartennummer kennen wir nicht. Prüfe sie oder verwende deine E-Mail-Adresse.',
  'register-card-unknown-mobile':
    'Diese Kartennummer kennen wir nicht. Prüfe sie oder verwende deine Handynummer.',
  'register-card-unknown-email-mobile':
    'Diese Kartennummer kennen wir nicht. Prüfe sie oder verwende deine E-Mail-Adresse oder Handynummer.',
  'register-registered-elsewhere':
    'Du bist schon registriert. Melde dich auf dieser Website an, um deine Karte zu sehen.',

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
    'Zu deiner Sicherheit speichern wir keine Passwörter. Bitte wähle deins noch einmal.',
  'otp-password-hint': {
    one: 'Mindestens {count} Zeichen. Ein paar Wörter hintereinander sind leicht zu merken.',
    other: 'Mindestens {count} Zeichen. Ein paar Wörter hintereinander sind leicht zu merken.',
  },
  'otp-password-chosen': 'Passwort gewählt',
  'otp-password-change': 'Passwort ändern',
  'otp-send-email': 'Code per E-Mail schicken',
  'otp-send-mobile': 'Code per SMS schicken',
  'otp-sending': 'Wird geschickt…',
  'otp-sent-email': 'Wir haben einen Code an {contact} geschickt.',
  'otp-sent-mobile': 'Wir haben einen Code per SMS an {contact} geschickt.',
  'otp-sent-card':
    'Wir haben einen Code an die E-Mail-Adresse oder Handynummer geschickt, die wir zur Karte {contact} gespeichert haben.',
  'otp-sent-again-email': 'Wir haben einen neuen Code geschickt.',
  'otp-sent-again-mobile': 'Wir haben einen neuen Code per SMS geschickt.',
  'otp-sent-again-card': 'Wir haben einen neuen Code geschickt.',
  'otp-sent-unconfirmed': 'Der Code geht an {contact}.',
  'otp-sent-unconfirmed-card':
    'Der Code geht an den Kontakt, den wir zur Karte {contact} gespeichert haben.',
  'otp-uncertain':
    'Etwas ist schiefgegangen, aber vielleicht ist dein Code trotzdem unterwegs. Warte kurz, bevor du einen neuen anforderst.',
  'otp-spam': 'Noch nichts da? Schau in deinen Spam-Ordner.',
  'otp-open-mail': '{name} öffnen',
  'otp-patience': 'Noch nichts da? Eine SMS kann eine Minute brauchen.',
  'otp-spam-or-text': 'Noch nichts da? Schau in deine SMS und in den Spam-Ordner.',
  'otp-suggestion': 'Ist {address} richtig?',
  'otp-resend': 'Neuen Code schicken',
  'otp-resend-in': 'In {time} kannst du dir einen neuen Code schicken lassen.',
  'otp-resend-now': 'Jetzt kannst du dir einen neuen Code schicken lassen.',
  'otp-code': 'Code',
  'otp-code-digits': '{count}-stelliger Code',
  'otp-code-complete': 'Sobald er vollständig ist, geht es weiter.',
  'otp-code-filled': 'Wir haben den Code aus deiner Nachricht eingetragen.',
  'otp-create': 'Code bestätigen',
  'otp-creating': 'Code wird geprüft…',
  'otp-activate': 'Code bestätigen',
  'otp-activating': 'Code wird geprüft…',
  'otp-terms': 'Wenn du die Karte nutzt, gelten die {terms}.',

  'checking-heading': 'Einen Moment bitte',
  'checking-intro': 'Die Verbindung war weg. Wir finden heraus, ob es geklappt hat.',
  'checking-by-itself': 'Du musst nichts tun.',
  'checking-now': 'Noch einmal versuchen',
  'checking-enter-code': 'Code noch einmal eingeben',
  'checking-busy': 'Wir schauen nach…',
  'checking-ended-heading': 'Wir wissen es noch nicht',
  'checking-ended':
    'Wir konnten nicht herausfinden, ob es geklappt hat. Es ist nichts verloren gegangen.',

  'profile-heading': 'Deine Daten',
  'profile-intro': 'Dein Konto ist fertig. Noch ein paar Angaben, und die Karte gehört dir.',
  'profile-intro-login': 'Noch ein paar Angaben, und die Karte gehört dir.',
  'profile-loading': 'Einen Moment bitte',
  'profile-load-failed':
    'Dein Formular hat nicht geladen. Deinem Konto ist nichts passiert: Versuche es noch einmal.',
  'profile-save': 'Meine Karte holen',
  'profile-save-changes': 'Änderungen speichern',
  'profile-saving': 'Wird gespeichert…',
  'profile-more': 'Mehr über dich (optional)',
  'profile-more-count': { one: '{count} Frage', other: '{count} Fragen' },
  'profile-rest': 'Deine übrigen Angaben prüfen',
  'profile-cancel': 'Zurück, ohne zu speichern',
  'profile-saved': 'Gespeichert.',
  'profile-edit': 'Meine Daten ändern',
  'profile-restored': 'Deine Eingaben sind noch da.',
  'profile-session':
    'Zu deiner Sicherheit haben wir dich abgemeldet. Mit deinem Passwort geht es weiter: Deine Eingaben bleiben erhalten.',
  'profile-password-wrong': 'Das Passwort stimmt nicht. Bitte versuche es noch einmal.',
  'profile-forgot': 'Passwort vergessen? Zur Anmeldung',
  'profile-log-in': 'Anmelden und weiter',

  'login-heading': 'Anmelden',
  'login-username': 'E-Mail, Handy- oder Kartennummer',
  'login-password': 'Passwort',
  'login-busy': 'Du wirst angemeldet…',
  'login-forgot': 'Passwort vergessen?',
  'login-registered': 'Du bist schon registriert. Melde dich mit deinem Passwort an.',
  'login-session':
    'Zu deiner Sicherheit haben wir dich abgemeldet. Melde dich wieder an, dann geht es weiter.',
  'login-created': 'Dein Konto ist fertig. Melde dich mit deinem Passwort an.',
  'login-changed': 'Dein neues Passwort ist gespeichert. Melde dich damit an.',
  'login-no-account': 'Neu hier? {register}',
  'login-register': 'Hol dir deine Karte',

  'reset-heading': 'Wähle dein neues Passwort',
  'reset-intro':
    'Sag uns, mit welcher Adresse oder Nummer du registriert bist, und wir schicken dir einen Code.',
  'reset-sent':
    'Wenn {contact} bei uns registriert ist, ist ein Code unterwegs. Gib ihn hier mit deinem neuen Passwort ein.',
  'reset-sent-again': 'Wenn du bei uns registriert bist, ist ein neuer Code unterwegs.',
  'reset-save': 'Passwort speichern',
  'reset-saving': 'Wird gespeichert…',
  'reset-back': 'Zurück zur Anmeldung',

  'incomplete-heading': 'Fast geschafft, {name}',
  'incomplete-heading-unnamed': 'Fast geschafft',
  'incomplete-intro': {
    one: 'Nur eins fehlt noch:',
    other: 'Diese {count} Angaben fehlen noch:',
  },

  'error-heading': 'Hier geht es nicht weiter',
  'error-login-refused':
    'Dein Konto ist fertig, aber die Anmeldung hat nicht geklappt. Bitte melde dich bei uns.',
  'error-home': 'Zurück zur Startseite',
  'error-restart': 'Von vorn beginnen',
  'error-support': 'Hilfe holen',
  'error-contact': 'Bitte melde dich bei uns.',

  'done-heading': 'Willkommen, {name}. Hier ist deine Karte.',
  'done-heading-unnamed': 'Hier ist deine Karte.',
  'done-heading-login': 'Willkommen zurück',
  'card-not-you': 'Nicht du?',
  'card-heading': 'Deine Karte',
  'done-intro': 'Zeig deine Karte an der Kasse, auf dem Handy oder auf Papier.',
  'card-label': 'Deine Kundenkarte',
  'card-number': 'Kartennummer',
  'card-copy': 'Kopieren',
  'card-copied': 'Kopiert',
  'card-copy-failed':
    'Das Kopieren hat nicht geklappt. Markiere die Nummer und kopiere sie von Hand.',
  'card-print': 'Drucken',
  'card-wallet': 'Zum Wallet hinzufügen',
  'card-wallet-apple': 'Zu Apple Wallet hinzufügen',
  'card-wallet-google': 'Zu Google Wallet hinzufügen',
  'card-wallet-asked': 'Die Karte kommt gleich…',
  'card-wallet-in-app':
    'Es hat sich nichts geöffnet? Diese App kann das nicht. Öffne die Seite in Safari.',
  'card-phone': 'Aufs Handy holen',
  'card-phone-hide': 'Code ausblenden',
  'card-phone-asked': 'Der Code kommt gleich…',
  'card-phone-hint': 'Richte die Kamera deines Handys auf den Code.',
  'card-phone-code': 'QR-Code, der die Karte aufs Handy holt',
  'card-full-screen': 'An der Kasse zeigen',
  'card-full-screen-hint': 'Liest der Scanner den Code nicht? Stell deinen Bildschirm heller.',
  'card-barcode': 'Strichcode der Karte {number}',
  'card-barcode-failed':
    'Der Strichcode lässt sich gerade nicht zeigen. Zeig an der Kasse deine Kartennummer.',
  'card-barcode-waiting': 'Dein Strichcode kommt gleich…',
  'card-missing':
    'Deine Karte ist noch nicht da. Melde dich in ein paar Minuten wieder an: Dann findest du sie hier.',
  'card-edit': 'Meine Daten ändern',

  'problem-unauthorised':
    'Mit diesem Formular stimmt bei uns etwas nicht. Bitte melde dich bei uns.',
  'problem-session-expired':
    'Zu deiner Sicherheit haben wir dich abgemeldet. Melde dich wieder an, dann geht es weiter.',
  'problem-code-not-sent':
    'Wir konnten den Code nicht schicken. Bitte versuche es gleich noch einmal.',
  'problem-code-not-sent-because': 'Wir konnten den Code nicht schicken. {reason}',
  'problem-wrong-code':
    'Der Code stimmt nicht. Prüfe die Ziffern oder lass dir einen neuen schicken.',
  'problem-code-expired':
    'Der Code wurde schon benutzt oder ist zu alt. Lass dir einen neuen schicken.',
  'problem-username-taken': 'Du bist schon registriert. Melde dich mit deinem Passwort an.',
  'problem-wrong-credentials':
    'Das passt nicht zusammen. Prüfe Adresse oder Nummer und das Passwort.',
  'problem-password-refused': 'Dieses Passwort geht leider nicht. Bitte wähle ein anderes.',
  'problem-invalid-field':
    'Eine deiner Angaben stimmt noch nicht. Bitte prüfe sie und speichere noch einmal.',
  'problem-customer-blocked': 'Dieses Konto ist gesperrt. Bitte melde dich bei uns.',
  'problem-customer-expired': 'Dieses Konto ist abgelaufen. Bitte melde dich bei uns.',
  'problem-customer-deleted': 'Dieses Konto gibt es nicht mehr. Bitte melde dich bei uns.',
  'problem-wrong-campaign':
    'Dieses Konto gehört zu einem anderen Programm. Bitte melde dich bei uns.',
  'problem-options-missing': 'Die Auswahl können wir gerade nicht zeigen. Bitte gib es selbst ein.',

  'answer-50': 'Wir finden dein Konto nicht. Bitte prüfe deine Eingabe.',
  'answer-58':
    'Eine deiner Angaben, zum Beispiel Handynummer oder E-Mail-Adresse, gehört schon zu einem anderen Konto. Bitte prüfe sie.',
  'answer-100': 'Im Moment kann man sich nicht registrieren. Bitte komm später wieder.',
  'answer-102': 'Dieses Geburtsdatum passt nicht. Bitte prüfe es.',
  'answer-108': 'Das Formular ist gerade nicht verfügbar. Bitte komm später wieder.',
  'answer-119': 'Diese Steuernummer oder Ausweisnummer passt nicht. Bitte prüfe sie.',
  'answer-127': 'Eine deiner Angaben stimmt noch nicht. Bitte prüfe sie.',
  'answer-132': 'Etwas fehlt noch. Bitte fülle alles aus, was nicht optional ist.',
  'answer-178': 'Dieses Konto ist nicht aktiv. Bitte melde dich bei uns.',
  'answer-202':
    'Wir konnten die E-Mail mit dem Code nicht schicken. Prüfe die Adresse oder versuche es gleich noch einmal.',
  'answer-203':
    'Wir konnten die SMS mit dem Code nicht schicken. Prüfe die Nummer oder versuche es gleich noch einmal.',
  'answer-260': 'Diese E-Mail-Adresse geht leider nicht. Bitte prüfe sie.',
  'answer-262': 'Diese E-Mail-Adresse oder Handynummer geht leider nicht. Bitte prüfe sie.',
  'answer-311': 'Diese E-Mail-Adresse gehört schon zu einem anderen Konto. Bitte nimm eine andere.',
  'answer-350': 'Hier gibt es im Moment keine Karten. Bitte melde dich bei uns.',
  'answer-427': 'Deine Daten wurden gleichzeitig woanders geändert. Bitte versuche es noch einmal.',
  'answer-452': 'Dieses Profil gehört schon zu einem anderen Konto. Bitte nimm ein anderes.',
  'answer-996':
    'Etwas davon stimmt noch nicht. Bitte prüfe deine Eingaben und versuche es noch einmal.',

  'mistake-username-empty': 'Gib deine E-Mail-Adresse, Handynummer oder Kartennummer ein.',
  'mistake-password-empty': 'Gib dein Passwort ein.',
  'mistake-password-too-short': {
    one: 'Nimm mindestens {count} Zeichen.',
    other: 'Nimm mindestens {count} Zeichen.',
  },
  'mistake-password-has-identifier':
    'Dein Passwort enthält deine Adresse oder Nummer. Nimm eins, das schwerer zu erraten ist.',
  'mistake-password-common': 'Dieses Passwort haben viele. Nimm eins, das schwerer zu erraten ist.',
  'mistake-code-empty': 'Gib den Code aus der Nachricht ein.',
  'mistake-code-malformed':
    'Der Code besteht aus Ziffern. Gib ihn so ein, wie er in der Nachricht steht.',
  'mistake-code-too-long': 'Das sind zu viele Ziffern. Gib nur den neuesten Code ein.',
  'mistake-value-missing': 'Bitte fülle „{field}“ aus.',
  'mistake-choice-missing': 'Bitte wähle bei „{field}“ etwas aus.',
  'mistake-consent-missing': 'Bitte wähle Ja oder Nein.',
  'mistake-consent-required': 'Damit es weitergeht, brauchen wir hier deine Einwilligung.',
  'mistake-text-too-long': {
    one: 'Das ist zu lang: höchstens {count} Zeichen.',
    other: 'Das ist zu lang: höchstens {count} Zeichen.',
  },
  'mistake-phone-malformed': 'Prüfe die Ländervorwahl und gib die Nummer in Ziffern ein.',
  'mistake-number-malformed': 'Gib die Zahl nur mit Ziffern ein, zum Beispiel 12.',
  'mistake-number-too-small': 'Gib eine Zahl ab {min} ein.',
  'mistake-number-too-large': 'Gib eine Zahl bis {max} ein.',
  'mistake-date-incomplete-day': 'Gib auch den Tag ein.',
  'mistake-date-incomplete-month': 'Gib auch den Monat ein.',
  'mistake-date-incomplete-year': 'Gib auch das Jahr ein.',
  'mistake-date-malformed-day': 'Gib den Tag als Zahl von 1 bis 31 ein.',
  'mistake-date-malformed-month': 'Gib den Monat als Zahl von 1 bis 12 ein.',
  'mistake-date-malformed-year': 'Gib das Jahr mit vier Ziffern ein.',
  'mistake-date-impossible': 'Dieses Datum gibt es nicht. Prüfe Tag, Monat und Jahr.',
  'mistake-date-not-past': 'Dieses Datum liegt nicht in der Vergangenheit. Prüfe das Jahr.',
  'mistake-date-too-old': 'Dieses Datum liegt zu lange zurück. Prüfe das Jahr.',
  'mistake-date-too-young': {
    one: 'Du musst mindestens {count} Jahr alt sein.',
    other: 'Du musst mindestens {count} Jahre alt sein.',
  },
  'mistake-date-too-early': 'Das Datum darf nicht vor dem {min} liegen.',
  'mistake-date-too-late': 'Das Datum darf nicht nach dem {max} liegen.',
} as const satisfies MainMessages;
