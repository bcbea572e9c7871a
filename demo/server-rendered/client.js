/**
 * The only script of the page: it hydrates the server-rendered elements.
 */
import 'onboarding-elements/hydrate.js';
