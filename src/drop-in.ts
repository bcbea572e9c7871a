/**
 * The drop-in: one script tag registers all tags, fills every marked `div` and lets marked buttons and links open
 * theirs, now and when added later.
 */
import { defineTags } from './elements/tags.js';
import { keepLoading } from './elements/keep-loading.js';
import { tellDeveloper } from './flow/console.js';

// Whoever registered them, places are filled: who imports the tags from npm may want the places as well.
if (defineTags().length > 0) {
  tellDeveloper('warn', 'onboarding-elements is here already; the first one stays.');
}

const openers = '[data-onboarding-open]';
let clicked: HTMLElement | undefined;
let opening: Promise<void> | undefined;
let isSettled = false;

const loadOpening = (): Promise<void> =>
  (opening ??= keepLoading(() =>
    import('./elements/dialog-opener.js').finally(() => (isSettled = true)),
  ).then(({ listen }) => listen(clicked)));

// A click is remembered until what opens dialogs has come; if that fails, a link is a link in the meantime, and whoever has
// clicked something since wants no dialog any more.
addEventListener('click', (event) => {
  const opener = (event.target as Partial<Element>).closest?.<HTMLElement>(openers);
  if (isSettled) clicked = undefined;
  if (isSettled || !opener || event.defaultPrevented) return;
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  clicked = opener;
});

const look = (): void => {
  if (!document.querySelector('[data-onboarding],[data-onboarding-open]')) return;
  // What fills places looks for itself from here on; what opens dialogs is asked for at the same time.
  observer.disconnect();
  void keepLoading(() => import('./elements/mount.js')).then(({ mount }) => mount(loadOpening));
  if (document.querySelector(openers)) void loadOpening();
};
const observer = new MutationObserver(look);
observer.observe(document, {
  childList: true,
  subtree: true,
  attributeFilter: ['data-onboarding', 'data-onboarding-open'],
});
look();
