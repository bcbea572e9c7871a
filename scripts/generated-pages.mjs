/**
 * The pages of documentation that only repeat the sources. They are not in git: `writePages` writes them before the site is built,
 * before the package is packed, and before a test reads them.
 */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { accessibilityPage, openacr } from './accessibility.mjs';
import { elementPages } from './element-pages.mjs';
import { statePage } from './state-page.mjs';

const sources = ['src', 'scripts', 'custom-elements.json', 'package.json'];

/** Writes them if a source is newer. A file is replaced as a whole, since tests in several processes read and write them. */
export async function writePages() {
  const paths = [
    'fields',
    'sentences',
    'headless-state',
    'accessibility',
    'elements/onboarding-flow',
  ];
  const oldest = Math.min(...paths.map((name) => changed(`docs/${name}.md`)));
  if (Math.max(...sources.map(newest)) < oldest) return;
  const pages = {
    'docs/fields.md': await fieldsPage(),
    'docs/sentences.md': await sentencesPage(),
    'docs/headless-state.md': statePage(),
    'docs/accessibility.md': accessibilityPage(),
    'docs/accessibility.openacr.yaml': openacr(),
    ...elementPages(),
  };
  for (const [file, text] of Object.entries(pages)) {
    mkdirSync(dirname(file), { recursive: true });
    const next = `${file}.${process.pid}`;
    writeFileSync(next, `${text.trimEnd()}\n`);
    renameSync(next, file);
  }
}

const changed = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0);

function newest(path) {
  if (!statSync(path).isDirectory()) return changed(path);
  const files = readdirSync(path, { recursive: true, encoding: 'utf8' });
  const all = files.filter((file) => !/node_modules|angular\//.test(file));
  return Math.max(...all.map((file) => changed(join(path, file))));
}

async function fieldsPage() {
  const catalogue = await valueOf('src/wire/field-catalogue.ts', 'rows');
  const labels = await valueOf('src/i18n/en.fields.ts', 'fields');
  const rows = catalogue.map(
    ([name, , , shape]) =>
      `| \`${name}\` | ${labels[`field-${name}`]} | ${control(shape)} | ${choices(shape)} |`,
  );
  return [
    '# Fields',
    'The name of a field is the one in requests to the platform: in `consents-required`, in the keys `field-<name>` and `consent-<name>` of\n' +
      "`messages`, in what `options` is asked for, and in events. A campaign's own fields go by the name that the campaign gives them, dynamic fields\n" +
      'of the platform by their id: `customerdynamicfields.1328`. Choices come from the API where it carries them, else from `options`.\n\n' +
      "The campaign says which fields are asked. The form groups them and keeps the platform's order within each group.",
    ['| name | label | control | choices |', '| --- | --- | --- | --- |', ...rows].join('\n'),
  ].join('\n\n');
}

async function sentencesPage() {
  const [opening, main, labels] = await Promise.all(
    ['opening', 'main', 'fields'].map((name) => valueOf(`src/i18n/en.${name}.ts`, name)),
  );
  const all = Object.entries({ ...opening, ...main, ...labels });
  const prefixOf = ([key]) => /^[a-z]+/.exec(key)[0];
  const cell = (text) => text.replaceAll('|', '\\|').replaceAll('<', '&lt;');
  const words = (sentence) =>
    typeof sentence === 'string'
      ? cell(sentence)
      : Object.entries(sentence)
          .map(([form, text]) => `${form}: ${cell(text)}`)
          .join('; ');
  return [
    '# Sentences',
    'All sentences that a visitor can read, in English, with the keys for\n' +
      '[`messages`](elements.md#sentences-of-your-own). Words in braces are filled in. An empty sentence is not shown unless you give one.\n' +
      'In another language: `onboarding-elements/locales/de.js` exports the same keys with the sentences in German, as `messages`.',
    ...[...new Set(all.map(prefixOf))].map((prefix) =>
      [
        `## ${prefix}\n`,
        '| key | sentence |',
        '| --- | --- |',
        ...all
          .filter((row) => prefixOf(row) === prefix)
          .map(([key, sentence]) => `| \`${key}\` | ${words(sentence)} |`),
      ].join('\n'),
    ),
  ].join('\n\n');
}

/** A constant of a module, exported or not. Nothing that the module imports is loaded: an imported table counts as empty. */
async function valueOf(file, name) {
  const { outputText } = ts.transpileModule(
    `${readFileSync(file, 'utf8').replaceAll(/^import \{ (\w+) \} from .*$/gm, 'const $1 = {};')}\nexport { ${name} as value };`,
    {
      compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ESNext },
    },
  );
  const { value } = await import(`data:text/javascript,${encodeURIComponent(outputText)}`);
  return value;
}

function control(shape) {
  switch (shape.kind) {
    case 'text':
      return shape.rows ? 'lines of text' : 'text';
    case 'choice':
      return shape.multiple ? 'several choices' : 'choice';
    case 'gender':
      return '`M` or `F`';
    case 'date':
      return 'date';
    case 'phone':
      return 'phone number';
    case 'email':
      return 'e-mail address';
    case 'consent':
      return 'consent';
    default:
      throw new Error(`No word for a ${shape.kind}`);
  }
}

function choices(shape) {
  if (shape.kind !== 'choice') return '';
  return shape.parent ? `yes, those below \`${shape.parent}\`` : 'yes';
}

if (process.argv[1] === import.meta.filename) await writePages();
