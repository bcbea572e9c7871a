/**
 * The parts of the form that only a forgotten password has: the question whose it is, and the way back to the log-in.
 */
import { html, type TemplateResult } from 'lit';
import type { ResetState } from '../../flow/state/state.js';
import { username, usernameField } from '../forms/account-name.js';
import { fieldErrorText } from '../forms/error-summary.js';
import { textButton } from '../ui/button.js';
import type { CodeView } from './code-words.js';

/** The field for the name of the account. */
export function renderUsername(
  { configuration, controller, form }: CodeView,
  { identifier = configuration.identifier }: ResetState,
): TemplateResult {
  const error = fieldErrorText(form.error(username), controller.i18n);
  return usernameField(controller.i18n, { error, value: identifier?.value, isOnly: true });
}

export function renderBack(view: CodeView, disabled: boolean, onClick: () => void): TemplateResult {
  const button = textButton({ label: view.t('reset-back'), disabled, onClick });
  return html`<div class="ways">${button}</div>`;
}
