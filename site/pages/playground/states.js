/**
 * Every state of the elements that a brand may want to see, in the order of the journey: the gallery draws them.
 *
 * @typedef {object} State
 * @property {string} id
 * @property {string} title
 * @property {Record<string, string>} [settings] Settings of the playground that the state needs.
 * @property {Record<string, string>} [attributes] Attributes of the element, besides those of the settings.
 * @property {object} [fields] The field lists of the campaign, instead of those of the settings.
 * @property {object[]} [faults] Faults of the sandbox.
 * @property {(visitor: import('./visitor.js').Visitor) => Promise<unknown>} [walk] What the visitor does.
 * @property {boolean} [isDialog] The element is in a dialog, which a button of the page opens.
 * @property {boolean} [isReloaded] The page is reloaded after the walk; what the visitor sees then is the state.
 * @property {(visitor: import('./visitor.js').Visitor) => Promise<unknown>} [after] What the visitor does after it.
 * @property {'new' | 'known' | 'elsewhere'} [passkey] What the device of the visitor knows of a passkey.
 * @property {'given' | 'refused'} [passes] A gateway makes passes for wallets, or refuses them.
 * @property {string} [brand] The text of the brand, instead of the wordmark of the theme.
 * @property {string} [until] A selector of what shows that the state is reached.
 * @property {string} [step] The step of the flow that shows that the state is reached.
 */
import { passwordless } from './states-by-code.js';
import { code, login, register } from './states-entering.js';
import { card, fatal, profile } from './states-inside.js';

/** The groups of states: title and states. @type {[string, State[]][]} */
export const groups = [
  ['Register', register],
  ['Password and code', code],
  ['Log-in', login],
  ['Without passwords', passwordless],
  ['Data entry', profile],
  ['Card', card],
  ['Dead ends', fatal],
];

export const states = groups.flatMap(([, list]) => list);
