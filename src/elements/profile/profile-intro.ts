/**
 * The sentence above the profile form, and the links below a form that was opened for missing data.
 */
import { html, nothing } from 'lit';
import { holderOf } from '../../flow/commands/data-entry.js';
import { hasCard } from '../../flow/state/entry.js';
import type { ProfileState } from '../../flow/state/state.js';
import type { Translator } from '../../i18n/translator.js';
import type { ProfileForm } from '../../kinds/form/profile-form.js';
import type { SessionController } from '../core/session-controller.js';
import { supportLinks } from '../forms/page-links.js';
import { link } from '../ui/button.js';
import type { Renderable } from '../ui/renderable.js';

/** The heading of a profile with missing data, with the given name if it is stored. */
export function incompleteHeading(profileForm: ProfileForm | undefined, i18n: Translator): string {
  const { givenName: name } = holderOf(profileForm?.stored ?? {});
  return name ? i18n.t('incomplete-heading', { name }) : i18n.t('incomplete-heading-unnamed');
}

/** What is missing, else what the form is for; nothing for a visitor who edits the profile and has a card already. */
export function renderIntro(
  { entry }: ProfileState,
  { length: count }: readonly string[],
  { i18n }: SessionController,
): Renderable {
  if (hasCard(entry)) return nothing;
  if (count > 0) return html`<p id="note">${i18n.t('incomplete-intro', { count })}</p>`;
  return html`<p>
    ${i18n.t(entry.kind === 'registration' ? 'profile-intro' : 'profile-intro-login')}
  </p>`;
}

/** Links to the home page and to the support, where they are configured. */
export function renderWaysOut(
  { length: count }: readonly string[],
  controller: SessionController,
): Renderable {
  const ways = Object.values(supportLinks(controller)).filter((way) => way !== undefined);
  if (count === 0 || ways.length === 0) return nothing;
  return html`<div class="ways">${ways.map((way) => link({ ...way, variant: 'text' }))}</div>`;
}
