/**
 * Countries and calling codes, in a small table that is available before libphonenumber has loaded; and the country of a
 * number without a calling code.
 */
import { canonicalTag } from '../../i18n/locale.js';
import { nearestLang } from '../../i18n/language-watch.js';
import type { SessionController } from '../core/session-controller.js';

/**
 * Calling codes, each followed by the countries that share it, the main country first. A missing code means the
 * previous one plus one.
 */
const codes =
  '1USAGAIASBBBMBSCADMDOGDGUJMKNKYLCMPMSPRSXTCTTVCVGVI 7RUKZ 20EG 27ZA 30GR NL BE FR ES 36HU ' +
  '39ITVA RO CH 43AT GBGGIMJE DK SE NOSJ PL DE 51PE MX CU AR BR CL CO VE 60MY AUCCCX ID PH NZ ' +
  'SG TH 81JP KR 84VN 86CN 90TR IN PK AF LK MM 98IR 211SS MAEH DZ 216TN 218LY 220GM SN MR ML GN ' +
  'CI BF NE TG BJ MU LR SL GH NG TD CF CM CV ST GQ GA CG CD AO GW IO AC SC SD RW ET SO DJ KE TZ ' +
  'UG BI MZ 260ZM MG REYT ZW NA MW LS BW SZ KM 290SHTA ER 297AW FO GL 350GI PT LU IE IS AL MT ' +
  'CY FIAX BG 370LT LV EE MD AM BY AD MC SM 380UA RS ME XK 385HR SI BA 389MK 420CZ SK 423LI ' +
  '500FK BZ GT SV HN NI CR PA PM HT 590GPBLMF BO GY EC GF PY MQ SR UY CWBQ 670TL 672NF BN NR PG ' +
  'TO SB VU FJ PW WF CK NU 685WS KI NC TV PF TK FM MH 850KP 852HK MO 855KH LA 880BD 886TW 960MV ' +
  'LB JO SY IQ KW SA YE OM 970PS AE IL BH QA BT MN NP 992TJ TM AZ GE KG 998UZ';

const longestCode = 3;
const callingCodes = new Map<string, string>();
const byCode = new Map<string, string>();

let code = 0;
for (const group of codes.split(' ')) {
  code = Number.parseInt(group, 10) || code + 1;
  for (const country of group.match(/[A-Z]{2}/g) ?? []) {
    callingCodes.set(country, String(code));
    if (!byCode.has(String(code))) byCode.set(String(code), country);
  }
}

/** ISO 3166-1 alpha-2 codes. */
export const countries: readonly string[] = [...callingCodes.keys()];

/** The calling code of a country, `39` for `IT`; undefined if it has none. */
export function callingCode(country: string): string | undefined {
  return callingCodes.get(country);
}

/** The (main) country of a number with a leading `+`; undefined while its calling code is incomplete. */
export function countryAt(number: string): string | undefined {
  const digits = /^\+(\d{1,3})/.exec(number)?.[1] ?? '';
  for (let length = Math.min(digits.length, longestCode); length > 0; length -= 1) {
    const country = byCode.get(digits.slice(0, length));
    if (country) return country;
  }
  return undefined;
}

/** Where no country can be told: the platform's own. */
const fallback = 'IT';

/** The country in which most pages of a language are, where the tag has no region. */
const byLanguage: Readonly<Record<string, string>> = { de: 'DE', fr: 'FR', nl: 'NL', pl: 'PL' };

/** ISO 3166-1 alpha-2: that of the attribute `country`, else the region of `lang`, else the one of the language. */
export function homeCountry({ configuration, host }: SessionController): string {
  const country = configuration?.country ?? countryOf(nearestLang(host));
  return callingCode(country) ? country : fallback;
}

function countryOf(tag: string): string {
  const canonical = canonicalTag(tag);
  const { language = '', region } = canonical ? new Intl.Locale(canonical) : {};
  return region ?? byLanguage[language] ?? fallback;
}
