/**
 * The drop-in: one script tag registers all tags and fills every marked `div`, now and when added later.
 */
import { defineTags } from './elements/tags.js';
import { tellDeveloper } from './flow/console.js';

// Whoever registered them, places are filled: who imports the tags from npm may want the places as well.
if (defineTags().length > 0) {
  tellDeveloper('warn', 'onboarding-elements is here already; the first one stays.');
}

const fill = () => {
  if (!document.querySelector('[data-onboarding],[data-onboarding-open]')) return;
  import('./elements/mount.js')
    .then(({ mount }) => mount(document))
    .catch(() => tellDeveloper('error', 'onboarding-elements did not load.'));
};
fill();
new MutationObserver(fill).observe(document, {
  childList: true,
  subtree: true,
  attributeFilter: ['data-onboarding'],
});
