/** The limits in words, for `--check`. */
import { limitNames, type LimitName, type Rates } from '../options/limits.js';

/** What each limit counts. */
const counted: Readonly<Record<LimitName, string>> = {
  'all-ip': 'all calls by address',
  'session-ip': 'first tokens by address',
  'login-ip': 'log-ins by address',
  'login-failures-username': 'failed log-ins by user name, emptied by a success',
  'login-failures-ip': 'failed log-ins by address',
  'refresh-ip': 'renewed tokens by address',
  'check-journey': 'look-ups by journey',
  'check-ip': 'look-ups by address',
  'check-card-ip': 'look-ups of cards by address',
  'code-contact': 'codes by contact',
  'code-contact-day': 'codes by contact, over a day',
  'code-ip': 'codes by text by address',
  'code-mail-ip': 'codes by email by address',
  'code-range': 'codes by text by range of numbers that differ in the last four digits',
  'code-foreign': 'codes by text to other countries',
  'code-journey': 'codes by journey',
  'code-conversion': 'closed blocks of numbers whose codes are not entered',
  'commit-contact': 'tries of a code by contact',
  'commit-ip': 'tries of a code by address',
  'customer-token': "calls with a customer's token, by token",
  'wallet-customer': 'passes by customer and by card',
  'wallet-ip': 'passes by address',
};

const units = [
  ['h', 3_600_000],
  ['min', 60_000],
  ['s', 1000],
  ['ms', 1],
] as const;

/** A line for each limit, such as `check-ip: 20, one per 30 s (look-ups by address)`. */
export function limitLines(rates: Rates): readonly string[] {
  return limitNames.map((name) => {
    const { burst, every } = rates[name];
    return `${name}: ${String(burst)}, one per ${durationOf(every)} (${counted[name]})`;
  });
}

/** A duration in the largest unit that it is a whole number of. */
function durationOf(milliseconds: number): string {
  const [unit, length] = units.find(([, size]) => milliseconds % size === 0) ?? ['ms', 1];
  return `${String(milliseconds / length)} ${unit}`;
}
