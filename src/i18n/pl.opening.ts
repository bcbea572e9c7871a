/**
 * Polish: the sentences of the first form.
 */
import type { OpeningMessages } from './messages.js';

export const opening = {
  'common-continue': 'Dalej',
  'common-log-in': 'Zaloguj się',
  'common-retry': 'Spróbuj ponownie',
  'common-reload': 'Wczytaj stronę ponownie',
  'common-privacy-link': 'polityce prywatności',
  'flow-step': 'Krok {step} z {steps}',
  'flow-chunk-failed':
    'Następny krok się nie wczytał. Sprawdź swoje połączenie i spróbuj ponownie.',
  'register-heading': 'Odbierz swoją kartę',
  'register-intro': '',
  'register-email': 'Adres e-mail',
  'register-mobile': 'Numer telefonu komórkowego',
  'register-email-mobile': 'E-mail lub numer telefonu komórkowego',
  'register-card': 'Numer karty',
  'register-card-hint': 'Jest na karcie.',
  'register-busy': 'Sprawdzamy…',
  'register-use-card': 'Mam kartę, ale nie mam jeszcze konta',
  'register-use-card-number': 'Użyj mojego numeru karty',
  'otp-send': 'Wyślij mi kod',
  'register-privacy': 'W naszej {privacy} piszemy, jak używamy Twoich danych.',
  'register-have-account': 'Masz już konto? {login}',
  'problem-misconfigured': 'Ten formularz jest teraz niedostępny. Wróć później.',
} as const satisfies OpeningMessages;
