/**
 * The second script of the drop-in.
 */
export * from '../journey-views.js';
export { listen } from './dialog.js';
