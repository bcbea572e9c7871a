/**
 * Dutch, formal: the sentences that address the visitor. All others are the same in both tones.
 */
import type { MessageOverrides } from './messages.js';

export const tone: MessageOverrides = {
  'flow-chunk-failed':
    'De volgende stap is niet geladen. Controleer uw verbinding en probeer het opnieuw.',
  'register-heading': 'Vraag uw kaart aan',
  'register-card-hint': 'Het staat op uw kaart.',
  'register-privacy': 'In onze {privacy} staat hoe we uw gegevens gebruiken.',
  'group-you': 'Over u',
  'group-contacts': 'Zo bereiken we u',
  'group-address': 'Uw adres',
  'group-preferences': 'Uw voorkeuren',
  'group-consents': 'Uw toestemmingen',
  'group-consents-intro':
    'U beslist, en u kunt altijd van gedachten veranderen. Lees meer in onze {privacy}.',
  'group-consents-intro-plain': 'U beslist, en u kunt altijd van gedachten veranderen.',
  'field-interestareas': 'Uw interesses',
  'field-cangetcurrentlocation': 'Uw locatie',
  'common-waiting-long':
    'We zijn nog bezig. U kunt stoppen en het opnieuw proberen: wat u hebt ingevuld blijft staan.',
  'common-waiting-end':
    'We zijn nog bezig. Nog hoogstens een halve minuut, en wat u hebt ingevuld blijft staan.',
  'flow-offline': 'U lijkt offline te zijn. Wat u hebt ingevuld blijft staan.',
  'problem-offline': 'We krijgen geen verbinding. Controleer uw internet en probeer het opnieuw.',
  'problem-wifi':
    'U bent nog niet online. Als de wifi u vraagt om in te loggen, doe dat dan eerst en probeer het daarna opnieuw.',
  'problem-too-many-requests':
    'Dat waren te veel pogingen. Over {time} kunt u het opnieuw proberen.',
  'problem-too-many-requests-over': 'Bedankt voor het wachten. U kunt het nu opnieuw proberen.',
  'problem-not-our-server':
    'Misschien vraagt de wifi u om eerst in te loggen. Doe dat en probeer het daarna opnieuw.',
  'mistake-identifier-empty': 'Vul uw e-mailadres of mobiele nummer in.',
  'mistake-email-empty': 'Vul uw e-mailadres in.',
  'mistake-mobile-empty': 'Vul uw mobiele nummer in.',
  'mistake-card-empty': 'Vul uw kaartnummer in.',
  'mistake-card-malformed': 'Vul het kaartnummer in zoals het op uw kaart staat.',
  'register-card-unknown-email':
    'We kennen dit kaartnummer niet. Controleer het of gebruik uw e-mailadres.',
  'register-card-unknown-mobile':
    'We kennen dit kaartnummer niet. Controleer het of gebruik uw mobiele nummer.',
  'register-card-unknown-email-mobile':
    'We kennen dit kaartnummer niet. Controleer het of gebruik uw e-mailadres of mobiele nummer.',
  'register-registered-elsewhere':
    'U bent al geregistreerd. Log in op deze website om uw kaart te zien.',
  'otp-heading': 'Kies uw wachtwoord',
  'otp-code-heading': 'Vul uw code in',
  'otp-code-heading-email': 'Bekijk uw e-mail',
  'otp-code-heading-mobile': 'Kijk op uw telefoon',
  'otp-intro-has-card':
    'Goed nieuws: u hebt al een kaart bij ons. Kies een wachtwoord om die ook online te gebruiken.',
  'otp-password-again':
    'Voor uw veiligheid bewaren we geen wachtwoorden. Kies het uwe nog een keer.',
  'otp-uncertain':
    'Er ging iets mis, maar misschien is uw code toch onderweg. Wacht even voordat u een nieuwe aanvraagt.',
  'otp-spam': 'Nog niets ontvangen? Kijk in uw map met ongewenste e-mail.',
  'otp-spam-or-text':
    'Nog niets ontvangen? Kijk bij uw sms’jes en in uw map met ongewenste e-mail.',
  'otp-resend-in': 'Over {time} kunt u een nieuwe code aanvragen.',
  'otp-resend-now': 'U kunt nu een nieuwe code aanvragen.',
  'otp-code-filled': 'We hebben de code uit uw bericht ingevuld.',
  'otp-terms': 'Als u deze kaart gebruikt, gaat u akkoord met de {terms}.',
  'checking-by-itself': 'U hoeft niets te doen.',
  'profile-heading': 'Uw gegevens',
  'profile-intro': 'Uw account is klaar. Nog een paar gegevens en de kaart is van u.',
  'profile-intro-login': 'Nog een paar gegevens en de kaart is van u.',
  'profile-loading': 'Uw formulier komt eraan…',
  'profile-load-failed':
    'Uw formulier is niet geladen. Met uw account is niets aan de hand: probeer het opnieuw.',
  'profile-more': 'Vertel meer over uzelf (optioneel)',
  'profile-restored': 'Wat u hebt ingevuld staat er nog.',
  'profile-session':
    'Voor uw veiligheid hebben we u uitgelogd. Vul uw wachtwoord in om verder te gaan: wat u hebt ingevuld blijft staan.',
  'login-registered': 'U bent al geregistreerd. Log in met uw wachtwoord.',
  'login-session': 'Voor uw veiligheid hebben we u uitgelogd. Log opnieuw in om verder te gaan.',
  'login-created': 'Uw account is klaar. Log in met uw wachtwoord.',
  'login-changed': 'Uw nieuwe wachtwoord is opgeslagen. Log ermee in.',
  'login-register': 'Vraag uw kaart aan',
  'reset-intro':
    'Laat weten met welk adres of nummer u geregistreerd bent, dan sturen we u een code.',
  'reset-sent':
    'Als {contact} bij ons geregistreerd is, is er een code onderweg. Vul die hier in met uw nieuwe wachtwoord.',
  'reset-sent-again': 'Als u bij ons geregistreerd bent, is er een nieuwe code onderweg.',
  'error-login-refused':
    'Uw account is klaar, maar het inloggen is niet gelukt. Neem contact met ons op.',
  'done-heading': 'Welkom, {name}. Hier is uw kaart.',
  'done-heading-unnamed': 'Hier is uw kaart.',
  'card-not-you': 'Bent u dit niet?',
  'card-heading': 'Uw kaart',
  'done-intro': 'Laat uw kaart zien aan de kassa, op uw telefoon of op papier.',
  'card-label': 'Uw klantenkaart',
  'card-full-screen-hint': 'Kan de scanner de code niet lezen? Zet uw scherm helderder.',
  'card-barcode-failed':
    'De streepjescode kan niet worden getoond. Laat aan de kassa uw kaartnummer zien.',
  'card-barcode-waiting': 'Uw streepjescode komt eraan…',
  'card-missing':
    'Uw kaart is er nog niet. Log over een paar minuten opnieuw in: dan vindt u hem hier.',
  'problem-session-expired':
    'Voor uw veiligheid hebben we u uitgelogd. Log opnieuw in om verder te gaan.',
  'problem-username-taken': 'U bent al geregistreerd. Log in met uw wachtwoord.',
  'problem-invalid-field':
    'Een van uw gegevens wordt niet geaccepteerd. Controleer het en sla opnieuw op.',
  'answer-50': 'We kunnen uw account niet vinden. Controleer wat u hebt ingevuld.',
  'answer-58':
    'Een van uw gegevens, zoals uw mobiele nummer of e-mailadres, hoort al bij een ander account. Controleer het.',
  'answer-100': 'U kunt zich op dit moment niet registreren. Kom later terug.',
  'answer-127': 'Een van uw gegevens wordt niet geaccepteerd. Controleer het.',
  'answer-427': 'Uw gegevens zijn tegelijk ergens anders gewijzigd. Probeer het opnieuw.',
  'answer-996':
    'Iets wat u hebt ingevuld wordt niet geaccepteerd. Controleer het en probeer het opnieuw.',
  'mistake-username-empty': 'Vul uw e-mailadres, mobiele nummer of kaartnummer in.',
  'mistake-password-empty': 'Vul uw wachtwoord in.',
  'mistake-password-has-identifier':
    'Uw wachtwoord bevat uw eigen adres of nummer. Kies er een dat moeilijker te raden is.',
  'mistake-consent-required': 'Om verder te gaan hebben we hier uw toestemming nodig.',
  'mistake-date-too-young': {
    one: 'U moet minstens {count} jaar oud zijn om u te registreren.',
    other: 'U moet minstens {count} jaar oud zijn om u te registreren.',
  },
  'incomplete-heading': 'U bent er bijna, {name}',
  'incomplete-heading-unnamed': 'U bent er bijna',
  'card-wallet-asked': 'We halen uw pas…',
  'card-phone': 'Op uw telefoon zetten',
  'card-phone-hint': 'Scan de code met de camera van uw telefoon.',
  'card-phone-code': 'QR-code die de kaart op uw telefoon zet',
  'missing-name': 'Vul uw voornaam in.',
  'missing-surname': 'Vul uw achternaam in.',
  'missing-gender': 'Kies uw geslacht.',
  'missing-birthdate': 'Vul uw geboortedatum in.',
  'missing-identitycard': 'Vul uw fiscale nummer of het nummer van uw identiteitskaart in.',
  'missing-mailcontactdata': 'Vul uw e-mailadres in.',
  'missing-mobilecontactdata': 'Vul uw mobiele nummer in.',
  'missing-telephonecontactdata': 'Vul uw vaste telefoonnummer in.',
  'missing-faxcontactdata': 'Vul uw faxnummer in.',
  'missing-address': 'Vul uw straat in.',
  'missing-addressnumber': 'Vul uw huisnummer in.',
  'missing-zip': 'Vul uw postcode in.',
  'missing-country': 'Kies uw land.',
  'missing-geolevel1': 'Kies uw regio.',
  'missing-geolevel2': 'Kies uw provincie.',
  'missing-geolevel3': 'Kies uw plaats.',
  'missing-geolevel4': 'Kies uw wijk.',
  'missing-geolevel5': 'Kies uw buurt.',
  'missing-interestareas': 'Kies uw interesses.',
  'missing-accountnumber': 'Vul uw rekeningnummer in.',
  'missing-frequentflyernumber': 'Vul uw frequent-flyernummer in.',
  'missing-zone': 'Vul uw gebied in.',
  'missing-facebookid': 'Vul uw Facebook-account in.',
  'missing-twitterid': 'Vul uw X-account (Twitter) in.',
  'missing-instagramid': 'Vul uw Instagram-account in.',
  'missing-youtubeid': 'Vul uw YouTube-account in.',
  'missing-cangetcurrentlocation': 'Kies Ja of Nee bij uw locatie.',
  'profile-rest': 'Uw overige gegevens nakijken',
};
