/**
 * German, formal: the sentences that address the visitor. All others are the same in both tones.
 */
import type { MessageOverrides } from './messages.js';

export const tone: MessageOverrides = {
  'register-suggestion': 'Meinen Sie {address}?',
  'flow-chunk-failed':
    'Der nächste Schritt hat nicht geladen. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.',
  'register-heading': 'Holen Sie sich Ihre Karte',
  'register-privacy': 'Wie wir Ihre Daten verwenden, steht in unserer {privacy}.',
  'problem-misconfigured':
    'Das Formular ist gerade nicht verfügbar. Bitte versuchen Sie es später noch einmal.',
  'common-mistakes': {
    one: 'Bitte prüfen Sie diese Angabe:',
    other: 'Bitte prüfen Sie diese {count} Angaben:',
  },
  'common-waiting-long':
    'Wir sind noch dran. Sie können abbrechen und es noch einmal versuchen: Ihre Eingaben bleiben erhalten.',
  'common-waiting-end':
    'Wir sind noch dran. Es dauert höchstens eine halbe Minute, und Ihre Eingaben bleiben erhalten.',
  'flow-offline': 'Sie sind wohl gerade offline. Ihre Eingaben bleiben erhalten.',
  'problem-offline':
    'Wir kommen gerade nicht durch. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.',
  'problem-timeout': 'Das dauert zu lange. Bitte versuchen Sie es noch einmal.',
  'problem-too-many-requests':
    'Das waren zu viele Versuche. In {time} können Sie es noch einmal versuchen.',
  'problem-too-many-requests-over': 'Danke fürs Warten. Jetzt können Sie es noch einmal versuchen.',
  'problem-server-error':
    'Bei uns ist etwas schiefgegangen. Bitte versuchen Sie es gleich noch einmal.',
  'problem-not-our-server':
    'Vielleicht verlangt Ihr WLAN eine Anmeldung. Melden Sie sich dort zuerst an und versuchen Sie es dann noch einmal.',
  'problem-refused': 'Das hat nicht geklappt. Bitte melden Sie sich bei uns.',
  'problem-unexpected': 'Etwas ist schiefgegangen. Bitte versuchen Sie es noch einmal.',
  'mistake-identifier-empty': 'Geben Sie Ihre E-Mail-Adresse oder Handynummer ein.',
  'mistake-identifier-malformed': 'Geben Sie eine E-Mail-Adresse oder eine Handynummer ein.',
  'mistake-email-empty': 'Geben Sie Ihre E-Mail-Adresse ein.',
  'mistake-email-malformed': 'Geben Sie eine E-Mail-Adresse ein, zum Beispiel name@example.com.',
  'mistake-mobile-empty': 'Geben Sie Ihre Handynummer ein.',
  'mistake-mobile-malformed':
    'Geben Sie Ihre Handynummer in Ziffern ein, eine ausländische mit + und Ländervorwahl.',
  'mistake-card-empty': 'Geben Sie Ihre Kartennummer ein.',
  'mistake-card-malformed': 'Geben Sie die Kartennummer so ein, wie sie auf Ihrer Karte steht.',
  'register-card-unknown-only':
    'Diese Kartennummer kennen wir nicht. Bitte prüfen Sie sie oder melden Sie sich bei uns.',
  'register-card-unknown-email':
    'Diese Kartennummer kennen wir nicht. Prüfen Sie sie oder verwenden Sie Ihre E-Mail-Adresse.',
  'register-card-unknown-mobile':
    'Diese Kartennummer kennen wir nicht. Prüfen Sie sie oder verwenden Sie Ihre Handynummer.',
  'register-card-unknown-email-mobile':
    'Diese Kartennummer kennen wir nicht. Prüfen Sie sie oder verwenden Sie Ihre E-Mail-Adresse oder Handynummer.',
  'register-registered-elsewhere':
    'Sie sind schon registriert. Melden Sie sich auf dieser Website an, um Ihre Karte zu sehen.',
  'otp-heading': 'Wählen Sie Ihr Passwort',
  'otp-code-heading': 'Geben Sie Ihren Code ein',
  'otp-intro-has-card':
    'Gute Nachricht: Sie haben schon eine Karte bei uns. Wählen Sie ein Passwort, um sie auch online zu nutzen.',
  'otp-password-again':
    'Zu Ihrer Sicherheit speichern wir keine Passwörter. Bitte wählen Sie Ihres noch einmal.',
  'otp-uncertain':
    'Etwas ist schiefgegangen, aber vielleicht ist Ihr Code trotzdem unterwegs. Warten Sie kurz, bevor Sie einen neuen anfordern.',
  'otp-spam': 'Noch nichts da? Schauen Sie in Ihren Spam-Ordner.',
  'otp-resend-in': 'In {time} können Sie sich einen neuen Code schicken lassen.',
  'otp-resend-now': 'Jetzt können Sie sich einen neuen Code schicken lassen.',
  'otp-code-filled': 'Wir haben den Code aus Ihrer Nachricht eingetragen.',
  'otp-terms': 'Wenn Sie die Karte nutzen, gelten die {terms}.',
  'checking-by-itself': 'Sie müssen nichts tun.',
  'profile-heading': 'Ihre Daten',
  'profile-intro': 'Ihr Konto ist fertig. Noch ein paar Angaben, und die Karte gehört Ihnen.',
  'profile-intro-login': 'Noch ein paar Angaben, und die Karte gehört Ihnen.',
  'profile-load-failed':
    'Ihr Formular hat nicht geladen. Ihrem Konto ist nichts passiert: Versuchen Sie es noch einmal.',
  'profile-restored': 'Ihre Eingaben sind noch da.',
  'profile-session':
    'Zu Ihrer Sicherheit haben wir Sie abgemeldet. Mit Ihrem Passwort geht es weiter: Ihre Eingaben bleiben erhalten.',
  'profile-password-wrong': 'Das Passwort stimmt nicht. Bitte versuchen Sie es noch einmal.',
  'login-busy': 'Sie werden angemeldet…',
  'login-registered': 'Sie sind schon registriert. Melden Sie sich mit Ihrem Passwort an.',
  'login-session':
    'Zu Ihrer Sicherheit haben wir Sie abgemeldet. Melden Sie sich wieder an, dann geht es weiter.',
  'login-created': 'Ihr Konto ist fertig. Melden Sie sich mit Ihrem Passwort an.',
  'login-changed': 'Ihr neues Passwort ist gespeichert. Melden Sie sich damit an.',
  'login-register': 'Holen Sie sich Ihre Karte',
  'reset-heading': 'Wählen Sie Ihr neues Passwort',
  'reset-intro':
    'Sagen Sie uns, mit welcher Adresse oder Nummer Sie registriert sind, und wir schicken Ihnen einen Code.',
  'reset-sent':
    'Wenn {contact} bei uns registriert ist, ist ein Code unterwegs. Geben Sie ihn hier mit Ihrem neuen Passwort ein.',
  'reset-sent-again': 'Wenn Sie bei uns registriert sind, ist ein neuer Code unterwegs.',
  'error-login-refused':
    'Ihr Konto ist fertig, aber die Anmeldung hat nicht geklappt. Bitte melden Sie sich bei uns.',
  'error-contact': 'Bitte melden Sie sich bei uns.',
  'done-heading': 'Willkommen, {name}. Hier ist Ihre Karte.',
  'card-not-you': 'Nicht Sie?',
  'card-heading': 'Ihre Karte',
  'done-intro': 'Zeigen Sie Ihre Karte an der Kasse, auf dem Handy oder auf Papier.',
  'card-label': 'Ihre Kundenkarte',
  'card-copy-failed':
    'Das Kopieren hat nicht geklappt. Markieren Sie die Nummer und kopieren Sie sie von Hand.',
  'card-full-screen-hint': 'Liest der Scanner den Code nicht? Stellen Sie Ihren Bildschirm heller.',
  'card-wallet-in-app':
    'Es hat sich nichts geöffnet? Diese App kann das nicht. Öffnen Sie die Seite in Safari.',
  'card-phone-hint': 'Richten Sie die Kamera Ihres Handys auf den Code.',
  'card-barcode-failed':
    'Der Strichcode lässt sich gerade nicht zeigen. Zeigen Sie an der Kasse Ihre Kartennummer.',
  'card-barcode-waiting': 'Ihr Strichcode kommt gleich…',
  'card-missing':
    'Ihre Karte ist noch nicht da. Melden Sie sich in ein paar Minuten wieder an: Dann finden Sie sie hier.',
  'problem-unauthorised':
    'Mit diesem Formular stimmt bei uns etwas nicht. Bitte melden Sie sich bei uns.',
  'problem-session-expired':
    'Zu Ihrer Sicherheit haben wir Sie abgemeldet. Melden Sie sich wieder an, dann geht es weiter.',
  'problem-code-not-sent':
    'Wir konnten den Code nicht schicken. Bitte versuchen Sie es gleich noch einmal.',
  'problem-wrong-code':
    'Der Code stimmt nicht. Prüfen Sie die Ziffern oder lassen Sie sich einen neuen schicken.',
  'problem-code-expired':
    'Der Code wurde schon benutzt oder ist zu alt. Lassen Sie sich einen neuen schicken.',
  'problem-username-taken': 'Sie sind schon registriert. Melden Sie sich mit Ihrem Passwort an.',
  'problem-wrong-credentials':
    'Das passt nicht zusammen. Prüfen Sie Adresse oder Nummer und das Passwort.',
  'problem-password-refused': 'Dieses Passwort geht leider nicht. Bitte wählen Sie ein anderes.',
  'problem-invalid-field':
    'Eine Ihrer Angaben stimmt noch nicht. Bitte prüfen Sie sie und speichern Sie noch einmal.',
  'problem-customer-blocked': 'Dieses Konto ist gesperrt. Bitte melden Sie sich bei uns.',
  'problem-customer-expired': 'Dieses Konto ist abgelaufen. Bitte melden Sie sich bei uns.',
  'problem-customer-deleted': 'Dieses Konto gibt es nicht mehr. Bitte melden Sie sich bei uns.',
  'problem-wrong-campaign':
    'Dieses Konto gehört zu einem anderen Programm. Bitte melden Sie sich bei uns.',
  'problem-options-missing':
    'Die Auswahl können wir gerade nicht zeigen. Bitte geben Sie es selbst ein.',
  'answer-50': 'Wir finden Ihr Konto nicht. Bitte prüfen Sie Ihre Eingabe.',
  'answer-58':
    'Eine Ihrer Angaben, zum Beispiel Handynummer oder E-Mail-Adresse, gehört schon zu einem anderen Konto. Bitte prüfen Sie sie.',
  'answer-100': 'Im Moment kann man sich nicht registrieren. Bitte kommen Sie später wieder.',
  'answer-102': 'Dieses Geburtsdatum passt nicht. Bitte prüfen Sie es.',
  'answer-108': 'Das Formular ist gerade nicht verfügbar. Bitte kommen Sie später wieder.',
  'answer-119': 'Diese Steuernummer oder Ausweisnummer passt nicht. Bitte prüfen Sie sie.',
  'answer-127': 'Eine Ihrer Angaben stimmt noch nicht. Bitte prüfen Sie sie.',
  'answer-132': 'Etwas fehlt noch. Bitte füllen Sie alles aus, was nicht optional ist.',
  'answer-178': 'Dieses Konto ist nicht aktiv. Bitte melden Sie sich bei uns.',
  'answer-202':
    'Wir konnten die E-Mail mit dem Code nicht schicken. Prüfen Sie die Adresse oder versuchen Sie es gleich noch einmal.',
  'answer-203':
    'Wir konnten die SMS mit dem Code nicht schicken. Prüfen Sie die Nummer oder versuchen Sie es gleich noch einmal.',
  'answer-260': 'Diese E-Mail-Adresse geht leider nicht. Bitte prüfen Sie sie.',
  'answer-262': 'Diese E-Mail-Adresse oder Handynummer geht leider nicht. Bitte prüfen Sie sie.',
  'answer-311':
    'Diese E-Mail-Adresse gehört schon zu einem anderen Konto. Bitte nehmen Sie eine andere.',
  'answer-350': 'Hier gibt es im Moment keine Karten. Bitte melden Sie sich bei uns.',
  'answer-427':
    'Ihre Daten wurden gleichzeitig woanders geändert. Bitte versuchen Sie es noch einmal.',
  'answer-452': 'Dieses Profil gehört schon zu einem anderen Konto. Bitte nehmen Sie ein anderes.',
  'answer-996':
    'Etwas davon stimmt noch nicht. Bitte prüfen Sie Ihre Eingaben und versuchen Sie es noch einmal.',
  'mistake-username-empty': 'Geben Sie Ihre E-Mail-Adresse, Handynummer oder Kartennummer ein.',
  'mistake-password-empty': 'Geben Sie Ihr Passwort ein.',
  'mistake-password-too-short': {
    one: 'Nehmen Sie mindestens {count} Zeichen.',
    other: 'Nehmen Sie mindestens {count} Zeichen.',
  },
  'mistake-password-has-identifier':
    'Ihr Passwort enthält Ihre Adresse oder Nummer. Nehmen Sie eins, das schwerer zu erraten ist.',
  'mistake-password-common':
    'Dieses Passwort haben viele. Nehmen Sie eins, das schwerer zu erraten ist.',
  'mistake-code-empty': 'Geben Sie den Code aus der Nachricht ein.',
  'mistake-code-malformed':
    'Der Code besteht aus Ziffern. Geben Sie ihn so ein, wie er in der Nachricht steht.',
  'mistake-code-too-long': 'Das sind zu viele Ziffern. Geben Sie nur den neuesten Code ein.',
  'mistake-value-missing': 'Bitte füllen Sie „{field}“ aus.',
  'mistake-choice-missing': 'Bitte wählen Sie bei „{field}“ etwas aus.',
  'mistake-consent-missing': 'Bitte wählen Sie Ja oder Nein.',
  'mistake-consent-required': 'Damit es weitergeht, brauchen wir hier Ihre Einwilligung.',
  'mistake-phone-malformed':
    'Prüfen Sie die Ländervorwahl und geben Sie die Nummer in Ziffern ein.',
  'mistake-number-malformed': 'Geben Sie die Zahl nur mit Ziffern ein, zum Beispiel 12.',
  'mistake-number-too-small': 'Geben Sie eine Zahl ab {min} ein.',
  'mistake-number-too-large': 'Geben Sie eine Zahl bis {max} ein.',
  'mistake-date-incomplete-day': 'Geben Sie auch den Tag ein.',
  'mistake-date-incomplete-month': 'Geben Sie auch den Monat ein.',
  'mistake-date-incomplete-year': 'Geben Sie auch das Jahr ein.',
  'mistake-date-malformed-day': 'Geben Sie den Tag als Zahl von 1 bis 31 ein.',
  'mistake-date-malformed-month': 'Geben Sie den Monat als Zahl von 1 bis 12 ein.',
  'mistake-date-malformed-year': 'Geben Sie das Jahr mit vier Ziffern ein.',
  'mistake-date-impossible': 'Dieses Datum gibt es nicht. Prüfen Sie Tag, Monat und Jahr.',
  'mistake-date-not-past': 'Dieses Datum liegt nicht in der Vergangenheit. Prüfen Sie das Jahr.',
  'mistake-date-too-old': 'Dieses Datum liegt zu lange zurück. Prüfen Sie das Jahr.',
  'mistake-date-too-young': {
    one: 'Sie müssen mindestens {count} Jahr alt sein.',
    other: 'Sie müssen mindestens {count} Jahre alt sein.',
  },
  'group-you': 'Über Sie',
  'group-contacts': 'So erreichen wir Sie',
  'group-address': 'Ihre Adresse',
  'group-preferences': 'Ihre Vorlieben',
  'group-consents': 'Ihre Einwilligungen',
  'group-consents-intro':
    'Sie entscheiden und können es sich jederzeit anders überlegen. Mehr dazu in unserer {privacy}.',
  'group-consents-intro-plain': 'Sie entscheiden und können es sich jederzeit anders überlegen.',
  'field-interestareas': 'Ihre Interessen',
  'field-cangetcurrentlocation': 'Ihr Standort',
  'problem-wifi':
    'Sie sind noch nicht online. Wenn Ihr WLAN eine Anmeldung verlangt, melden Sie sich dort an und versuchen Sie es dann noch einmal.',
  'problem-too-many-requests-wait': 'Gerade ist hier viel los. Bitte warten Sie einen Moment.',
  'otp-code-heading-email': 'Schauen Sie in Ihre E-Mails',
  'otp-code-heading-mobile': 'Schauen Sie auf Ihr Handy',
  'otp-spam-or-text': 'Noch nichts da? Schauen Sie in Ihre SMS und in den Spam-Ordner.',
  'profile-more': 'Mehr über Sie (optional)',
  'done-heading-unnamed': 'Hier ist Ihre Karte.',
  'profile-rest': 'Ihre übrigen Angaben prüfen',
  'missing-name': 'Geben Sie Ihren Vornamen ein.',
  'missing-surname': 'Geben Sie Ihren Nachnamen ein.',
  'missing-gender': 'Wählen Sie Ihr Geschlecht aus.',
  'missing-birthdate': 'Geben Sie Ihr Geburtsdatum ein.',
  'missing-identitycard': 'Geben Sie Ihre Steuernummer oder Ausweisnummer ein.',
  'missing-identitycardtypeid': 'Wählen Sie die Art Ihres Ausweises aus.',
  'missing-mailcontactdata': 'Geben Sie Ihre E-Mail-Adresse ein.',
  'missing-mobilecontactdata': 'Geben Sie Ihre Handynummer ein.',
  'missing-telephonecontactdata': 'Geben Sie Ihre Festnetznummer ein.',
  'missing-faxcontactdata': 'Geben Sie Ihre Faxnummer ein.',
  'missing-address': 'Geben Sie Ihre Straße ein.',
  'missing-addressnumber': 'Geben Sie Ihre Hausnummer ein.',
  'missing-addressprefix': 'Geben Sie die Art der Straße ein.',
  'missing-zip': 'Geben Sie Ihre Postleitzahl ein.',
  'missing-country': 'Wählen Sie Ihr Land aus.',
  'missing-geolevel1': 'Wählen Sie Ihre Region aus.',
  'missing-geolevel2': 'Wählen Sie Ihre Provinz aus.',
  'missing-geolevel3': 'Wählen Sie Ihren Ort aus.',
  'missing-geolevel4': 'Wählen Sie Ihren Bezirk aus.',
  'missing-geolevel5': 'Wählen Sie Ihren Stadtteil aus.',
  'missing-interestareas': 'Wählen Sie Ihre Interessen aus.',
  'missing-accountnumber': 'Geben Sie Ihre Kontonummer ein.',
  'missing-frequentflyernumber': 'Geben Sie Ihre Vielfliegernummer ein.',
  'missing-zone': 'Geben Sie Ihr Gebiet ein.',
  'missing-notes': 'Geben Sie eine Anmerkung ein.',
  'missing-facebookid': 'Geben Sie Ihr Facebook-Konto ein.',
  'missing-twitterid': 'Geben Sie Ihr X-Konto (Twitter) ein.',
  'missing-instagramid': 'Geben Sie Ihr Instagram-Konto ein.',
  'missing-youtubeid': 'Geben Sie Ihr YouTube-Konto ein.',
  'missing-usedforpromotions': 'Wählen Sie bei Angeboten und Neuigkeiten Ja oder Nein.',
  'missing-usedforstatistics': 'Wählen Sie bei der Statistik Ja oder Nein.',
  'missing-usedbyothers': 'Wählen Sie bei der Weitergabe an Partner Ja oder Nein.',
  'missing-cangetcurrentlocation': 'Wählen Sie bei Ihrem Standort Ja oder Nein.',
  'missing-cancomunicaverification': 'Wählen Sie bei den Nachrichten zur Bestätigung Ja oder Nein.',
};
