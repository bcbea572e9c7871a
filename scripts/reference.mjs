/**
 * Writes `docs/reference.md` from `custom-elements.json`, the types it names and the catalogue of fields;
 * `--check` fails if it is outdated.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import ts from 'typescript';
import { formatted } from './formatted.mjs';
import { typeMembers } from './manifest/type-members.mjs';

const file = 'docs/reference.md';
const { modules } = JSON.parse(readFileSync('custom-elements.json', 'utf8'));
const elements = modules
  .flatMap(({ declarations }) => declarations)
  .filter(({ tagName }) => tagName)
  .sort((one, other) => order(one) - order(other));
const flow = elements.find(({ tagName }) => tagName === 'onboarding-flow');

/** The order of the journey. */
function order({ tagName }) {
  return ['flow', 'register', 'otp', 'profile', 'login', 'card'].indexOf(
    tagName.slice('onboarding-'.length),
  );
}

/** The elements that have a property which not all have. */
const ownersOf = { symbology: 'On flow and card.', codeLength: 'On flow, otp and log-in.' };

const catalogue = await valueOf('src/wire/catalogue.ts', 'rows');
const labels = await valueOf('src/i18n/en.fields.ts', 'fields');
const text = await formatted(file, page());
if (process.argv[2] !== '--check') writeFileSync(file, text);
else if (read() !== text) {
  console.error(`${file} is not current: run \`npm run reference\``);
  process.exitCode = 1;
}

function page() {
  const attributes = new Set(flow.attributes.map(({ name }) => name));
  const members = new Set(fields().map(({ name }) => name));
  const inherited = flow.attributes
    .filter(({ fieldName }) => !members.has(fieldName))
    .map((attribute) => ({ ...attribute, name: attribute.fieldName, attribute: attribute.name }));
  return [
    '# Reference',
    'Written by `npm run reference` from `custom-elements.json`. The explanations are in [Elements, attributes, events](elements.md).',
    '## Attributes and properties of every element',
    table(
      ['attribute', 'property', 'type', 'default', 'meaning'],
      [...inherited, ...fields()].map((member) => [
        attributes.has(member.attribute) ? code(member.attribute) : '–',
        code(member.name),
        code(member.type?.text),
        code(member.default),
        [member.description, ownersOf[member.name]].filter(Boolean).join(' '),
      ]),
    ),
    '## Methods of every element',
    table(
      ['method', 'gives', 'does'],
      methods().map(({ name, return: result, description }) => [
        code(`${name}()`),
        code(result?.type?.text),
        description,
      ]),
    ),
    '## Custom properties',
    table(
      ['property', 'default', 'meaning'],
      flow.cssProperties.map((token) => [code(token.name), code(token.default), token.description]),
    ),
    ...elements.flatMap(chapter),
    '## Fields',
    'The write name of a field is its name in requests to the platform: it stands in `consents-required`, in the keys ' +
      '`field-<name>` and `consent-<name>` of `messages`, in what `options` is asked for, and in events. These are the fields that ' +
      "the platform knows; a campaign's own go by the name that the campaign gives them. Choices come from the API where it " +
      'carries them, else from `options`.',
    table(
      ['write name', 'label', 'control', 'choices'],
      catalogue.map(([name, , , shape]) => [
        code(name),
        labels[`field-${name}`],
        control(shape),
        choices(shape),
      ]),
    ),
    '## Types',
    'What events carry, methods give and properties take; the package exports them all. Members with `?` may be absent.',
    table(
      ['type', 'member', 'of type', 'is'],
      typeMembers('src/index.ts', typeNames()).flatMap(typeRows),
    ),
    '## State and fields of a headless journey',
    'What `journey.state` of [a page of your own](headless.md) holds, and the fields of `profileForm`. ' +
      '`onboarding-elements/api.js` exports all of these types.',
    table(
      ['type', 'member', 'of type', 'is'],
      typeMembers('src/api.ts', ['State', 'Field']).flatMap(typeRows),
    ),
  ].join('\n\n');
}

/** A constant of a module, exported or not; the module must not import others. */
async function valueOf(file, name) {
  const { outputText } = ts.transpileModule(
    `${readFileSync(file, 'utf8')}\nexport { ${name} as value };`,
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
  return shape.parent ? `yes, those below ${code(shape.parent)}` : 'yes';
}

/** The types named in the manifest, without repetition, details of events first. */
function typeNames() {
  const members = elements.flatMap((element) => element.members);
  const described = [
    ...elements.flatMap(({ events = [] }) => events),
    ...members.map((member) => member.return ?? {}),
    ...members,
  ];
  const names = described.flatMap(({ type }) => type?.references ?? []).map(({ name }) => name);
  // Its members are all message keys.
  return [...new Set(names)].filter((name) => name !== 'MessageOverrides');
}

function typeRows({ name, type, members }) {
  if (type) return [[code(name), '–', code(type), '']];
  return members.map((member, index) => [
    index === 0 ? code(name) : '',
    code(`${member.name}${member.optional ? '?' : ''}`),
    code(member.type),
    member.description,
  ]);
}

function chapter({ tagName, description, events = [], cssParts = [], slots = [] }) {
  return [
    `## \`<${tagName}>\``,
    description,
    table(
      ['event', 'detail', 'when'],
      events.map((event) => [
        code(event.name),
        code(event.type?.text.replace(/^CustomEvent<(.*)>$/, '$1')),
        event.description,
      ]),
    ),
    table(
      ['slot', 'for'],
      slots.map((slot) => [slot.name ? code(slot.name) : 'the children', slot.description]),
    ),
    table(
      ['part', 'is'],
      cssParts.map((part) => [code(part.name), part.description]),
    ),
  ].filter(Boolean);
}

function fields() {
  return flow.members.filter(({ kind, privacy }) => kind === 'field' && privacy !== 'private');
}

function methods() {
  return flow.members.filter(({ kind, privacy }) => kind === 'method' && privacy !== 'private');
}

function table(heads, rows) {
  if (rows.length === 0) return '';
  const lines = [heads, heads.map(() => '---'), ...rows.map((row) => row.map(cell))];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function cell(content) {
  return (content ?? '').replace(/\s+/g, ' ').replaceAll('|', '\\|');
}

function code(content) {
  return content ? `\`${content}\`` : '';
}

function read() {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
