/**
 * The label of a field: a sentence of ours for the fields of the catalogue, else the label of the API, else its name
 * made readable.
 */
import type { FieldBase } from '../domain/field.js';
import type { Translator } from './translator.js';

/** Maximum length of a label in characters. */
const maxLength = 240;

/** The label as displayed, shortened if it is too long. */
export function displayLabel(field: FieldBase, i18n: Translator): string {
  const label = fieldLabel(field, i18n);
  if (label.length <= maxLength) return label;
  return `${Array.from(label.slice(0, maxLength * 2))
    .slice(0, maxLength)
    .join('')}…`;
}

function fieldLabel({ name, label }: FieldBase, i18n: Translator): string {
  const key = `field-${name}`;
  if (i18n.has(key)) return i18n.t(key);
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
