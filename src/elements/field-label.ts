/**
 * What a field is called: our words for those of the catalogue, else the server's, else its own name made readable.
 */
import type { Field } from '../domain/field.js';
import type { Words } from '../i18n/localiser.js';

/** Longer labels than this tell nobody more. In characters. */
const longest = 240;

/** The label, its display cut where it is endless. */
export function shownLabel(field: Field, words: Words): string {
  const label = fieldLabel(field, words);
  if (label.length <= longest) return label;
  return `${Array.from(label.slice(0, longest * 2))
    .slice(0, longest)
    .join('')}…`;
}

function fieldLabel({ name, label }: Field, words: Words): string {
  const key = `field-${name}`;
  if (words.has(key)) return words.say(key);
  return label ?? readable(name);
}

/** "favouriteShop_2" → "Favourite shop 2". */
function readable(name: string): string {
  const words = name
    .replace(/[_-]+/g, ' ')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .trim()
    .toLowerCase();
  return words === '' ? name : words.charAt(0).toUpperCase() + words.slice(1);
}
