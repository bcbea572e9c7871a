import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { problemCodes } from '../../src/domain/problem.js';
import { configurationProperties } from '../../src/elements/configuration.js';
import { loaders } from '../../src/i18n/loaders.js';
import { catalogue } from '../../src/sandbox/catalogue.js';

const readme = readFileSync('README.md', 'utf8');
const documents = ['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'docs/reference.md'];
const read = (file: string) => readFileSync(file, 'utf8');

interface Named {
  readonly name: string;
}
interface Declaration {
  readonly tagName?: string;
  readonly events?: readonly Named[];
  readonly cssParts?: readonly Named[];
  readonly cssProperties?: readonly Named[];
  readonly slots?: readonly Named[];
}
const { modules } = JSON.parse(read('custom-elements.json')) as {
  modules: readonly { declarations: readonly Declaration[] }[];
};
const elements = modules.flatMap(({ declarations }) => declarations).filter((it) => it.tagName);
const names = (list: 'events' | 'cssParts' | 'cssProperties' | 'slots') => [
  ...new Set(elements.flatMap((element) => (element[list] ?? []).map(({ name }) => name))),
];

/** GitHub's names for the headings of a page. */
function anchors(file: string): readonly string[] {
  return [...read(file).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

function links(file: string): readonly string[] {
  return [...read(file).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
}

/** Whether a link of a document of ours leads to something that is there. */
function leadsSomewhere(file: string, link: string): boolean {
  if (/^(?:https|mailto):/.test(link)) return true;
  const [path = '', anchor] = link.split('#');
  const target = path ? join(dirname(file), path) : file;
  if (!existsSync(target)) return false;
  return !anchor || anchors(target).includes(anchor);
}

const snippets = [...readme.matchAll(/```html\n([\s\S]*?)```/g)].map(([, html = '']) => html);
/** What is to be pasted into an editor: not what belongs to the theme. */
const pasted = snippets.filter((html) => html.includes('data-onboarding'));

describe('the README', () => {
  it('opens with the two commands', () => {
    const lines = readme.split('\n').filter((line) => line.trim());
    expect(lines[1]).toMatch(/^ {4}npm start {2,}# /);
    expect(lines[2]).toMatch(/^ {4}npm test {2,}# /);
  });

  const attributes = Object.entries(configurationProperties)
    .map(([, { attribute }]) => attribute)
    .filter((attribute) => typeof attribute === 'string');

  it.each([...attributes, 'lang', 'symbology'])('explains the attribute %s', (attribute) => {
    expect(readme).toContain(`\n| \`${attribute}\``);
  });

  it.each(['options', 'messages', 'headers', 'fetch'])('explains the property %s', (property) => {
    expect(readme).toContain(`\n| \`${property}\``);
  });

  it.each(names('events'))('explains the event %s', (event) => {
    expect(readme).toContain(`\n| \`${event}\``);
  });

  it.each(problemCodes)('names cause and cure of %s', (code) => {
    const [, cause = '', cure = ''] =
      new RegExp(`^\\| \`${code}\` *\\|([^|]+)\\|([^|]+)\\|$`, 'm').exec(readme) ?? [];
    expect(cause.trim()).not.toBe('');
    expect(cure.trim()).not.toBe('');
  });

  it.each(elements.map(({ tagName }) => tagName))('explains the tag %s', (tag) => {
    expect(readme).toContain(`\n| \`<${String(tag)}>\``);
  });

  it.each(names('cssProperties'))('names the token %s', (token) => {
    expect(readme).toContain(token);
  });

  it('names every language', () => {
    const english = new Intl.DisplayNames('en', { type: 'language' });
    for (const language of Object.keys(loaders)) expect(readme).toContain(english.of(language));
  });
});

describe('the recipe for a shop on somebody else’s server', () => {
  it.each(['Shopify', 'Wix'])('gives the API a full address: %s', (name) => {
    const [recipe] =
      new RegExp(`^- \\*\\*${name}\\*\\*:[^]*?(?=\\n- |\\n\\n)`, 'm').exec(readme) ?? [];
    expect(recipe).toContain('[full address](#an-api-on-another-origin)');
    expect(readme).toContain('`data-api-base="https://');
  });
});

describe('the reference', () => {
  it.each([...names('events'), ...names('cssParts'), ...names('cssProperties')])(
    'lists %s',
    (name) => {
      expect(read('docs/reference.md')).toContain(`| \`${name}\``);
    },
  );

  it.each(catalogue.map(({ write }) => write))('lists the field %s', (name) => {
    expect(read('docs/reference.md')).toContain(`\n| \`${name}\``);
  });
});

describe('the links', () => {
  it.each(documents.flatMap((file) => links(file).map((link) => [file, link] as const)))(
    'of %s lead somewhere: %s',
    (file, link) => {
      expect(leadsSomewhere(file, link)).toBe(true);
    },
  );
});

describe('what is pasted into an editor', () => {
  it('is there, as a place and as an opener', () => {
    expect(pasted.length).toBeGreaterThanOrEqual(2);
  });

  it.each(pasted)('is made of what filters keep: %s', (html) => {
    const tags = [...html.matchAll(/<([a-z][\w-]*)([^>]*)>/g)];
    expect(tags.map(([, tag]) => tag)).toEqual([expect.stringMatching(/^(?:div|a)$/)]);
    for (const [, , inside = ''] of tags) {
      const rest = inside.replace(/\s(?:href|data-[a-z]+(?:-[a-z]+)*)="[^"<>{}[\]]+"/g, '');
      // Valueless, single-quoted, empty and JSON attributes are left over, and so is any other name.
      expect(rest.trim()).toBe('');
    }
  });
});
