/**
 * The settings of an element that have no effect, because another element of the journey has another value.
 */
import { allSettings, attributeOf, type SharedSettings } from './configuration.js';

/** Values with which a request goes elsewhere or is refused: a mistake of the page in any case. */
const grave = ['categoryid', 'api-key', 'fetch'];

/**
 * The names of such settings, as attributes; of an object the property. `hasStart`: whether the page has given one to this element, which
 * has a default of its own.
 */
export function settingConflicts(
  given: SharedSettings,
  journey: SharedSettings,
  hasStart: boolean,
): { readonly errors: readonly string[]; readonly warnings: readonly string[] } {
  const names = allSettings.flatMap(([property, { kind, isOwn, readAs = property }]) => {
    if (isOwn || (property === 'start' && (!hasStart || journey.password))) return [];
    const [mine, theirs] = [given, journey].map((one) => one[readAs as keyof SharedSettings]);
    // A list of words is a new object each time that it is read.
    const isSame =
      kind === 'text' ? JSON.stringify(mine) === JSON.stringify(theirs) : mine === theirs;
    if (mine === undefined || isSame) return [];
    return kind === 'object' ? property : attributeOf(property);
  });
  return {
    errors: names.filter((name) => grave.includes(name)),
    warnings: names.filter((name) => !grave.includes(name)),
  };
}
