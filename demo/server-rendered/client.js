/**
 * All that the page's script has to do: take over what the server has drawn.
 */
import 'onboarding-elements/hydrate.js';
