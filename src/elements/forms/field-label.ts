/**
 * The label of a field, as the sentences of the package have it.
 */
export { displayLabel } from '../../i18n/field-label.js';
