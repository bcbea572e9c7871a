/**
 * The drop-in: one script tag defines all tags, fills every marked `div`, and lets marked buttons and links open a
 * dialog, now and when they are added later.
 */
import { defineTags } from './elements/define-tags.js';
import { allOpeners, readAllowedBases } from './elements/drop-in/script-tag.js';
import { importWithRetry } from './elements/core/import-with-retry.js';
import { logForDeveloper } from './console/console.js';
import { version } from './domain/version.js';
import { loadChunks } from './lazy/chunks.js';
import { lazy, setChunkLoader } from './lazy/lazy.js';

// Chunks import each other through the entry: see `scripts/rollup/shared-core.mjs`.
export { loadChunk } from './lazy/chunks.js';

readAllowedBases(import.meta.url);

// Before the tags are defined: an element that is upgraded may resume a journey at once.
setChunkLoader(loadChunks);

// Marked places are filled even if other code has registered the tags, for example the npm package.
const [taken] = defineTags();
if (taken) {
  const first = customElements.get(taken) as { readonly version?: string } | undefined;
  const versions = `${first?.version ?? 'another version'} stays, not ${version}`;
  logForDeveloper('warn', `onboarding-elements is here already: ${versions}.`);
}

const opener = lazy(() => import('./elements/drop-in/dialog.js'));
const places = lazy(() => import('./elements/drop-in/mount.js'));
const openers = allOpeners();
let clicked: HTMLElement | undefined;
let opening: Promise<void> | undefined;
let isSettled = false;

const loadOpening = (): Promise<void> =>
  (opening ??= importWithRetry(() => opener.load().finally(() => (isSettled = true))).then(
    ({ listen }) => {
      removeEventListener('click', remember);
      listen(clicked);
    },
  ));

/**
 * Remembers a click on an opener until the script of the dialogs is loaded. Once an import has failed, a link works as a
 * link, and a click elsewhere means that the visitor no longer waits.
 */
const remember = (event: MouseEvent): void => {
  const target = (event.target as Partial<Element>).closest?.<HTMLElement>(openers);
  if (isSettled) clicked = undefined;
  if (!target || (isSettled && target.localName === 'a') || event.defaultPrevented) return;
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  clicked = target;
};
addEventListener('click', remember);

const look = (): void => {
  if (!document.querySelector('[data-onboarding],[data-onboarding-open]')) return;
  // From here on `mount` observes the page itself. The script of the dialogs is loaded at the same time.
  observer.disconnect();
  void importWithRetry(() => places.load()).then(({ mount }) => mount(loadOpening));
  if (document.querySelector(openers)) void loadOpening();
};
const observer = new MutationObserver(look);
observer.observe(document, {
  childList: true,
  subtree: true,
  attributeFilter: ['data-onboarding', 'data-onboarding-open'],
});
look();
