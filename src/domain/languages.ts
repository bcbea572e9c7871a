/**
 * The built-in languages. Every other list of languages in `src` has the type of this one, or is made of it; the build reads the
 * files of `src/i18n`. `src/i18n/README.md` says what a new language needs.
 */

interface Row {
  /** The mail domains that are used most where it is spoken, besides those that are used everywhere. */
  readonly mail: string;
}

/** In the order in which pages offer them. */
export const languages = {
  en: {
    mail: 'hotmail.co.uk yahoo.co.uk outlook.co.uk btinternet.com comcast.net verizon.net att.net sky.com',
  },
  it: {
    mail: 'libero.it virgilio.it tiscali.it alice.it hotmail.it yahoo.it outlook.it fastwebnet.it tim.it live.it email.it inwind.it',
  },
  de: {
    mail: 'gmx.de gmx.net web.de t-online.de freenet.de hotmail.de yahoo.de outlook.de posteo.de arcor.de live.de',
  },
  fr: {
    mail: 'orange.fr free.fr wanadoo.fr laposte.net sfr.fr hotmail.fr yahoo.fr outlook.fr live.fr neuf.fr',
  },
  es: {
    mail: 'hotmail.es yahoo.es outlook.es telefonica.net live.com.mx',
  },
  nl: {
    mail: 'ziggo.nl kpnmail.nl hotmail.nl live.nl outlook.nl planet.nl hetnet.nl home.nl xs4all.nl upcmail.nl casema.nl quicknet.nl telenet.be skynet.be',
  },
  pl: {
    mail: 'wp.pl o2.pl onet.pl op.pl vp.pl interia.pl interia.eu gazeta.pl poczta.onet.pl poczta.fm tlen.pl onet.eu',
  },
  pt: {
    mail: 'sapo.pt iol.pt netcabo.pt portugalmail.pt mail.pt clix.pt aeiou.pt outlook.pt live.com.pt',
  },
} as const satisfies Readonly<Record<string, Row>>;

/** Two letters of ISO 639-1. */
export type Language = keyof typeof languages;
