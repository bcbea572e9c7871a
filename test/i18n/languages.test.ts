import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { channels } from '../../src/domain/identifier.js';
import { groups } from '../../src/domain/field.js';
import type { Language } from '../../src/domain/languages.js';
import { problemCodes } from '../../src/domain/problem.js';
import { allLanguages } from './all-languages.js';
import { isForSupport } from '../../src/elements/forms/error-summary.js';
import type { Contacts } from '../../src/elements/register/register-template.js';
import type { LoginState } from '../../src/flow/state/state.js';
import { opening as english } from '../../src/i18n/en.opening.js';
import { loaders } from '../../src/i18n/loaders.js';
import type { Messages } from '../../src/i18n/messages.js';
import { table } from '../../src/i18n/tables.js';
import type { Sentence } from '../../src/i18n/sentence.js';
import { catalogue, consentNames } from '../../sandbox/src/sandbox/catalogue.js';

const languages: Readonly<Record<string, Messages>> = Object.fromEntries(
  Object.entries(allLanguages).map(([language, { messages }]) => [language, messages]),
);
/** All sentences of the other tones, by a tag that plural rules take. */
const tones: Readonly<Record<string, Messages>> = Object.fromEntries(
  Object.entries(allLanguages).flatMap(([language, { messages, ...other }]) =>
    Object.entries(other).map(([tone, differing]) => [
      `${language}-x-${tone}`,
      { ...messages, ...differing },
    ]),
  ),
);
const spoken = { ...languages, ...tones };
const others = Object.entries(spoken).filter(([language]) => language !== 'en');
const en = allLanguages.en.messages;
const it_ = allLanguages.it.messages;
const keys = Object.keys(en) as (keyof Messages)[];

const forms = (sentence: Sentence): Record<string, string> =>
  typeof sentence === 'string' ? { other: sentence } : { ...sentence };
const texts = (messages: Messages) =>
  keys.flatMap((key) => Object.values(forms(messages[key])).map((text) => ({ key, text })));
const placeholders = (text: string) =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

const accounts = ['field-facebookid', 'field-twitterid', 'field-instagramid', 'field-youtubeid'];

/** Sentences that are empty, for the page to fill. */
const empty: readonly (keyof Messages)[] = ['register-intro'];

/** Sentences with words that are rightly the same as in English, besides names. */
const alike: Readonly<Partial<Record<string, readonly string[]>>> = {
  de: ['common-optional', 'field-geolevel1', 'otp-code'],
  es: ['common-no'],
  fr: ['otp-code'],
  it: ['common-no', 'login-password'],
  nl: ['field-zip', 'otp-code'],
  pl: ['field-geolevel1'],
};

/** All sources except the tables. */
const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter(
    (file) => file.endsWith('.ts') && !/\b(?:opening|main|fields|formal|informal)\.ts$/.test(file),
  )
  .map((file) => readFileSync(`src/${file}`, 'utf8'))
  .join('\n');

// As a record, so that a new kind of contact does not compile without its line here.
const contacts: Record<Exclude<Contacts, ''>, true> = {
  email: true,
  mobile: true,
  'email-mobile': true,
};
const reasons: Record<NonNullable<LoginState['reason']>, true> = {
  registered: true,
  created: true,
  changed: true,
  session: true,
};
const dateParts = ['day', 'month', 'year'];
const mistakes = [
  ...readFileSync('src/domain/validation-error.ts', 'utf8').matchAll(/\| '([\w-]+)'/g),
]
  .map(([, key = '']) => key)
  .flatMap((key) =>
    /^date-(?:incomplete|malformed)$/.test(key) ? dateParts.map((part) => `${key}-${part}`) : key,
  );
/** Answer codes of the contract with sentences of their own. */
const answers = [
  50, 51, 52, 53, 56, 58, 77, 90, 100, 102, 108, 119, 127, 132, 177, 178, 202, 203, 205, 208, 240,
  260, 262, 263, 264, 311, 312, 315, 350, 425, 427, 448, 452, 482, 484, 485, 996, 998,
];

