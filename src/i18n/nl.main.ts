/**
 * Dutch: all sentences after the first form.
 */
import { fields } from './nl.fields.js';
import type { MainMessages } from './messages.js';

export const main = {
  'register-once-more':
    'Voor de veiligheid blijft hier niemand ingelogd. Om verder te gaan is een nieuwe code nodig.',
  'register-suggestion': 'Is het misschien {address}?',
  'register-use-email': 'Liever mijn e-mailadres gebruiken',
  'register-use-mobile': 'Liever mijn mobiele nummer gebruiken',
  'register-use-email-mobile': 'Liever mijn e-mailadres of mobiele nummer gebruiken',
  'common-stop': 'Stoppen',
  'common-mistakes': {
    one: 'Kijk dit nog even na:',
    other: 'Kijk deze {count} dingen nog even na:',
  },
  'common-named': '{field}: {text}',
  'common-waiting': 'Dit duurt iets langer dan anders.',
  'common-waiting-long':
    'We zijn nog bezig. Je kunt stoppen en het opnieuw proberen: wat je hebt ingevuld blijft staan.',
  'common-waiting-end':
    'We zijn nog bezig. Nog hoogstens een halve minuut, en wat je hebt ingevuld blijft staan.',
  'common-support-code': 'Supportcode {code}',
  'flow-offline': 'Je lijkt offline te zijn. Wat je hebt ingevuld blijft staan.',
  'flow-offline-waiting': 'Geen verbinding. Zodra die er weer is, proberen we het opnieuw.',
  'flow-back': 'De verbinding is er weer. We proberen het opnieuw…',
  'problem-offline': 'We krijgen geen verbinding. Controleer je internet en probeer het opnieuw.',
  'problem-wifi':
    'Je bent nog niet online. Als de wifi je vraagt om in te loggen, doe dat dan eerst en probeer het daarna opnieuw.',
  'problem-timeout': 'Dit duurt te lang. Probeer het opnieuw.',
  'problem-too-many-requests':
    'Dat waren te veel pogingen. Over {time} kun je het opnieuw proberen.',
  'problem-too-many-requests-over': 'Bedankt voor het wachten. Je kunt het nu opnieuw proberen.',
  'problem-too-many-requests-wait': 'Het is hier nu erg druk. Wacht even.',
  'problem-server-error': 'Er ging bij ons iets mis. Probeer het zo meteen opnieuw.',
  'problem-not-our-server':
    'Misschien vraagt de wifi je om eerst in te loggen. Doe dat en probeer het daarna opnieuw.',
  'problem-refused': 'Dat is niet gelukt. Neem contact met ons op.',
  'problem-unexpected': 'Er ging iets mis. Probeer het opnieuw.',
  'mistake-identifier-empty': 'Vul je e-mailadres of mobiele nummer in.',
  'mistake-identifier-malformed': 'Vul een e-mailadres of een mobiel nummer in.',
  'mistake-email-empty': 'Vul je e-mailadres in.',
  'mistake-email-malformed': 'Vul een e-mailadres in zoals naam@example.com.',
  'mistake-mobile-empty': 'Vul je mobiele nummer in.',
  'mistake-mobile-malformed':
    'Vul een mobiel nummer in cijfers in, een buitenlands nummer met + en het landnummer.',
  'mistake-card-empty': 'Vul je kaartnummer in.',
  'mistake-card-malformed': 'Vul het kaartnummer in zoals het op je kaart staat.',

  ...fields,

  'common-yes': 'Ja',
  'common-no': 'Nee',
  'common-not-stated': 'Zeg ik liever niet',
  'common-optional': '{label} (optioneel)',
  'common-choose': 'Maak een keuze',
  'common-change': 'Wijzigen',
  'common-close': 'Sluiten',
  'common-terms-link': 'voorwaarden',
  'common-show-password': 'Wachtwoord tonen',

  'register-card-unknown-only':
    'We kennen dit kaartnummer niet. Controleer het of neem contact met ons op.',
  'register-card-unknown-email':
    'We kennen dit kaartnummer niet. Controleer het of gebruik je e-mailadres.',
  'register-card-unknown-mobile':
    'We kennen dit kaartnummer niet. Controleer het of gebruik je mobiele nummer.',
  'register-card-unknown-email-mobile':
    'We kennen dit kaartnummer niet. Controleer het of gebruik je e-mailadres of mobiele nummer.',
  'register-registered-elsewhere':
    'Je bent al geregistreerd. Log in op deze website om je kaart te zien.',

  'otp-heading': 'Kies je wachtwoord',
  'otp-code-heading': 'Vul je code in',
  'otp-code-heading-email': 'Bekijk je e-mail',
  'otp-code-heading-mobile': 'Kijk op je telefoon',
  'otp-intro-new': 'Daarna sturen we een code naar {contact}.',
  'otp-intro-has-card':
    'Goed nieuws: je hebt al een kaart bij ons. Kies een wachtwoord om die ook online te gebruiken.',
  'otp-intro-by-card':
    'Daarna sturen we een code naar het e-mailadres of mobiele nummer dat we bij kaart {contact} hebben.',
  'otp-change-email': 'E-mailadres wijzigen',
  'otp-change-mobile': 'Mobiel nummer wijzigen',
  'otp-change-card': 'Kaartnummer wijzigen',
  'otp-password': 'Nieuw wachtwoord',
  'otp-password-again':
    'Voor je veiligheid bewaren we geen wachtwoorden. Kies het jouwe nog een keer.',
  'otp-password-hint': {
    one: 'Minstens {count} teken. Een paar woorden achter elkaar zijn makkelijk te onthouden.',
    other: 'Minstens {count} tekens. Een paar woorden achter elkaar zijn makkelijk te onthouden.',
  },
  'otp-password-chosen': 'Wachtwoord gekozen',
  'otp-password-change': 'Wachtwoord wijzigen',
  'otp-send-email': 'Stuur me een code per e-mail',
  'otp-send-mobile': 'Stuur me een code per sms',
  'otp-sending': 'Wordt gestuurd…',
  'otp-sent-email': 'We hebben een code gestuurd naar {contact}.',
  'otp-sent-mobile': 'We hebben een code per sms gestuurd naar {contact}.',
  'otp-sent-card':
    'We hebben een code gestuurd naar het e-mailadres of mobiele nummer dat we bij kaart {contact} hebben.',
  'otp-sent-again-email': 'We hebben een nieuwe code gestuurd.',
  'otp-sent-again-mobile': 'We hebben een nieuwe code per sms gestuurd.',
  'otp-sent-again-card': 'We hebben een nieuwe code gestuurd.',
  'otp-sent-unconfirmed': 'De code gaat naar {contact}.',
  'otp-sent-unconfirmed-card':
    'De code gaat naar de contactgegevens die we bij kaart {contact} hebben.',
  'otp-uncertain':
    'Er ging iets mis, maar misschien is je code toch onderweg. Wacht even voordat je een nieuwe aanvraagt.',
  'otp-spam': 'Nog niets ontvangen? Kijk in je map met ongewenste e-mail.',
  'otp-open-mail': '{name} openen',
  'otp-patience': 'Nog niets ontvangen? Een sms kan een minuut duren.',
  'otp-spam-or-text':
    'Nog niets ontvangen? Kijk bij je sms’jes en in je map met ongewenste e-mail.',
  'otp-suggestion': 'Is {address} juist?',
  'otp-resend': 'Nieuwe code sturen',
  'otp-resend-in': 'Over {time} kun je een nieuwe code aanvragen.',
  'otp-resend-now': 'Je kunt nu een nieuwe code aanvragen.',
  'otp-code': 'Code',
  'otp-code-digits': 'Code van {count} cijfers',
  'otp-code-complete': 'We gaan verder zodra de code compleet is.',
  'otp-code-filled': 'We hebben de code uit je bericht ingevuld.',
  'otp-create': 'Code bevestigen',
  'otp-creating': 'De code wordt gecontroleerd…',
  'otp-activate': 'Code bevestigen',
  'otp-activating': 'De code wordt gecontroleerd…',
  'otp-terms': 'Als je deze kaart gebruikt, ga je akkoord met de {terms}.',

  'checking-heading': 'Een ogenblik',
  'checking-intro': 'De verbinding viel weg. We zoeken uit of het gelukt is.',
  'checking-by-itself': 'Je hoeft niets te doen.',
  'checking-now': 'Opnieuw proberen',
  'checking-enter-code': 'De code opnieuw invullen',
  'checking-busy': 'We kijken het na…',
  'checking-ended-heading': 'We weten het nog niet',
  'checking-ended': 'We konden niet nagaan of het gelukt is. Er is niets verloren.',

  'profile-heading': 'Je gegevens',
  'profile-intro': 'Je account is klaar. Nog een paar gegevens en de kaart is van jou.',
  'profile-intro-login': 'Nog een paar gegevens en de kaart is van jou.',
  'profile-loading': 'Je formulier komt eraan…',
  'profile-load-failed':
    'Je formulier is niet geladen. Met je account is niets aan de hand: probeer het opnieuw.',
  'profile-save': 'Mijn kaart ontvangen',
  'profile-save-changes': 'Wijzigingen opslaan',
  'profile-saving': 'Wordt opgeslagen…',
  'profile-more': 'Vertel meer over jezelf (optioneel)',
  'profile-more-count': { one: '{count} vraag', other: '{count} vragen' },
  'profile-rest': 'Je overige gegevens nakijken',
  'profile-cancel': 'Terug zonder op te slaan',
  'profile-saved': 'Opgeslagen.',
  'profile-edit': 'Mijn gegevens wijzigen',
  'profile-restored': 'Wat je hebt ingevuld staat er nog.',
  'profile-session':
    'Voor je veiligheid hebben we je uitgelogd. Vul je wachtwoord in om verder te gaan: wat je hebt ingevuld blijft staan.',
  'profile-password-wrong': 'Dat wachtwoord klopt niet. Probeer het opnieuw.',
  'profile-forgot': 'Wachtwoord vergeten? Naar inloggen',
  'profile-log-in': 'Inloggen en verdergaan',

  'login-heading': 'Inloggen',
  'login-username': 'E-mail, mobiel nummer of kaartnummer',
  'login-password': 'Wachtwoord',
  'login-busy': 'Bezig met inloggen…',
  'login-forgot': 'Wachtwoord vergeten?',
  'login-registered': 'Je bent al geregistreerd. Log in met je wachtwoord.',
  'login-session': 'Voor je veiligheid hebben we je uitgelogd. Log opnieuw in om verder te gaan.',
  'login-created': 'Je account is klaar. Log in met je wachtwoord.',
  'login-changed': 'Je nieuwe wachtwoord is opgeslagen. Log ermee in.',
  'login-no-account': 'Nieuw hier? {register}',
  'login-register': 'Vraag je kaart aan',

  'reset-heading': 'Kies een nieuw wachtwoord',
  'reset-intro':
    'Laat weten met welk adres of nummer je geregistreerd bent, dan sturen we je een code.',
  'reset-sent':
    'Als {contact} bij ons geregistreerd is, is er een code onderweg. Vul die hier in met je nieuwe wachtwoord.',
  'reset-sent-again': 'Als je bij ons geregistreerd bent, is er een nieuwe code onderweg.',
  'reset-save': 'Nieuw wachtwoord opslaan',
  'reset-saving': 'Wordt opgeslagen…',
  'reset-back': 'Terug naar inloggen',

  'incomplete-heading': 'Je bent er bijna, {name}',
  'incomplete-heading-unnamed': 'Je bent er bijna',
  'incomplete-intro': {
    one: 'Er ontbreekt nog maar één gegeven:',
    other: 'Deze {count} gegevens ontbreken nog:',
  },

  'error-heading': 'We kunnen niet verder',
  'error-login-refused':
    'Je account is klaar, maar het inloggen is niet gelukt. Neem contact met ons op.',
  'error-home': 'Terug naar de startpagina',
  'error-restart': 'Opnieuw beginnen',
  'error-support': 'Contact opnemen',
  'error-contact': 'Neem contact met ons op.',

  'done-heading': 'Welkom, {name}. Hier is je kaart.',
  'done-heading-unnamed': 'Hier is je kaart.',
  'done-heading-login': 'Welkom terug',
  'card-not-you': 'Ben jij dit niet?',
  'card-heading': 'Je kaart',
  'done-intro': 'Laat je kaart zien aan de kassa, op je telefoon of op papier.',
  'card-label': 'Je klantenkaart',
  'card-number': 'Kaartnummer',
  'card-copy': 'Kopiëren',
  'card-copied': 'Gekopieerd',
  'card-copy-failed': 'Het kopiëren is niet gelukt. Selecteer het nummer en kopieer het.',
  'card-print': 'Afdrukken',
  'card-wallet': 'Toevoegen aan wallet',
  'card-wallet-apple': 'Toevoegen aan Apple Wallet',
  'card-wallet-google': 'Toevoegen aan Google Wallet',
  'card-wallet-asked': 'We halen je pas…',
  'card-wallet-in-app':
    'Is er niets geopend? Deze app kan geen passen tonen. Open deze pagina in Safari.',
  'card-phone': 'Op je telefoon zetten',
  'card-phone-hide': 'Code verbergen',
  'card-phone-asked': 'De code komt eraan…',
  'card-phone-hint': 'Scan de code met de camera van je telefoon.',
  'card-phone-code': 'QR-code die de kaart op je telefoon zet',
  'card-full-screen': 'Tonen aan de kassa',
  'card-full-screen-hint': 'Kan de scanner de code niet lezen? Zet je scherm helderder.',
  'card-barcode': 'Streepjescode van kaart {number}',
  'card-barcode-failed':
    'De streepjescode kan niet worden getoond. Laat aan de kassa je kaartnummer zien.',
  'card-barcode-waiting': 'Je streepjescode komt eraan…',
  'card-missing':
    'Je kaart is er nog niet. Log over een paar minuten opnieuw in: dan vind je hem hier.',
  'card-edit': 'Mijn gegevens wijzigen',

  'problem-unauthorised':
    'Er klopt aan onze kant iets niet met dit formulier. Neem contact met ons op.',
  'problem-session-expired':
    'Voor je veiligheid hebben we je uitgelogd. Log opnieuw in om verder te gaan.',
  'problem-code-not-sent': 'We konden de code niet sturen. Probeer het zo meteen opnieuw.',
  'problem-code-not-sent-because': 'We konden de code niet sturen. {reason}',
  'problem-wrong-code': 'Deze code klopt niet. Controleer de cijfers of vraag een nieuwe code aan.',
  'problem-code-expired': 'Deze code is al gebruikt of te oud. Vraag een nieuwe aan.',
  'problem-username-taken': 'Je bent al geregistreerd. Log in met je wachtwoord.',
  'problem-wrong-credentials':
    'Dat komt niet overeen. Controleer het adres of nummer en het wachtwoord.',
  'problem-password-refused': 'Dit wachtwoord wordt niet geaccepteerd. Kies een ander.',
  'problem-invalid-field':
    'Een van je gegevens wordt niet geaccepteerd. Controleer het en sla opnieuw op.',
  'problem-customer-blocked': 'Dit account is geblokkeerd. Neem contact met ons op.',
  'problem-customer-expired': 'Dit account is verlopen. Neem contact met ons op.',
  'problem-customer-deleted': 'Dit account bestaat niet meer. Neem contact met ons op.',
  'problem-wrong-campaign': 'Dit account hoort bij een ander programma. Neem contact met ons op.',
  'problem-options-missing': 'We kunnen de keuzes nu niet tonen. Typ het gewoon in.',

  'answer-50': 'We kunnen je account niet vinden. Controleer wat je hebt ingevuld.',
  'answer-58':
    'Een van je gegevens, zoals je mobiele nummer of e-mailadres, hoort al bij een ander account. Controleer het.',
  'answer-100': 'Je kunt je op dit moment niet registreren. Kom later terug.',
  'answer-102': 'Deze geboortedatum wordt niet geaccepteerd. Controleer hem.',
  'answer-108': 'Dit formulier is nu niet beschikbaar. Kom later terug.',
  'answer-119':
    'Dit fiscale nummer of nummer van een identiteitskaart wordt niet geaccepteerd. Controleer het.',
  'answer-127': 'Een van je gegevens wordt niet geaccepteerd. Controleer het.',
  'answer-132': 'Er ontbreekt nog iets. Vul alles in wat niet optioneel is.',
  'answer-178': 'Dit account is niet actief. Neem contact met ons op.',
  'answer-202':
    'We konden de e-mail met de code niet sturen. Controleer het adres of probeer het zo meteen opnieuw.',
  'answer-203':
    'We konden de sms met de code niet sturen. Controleer het nummer of probeer het zo meteen opnieuw.',
  'answer-260': 'Dit e-mailadres wordt niet geaccepteerd. Controleer het.',
  'answer-262': 'Dit e-mailadres of mobiele nummer wordt niet geaccepteerd. Controleer het.',
  'answer-311': 'Dit e-mailadres hoort al bij een ander account. Gebruik een ander.',
  'answer-350': 'Er zijn op dit moment geen kaarten beschikbaar. Neem contact met ons op.',
  'answer-427': 'Je gegevens zijn tegelijk ergens anders gewijzigd. Probeer het opnieuw.',
  'answer-452': 'Dit profiel hoort al bij een ander account. Gebruik een ander.',
  'answer-996':
    'Iets wat je hebt ingevuld wordt niet geaccepteerd. Controleer het en probeer het opnieuw.',

  'mistake-username-empty': 'Vul je e-mailadres, mobiele nummer of kaartnummer in.',
  'mistake-password-empty': 'Vul je wachtwoord in.',
  'mistake-password-too-short': {
    one: 'Gebruik minstens {count} teken.',
    other: 'Gebruik minstens {count} tekens.',
  },
  'mistake-password-has-identifier':
    'Je wachtwoord bevat je eigen adres of nummer. Kies er een dat moeilijker te raden is.',
  'mistake-password-common':
    'Veel mensen gebruiken dit wachtwoord. Kies er een dat moeilijker te raden is.',
  'mistake-code-empty': 'Vul de code uit het bericht in.',
  'mistake-code-malformed':
    'De code bestaat uit cijfers. Vul hem in zoals hij in het bericht staat.',
  'mistake-code-too-long': 'Dat zijn te veel cijfers. Vul alleen de nieuwste code in.',
  'mistake-value-missing': 'Vul “{field}” in.',
  'mistake-choice-missing': 'Kies iets bij “{field}”.',
  'mistake-consent-missing': 'Kies Ja of Nee.',
  'mistake-consent-required': 'Om verder te gaan hebben we hier je toestemming nodig.',
  'mistake-text-too-long': {
    one: 'Dat is te lang: hoogstens {count} teken.',
    other: 'Dat is te lang: hoogstens {count} tekens.',
  },
  'mistake-phone-malformed': 'Controleer het landnummer en vul het nummer in cijfers in.',
  'mistake-number-malformed': 'Vul een getal in cijfers in, bijvoorbeeld 12.',
  'mistake-number-too-small': 'Vul {min} of meer in.',
  'mistake-number-too-large': 'Vul {max} of minder in.',
  'mistake-date-incomplete-day': 'Vul ook de dag in.',
  'mistake-date-incomplete-month': 'Vul ook de maand in.',
  'mistake-date-incomplete-year': 'Vul ook het jaar in.',
  'mistake-date-malformed-day': 'Vul de dag in als getal van 1 tot 31.',
  'mistake-date-malformed-month': 'Vul de maand in als getal van 1 tot 12.',
  'mistake-date-malformed-year': 'Vul het jaar in met vier cijfers.',
  'mistake-date-impossible': 'Deze datum bestaat niet. Controleer dag, maand en jaar.',
  'mistake-date-not-past': 'Deze datum ligt niet in het verleden. Controleer het jaar.',
  'mistake-date-too-old': 'Deze datum is te lang geleden. Controleer het jaar.',
  'mistake-date-too-young': {
    one: 'Je moet minstens {count} jaar oud zijn om je te registreren.',
    other: 'Je moet minstens {count} jaar oud zijn om je te registreren.',
  },
  'mistake-date-too-early': 'Vul {min} of een latere datum in.',
  'mistake-date-too-late': 'Vul {max} of een eerdere datum in.',
} as const satisfies MainMessages;
