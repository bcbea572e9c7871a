/**
 * A sample `options` function: options of fields for which the API sends none.
 */
import { labelIn } from './italian.js';

const list = (...rows) => rows.map(([value, label]) => ({ value, label }));

const regions = list(['1', 'Lazio'], ['2', 'Lombardia'], ['3', 'Sicilia']);
const provinces = {
  1: list(['11', 'Roma'], ['12', 'Latina'], ['13', 'Viterbo']),
  2: list(['21', 'Milano'], ['22', 'Bergamo'], ['23', 'Como']),
  3: list(['31', 'Palermo'], ['32', 'Catania'], ['33', 'Trapani']),
};
const cities = {
  11: list(['111', 'Roma'], ['112', 'Tivoli'], ['113', 'Frascati']),
  21: list(['211', 'Milano'], ['212', 'Monza']),
  31: list(['311', 'Palermo'], ['312', 'Cefalù']),
};

const choices = {
  country: () => list(['3', 'Italia'], ['1', 'France'], ['2', 'Deutschland'], ['4', 'España']),
  identitycardtypeid: () => list(['1', 'Identity card'], ['2', 'Passport'], ['3', 'Licence']),
  interestareas: () =>
    list(['1', 'Cooking'], ['2', 'Sport'], ['3', 'Books'], ['4', 'Garden'], ['5', 'Travel']),
  geolevel1: () => regions,
  geolevel2: ({ geolevel1 }) => provinces[geolevel1] ?? [],
  geolevel3: ({ geolevel2 }) => cities[geolevel2] ?? [],
};

const functions = new Map();

/** The options of a field, in a language: one function for all elements of a page. `values` are the values in the form. */
export function optionsIn(lang) {
  if (!functions.has(lang)) functions.set(lang, optionsOf(lang));
  return functions.get(lang);
}

const optionsOf = (lang) => async (field, values) =>
  (choices[field]?.(values) ?? []).map(({ value, label }) => ({
    value,
    label: labelIn(lang, label),
  }));
