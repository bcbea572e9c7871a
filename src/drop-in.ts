/**
 * The drop-in: one script tag defines all tags, fills every marked `div`, and lets marked buttons and links open a
 * dialog, now and when they are added later.
 */
import { defineTags } from './elements/define-tags.js';
import { mount } from './elements/drop-in/mount.js';
import { allOpeners, readScriptTag } from './elements/drop-in/script-tag.js';
import { importSecondScriptFrom, secondScript } from './elements/second-script.js';
import { logForDeveloper } from './console/console.js';
import { version } from './domain/version.js';

readScriptTag(import.meta.url);

// Before the tags are defined: an element that is upgraded may resume a journey at once.
importSecondScriptFrom(() => import('./elements/drop-in/journey-views.js'));

// Marked places are filled even if other code has registered the tags, for example the npm package.
const [taken] = defineTags();
if (taken) {
  const first = customElements.get(taken) as { readonly version?: string } | undefined;
  const versions = `${first?.version ?? 'another version'} stays, not ${version}`;
  logForDeveloper('warn', `onboarding-elements is here already: ${versions}.`);
}

let clicked: HTMLElement | undefined;

/**
 * Remembers a click on an opener until the script with the dialogs is there. After a failure a link works as a link, a button
 * loads again, and a click elsewhere means that the visitor no longer waits.
 */
const remember = (event: MouseEvent): void => {
  const target = (event.target as Partial<Element>).closest?.<HTMLElement>(openers);
  if (secondScript.hasFailed) clicked = undefined;
  if (!target || (secondScript.hasFailed && target.localName === 'a') || event.defaultPrevented)
    return;
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  clicked = target;
  secondScript.load().catch(() => undefined);
};

const openers = allOpeners();
addEventListener('click', remember);
const stop = secondScript.subscribe(() => {
  const { listen } = secondScript.value ?? {};
  if (!listen) return;
  stop();
  removeEventListener('click', remember);
  listen(clicked);
});

mount(() => secondScript.prefetch());
