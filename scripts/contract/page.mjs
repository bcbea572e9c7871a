/**
 * The contract as a page in Markdown: each call, then each object that goes over the wire, then the answer codes. VitePress draws it
 * at `docs/api.html` (`contract/[page].md`).
 */
import { anchorOf } from '../../site/.vitepress/links.mjs';
import { readContract } from './read.mjs';

/** The objects by the chapter that lists them: what is sent has one spelling, a reply has two forms. */
const chapters = {
  documented: 'Replies in the form of the guide',
  recorded: 'Replies in the recorded form',
  Recorded: 'Recorded replies as they are',
};
const chapterOf = (name) => /^(?:documented|recorded)(?=\.)|^Recorded/.exec(name)?.[0];

/** The Markdown of the page without its heading. */
export function contractPage(contract = readContract()) {
  const { info, paths, components } = contract;
  const schemas = Object.entries(components.schemas).filter(([name]) => name !== 'AnswerCode');
  const titles = new Map(
    components.schemas.AnswerCode.oneOf.map((code) => [code.const, code.title]),
  );
  const replies = Object.entries(chapters).map(([chapter, title]) => [
    title,
    schemas.filter(([name]) => chapterOf(name) === chapter),
  ]);
  return [
    info.description.replace('`docs/contract.md`', '[Contract](../docs/contract.md)'),
    ...Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) =>
        call(`${method.toUpperCase()} ${path}`, operation, components, titles),
      ),
    ),
    ['## Replies of every call', ...sharedReplies(contract).map(reply)].join('\n\n'),
    ...[
      ['What is sent, and parts of replies', schemas.filter(([name]) => !chapterOf(name))],
      ...replies,
    ].map(([title, listed]) => [`## ${title}`, ...listed.map(object)].join('\n\n')),
    codes(components.schemas.AnswerCode),
  ].join('\n\n');
}

