/**
 * What a mistyped e-mail address was meant to be: by one slip in a domain that many people have, or in its ending.
 */

const everywhere =
  'gmail.com googlemail.com hotmail.com outlook.com yahoo.com icloud.com live.com me.com msn.com aol.com protonmail.com proton.me';

/** The most used mail domains, by language. */
const domains: Readonly<Record<string, readonly string[]>> = {
  en: list(
    'hotmail.co.uk yahoo.co.uk outlook.co.uk btinternet.com comcast.net verizon.net att.net sky.com',
  ),
  it: list(
    'libero.it virgilio.it tiscali.it alice.it hotmail.it yahoo.it outlook.it fastwebnet.it tim.it live.it email.it inwind.it',
  ),
  de: list(
    'gmx.de gmx.net web.de t-online.de freenet.de hotmail.de yahoo.de outlook.de posteo.de arcor.de live.de',
  ),
  fr: list(
    'orange.fr free.fr wanadoo.fr laposte.net sfr.fr hotmail.fr yahoo.fr outlook.fr live.fr neuf.fr',
  ),
  es: list('hotmail.es yahoo.es outlook.es telefonica.net live.com.mx'),
  nl: list(
    'ziggo.nl kpnmail.nl hotmail.nl live.nl outlook.nl planet.nl hetnet.nl home.nl xs4all.nl upcmail.nl casema.nl quicknet.nl telenet.be skynet.be',
  ),
  pl: list(
    'wp.pl o2.pl onet.pl op.pl vp.pl interia.pl interia.eu gazeta.pl poczta.onet.pl poczta.fm tlen.pl onet.eu',
  ),
  pt: list(
    'sapo.pt iol.pt netcabo.pt portugalmail.pt mail.pt clix.pt aeiou.pt outlook.pt live.com.pt',
  ),
};
const common = list(everywhere);
const all = new Set([...common, ...Object.values(domains).flat()]);
/** Domains of their own beside a common one. */
const real = new Set(
  list(
    'mail.com amail.com qmail.com gotmail.com email.com ymail.com rocketmail.com yahoo.co yahoo.ca yahoo.in hotmail.ca outlook.in',
  ),
);
const slips = /\.(con|cmo|ocm|comm|coom|vom|xom|cim|cpm|clm|c0m|conm|ccom|cok)$/;

/** The address as it was probably meant; undefined if nothing is wrong with it. `language`: two letters. */
export function suggestedAddress(address: string, language: string): string | undefined {
  const at = address.lastIndexOf('@');
  const typed = address.slice(at + 1).toLowerCase();
  if (at < 1 || isRight(typed)) return undefined;
  const repaired = typed.replace(/[.,]{2,}|,/g, '.').replace(slips, '.com');
  const known = [...common, ...(domains[language] ?? [])];
  const meant = isRight(repaired) ? repaired : known.find((one) => isSlipOf(repaired, one));
  const domain = meant ?? repaired;
  return domain === typed ? undefined : `${address.slice(0, at + 1)}${domain}`;
}

function isRight(domain: string): boolean {
  return all.has(domain) || real.has(domain);
}

/** One slip in the name, a misplaced dot, or a slip in the ending. Short names and endings of countries are too close to others. */
function isSlipOf(typed: string, known: string): boolean {
  if (typed.replace('.', '') === known.replace('.', '')) return true;
  const [name = '', ending = ''] = halves(typed);
  const [knownName = '', knownEnding = ''] = halves(known);
  if (ending === knownEnding) return knownName.length >= 5 && isOneSlip(name, knownName);
  return name === knownName && endings[knownEnding]?.includes(ending) === true;
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

/** What is typed for an ending. */
const endings: Readonly<Record<string, readonly string[]>> = {
  com: list('co cm om c m'),
  it: list('ti itt i t'),
  de: list('d dee ed'),
  fr: list('f rf frr'),
};

function halves(domain: string): readonly string[] {
  const dot = domain.indexOf('.');
  return [domain.slice(0, dot), domain.slice(dot + 1)];
}

function list(words: string): readonly string[] {
  return words.split(' ');
}
