import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { defaultConfiguration } from '../../src/domain/default-configuration.js';
import { problemCodes } from '../../src/domain/problem.js';
import { configurationProperties } from '../../src/elements/core/element-properties.js';
import { loaders } from '../../src/i18n/loaders.js';
import { catalogue } from '../../sandbox/src/sandbox/catalogue.js';
import './generated-pages.js';

const read = (file: string) => readFileSync(file, 'utf8');
const readme = read('README.md');
const pages = ['docs', 'gateway/docs', 'sandbox/docs'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`),
);
const documents = ['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', ...pages];
const elementsPage = read('docs/elements.md');

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

/** The anchors that GitHub generates for the headings of a page. */
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

/** True if a link of a document leads to an existing file and heading. */
function leadsSomewhere(file: string, link: string): boolean {
  if (/^(?:https|mailto):/.test(link)) return true;
  const [path = '', anchor] = link.split('#');
  const target = path ? join(dirname(file), path) : file;
  if (!existsSync(target)) return false;
  return !anchor || anchors(target).includes(anchor);
}

const snippets = [...read('docs/cms.md').matchAll(/```html\n([\s\S]*?)```/g)].map(
  ([, html = '']) => html,
);
/** The snippets to paste into an editor; the others are for a theme. */
const pasted = snippets.filter(
  (html) => html.includes('data-onboarding') && !html.startsWith('<script'),
);

describe('the README', () => {
  it.each(elements.map(({ tagName }) => tagName))('names the tag %s', (tag) => {
    expect(readme).toContain(`\n| \`<${String(tag)}>\``);
  });
});

describe.each(['gateway', 'sandbox'])('the README of the package in %s', (folder) => {
  it('lists the entries of the package, and its command', () => {
    const { name, exports, bin } = JSON.parse(read(`${folder}/package.json`)) as {
      name: string;
      exports: object;
      bin: object;
    };
    const entries = Object.keys(exports).filter((entry) => entry !== './package.json');
    const listed = [
      ...read(`${folder}/README.md`).matchAll(/^\| (?:the command )?`(onboarding-\w+[^`]*)` /gm),
    ];
    expect(listed.map(([, entry]) => entry).sort()).toEqual(
      [...entries.map((entry) => entry.replace('.', name)), ...Object.keys(bin)].sort(),
    );
  });
});

describe('the manual', () => {
  const attributes = Object.entries(configurationProperties)
    .map(([, { attribute }]) => attribute)
    .filter((attribute) => typeof attribute === 'string');

  it.each([...attributes, 'lang', 'symbology', 'code-length'])(
    'explains the attribute %s',
    (attribute) => {
      expect(elementsPage).toContain(`\n| \`${attribute}\``);
    },
  );

  it.each(['options', 'messages', 'headers', 'fetch'])('explains the property %s', (property) => {
    expect(elementsPage).toContain(`\n| \`${property}\``);
  });

  it.each([...Object.keys(defaultConfiguration), 'onEvent'])(
    'explains the option %s of startJourney, or says that it does nothing there',
    (option) => {
      const [, options = '', unused = ''] =
        /\n\| option ([^]*?)\n\n(The type has[^]*?)\n\n/.exec(read('docs/frameworks.md')) ?? [];
      const isExplained = new RegExp(`\\n\\|[^|]*\`${option}\`[^|]*\\|`).test(options);
      expect([isExplained, unused.includes(`\`${option}\``)]).toContain(true);
    },
  );

  it.each(names('events'))('explains the event %s', (event) => {
    expect(elementsPage).toContain(`\n| \`${event}\``);
  });

  it.each(names('events'))('says in which order the event %s comes', (event) => {
    const [, journey = ''] = elementsPage.split('\n## The journey\n');
    const [chapter = ''] = journey.split('\n## ');
    expect(chapter).toContain(`\`${event}\``);
  });

  it.each(problemCodes)('names cause and cure of the error code %s', (code) => {
    const [, cause = '', cure = ''] =
      new RegExp(`^\\| \`${code}\` *\\|([^|]+)\\|([^|]+)\\|$`, 'm').exec(read('docs/help.md')) ??
      [];
    expect(cause.trim()).not.toBe('');
    expect(cure.trim()).not.toBe('');
  });

  it.each(names('cssProperties'))('names the token %s', (token) => {
    expect(read('docs/theming.md')).toContain(token);
  });

  it.each(Object.entries(loaders))(
    'lists the language %s and its tones in the table of docs/languages.md',
    (language, tables) => {
      const table = /^\| (.+?) +\| `([\w-]+)` +\|[^|]*\|(.*)\|$/gm;
      const rows = [...read('docs/languages.md').matchAll(table)];
      const [, name = '', , other = ''] = rows.find(([, , tag]) => tag === language) ?? [];
      expect(name).toContain(new Intl.DisplayNames('en', { type: 'language' }).of(language));
      const tone = Object.keys(tables).find((one) => one.endsWith('formal'));
      expect(/`(\w+)`/.exec(other)?.[1]).toBe(tone);
    },
  );

  it.each(
    pages.filter(
      (page) => /^(?:(?:gateway|sandbox)\/)?docs\/[^/]+$/.test(page) && page !== 'docs/README.md',
    ),
  )('lists the page %s in its index', (page) => {
    expect(read('docs/README.md')).toContain(`](${relative('docs', page)})`);
  });
});

describe('the recipe for Drupal', () => {
  it('allows every attribute of the first snippet', () => {
    const [, allowed = ''] = /`<div (data-onboarding [^>]*)>`/.exec(read('docs/cms.md')) ?? [];
    const used = [...(pasted[0] ?? '').matchAll(/\s(data-[\w-]+)=/g)].map(([, name]) => name);
    expect(allowed.split(' ')).toEqual(used);
  });
});

describe('the page of fields', () => {
  it.each(catalogue.map(({ write }) => write))('lists %s', (name) => {
    expect(read('docs/fields.md')).toContain(`\n| \`${name}\``);
  });
});

describe('links of the documents', () => {
  it.each(documents.flatMap((file) => links(file).map((link) => [file, link] as const)))(
    'in %s lead to an existing place: %s',
    (file, link) => {
      expect(leadsSomewhere(file, link)).toBe(true);
    },
  );
});

describe('the site of the documentation', () => {
  it.each(pages)('takes nothing of %s for a variable', (page) => {
    expect(read(page).replaceAll(/^ *```[^]*?^ *```/gm, '')).not.toContain('{{');
  });
});

describe('snippets for an editor', () => {
  it('exist as a place and as an opener', () => {
    expect(pasted.length).toBeGreaterThanOrEqual(2);
  });

  it.each(pasted)('contain only what editors keep: %s', (html) => {
    const tags = [...html.matchAll(/<([a-z][\w-]*)([^>]*)>/g)];
    expect(tags.map(([, tag]) => tag)).toEqual([expect.stringMatching(/^(?:div|a)$/)]);
    for (const [, , inside = ''] of tags) {
      const rest = inside.replace(/\s(?:href|data-[a-z]+(?:-[a-z]+)*)="[^"<>{}[\]]+"/g, '');
      // Fails for valueless, single-quoted, empty and JSON attributes, and for any other attribute name.
      expect(rest.trim()).toBe('');
    }
  });
});