/** Keys that are composed: their prefixes and the possible suffixes. */
const built = Object.entries({
  'answer-': answers.map(String),
  'card-': ['copied', 'copy-failed'],
  'consent-': consentNames,
  'field-': catalogue.map(({ write }) => write),
  'group-': groups,
  'login-': Object.keys(reasons),
  'login-again': ['', '-card', '-reset', '-card-reset'],
  'login-wrong-': channels,
  'missing-': catalogue.map(({ write }) => write),
  'mistake-': mistakes,
  'otp-change-': channels,
  'otp-contact-': channels,
  'otp-sent-': channels,
  'otp-sent-again-': channels,
  'problem-': problemCodes,
  'register-': Object.keys(contacts),
  'register-card-unknown-': [...Object.keys(contacts), 'only'],
  'register-use-': Object.keys(contacts),
}).flatMap(([beginning, endings]) => endings.map((ending) => `${beginning}${ending}`));

describe('every sentence key', () => {
  it.each(keys)('is used somewhere in the sources: %s', (key) => {
    expect(built.includes(key) || sources.includes(`'${key}'`)).toBe(true);
  });
});

describe('American English', () => {
  it('has its own words, and else the sentences of English', async () => {
    const main = await loaders['en-US'].main!.load();
    const british = await loaders.en.main!.load();
    const differs = Object.keys(main).filter((key) => main[key] !== british[key]);
    expect(differs.toSorted()).toEqual([
      'card-barcode-failed',
      'card-full-screen',
      'done-intro',
      'field-geolevel5',
      'field-zip',
      'missing-geolevel5',
      'missing-zip',
      'problem-wrong-campaign',
    ]);
    expect(Object.keys(main).toSorted()).toEqual(Object.keys(british).toSorted());
    const words = /\btill\b|postcode|programme|neighbour|colour|centre|licence|cheque/i;
    expect(JSON.stringify(british)).toMatch(words);
    expect(JSON.stringify({ ...main, ...table('en-US', 'opening') })).not.toMatch(words);
    expect(table('en-US', 'opening')).toBe(table('en', 'opening'));
  });
});

describe('every language', () => {
  it.each(Object.entries(allLanguages))(
    'has an opening and a main table that complete each other, and a table of each other tone: %s',
    async (language, loaded) => {
      const { opening, main, ...others } = loaders[language as Language];
      const messages = { ...((await opening?.load()) ?? english), ...(await main?.load()) };
      const tones = Object.entries(others).map(async ([tone, script]) => [
        tone,
        await script.load(),
      ]);
      expect({ messages, ...Object.fromEntries(await Promise.all(tones)) }).toEqual({
        ...loaded,
      });
    },
  );

  it.each(others)('has exactly the sentences of English: %s', (_, messages) => {
    expect(Object.keys(messages).sort()).toEqual([...keys].sort());
  });

  it.each(others)('has the placeholders of English: %s', (_, messages) => {
    for (const key of keys) {
      const expected = placeholders(forms(en[key]).other ?? '');
      const { other, ...rarer } = forms(messages[key]);
      expect(placeholders(other ?? ''), key).toEqual(expected);
      // A sentence for the number one needs no figure.
      for (const text of Object.values(rarer)) {
        expect([...placeholders(text), 'count'], key).toEqual(expect.arrayContaining(expected));
        expect(expected, key).toEqual(expect.arrayContaining(placeholders(text)));
      }
    }
  });

  it.each(Object.entries(spoken))('has the plural forms it needs: %s', (language, messages) => {
    const rules = new Intl.PluralRules(language);
    // No sentence has a larger number: `many` of Italian is for millions.
    const needed = new Set(Array.from({ length: 201 }, (_item, count) => rules.select(count)));
    for (const key of keys) {
      if (typeof en[key] === 'string') continue;
      const given = Object.keys(forms(messages[key]));
      expect(given.sort(), key).toEqual([...needed.add('other')].sort());
    }
  });

  it.each(others)('leaves no sentence in English: %s', (language, messages) => {
    const hasWords = (key: keyof Messages) =>
      /\p{L}/u.test((forms(en[key]).other ?? '').replace(/\{\w+\}/g, ''));
    const isSame = (key: keyof Messages) =>
      JSON.stringify(messages[key]) === JSON.stringify(en[key]);
    const [name = ''] = language.split('-');
    const same = keys.filter((key) => isSame(key) && hasWords(key));
    expect(same.sort()).toEqual([...(alike[name] ?? []), ...accounts].sort());
  });
});

