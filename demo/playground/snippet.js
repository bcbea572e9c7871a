/**
 * The snippet to copy: the page of the stage in three notations.
 */
import { copyButton } from './copy.js';
import { byId, make } from './dom.js';
import { elementsFor } from './markup.js';
import { themeOf, themeRule } from './themes.js';

/** Reserved heights, so that the page does not shift when the script loads; 400 px by default. */
const reserved = { flow: '500px', card: '360px', otp: '360px' };

/** Of several elements only these are visible at first; the others need no reserved height. */
const entries = ['register', 'login'];

/**
 * The snippet as text.
 *
 * @param {Record<string, string>} settings
 * @param {{ apiBase: string; script: string }} addresses
 */
export function snippet(settings, { apiBase, script }) {
  const elements = elementsFor(settings, apiBase).map(({ tag, attributes }) => ({
    tag,
    kind: tag.slice('onboarding-'.length),
    // Always set, because the page around may have another language.
    attributes: { ...attributes, lang: settings.lang },
  }));
  const write = { tag: asTags, div: asPlaces, npm: asModule }[settings.form] ?? asTags;
  return write(elements, settings, script).join('\n\n');
}

function asTags(elements, settings, script) {
  return [
    scriptTag(script),
    ...styleTag(elements, settings, ({ tag }) => tag),
    ...elements.map(({ tag, attributes }) => written(tag, attributes)),
  ];
}

/** For editors that strip unknown tags: a `div` with `data-*` attributes. */
function asPlaces(elements, settings, script) {
  const places = elements.map(({ kind, attributes }) => {
    const data = Object.entries(attributes).map(([name, value]) => [`data-${name}`, value]);
    return written('div', { 'data-onboarding': kind, ...Object.fromEntries(data) });
  });
  const style = styleTag(elements, settings, ({ kind }) => `[data-onboarding='${kind}']`);
  const once = ['<!-- once, in the theme or template -->', scriptTag(script), ...style];
  return [...once, '<!-- in the page -->', ...places];
}

const scriptTag = (script) => `<script type="module" src="${script}"></script>`;

/** For a bundler. The script creates the elements, so their containers reserve the height. */
function asModule(elements, settings) {
  const properties = { categoryid: 'categoryID', 'api-base': 'apiBase', 'api-key': 'apiKey' };
  const made = elements.map(({ tag, kind, attributes }) => {
    const lines = Object.entries(attributes).map(
      ([name, value]) => `  ${properties[name] ?? camel(name)}: ${quoted(value)},`,
    );
    return [
      `const ${kind} = Object.assign(document.createElement('${tag}'), {`,
      ...lines,
      '});',
      `document.querySelector('#${kind}').append(${kind});`,
    ].join('\n');
  });
  const code = [
    "import 'onboarding-elements/define.js';",
    ...made,
    "document.addEventListener('onboarding-complete', ({ detail }) => {\n  console.log(detail.card, detail.via);\n});",
  ].join('\n\n');
  return [
    '<!-- npm install onboarding-elements -->',
    ...styleTag(elements, settings, ({ kind }) => `#${kind}`),
    elements.map(({ kind }) => `<div id="${kind}"></div>`).join('\n'),
    `<script type="module">\n${indented(code)}\n</script>`,
  ];
}

/**
 * Colour scheme, theme and reserved height; `selectorOf` gives the selector of an element or its container.
 */
function styleTag(elements, settings, selectorOf) {
  const isAlone = elements.length === 1;
  const tall = isAlone ? elements : elements.filter(({ kind }) => entries.includes(kind));
  const height = [
    ['display', 'block'],
    ['min-height', (isAlone && reserved[elements[0].kind]) || '400px'],
  ];
  const room = rule(tall.map(selectorOf).join(',\n'), height);
  const rules = [];
  // The page decides whether all of it may be dark.
  if (settings.scheme === 'auto')
    rules.push('/* Light or dark: as the color-scheme of the page. */');
  else rules.push(rule(':root', [['color-scheme', settings.scheme]]));
  if (settings.theme === 'plain') rules.push(room);
  else if (isAlone) rules.push(themeRule(themeOf(settings), selectorOf(elements[0]), height));
  else rules.push(themeRule(themeOf(settings), ':root'), room);
  return [`<style>\n${indented(rules.join('\n'))}\n</style>`];
}

function rule(selector, declarations) {
  const lines = declarations.map(([name, value]) => `  ${name}: ${value};`);
  return `${selector} {\n${lines.join('\n')}\n}`;
}

const indented = (text) => text.replace(/^(?=.)/gm, '  ');

function written(tag, attributes) {
  const lines = Object.entries(attributes).map(([name, value]) => `  ${name}="${value}"`);
  return `<${tag}\n${lines.join('\n')}\n></${tag}>`;
}

const camel = (name) => name.replace(/-(\w)/g, (_all, letter) => letter.toUpperCase());

const quoted = (text) => `'${text.replaceAll("'", "\\'")}'`;

/** Updates the panel when settings change. */
export function startSnippet(settings, addresses) {
  const text = () => snippet(settings.now, addresses);
  const draw = () => byId('snippet').replaceChildren(...coloured(text()));
  byId('snippet-head').append(copyButton(text, 'Copy the snippet'));
  settings.onChange(draw);
  draw();
}

const tokens =
  /(?<comment><!--.*?-->|\/\*[^]*?\*\/|\/\/[^\n]*(?=\n))|(?<text>"[^"]*"|'[^']*')|(?<tag><\/?[\w-]+|\/?>)|(?<name>--[\w-]+|\bdata-[\w-]+|\b[\w-]+(?==)|^ +[\w-]+(?=:))|(?<word>\b(?:import|const|document|console)\b)/gm;

/** The text with syntax colours; also used by the theme builder. */
export function coloured(text) {
  const nodes = [];
  let end = 0;
  for (const match of text.matchAll(tokens)) {
    const [kind] = Object.entries(match.groups).find(([, value]) => value !== undefined);
    nodes.push(text.slice(end, match.index), make('span', { class: `code-${kind}` }, match[0]));
    end = match.index + match[0].length;
  }
  nodes.push(text.slice(end));
  return nodes;
}
