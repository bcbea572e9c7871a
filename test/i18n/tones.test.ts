import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/domain/languages.js';
import { allLanguages } from './all-languages.js';
import type { MessageOverrides } from '../../src/i18n/messages.js';

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

/** The words by which a language addresses the visitor in each tone. */
interface Address {
  readonly informal: RegExp;
  readonly formal: RegExp;
  /** Imperatives of the default tone. A button has the same in both tones, so they count in whole sentences only. */
  readonly commands: RegExp;
}

const addresses: Readonly<Partial<Record<Language, Address>>> = {
  de: {
    informal: words(
      'du|dich|dir|dein(?:e[mnrs]?|s)?|gib|prüfe|wähle|versuche es|melde|nimm|schau|zeig|komm',
    ),
    formal: polite('Sie|Ihnen|Ihre?[mnrs]?'),
    commands: words(
      'antworte|fülle|gib|komm|lass|lies|mach|markiere|melde|nimm|prüfe|schau|schreib|stell|verwende|versuche|warte|wähle|zeig',
    ),
  },
  es: {
    informal: words(
      'tú|te|ti|contigo|tus?|tuy[oa]s?|aceptas|decides|escribiste|has|puedes|podrás|tienes|debes|registrarte|contactarte',
    ),
    formal: words('usted|sus?|suy[oa]s?|le|puede volver|revise|escriba|elija|inténtelo'),
    commands: words(
      'contacta|elige|enseña|escribe|espera|gira|lee|mira|pide|rellena|revisa|selecciona|sube|usa|vuelve|(?:inténta|revísa|escríbe)l[oa]',
    ),
  },
  fr: {
    informal: words('tu|te|toi|ton|ta|tes|tien|réessaie|vérifie|choisis|indique|écris'),
    formal: words('vous|votre|vos|vôtre|(?!chez\\b)\\p{L}+ez'),
    commands: words('(?!chez\\b)\\p{L}+ez(?:-\\p{L}+)?|faites|dites-nous'),
  },
  it: {
    informal: words(
      'tu|te|ti|tuo|tua|tuoi|tue|accetti|decidi|hai|puoi|devi|riprova\\.|\\p{L}+[ae]rti',
    ),
    formal: polite('Lei|Le|La|Su[oae]|Suoi'),
    commands: words(
      'accedi|aspetta|aumenta|compila|controlla|dicci|gira|guarda|inserisci|leggi|mostra|riprova|scegli|scrivi|seleziona|torna|(?:contatta|controlla|chiedi|inserisci|scegli|scrivi|usa)(?:ci|lo|la|ne)',
    ),
  },
  nl: {
    informal: words('jij|je|jou|jouw|jouwe|jezelf'),
    formal: words('u|uw|uwe|uzelf'),
    // An imperative of Dutch is the same in both tones.
    commands: /(?!)/u,
  },
  pl: {
    informal: words(
      'ty|ciebie|cię|ci|tobie|twoj\\p{L}*|twój|twoich|swoj\\p{L}*|swój|masz|możesz|musisz|akceptujesz|pamiętasz|poprosisz',
    ),
    formal: words('proszę|prosimy|pan|pani|pana|państwa|państwo'),
    commands: words(
      'sprawdź|spróbuj|wpisz|wybierz|zaloguj|użyj|skontaktuj|poproś|poczekaj|zajrzyj|wróć|pokaż|podaj|obróć|wypełnij|zaznacz|rozjaśnij',
    ),
  },
  pt: {
    informal: words(
      'tu|te|ti|contigo|teus?|tuas?|tens|podes|precisas|aceitas|escreveste|criaste|esqueceste|vais|registares-te',
    ),
    formal: words(
      'você|seus?|suas?|lhe|damos-lhe|enviamos-lhe|si|verifique|escreva|escolha|tente|tem de|esqueceu-se',
    ),
    commands: words(
      'verifique|tente|peça|volte|escreva|escolha|veja|espere|fale|inicie|diga-nos|mostre|selecione|aumente|vire|use|preencha|saiba',
    ),
  },
};
const isSentence = (text: string) => /[.:?] ?$/.test(text);

const languages = Object.entries(allLanguages).flatMap(([name, { messages, formal, informal }]) => {
  const other = formal ?? informal;
  if (!other) return [];
  const address = addresses[name as Language];
  if (!address) throw new Error(`No words by which ${name} addresses the visitor`);
  const { commands } = address;
  const [own, foreign] = formal
    ? [address.informal, address.formal]
    : [address.formal, address.informal];
  return { name, messages, other, own, foreign, commands };
});

/** Sentences that speak of others with such a word, not of the visitor. */
const aboutOthers: Readonly<Record<string, readonly string[]>> = {
  es: ['consent-usedbyothers', 'mistake-date-malformed-month'],
  it: ['flow-offline-waiting'],
};

const speaking = (table: MessageOverrides, word: RegExp, name: string) =>
  texts(table)
    .filter(({ key, text }) => word.test(text) && !aboutOthers[name]?.includes(key))
    .map(({ key, text }) => `${key}: ${text}`);

describe.each(languages)('the tones of $name', (language) => {
  const { name, messages, other, own, foreign, commands } = language;

  it('differ in every sentence that addresses the visitor', () => {
    const addressing = texts(messages).filter(
      ({ key, text }) =>
        !aboutOthers[name]?.includes(key) &&
        (own.test(text) || (isSentence(text) && commands.test(text))),
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
