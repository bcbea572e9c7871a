/**
 * The drop-in: one script tag defines all tags, fills every marked `div`, and lets marked buttons and links open a
 * dialog, now and when they are added later.
 */
import { defineTags } from './elements/define-tags.js';
import { mount } from './elements/drop-in/mount.js';
import { allOpeners, readScriptTag } from './elements/drop-in/script-tag.js';
import type * as dialogs from './elements/drop-in/dialog.js';
import { wasDialogOpen } from './elements/drop-in/open-dialog.js';
import { secondScript } from './elements/second-script.js';
import { reported } from './elements/core/reported-script.js';
import { logForDeveloper } from './console/console.js';
import { version } from './domain/version.js';
import { type Import, Script } from './loading/script.js';

readScriptTag(import.meta.url);

// Marked places are filled even if other code has registered the tags, for example the npm package.
const [taken] = defineTags();
if (taken) {
  const first = customElements.get(taken) as { readonly version?: string } | undefined;
  const versions = `${first?.version ?? 'another version'} stays, not ${version}`;
  logForDeveloper('warn', `onboarding-elements is here already: ${versions}.`);
}

const orNothing = (module: typeof dialogs | undefined) => module?.listen && module;
const importDialog: Import<typeof dialogs> = () => import('./elements/drop-in/dialog.js');
/** After the second script, whose log-in it shares. */
const dialog = reported(
  new Script((attempt) =>
    secondScript
      .load()
      .then(() => importDialog(attempt))
      .then(orNothing),
  ),
);
const openers = allOpeners();
let clicked: HTMLElement | undefined;

const openerOf = ({ target }: Event): HTMLElement | null | undefined =>
  (target as Partial<Element>).closest?.<HTMLElement>(openers);

/** The visitor comes near an opener: fetches the dialog, and what follows the form in it. */
const approach = (event: Event): void => {
  if (!openerOf(event)) return;
  dialog.prefetch();
};

/**
 * Remembers a click on an opener until the script with the dialogs is there. After a failure a link works as a link, a button
 * loads again, and a click elsewhere means that the visitor no longer waits.
 */
const remember = (event: MouseEvent): void => {
  const target = openerOf(event);
  if (dialog.hasFailed) clicked = undefined;
  if (!target || (dialog.hasFailed && target.localName === 'a') || event.defaultPrevented) return;
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  clicked = target;
  dialog.load().catch(() => undefined);
};

addEventListener('pointerover', approach);
addEventListener('focusin', approach);
addEventListener('click', remember);
const stop = dialog.subscribe(() => {
  if (!dialog.value) return;
  stop();
  removeEventListener('click', remember);
  dialog.value.listen(clicked);
});

mount(() => {
  if (wasDialogOpen()) dialog.prefetch();
});