describe('typography and tone', () => {
  it.each(Object.entries(spoken))(
    'use typographic quotes, dashes and ellipses: %s',
    (_, messages) => {
      for (const { key, text } of texts(messages)) {
        expect(text, key).not.toMatch(/['"`´]|\.\.\.| {2}|^\s|\s$| [,.;:!?…]|<|>/);
        expect(text === '', key).toBe(empty.includes(key));
      }
    },
  );

  it.each(Object.entries(spoken))('contain no technical words: %s', (_, messages) => {
    for (const { key, text } of texts(messages)) {
      expect(text, key).not.toMatch(/\b(?:HTTP|API|JSON|token|server|serveur|servidor|\d{3})\b/i);
      expect(text, key).not.toMatch(
        /\b(?:requests?|answers?|Anfragen?|Antwort|demandes(?!-)|réponse|richiest[ae]|risposta|solicitud(?:es)?|respuesta)\b/i,
      );
    }
  });

  it.each(Object.entries(languages))('are from left to right: %s', (_, messages) => {
    for (const { key, text } of texts(messages)) expect(text, key).not.toMatch(/[\u0590-\u08ff]/);
  });

  it('say "email" in English and Italian', () => {
    for (const { key, text } of [en, it_, tones['it-x-formal']!].flatMap(texts)) {
      expect(text, key).not.toMatch(/e-mail/i);
    }
  });

  it('put a no-break space before French punctuation and nowhere else', () => {
    for (const [language, messages] of Object.entries(spoken)) {
      const wrong = language.startsWith('fr')
        ? /[^\u202f][?!;](?!\w)|[^\u00a0]:|«[^\u00a0]|[^\u00a0]»/
        : /[\u00a0\u202f]/;
      for (const { key, text } of texts(messages)) {
        expect(text, `${language} ${key}`).not.toMatch(wrong);
      }
    }
  });

  it('use Italian accented capitals', () => {
    for (const { key, text } of texts(it_)) {
      expect(text, key).not.toMatch(
        /\b[Ee]’(?=\s)|\b(?:perche|poiche|finche|cosi|piu|puo|gia|citta)\b/i,
      );
    }
  });
});

const forSupport: readonly (keyof Messages)[] = [
  ...problemCodes
    .filter((code) => code !== 'code-not-sent' && code !== 'refused')
    .filter((code) => isForSupport({ code, retryAfter: 1, field: '' }))
    .map((code) => `problem-${code}` as const),
  'answer-178',
  'answer-350',
  'error-login-refused',
];

describe('sentences', () => {
  it.each(Object.entries(languages))(
    'do not use the word for "points" for things to check: %s',
    (_language, messages) => {
      const found = texts(messages).filter(({ text }) => /\b(?:points?|punt[io]s?)\b/i.test(text));
      expect(found).toEqual([]);
    },
  );

  it.each(Object.entries(spoken))(
    'end with the request that a link to the support takes the place of, where only it can help: %s',
    (_, messages) => {
      for (const key of forSupport) {
        const contact = messages['error-contact'] as string;
        expect((messages[key] as string).endsWith(contact)).toBe(true);
      }
    },
  );

  it.each(Object.entries(spoken))(
    'end with what is left out on a page without a support: %s',
    (_, messages) => {
      const end = (key: keyof Messages) => messages[key] as string;
      expect(end('problem-refused').endsWith(end('error-contact-code'))).toBe(true);
      expect(end('answer-58').endsWith(end('error-contact-or'))).toBe(true);
    },
  );

  it('exist for every problem', () => {
    for (const code of problemCodes) expect(keys).toContain(`problem-${code}`);
  });

  it('exist for every field group, field and consent of the catalogue', () => {
    for (const { write } of catalogue) {
      expect(keys).toContain(`field-${write}`);
      expect(keys).toContain(`missing-${write}`);
    }
    for (const group of groups) expect(keys).toContain(`group-${group}`);
    for (const name of consentNames) expect(keys).toContain(`consent-${name}`);
  });
});
