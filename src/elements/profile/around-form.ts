/**
 * The templates above and below the profile form, the animation from the waiting screen to the form, and the template for a form that did
 * not load.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { holderOf } from '../../domain/holder.js';
import { hadCardBefore, hasCard } from '../../flow/state/data-entry.js';
import type { ProfileState, RequestStatus } from '../../flow/state/state.js';
import type { Translator } from '../../i18n/translator.js';
import type { ProfileForm } from '../../kinds/form/profile-form.js';
import type { SessionController } from '../core/session-controller.js';
import { supportLinks } from '../forms/page-links.js';
import { link, primaryButton } from '../ui/button.js';
import type { Renderable } from '../ui/renderable.js';
import { type RequestFeedback, retryLabel } from '../forms/request-feedback.js';
import { moveIn } from '../ui/step-motion.styles.js';

/** The heading of a profile with missing data, with the given name if it is stored. */
export function incompleteHeading(profileForm: ProfileForm | undefined, i18n: Translator): string {
  const { givenName: name } = holderOf(profileForm?.stored ?? {});
  return name ? i18n.t('incomplete-heading', { name }) : i18n.t('incomplete-heading-unnamed');
}

/**
 * The sentence above the form: how much is missing, else what the form is for. Nothing for a visitor who edits the profile from
 * the card.
 */
export function renderIntro(
  { entry, holder }: ProfileState,
  { length: count }: readonly string[],
  { i18n }: SessionController,
): Renderable {
  // The card above the form says it.
  if (hasCard(entry) || holder) return nothing;
  if (count > 0) return html`<p id="note">${i18n.t('incomplete-intro', { count })}</p>`;
  return html`<p>
    ${i18n.t(hadCardBefore(entry) ? 'profile-intro-card' : entry.kind === 'registration' ? 'profile-intro' : 'profile-intro-login')}
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

/** Moves the form into the place of the waiting screen. */
export class FormArrival {
  #hasWaited = false;

  /** To be called after each render. */
  updated(root: ShadowRoot | null): void {
    // Not the form itself: the campaign's inputs shadow its members.
    const content = root?.querySelector('form > .stack');
    if (this.#hasWaited && content) moveIn(content, false);
    this.#hasWaited = !content;
  }
}

interface LoadFailureParams {
  readonly controller: SessionController;
  readonly feedback: RequestFeedback;
  readonly onRetry: () => void;
  readonly wayBack: Renderable;
}

/** Why the form did not load, with a button that loads it again. */
export function renderLoadFailure(
  request: RequestStatus,
  { controller, feedback, onRetry, wayBack }: LoadFailureParams,
): TemplateResult {
  const { i18n } = controller;
  const seconds = feedback.countDown(request);
  // During a wait that the API asks for, "please try again" would contradict the countdown.
  const isRefused = request.kind === 'failed' && request.problem.code === 'too-many-requests';
  return html`${isRefused ? nothing : html`<p role="status">${i18n.t('profile-load-failed')}</p>`}
    ${feedback.renderOfflineNotice(request)} ${feedback.renderFailure(request)}
    <div class="actions">
      ${primaryButton({
        type: 'button',
        label: retryLabel(i18n.t('common-retry'), seconds),
        disabled: seconds > 0,
        onClick: onRetry,
      })}
      ${wayBack}
    </div>`;
}
