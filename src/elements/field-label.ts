/**
 * What a field is called: our words for those of the catalogue, else the server's, else its own name made readable.
 */
import type { Field } from '../domain/field.js';
import type { Words } from '../i18n/localiser.js';

export function fieldLabel({ name, label }: Field, words: Words): string {
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
