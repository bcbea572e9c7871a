/**
 * Makes the JSON schema of a language as data from the English sentences; `src/i18n/locale-data.ts` checks the same on a page.
 */

/** `messages`: all sentences of English by key. */
export function localeSchema(messages) {
  const kinds = {};
  const properties = {};
  for (const [key, sentence] of Object.entries(messages)) {
    const english = sentence.other ?? sentence;
    const names = [...new Set([...english.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))].sort();
    const kind = english === '' ? 'any' : ['text', ...names].join('-');
    kinds[kind] ??= sentenceSchema(names, english !== '');
    properties[key] = {
      $ref: `#/$defs/${kind}`,
      ...(english && { description: `English: ${english}` }),
    };
  }
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'A language of onboarding-elements',
    description: 'Text only. A sentence that is left out is shown in English.',
    type: 'object',
    required: ['lang', 'sentences'],
    additionalProperties: false,
    properties: {
      $schema: { type: 'string' },
      lang: {
        description: 'BCP 47 tag. The language serves the elements with this lang.',
        type: 'string',
        pattern: '^[A-Za-z]{2,8}([_-][A-Za-z0-9]{1,8})*$',
      },
      dir: { description: 'Default: the direction of the page.', enum: ['ltr', 'rtl'] },
      sentences: {
        type: 'object',
        additionalProperties: false,
        patternProperties: {
          '^(field|missing|consent|answer)-': sentenceOf({ type: 'string' }, { type: 'string' }),
        },
        properties,
      },
    },
    $defs: kinds,
  };
}

/** Every sentence with these placeholders. */
function sentenceSchema(names, isFilled) {
  const text = (needed) => ({ type: 'string', pattern: pattern(needed, names, isFilled) });
  return sentenceOf(text(names), text(names.filter((name) => name !== 'count')));
}

/** Text or plural forms; a form for few or one may leave out the figure. */
const sentenceOf = (text, rare) => ({
  anyOf: [
    text,
    {
      type: 'object',
      required: ['other'],
      additionalProperties: false,
      properties: {
        ...Object.fromEntries(['zero', 'one', 'two', 'few', 'many'].map((form) => [form, rare])),
        other: text,
      },
    },
  ],
});

/** Text with the needed placeholders, none but the known ones, and not empty where English is not. */
function pattern(needed, known, isFilled) {
  const contains = needed.map((name) => `(?=[\\s\\S]*\\{${name}\\})`).join('');
  const some = isFilled ? '(?=\\s*\\S)' : '';
  const allowed = known.length > 0 ? `|\\{(?=(?:${known.join('|')})\\})` : '';
  return `^${contains}${some}(?:[^{]|\\{(?!\\w+\\})${allowed})*$`;
}
