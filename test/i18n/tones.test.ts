import { describe, expect, it } from 'vitest';
import { formal as deFormal } from '../../src/i18n/locales/de.formal.js';
import { messages as de } from '../../src/i18n/locales/de.js';
import { formal as esFormal } from '../../src/i18n/locales/es.formal.js';
import { messages as es } from '../../src/i18n/locales/es.js';
import { informal as frInformal } from '../../src/i18n/locales/fr.informal.js';
import { messages as fr } from '../../src/i18n/locales/fr.js';
import { formal as itFormal } from '../../src/i18n/locales/it.formal.js';
import { messages as it_ } from '../../src/i18n/locales/it.js';
import { formal as nlFormal } from '../../src/i18n/locales/nl.formal.js';
import { messages as nl } from '../../src/i18n/locales/nl.js';
import { formal as plFormal } from '../../src/i18n/locales/pl.formal.js';
import { messages as pl } from '../../src/i18n/locales/pl.js';
import { informal as ptInformal } from '../../src/i18n/locales/pt.informal.js';
import { messages as pt } from '../../src/i18n/locales/pt.js';
import type { MessageOverrides, Messages } from '../../src/i18n/messages.js';

/** Sentences by key; plural forms are joined. */
const texts = (table: MessageOverrides) =>
  Object.entries(table).map(([key, sentence = '']) => ({
    key,
    text: typeof sentence === 'string' ? sentence : Object.values(sentence).join(' '),
  }));

/** The whole words of a list, in any case. */
const words = (list: string) => new RegExp(`(?<![\\p{L}-])(?:${list})(?![\\p{L}])`, 'iu');
/** Pronouns of politeness in capitals, except where any word has one. */
const polite = (list: string) => new RegExp(`(?<!^|[.:?!¿] ?)\\b(?:${list})\\b`, 'u');

const informal = {
  de: words(
    'du|dich|dir|dein(?:e[mnrs]?|s)?|gib|prüfe|wähle|versuche es|melde|nimm|schau|zeig|komm',
  ),
  es: words(
    'tú|te|ti|contigo|tus?|tuy[oa]s?|aceptas|decides|escribiste|has|puedes|podrás|tienes|debes|registrarte|contactarte',
  ),
  fr: words('tu|te|toi|ton|ta|tes|tien|réessaie|vérifie|choisis|indique|écris'),
  it: words('tu|te|ti|tuo|tua|tuoi|tue|accetti|decidi|hai|puoi|devi|riprova\\.|\\p{L}+[ae]rti'),
  nl: words('jij|je|jou|jouw|jouwe|jezelf'),
  pl: words(
    'ty|ciebie|cię|ci|tobie|twoj\\p{L}*|twój|twoich|swoj\\p{L}*|swój|masz|możesz|musisz|akceptujesz|pamiętasz|poprosisz',
  ),
  pt: words(
    'tu|te|ti|contigo|teus?|tuas?|tens|podes|precisas|aceitas|escreveste|criaste|esqueceste|vais|registares-te',
  ),
};
const formal = {
  de: polite('Sie|Ihnen|Ihre?[mnrs]?'),
  es: words('usted|sus?|suy[oa]s?|le|puede volver|revise|escriba|elija|inténtelo'),
  fr: words('vous|votre|vos|vôtre|(?!chez\\b)\\p{L}+ez'),
  it: polite('Lei|Le|La|Su[oae]|Suoi'),
  nl: words('u|uw|uwe|uzelf'),
  pl: words('proszę|prosimy|pan|pani|pana|państwa|państwo'),
  pt: words(
    'você|seus?|suas?|lhe|damos-lhe|enviamos-lhe|si|verifique|escreva|escolha|tente|tem de|esqueceu-se',
  ),
};

/** Imperatives of the default tone. A button has the same in both tones, so they count in whole sentences alone. */
const commands = {
  de: words(
    'antworte|fülle|gib|komm|lass|lies|mach|markiere|melde|nimm|prüfe|schau|schreib|stell|verwende|versuche|warte|wähle|zeig',
  ),
  es: words(
    'contacta|elige|enseña|escribe|espera|gira|lee|mira|pide|rellena|revisa|selecciona|sube|usa|vuelve|(?:inténta|revísa|escríbe)l[oa]',
  ),
  fr: words('(?!chez\\b)\\p{L}+ez(?:-\\p{L}+)?|faites|dites-nous'),
  it: words(
    'accedi|aspetta|aumenta|compila|controlla|dicci|gira|guarda|leggi|mostra|riprova|scegli|scrivi|seleziona|torna|(?:contatta|controlla|chiedi|scegli|scrivi|usa)(?:ci|lo|la|ne)',
  ),
  // An imperative of Dutch is the same in both tones.
  nl: /(?!)/u,
  pl: words(
    'sprawdź|spróbuj|wpisz|wybierz|zaloguj|użyj|skontaktuj|poproś|poczekaj|zajrzyj|wróć|pokaż|podaj|obróć|wypełnij|zaznacz|rozjaśnij',
  ),
  pt: words(
    'verifique|tente|peça|volte|escreva|escolha|veja|espere|fale|inicie|diga-nos|mostre|selecione|aumente|vire|use|preencha|saiba',
  ),
};
const isSentence = (text: string) => /[.:?] ?$/.test(text);

interface Tones {
  readonly name: keyof typeof formal;
  readonly messages: Messages;
  readonly other: MessageOverrides;
  readonly own: RegExp;
  readonly foreign: RegExp;
}

const languages: readonly Tones[] = [
  { name: 'de', messages: de, other: deFormal, own: informal.de, foreign: formal.de },
  { name: 'es', messages: es, other: esFormal, own: informal.es, foreign: formal.es },
  { name: 'fr', messages: fr, other: frInformal, own: formal.fr, foreign: informal.fr },
  { name: 'it', messages: it_, other: itFormal, own: informal.it, foreign: formal.it },
  { name: 'nl', messages: nl, other: nlFormal, own: informal.nl, foreign: formal.nl },
  { name: 'pl', messages: pl, other: plFormal, own: informal.pl, foreign: formal.pl },
  { name: 'pt', messages: pt, other: ptInformal, own: formal.pt, foreign: informal.pt },
];

/** Sentences that speak of others with such a word, not of the visitor. */
const aboutOthers: Readonly<Record<string, readonly string[]>> = {
  es: ['consent-usedbyothers', 'mistake-date-malformed-month'],
};

const speaking = (table: MessageOverrides, word: RegExp, name: string) =>
  texts(table)
    .filter(({ key, text }) => word.test(text) && !aboutOthers[name]?.includes(key))
    .map(({ key, text }) => `${key}: ${text}`);

describe.each(languages)('the tones of $name', ({ name, messages, other, own, foreign }) => {
  it('differ in every sentence that addresses the visitor', () => {
    const addressing = texts(messages).filter(
      ({ text }) => own.test(text) || (isSentence(text) && commands[name].test(text)),
    );
    expect(addressing.length).toBeGreaterThan(50);
    expect(addressing.filter(({ key }) => !Object.hasOwn(other, key))).toEqual([]);
  });

  it('are not mixed in the default table', () => {
    expect(speaking(messages, foreign, name)).toEqual([]);
  });

  it('are not mixed in the table of the other tone', () => {
    expect(speaking({ ...messages, ...other }, own, name)).toEqual([]);
  });

  it('have no sentence twice', () => {
    const same = Object.entries(other).filter(
      ([key, sentence]) =>
        JSON.stringify(sentence) ===
        JSON.stringify((messages as MessageOverrides)[key as 'common-yes']),
    );
    expect(same).toEqual([]);
  });
});
