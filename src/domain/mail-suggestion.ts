/**
 * What a mistyped e-mail address was meant to be: by one slip in a domain that many people have, or in its ending.
 */
import { languages, type Language } from './languages.js';

const everywhere =
  'gmail.com googlemail.com hotmail.com outlook.com yahoo.com icloud.com live.com me.com msn.com aol.com protonmail.com proton.me';

const common = list(everywhere);
const all = new Set([...common, ...Object.values(languages).flatMap(({ mail }) => list(mail))]);
/** Domains of their own beside a common one. */
const real = new Set(
  list(
    'mail.com amail.com qmail.com gotmail.com email.com ymail.com rocketmail.com yahoo.co yahoo.ca yahoo.in hotmail.ca outlook.in outlook.se hotmail.se yahoo.se',
  ),
);
const slips = /\.(con|cmo|ocm|comm|coom|vom|xom|cim|cpm|clm|c0m|conm|ccom|cok)$/;

/** The address as it was probably meant; undefined if nothing is wrong with it. `language`: two letters, or with a region. */
export function suggestedAddress(address: string, language: string): string | undefined {
  const at = address.lastIndexOf('@');
  const typed = address.slice(at + 1).toLowerCase();
  if (at < 1 || isRight(typed)) return undefined;
  const repaired = typed.replace(/[.,]{2,}|,/g, '.').replace(slips, '.com');
  const known = [...common, ...domainsOf(language.slice(0, 2))];
  const meant = isRight(repaired) ? repaired : known.find((one) => isSlipOf(repaired, one));
  const domain = meant ?? repaired;
  return domain === typed ? undefined : `${address.slice(0, at + 1)}${domain}`;
}

const domainsOf = (language: string) =>
  Object.hasOwn(languages, language) ? list(languages[language as Language].mail) : [];

function isRight(domain: string): boolean {
  return all.has(domain) || real.has(domain);
}

/** One slip in the name, a misplaced dot, or a slip in the ending. Short names and endings of countries are too close to others. */
function isSlipOf(typed: string, known: string): boolean {
  if (typed.replace('.', '') === known.replace('.', '')) return true;
  const [name = '', ending = ''] = halves(typed);
  const [knownName = '', knownEnding = ''] = halves(known);
  if (ending === knownEnding) return knownName.length >= 5 && isOneSlip(name, knownName);
  return name === knownName && isSlipOfEnding(ending, knownEnding);
}

/** One letter wrong, too many, too few, or two neighbours in the wrong order. */
function isOneSlip(one: string, other: string): boolean {
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  const [typed, meant] = [one.slice(start), other.slice(start)];
  if ([meant, meant.slice(1)].includes(typed.slice(1)) || typed === meant.slice(1)) return true;
  const [first = '', second = ''] = typed;
  return meant === `${second}${first}${typed.slice(2)}`;
}

/** What is typed for `com`. */
const slipsOfCom = list('co cm om c m');

/** In the ending of a country: one of its letters, the last letter twice, or both in the wrong order. */
function isSlipOfEnding(typed: string, known: string): boolean {
  if (known === 'com') return slipsOfCom.includes(typed);
  const [first = '', last = '', ...more] = known;
  return more.length === 0 && [first, last, `${known}${last}`, `${last}${first}`].includes(typed);
}

function halves(domain: string): readonly string[] {
  const dot = domain.indexOf('.');
  return [domain.slice(0, dot), domain.slice(dot + 1)];
}

function list(words: string): readonly string[] {
  return words.split(' ');
}
