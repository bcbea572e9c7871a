/**
 * The style rules of a snippet: colour scheme, theme, and the height that is reserved so that the page does not shift when
 * the script loads.
 */
import { themeOf, themeRule } from './themes.js';

/** The code length of the sandbox is not that of every platform. */
export const codeLengthRemark = 'the length of your platform’s codes';

/** A comment before the tag of an element that has the length. */
export const remarkOn = (attributes, name = 'code-length') =>
  attributes['code-length'] ? `<!-- ${name}: ${codeLengthRemark} -->\n` : '';

/** Reserved heights; 400 px by default. */
const reserved = { flow: '500px', card: '360px', otp: '360px' };

/** The height of a form with the attribute `promise`. */
const promising = '640px';

/** Of several elements only these are visible at first; the others need no reserved height. */
const entries = ['register', 'login'];

/**
 * The rules as text. `selectorOf` gives the selector of an element or its container, `root` that of the document.
 */
export function styleRules(elements, settings, selectorOf, root = ':root') {
  const isAlone = elements.length === 1;
  const tall = isAlone ? elements : elements.filter(({ kind }) => entries.includes(kind));
  const isPromising = tall.some(({ attributes }) => 'promise' in attributes);
  const own = isPromising ? promising : isAlone && reserved[elements[0].kind];
  const height = [
    ['display', 'block'],
    ['min-height', own || '400px'],
  ];
  // What is hidden at first takes no room.
  const seen = tall.filter(({ attributes }) => !('hidden' in attributes));
  const room = seen.length > 0 && rule(seen.map(selectorOf).join(',\n'), height);
  const rules = [];
  // The page decides whether all of it may be dark.
  if (settings.scheme === 'auto')
    rules.push('/* Light or dark: as the color-scheme of the page. */');
  else rules.push(rule(root, [['color-scheme', settings.scheme]]));
  if (settings.theme === 'plain') rules.push(room);
  else if (isAlone) rules.push(themeRule(themeOf(settings), selectorOf(elements[0]), height));
  else rules.push(themeRule(themeOf(settings), root), room);
  return rules.filter(Boolean).join('\n');
}

function rule(selector, declarations) {
  const lines = declarations.map(([name, value]) => `  ${name}: ${value};`);
  return `${selector} {\n${lines.join('\n')}\n}`;
}

/** The rules in a `style` element. */
export const styleTag = (rules) => `<style>\n${indented(rules)}\n</style>`;

export const indented = (text, by = '  ') => text.replace(/^(?=.)/gm, by);
