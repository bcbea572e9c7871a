/** What an integrator copies: the same page that the stage shows, in three ways of writing it. */
import { copyButton } from './copy.js';
import { byId, make } from './dom.js';
import { elementsFor } from './markup.js';
import { themeOf, themeRule } from './themes.js';

/** Heights kept free, so that nothing on the page moves when the script arrives. */
const reserved = { flow: '480px', card: '360px', otp: '360px' };

/**
 * The snippet as text.
 *
 * @param {Record<string, string>} settings
 * @param {{ apiBase: string; script: string }} addresses
 */
export function snippet(settings, { apiBase, script }) {
  const elements = elementsFor(settings, apiBase);
  const write = { tag: asTags, div: asPlaces, npm: asModule }[settings.form] ?? asTags;
  return write(elements, settings, script);
}

function asTags(elements, settings, script) {
  return [
    scriptTag(script),
    styleTag(settings, elements.length > 1 ? ':root' : elements[0].tag),
    ...elements.map(({ tag, attributes }) =>
      written(tag, { ...attributes, ...language(settings) }),
    ),
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** For editors that strip unknown tags: nothing but a `div` with flat `data-*` attributes. */
function asPlaces(elements, settings, script) {
  const places = elements.map(({ tag, attributes }) => {
    const all = Object.entries({ ...attributes, ...language(settings) });
    const data = all.map(([name, value]) => [`data-${name}`, value]);
    return written('div', {
      'data-onboarding': tag.slice('onboarding-'.length),
      ...Object.fromEntries(data),
    });
  });
  const style = styleTag(settings, elements.length > 1 ? ':root' : '[data-onboarding]');
  const once = ['<!-- once, in the theme or template -->', scriptTag(script), style];
  return [...once, '<!-- in the page -->', ...places].filter(Boolean).join('\n\n');
}

const scriptTag = (script) => `<script type="module" src="${script}"></script>`;

function asModule(elements, settings) {
  const properties = { categoryid: 'categoryID', 'api-base': 'apiBase', 'api-key': 'apiKey' };
  const made = elements.map(({ tag, attributes }) => {
    const all = { ...attributes, ...language(settings) };
    const lines = Object.entries(all).map(
      ([name, value]) => `  ${properties[name] ?? camel(name)}: ${quoted(value)},`,
    );
    const variable = tag.slice('onboarding-'.length);
    return [
      `const ${variable} = Object.assign(document.createElement('${tag}'), {`,
      ...lines,
      '});',
      `document.querySelector('#${variable}').append(${variable});`,
    ].join('\n');
  });
  return [
    '// npm install onboarding-elements',
    "import 'onboarding-elements/define.js';",
    ...made,
    "document.addEventListener('onboarding-complete', ({ detail }) => {\n  console.log(detail.card, detail.via);\n});",
    ...styleComment(settings, elements),
  ].join('\n\n');
}

function styleComment(settings, elements) {
  if (settings.theme === 'plain') return [];
  const selector = elements.length > 1 ? ':root' : elements[0].tag;
  return [`/* in your style sheet:\n${themeRule(themeOf(settings), selector)}\n*/`];
}

function styleTag(settings, selector) {
  const isScattered = selector === ':root';
  const height = [
    ['display', 'block'],
    ['min-height', heightOf(settings)],
  ];
  const own = isScattered ? [] : height;
  const rules = [];
  if (settings.scheme !== 'auto') rules.push(rule(':root', [['color-scheme', settings.scheme]]));
  if (settings.theme !== 'plain') rules.push(themeRule(themeOf(settings), selector, own));
  else if (!isScattered) rules.push(rule(selector, own));
  if (rules.length === 0) return '';
  return `<style>\n${rules.join('\n').replace(/^/gm, '  ')}\n</style>`;
}

function rule(selector, declarations) {
  const lines = declarations.map(([name, value]) => `  ${name}: ${value};`);
  return `${selector} {\n${lines.join('\n')}\n}`;
}

const heightOf = ({ element }) => reserved[element] ?? '400px';

const language = ({ lang }) => (lang === 'en' ? {} : { lang });

function written(tag, attributes) {
  const lines = Object.entries(attributes).map(([name, value]) => `  ${name}="${value}"`);
  return `<${tag}\n${lines.join('\n')}\n></${tag}>`;
}

const camel = (name) => name.replace(/-(\w)/g, (_all, letter) => letter.toUpperCase());

const quoted = (text) => `'${text.replaceAll("'", "\\'")}'`;

/** Keeps the panel in step with the switches. */
export function startSnippet(settings, addresses) {
  const text = () => snippet(settings.now, addresses);
  const draw = () => byId('snippet').replaceChildren(...coloured(text()));
  byId('snippet-head').append(copyButton(text, 'Copy the snippet'));
  settings.onChange(draw);
  draw();
}

const tokens =
  /(?<comment><!--.*?-->|\/\*[^]*?\*\/|\/\/[^\n]*(?=\n))|(?<text>"[^"]*"|'[^']*')|(?<tag><\/?[\w-]+|\/?>)|(?<name>--[\w-]+|\bdata-[\w-]+|\b[\w-]+(?==)|^ +[\w-]+(?=:))|(?<word>\b(?:import|const|document|console)\b)/gm;

/** The text with its parts told apart by colour; also used by the theme builder. */
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