function call(title, operation, { securitySchemes }, titles) {
  const { summary, description, security, parameters = [], requestBody } = operation;
  const known = operation['x-answer-codes'];
  const [[credential]] = security.map(Object.keys);
  // The others are those of every call.
  const own = Object.entries(operation.responses).filter(([, { $ref }]) => !$ref);
  return [
    `## \`${title}\``,
    `${summary}. ${description ?? ''}`.trim(),
    `Source: ${operation['x-source']}.`,
    `Credential: ${credentialOf(securitySchemes[credential])}`,
    requestBody && `It sends ${kindOf(Object.values(requestBody.content)[0].schema)}.`,
    parameters.length > 0 &&
      table(
        ['parameter', 'kind', 'about', 'source'],
        parameters.map((one) => [
          `\`${one.name}\``,
          `${kindOf(one.schema)}, in the ${one.in}`,
          one.description,
          one['x-source'],
        ]),
      ),
    ...own.map(reply),
    `[Replies of every call](#replies-of-every-call) besides. Answer codes of a refusal (${known['x-source']}): ${known.codes
      .map((code) => `[${code}](#answer-codes) ${lowered(titles.get(code))}`)
      .join(', ')}.`,
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** The replies that each call refers to. */
const sharedReplies = ({ paths, components }) =>
  Object.entries(Object.values(Object.values(paths)[0])[0].responses)
    .filter(([, { $ref }]) => $ref)
    .map(([status, { $ref }]) => [status, components.responses[nameIn($ref)]]);

const nameIn = (ref) => ref.split('/').at(-1);

/** A status with its body in each form. */
function reply([status, response]) {
  const bodies = Object.values(response.content ?? {}).flatMap(({ schema }) => schema.anyOf);
  const inForm = (form) =>
    bodies.filter(({ $ref }) => nameIn($ref).startsWith(`${form}.`)).map(kindOf);
  return [
    `**${status}** ${response.description} Source: ${response['x-source']}.`,
    ...(bodies.length > 0 ? [''] : []),
    ...['documented', 'recorded']
      .map((form) => [form, inForm(form)])
      .filter(([, kinds]) => kinds.length > 0)
      .map(([form, kinds]) => `- ${form}: ${kinds.join(' or ')}`),
  ].join('\n');
}

const credentialOf = ({ name, description, 'x-source': source }) =>
  `\`${name ?? 'Authorization: Bearer'}\`. ${description} Source: ${source}.`;

function object([name, schema]) {
  const rows = rowsOf(schema);
  const parts = schema.allOf?.map(kindOf).join(' and ');
  const { additionalProperties: each } = schema;
  const further = schema.unevaluatedProperties || (each?.properties ? undefined : each);
  return [
    `### \`${name}\``,
    schema.description,
    parts && `The properties of ${parts}${rows.length > 0 ? ', and' : '.'}`,
    rows.length === 0 &&
      !parts &&
      `${capital(kindOf(schema))}.${schema['x-source'] ? ` Source: ${schema['x-source']}.` : ''}`,
    rows.length > 0 && table(['property', 'kind', 'about', 'source'], rows),
    choiceIn(schema),
    further && `Each further property: ${kindOf(further)}.`,
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** The properties, and those of the objects in them by their path. */
function rowsOf({ properties = {}, required = [], items, additionalProperties }, above = '') {
  const own = Object.entries(properties).flatMap(([name, property]) => {
    const path = above + name;
    const kind = `${kindOf(property)}${required.includes(name) ? ', **required**' : ''}`;
    return [
      [`\`${path}\``, kind, property.description, property['x-source']],
      ...rowsOf(property, `${path}.`),
    ];
  });
  return [
    ...own,
    ...(items?.properties ? rowsOf(items, `${above.replace(/\.$/, '')}[].`) : []),
    ...(additionalProperties?.properties ? rowsOf(additionalProperties, `${above}*.`) : []),
  ];
}

/** Which of its properties exclude or need each other. */
function choiceIn({ oneOf = [], not, if: condition, then }) {
  const named = ({ required = [] }) => required.map((name) => `\`${name}\``).join(' and ');
  if (not?.required) return `Not ${named(not)} together.`;
  if (then) return `Without ${named(condition.not)} it needs ${named(then)}.`;
  const choices = oneOf.map(named).filter(Boolean);
  return choices.length > 0 && `Exactly one of ${choices.join(', ')}.`;
}

const names = {
  string: 'text',
  integer: 'whole number',
  number: 'number',
  boolean: 'boolean',
};

/** What a value is, in words, with links to the objects that have a name. */
function kindOf(schema) {
  const { $ref, type, items, anyOf, oneOf, allOf, not, pattern, minLength, properties } = schema;
  if ($ref) return `[${nameIn($ref)}](#${anchorOf(nameIn($ref))})`;
  if ('const' in schema) return value(schema.const);
  if (schema.enum) return schema.enum.map(value).join(' or ');
  if (allOf) return allOf.map(kindOf).join(' with ');
  const choices = anyOf ?? (properties ? undefined : oneOf);
  if (choices) return choices.map(kindOf).join(' or ');
  if (type === 'array') return items ? `list of ${kindOf(items)}` : 'list';
  if (type === 'object') return 'object';
  const kinds = [type ?? []].flat().map((one) => names[one] ?? one);
  const limits = [
    pattern && `as \`${pattern}\``,
    minLength && 'not empty',
    not && `not ${kindOf(not)}`,
  ];
  return [kinds.join(' or ') || 'any value', ...limits.filter(Boolean)].join(', ');
}

function codes({ description, oneOf }) {
  const rows = oneOf.map((one) => [
    String(one.const),
    one.title,
    one['x-name'] && `\`${one['x-name']}\``,
    [one['x-problem'], one['x-field']]
      .filter(Boolean)
      .map((name) => `\`${name}\``)
      .join(', '),
    one['x-source'],
  ]);
  return [
    '## Answer codes',
    description,
    table(['code', 'meaning', 'name', 'error code, field', 'source'], rows),
  ].join('\n\n');
}

const value = (it) => `\`${JSON.stringify(it)}\``;
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
const lowered = (text = '') => text.charAt(0).toLowerCase() + text.slice(1);
const cell = (text = '') => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows]
    .map((row) => `| ${row.map((text) => cell(text || '')).join(' | ')} |`)
    .join('\n');
