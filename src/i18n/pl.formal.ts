/**
 * Polish, formal: the sentences that address the visitor. They use no "Pan" or "Pani", which would need to know whom they
 * address. All others are the same in both tones.
 */
import type { MessageOverrides } from './messages.js';

export const tone: MessageOverrides = {
  'flow-chunk-failed':
    'Następny krok się nie wczytał. Proszę sprawdzić połączenie i spróbować ponownie.',
  'register-heading': 'Odbiór karty',
  'register-privacy': 'W naszej {privacy} piszemy, jak używamy danych osobowych.',
  'register-have-account': 'Konto już istnieje? {login}',
  'problem-misconfigured': 'Ten formularz jest teraz niedostępny. Proszę wrócić później.',
  'group-contacts': 'Dane kontaktowe',
  'group-address': 'Adres',
  'group-preferences': 'Preferencje',
  'group-consents': 'Zgody',
  'group-consents-intro':
    'Zgody są dobrowolne i można je w każdej chwili zmienić. Więcej piszemy w naszej {privacy}.',
  'group-consents-intro-plain': 'Zgody są dobrowolne i można je w każdej chwili zmienić.',
  'field-interestareas': 'Zainteresowania',
  'field-cangetcurrentlocation': 'Lokalizacja',
  'common-mistakes': {
    one: 'Proszę sprawdzić jeszcze to:',
    few: 'Proszę sprawdzić jeszcze te {count} rzeczy:',
    many: 'Proszę sprawdzić jeszcze te {count} rzeczy:',
    other: 'Proszę sprawdzić jeszcze te rzeczy ({count}):',
  },
  'common-waiting-long':
    'Jeszcze nad tym pracujemy. Można przerwać i spróbować ponownie: wpisane dane zostaną zachowane.',
  'problem-offline': 'Nie możemy się połączyć. Proszę sprawdzić połączenie i spróbować ponownie.',
  'problem-wifi':
    'Nie ma jeszcze połączenia. Jeśli sieć Wi-Fi wymaga logowania, proszę najpierw się zalogować, a potem spróbować ponownie.',
  'problem-timeout': 'To trwa za długo. Proszę spróbować ponownie.',
  'problem-too-many-requests-over': 'Dziękujemy za cierpliwość. Można teraz spróbować ponownie.',
  'problem-too-many-requests-wait': 'Mamy teraz duży ruch. Proszę poczekać chwilę.',
  'problem-server-error':
    'Coś poszło nie tak po naszej stronie. Proszę spróbować ponownie za chwilę.',
  'problem-not-our-server':
    'Być może sieć Wi-Fi wymaga najpierw logowania. Proszę się w niej zalogować i spróbować ponownie.',
  'problem-refused': 'To się nie udało. Prosimy o kontakt.',
  'problem-unexpected': 'Coś poszło nie tak. Proszę spróbować ponownie.',
  'mistake-identifier-empty': 'Proszę wpisać adres e-mail lub numer telefonu komórkowego.',
  'mistake-identifier-malformed':
    'Proszę wpisać poprawny adres e-mail lub numer telefonu komórkowego.',
  'mistake-email-empty': 'Proszę wpisać adres e-mail.',
  'mistake-email-malformed': 'Proszę wpisać adres e-mail, na przykład nazwa@example.com.',
  'mistake-mobile-empty': 'Proszę wpisać numer telefonu komórkowego.',
  'mistake-mobile-malformed':
    'Proszę wpisać numer cyframi, a numer zagraniczny ze znakiem + i numerem kierunkowym kraju.',
  'mistake-card-empty': 'Proszę wpisać numer karty.',
  'mistake-card-malformed': 'Proszę wpisać numer tak, jak jest podany na karcie.',
  'register-card-unknown-only':
    'Nie znamy tego numeru karty. Proszę go sprawdzić lub skontaktować się z nami.',
  'register-card-unknown-email':
    'Nie znamy tego numeru karty. Proszę go sprawdzić lub użyć adresu e-mail.',
  'register-card-unknown-mobile':
    'Nie znamy tego numeru karty. Proszę go sprawdzić lub użyć numeru telefonu.',
  'register-card-unknown-email-mobile':
    'Nie znamy tego numeru karty. Proszę go sprawdzić lub użyć adresu e-mail albo numeru telefonu.',
  'register-registered-elsewhere':
    'Konto już istnieje. Proszę zalogować się na tej stronie, aby zobaczyć kartę.',
  'otp-heading': 'Ustawienie hasła',
  'otp-code-heading': 'Proszę wpisać kod',
  'otp-code-heading-email': 'Proszę sprawdzić skrzynkę e-mail',
  'otp-code-heading-mobile': 'Proszę sprawdzić telefon',
  'otp-intro-has-card':
    'Dobra wiadomość: karta już u nas istnieje. Proszę ustawić hasło, aby używać jej także w internecie.',
  'otp-password-again':
    'Dla bezpieczeństwa nie przechowujemy haseł. Proszę wpisać hasło jeszcze raz.',
  'otp-uncertain':
    'Coś poszło nie tak, ale kod może być w drodze. Proszę poczekać chwilę przed prośbą o nowy.',
  'otp-spam': 'Nic nie przyszło? Proszę zajrzeć do folderu ze spamem.',
  'otp-spam-or-text': 'Nic nie przyszło? Proszę zajrzeć do SMS-ów i do folderu ze spamem.',
  'otp-resend-now': 'Można teraz poprosić o nowy kod.',
  'otp-code-filled': 'Wpisaliśmy kod z wiadomości.',
  'otp-terms': 'Używanie karty oznacza akceptację dokumentu: {terms}.',
  'checking-by-itself': 'Nic nie trzeba robić.',
  'profile-heading': 'Dane',
  'profile-intro': 'Konto jest gotowe. Jeszcze kilka danych i karta będzie gotowa.',
  'profile-intro-login': 'Jeszcze kilka danych i karta będzie gotowa.',
  'profile-load-failed':
    'Formularz się nie wczytał. Konto jest bezpieczne: proszę spróbować ponownie.',
  'profile-session':
    'Dla bezpieczeństwa zakończyliśmy sesję. Proszę wpisać hasło, aby kontynuować: wpisane dane zostaną zachowane.',
  'profile-password-wrong': 'To hasło jest nieprawidłowe. Proszę spróbować ponownie.',
  'profile-forgot': 'Nie pamiętam hasła: do logowania',
  'login-forgot': 'Nie pamiętam hasła',
  'login-registered': 'Konto już istnieje. Proszę zalogować się hasłem.',
  'login-session':
    'Dla bezpieczeństwa zakończyliśmy sesję. Proszę zalogować się ponownie, aby kontynuować.',
  'login-created': 'Konto jest gotowe. Proszę zalogować się hasłem.',
  'login-changed': 'Hasło zostało zmienione. Proszę zalogować się nowym hasłem.',
  'login-register': 'Odbiór karty',
  'reset-heading': 'Ustawienie nowego hasła',
  'reset-intro': 'Proszę podać adres lub numer powiązany z kontem, a wyślemy kod.',
  'reset-sent':
    'Jeśli {contact} ma u nas konto, kod jest w drodze. Proszę wpisać go tutaj razem z nowym hasłem.',
  'reset-sent-again': 'Jeśli konto istnieje, nowy kod jest w drodze.',
  'error-login-refused': 'Konto jest gotowe, ale nie udało się zalogować. Prosimy o kontakt.',
  'error-contact': 'Prosimy o kontakt.',
  'done-heading': 'Witamy, {name}. Oto karta.',
  'done-heading-unnamed': 'Oto karta.',
  'card-heading': 'Karta',
  'done-intro': 'Kartę można pokazać przy kasie, w telefonie lub na papierze.',
  'card-label': 'Karta lojalnościowa',
  'card-copy-failed': 'Nie udało się skopiować. Proszę zaznaczyć numer i go skopiować.',
  'card-full-screen-hint': 'Czytnik nie odczytuje kodu? Proszę rozjaśnić ekran.',
  'card-barcode-failed':
    'Nie można pokazać kodu kreskowego. Proszę pokazać przy kasie numer karty.',
  'card-missing':
    'Karty jeszcze tu nie ma. Proszę zalogować się ponownie za kilka minut: będzie tutaj.',
  'problem-unauthorised': 'Z tym formularzem jest problem po naszej stronie. Prosimy o kontakt.',
  'problem-session-expired':
    'Dla bezpieczeństwa zakończyliśmy sesję. Proszę zalogować się ponownie, aby kontynuować.',
  'problem-code-not-sent': 'Nie udało się wysłać kodu. Proszę spróbować ponownie za chwilę.',
  'problem-wrong-code':
    'Ten kod jest nieprawidłowy. Proszę sprawdzić cyfry lub poprosić o nowy kod.',
  'problem-code-expired': 'Ten kod został już użyty lub jest za stary. Proszę poprosić o nowy.',
  'problem-username-taken': 'Konto już istnieje. Proszę zalogować się hasłem.',
  'problem-wrong-credentials':
    'Te dane się nie zgadzają. Proszę sprawdzić adres lub numer oraz hasło.',
  'problem-password-refused': 'Nie możemy przyjąć tego hasła. Proszę wybrać inne.',
  'problem-invalid-field':
    'Nie możemy przyjąć jednej z podanych informacji. Proszę ją sprawdzić i zapisać ponownie.',
  'problem-customer-blocked': 'To konto jest zablokowane. Prosimy o kontakt.',
  'problem-customer-expired': 'To konto wygasło. Prosimy o kontakt.',
  'problem-customer-deleted': 'To konto już nie istnieje. Prosimy o kontakt.',
  'problem-wrong-campaign': 'To konto należy do innego programu. Prosimy o kontakt.',
  'problem-options-missing': 'Nie możemy teraz pokazać opcji. Proszę wpisać odpowiedź.',
  'answer-50': 'Nie znajdujemy konta. Proszę sprawdzić wpisane dane.',
  'answer-58':
    'Jedna z podanych informacji, na przykład numer telefonu lub adres e-mail, należy już do innego konta. Proszę ją sprawdzić.',
  'answer-100': 'W tej chwili rejestracja jest zamknięta. Proszę wrócić później.',
  'answer-102': 'Nie możemy przyjąć tej daty urodzenia. Proszę ją sprawdzić.',
  'answer-108': 'Ten formularz jest teraz niedostępny. Proszę wrócić później.',
  'answer-119':
    'Nie możemy przyjąć tego numeru podatkowego lub numeru dowodu. Proszę go sprawdzić.',
  'answer-127': 'Nie możemy przyjąć jednej z podanych informacji. Proszę ją sprawdzić.',
  'answer-132': 'Czegoś jeszcze brakuje. Proszę wypełnić wszystko, co nie jest opcjonalne.',
  'answer-178': 'To konto nie jest aktywne. Prosimy o kontakt.',
  'answer-202':
    'Nie udało się wysłać e-maila z kodem. Proszę sprawdzić adres lub spróbować ponownie za chwilę.',
  'answer-203':
    'Nie udało się wysłać SMS-a z kodem. Proszę sprawdzić numer lub spróbować ponownie za chwilę.',
  'answer-260': 'Nie możemy przyjąć tego adresu e-mail. Proszę go sprawdzić.',
  'answer-262': 'Nie możemy przyjąć tego adresu e-mail lub numeru telefonu. Proszę go sprawdzić.',
  'answer-311': 'Ten adres e-mail należy już do innego konta. Proszę użyć innego.',
  'answer-350': 'W tej chwili nie ma tu kart. Prosimy o kontakt.',
  'answer-427': 'Dane zmieniono w tym samym czasie w innym miejscu. Proszę spróbować ponownie.',
  'answer-996':
    'Nie możemy przyjąć części wpisanych danych. Proszę je sprawdzić i spróbować ponownie.',
  'mistake-username-empty': 'Proszę wpisać adres e-mail, numer telefonu lub numer karty.',
  'mistake-password-empty': 'Proszę wpisać hasło.',
  'mistake-password-too-short': {
    one: 'Potrzeba co najmniej {count} znaku.',
    few: 'Potrzeba co najmniej {count} znaków.',
    many: 'Potrzeba co najmniej {count} znaków.',
    other: 'Potrzeba co najmniej {count} znaku.',
  },
  'mistake-password-has-identifier':
    'Hasło zawiera podany adres lub numer. Proszę wybrać takie, które trudniej odgadnąć.',
  'mistake-password-common':
    'Wiele osób używa tego hasła. Proszę wybrać takie, które trudniej odgadnąć.',
  'mistake-code-empty': 'Proszę wpisać kod z wiadomości.',
  'mistake-code-malformed': 'Kod składa się z cyfr. Proszę wpisać go tak, jak jest w wiadomości.',
  'mistake-code-too-long': 'Za dużo cyfr. Proszę wpisać tylko najnowszy kod.',
  'mistake-value-missing': 'Proszę wypełnić pole „{field}”.',
  'mistake-choice-missing': 'Proszę wybrać opcję w polu „{field}”.',
  'mistake-consent-missing': 'Proszę wybrać Tak lub Nie.',
  'mistake-consent-required': 'Aby przejść dalej, potrzebujemy tu zgody.',
  'mistake-phone-malformed': 'Proszę sprawdzić numer kierunkowy kraju i wpisać numer cyframi.',
  'mistake-number-malformed': 'Proszę wpisać liczbę cyframi, na przykład 12.',
  'mistake-number-too-small': 'Proszę wpisać {min} lub więcej.',
  'mistake-number-too-large': 'Proszę wpisać {max} lub mniej.',
  'mistake-date-incomplete-day': 'Proszę wpisać też dzień.',
  'mistake-date-incomplete-month': 'Proszę wpisać też miesiąc.',
  'mistake-date-incomplete-year': 'Proszę wpisać też rok.',
  'mistake-date-malformed-day': 'Proszę wpisać dzień jako liczbę od 1 do 31.',
  'mistake-date-malformed-month': 'Proszę wpisać miesiąc jako liczbę od 1 do 12.',
  'mistake-date-malformed-year': 'Proszę wpisać rok czterema cyframi.',
  'mistake-date-impossible': 'Taka data nie istnieje. Proszę sprawdzić dzień, miesiąc i rok.',
  'mistake-date-not-past': 'Ta data nie jest w przeszłości. Proszę sprawdzić rok.',
  'mistake-date-too-old': 'Ta data jest zbyt odległa. Proszę sprawdzić rok.',
  'mistake-date-too-young': {
    one: 'Aby się zarejestrować, trzeba mieć co najmniej {count} rok.',
    few: 'Aby się zarejestrować, trzeba mieć co najmniej {count} lata.',
    many: 'Aby się zarejestrować, trzeba mieć co najmniej {count} lat.',
    other: 'Aby się zarejestrować, trzeba mieć co najmniej {count} roku.',
  },
  'card-wallet-in-app':
    'Nic się nie otworzyło? Ta aplikacja nie pokazuje kart z portfela. Proszę otworzyć tę stronę w Safari.',
  'card-phone-hint': 'Proszę zeskanować kod aparatem telefonu.',
  'missing-name': 'Proszę wpisać imię.',
  'missing-surname': 'Proszę wpisać nazwisko.',
  'missing-birthdate': 'Proszę wpisać datę urodzenia.',
  'missing-identitycard': 'Proszę wpisać numer podatkowy lub numer dowodu osobistego.',
  'missing-mailcontactdata': 'Proszę wpisać adres e-mail.',
  'missing-mobilecontactdata': 'Proszę wpisać numer telefonu komórkowego.',
  'missing-telephonecontactdata': 'Proszę wpisać numer telefonu stacjonarnego.',
  'missing-faxcontactdata': 'Proszę wpisać numer faksu.',
  'missing-address': 'Proszę wpisać ulicę.',
  'missing-addressnumber': 'Proszę wpisać numer domu.',
  'missing-addressprefix': 'Proszę wpisać rodzaj ulicy.',
  'missing-zip': 'Proszę wpisać kod pocztowy.',
  'missing-accountnumber': 'Proszę wpisać numer rachunku.',
  'missing-frequentflyernumber': 'Proszę wpisać numer programu dla często latających.',
  'missing-zone': 'Proszę wpisać obszar.',
  'missing-notes': 'Proszę wpisać uwagę.',
  'missing-facebookid': 'Proszę wpisać konto na Facebooku.',
  'missing-twitterid': 'Proszę wpisać konto w serwisie X (Twitter).',
  'missing-instagramid': 'Proszę wpisać konto na Instagramie.',
  'missing-youtubeid': 'Proszę wpisać konto w serwisie YouTube.',
  'missing-gender': 'Proszę wybrać płeć.',
  'missing-identitycardtypeid': 'Proszę wybrać rodzaj dokumentu.',
  'missing-country': 'Proszę wybrać kraj.',
  'missing-geolevel1': 'Proszę wybrać region.',
  'missing-geolevel2': 'Proszę wybrać województwo.',
  'missing-geolevel3': 'Proszę wybrać miejscowość.',
  'missing-geolevel4': 'Proszę wybrać dzielnicę.',
  'missing-geolevel5': 'Proszę wybrać osiedle.',
  'missing-interestareas': 'Proszę wybrać zainteresowania.',
  'missing-usedforpromotions': 'Proszę wybrać Tak lub Nie: oferty i nowości.',
  'missing-usedforstatistics': 'Proszę wybrać Tak lub Nie: statystyki.',
  'missing-usedbyothers': 'Proszę wybrać Tak lub Nie: przekazywanie partnerom.',
  'missing-cangetcurrentlocation': 'Proszę wybrać Tak lub Nie: lokalizacja.',
  'missing-cancomunicaverification': 'Proszę wybrać Tak lub Nie: wiadomości potwierdzające.',
  'profile-rest': 'Sprawdzenie pozostałych danych',
};
