/**
 * The form of the owner of a card that was shown before a reload: they only confirm who they are, by a code.
 */
import { html, type TemplateResult } from 'lit';
import type { Identifier } from '../../domain/identifier.js';
import type { RequestStatus } from '../../flow/state/state.js';
import { cardOwner } from '../forms/card-owner.js';
import type { FormView } from '../forms/form-view.js';
import { retryLabel } from '../forms/request-feedback.js';
import { primaryButton } from '../ui/button.js';
import { heading } from '../ui/heading.js';
import type { Renderable } from '../ui/renderable.js';

export interface ConfirmParts {
  readonly identifier: Identifier;
  readonly request: RequestStatus;
  /** Until the next attempt. */
  readonly seconds: number;
  readonly busy: boolean;
  /** Below the button. */
  readonly below: Renderable;
  readonly onSubmit: (event: Event) => void;
}

/** The form with these parts. */
export function renderConfirm<Values extends object>(
  view: FormView<'register', Values>,
  { identifier, request, seconds, busy, below, onSubmit }: ConfirmParts,
): TemplateResult {
  const { controller, feedback } = view;
  return html`<form class="stack" novalidate method="dialog" @submit=${onSubmit}>
    ${heading({ ...controller.heading, text: view.t('register-confirm-heading') })}
    ${cardOwner(controller, identifier, 'register-confirm')}
    ${feedback.renderOfflineNotice(request)} ${feedback.renderFailure(request)}
    <div class="actions">
      ${primaryButton({
        label: retryLabel(view.t('otp-send'), seconds),
        busyLabel: view.t('register-busy'),
        busy,
        disabled: seconds > 0,
        name: 'send-code',
      })}
      ${below}
    </div>
  </form>`;
}
