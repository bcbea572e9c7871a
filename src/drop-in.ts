/**
 * The drop-in: one script tag registers all tags and fills every marked `div`, now and when added later.
 */
import { defineTags } from './elements/tags.js';
import { keepLoading } from './elements/keep-loading.js';
import { tellDeveloper } from './flow/console.js';

// Whoever registered them, places are filled: who imports the tags from npm may want the places as well.
if (defineTags().length > 0) {
  tellDeveloper('warn', 'onboarding-elements is here already; the first one stays.');
}

let filling: Promise<typeof import('./elements/mount.js')> | undefined;
const fill = () => {
  if (!document.querySelector('[data-onboarding],[data-onboarding-open]')) return;
  filling ??= keepLoading(() => import('./elements/mount.js'));
  void filling.then(({ mount }) => mount(document));
};
fill();
new MutationObserver(fill).observe(document, {
  childList: true,
  subtree: true,
  attributeFilter: ['data-onboarding'],
});
