/**
 * Writes the pages of documentation that repeat the sources: `docs/fields.md` from the catalogue of fields, `docs/sentences.md` from the English sentences,
 * `docs/headless-state.md` from the types of `src/api.ts`, the table of attributes from the settings, the report on accessibility from its table,
 * and a page for each element from the manifest; `--check` fails if one of them is outdated.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import ts from 'typescript';
import { accessibilityPage, openacr } from './accessibility.mjs';
import { elementPages } from './element-pages.mjs';
import { formatted } from './formatted.mjs';
import { settingsTable } from './settings-table.mjs';
import { statePage } from './state-page.mjs';

const pages = {
  'docs/fields.md': await fieldsPage(),
  'docs/sentences.md': await sentencesPage(),
  'docs/headless-state.md': statePage(),
  'docs/accessibility.md': accessibilityPage(),
  'docs/accessibility.openacr.yaml': openacr(),
  ...(await settingsTable()),
  ...elementPages(),
};
mkdirSync('docs/elements', { recursive: true });
for (const [file, content] of Object.entries(pages)) {
  const text = await formatted(file, content);
  if (process.argv[2] !== '--check') writeFileSync(file, text);
  else if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
    console.error(`${file} is not current: run \`npm run reference\``);
    process.exitCode = 1;
  }
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
    'The write name of a field is its name in requests to the platform: in `consents-required`, in the keys `field-<name>` and `consent-<name>` of\n' +
      "`messages`, in what `options` is asked for, and in events. A campaign's own fields go by the name that the campaign gives them, dynamic fields\n" +
      'of the platform by their id: `customerdynamicfields.1328`. Choices come from the API where it carries them, else from `options`.\n\n' +
      "The campaign says which fields are asked. The form groups them and keeps the platform's order within each group.",
    ['| write name | label | control | choices |', '| --- | --- | --- | --- |', ...rows].join('\n'),
  ].join('\n\n');
}

async function sentencesPage() {
  const [opening, main, labels] = await Promise.all(
    ['opening', 'main', 'fields'].map((name) => valueOf(`src/i18n/en.${name}.ts`, name)),
  );
  const all = Object.entries({ ...opening, ...main, ...labels });
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
      'In another language: `npx onboarding-elements locale new de` prints the same keys with the sentences in German.',
    [
      '| key | sentence |',
      '| --- | --- |',
      ...all.map(([key, sentence]) => `| \`${key}\` | ${words(sentence)} |`),
    ].join('\n'),
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
