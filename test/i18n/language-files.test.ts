/** The JSON files of the languages, as an editor checks them. */
import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { localeSchema } from '../../scripts/locale-schema.mjs';
import type { Language } from '../../src/domain/languages.js';
import { opening as english } from '../../src/i18n/en.opening.js';
import { loaders } from '../../src/i18n/loaders.js';
import type { LocaleData } from '../../src/i18n/locale-data.js';
import { messages } from '../../src/i18n/locales/en.js';

const folder = 'src/i18n';
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => ({ name, text: readFileSync(`${folder}/${name}`, 'utf8') }));
const ajv = new Ajv2020({ strict: true, allowMatchingProperties: true, allErrors: true });
const matches = ajv.compile(localeSchema(messages));
const faults = (data: unknown) =>
  matches(data) ? [] : (matches.errors ?? []).map(({ instancePath }) => instancePath);
const read = (text: string) => JSON.parse(text) as LocaleData;

describe('the files of the languages', () => {
  it('are those that have a script', () => {
    const scripts = Object.entries(loaders).flatMap(([language, { opening, main, ...tones }]) => [
      ...(opening && main ? [`${language}.json`] : []),
      ...Object.keys(tones).map((tone) => `${language}.${tone}.json`),
    ]);
    expect(files.map(({ name }) => name).toSorted()).toEqual(scripts.toSorted());
    expect(files).toHaveLength(14);
  });

  it.each(files)(
    'fit the schema that they name, and have the lang of their name: $name',
    (file) => {
      const data = read(file.text);
      expect(faults(data)).toEqual([]);
      expect(data).toMatchObject({
        $schema: '../../dist/locale.schema.json',
        lang: file.name.split('.')[0],
      });
    },
  );

  it.each(files)(
    'have each key once, only those of English, and no invisible space: $name',
    ({ text }) => {
      const { sentences } = read(text);
      const written = [...text.matchAll(/^ {4}"([^"]+)":/gm)].map(([, key]) => key);
      expect(written).toEqual(Object.keys(sentences));
      expect(Object.keys(sentences).filter((key) => !Object.hasOwn(messages, key))).toEqual([]);
      expect(text).not.toMatch(/[\u00a0\u202f]/);
    },
  );

  it('of German do not fit with an unknown key, another placeholder, or an empty sentence', () => {
    const { text } = files.find(({ name }) => name === 'de.json')!;
    const change = (sentences: object) => {
      const data = read(text);
      return faults({ ...data, sentences: { ...data.sentences, ...sentences } });
    };
    expect(change({ nonsense: 'x' })).toContain('/sentences');
    expect(change({ 'flow-step': 'Schritt {step}' })).toContain('/sentences/flow-step');
    expect(change({ 'login-password': '' })).toContain('/sentences/login-password');
  });
});

describe('the script of the first form', () => {
  const isEnglish = (language: string) => language.startsWith('en');
  const languages = Object.keys(loaders).filter((one) => !isEnglish(one)) as Language[];

  it.each(languages)('has the sentences of the English one and no other: %s', async (language) => {
    const { opening, main } = loaders[language];
    const first = Object.keys((await opening?.load()) ?? {});
    expect(first.toSorted()).toEqual(Object.keys(english).toSorted());
    const rest = Object.keys((await main?.load()) ?? {});
    expect(rest.filter((key) => first.includes(key))).toEqual([]);
  });
});
