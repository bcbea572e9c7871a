/**
 * The templates of an element without a view: its configuration is incomplete, or the script of the view did not load.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { MessageKey } from '../../i18n/messages.js';
import type { Translator } from '../../i18n/translator.js';
import { primaryButton, textButton } from '../ui/button.js';

/** The message of a failure. It looks like `errorSummary`, which is in the second script. */
export function failureNotice(text: string): TemplateResult {
  return html`<div role="alert" class="summary" part="summary">
    <p class="summary-title" part="summary-title">${text}</p>
  </div>`;
}

/** Says why the element has no view, with `actions` below. */
export function renderReason(
  i18n: Translator,
  key: MessageKey,
  actions: TemplateResult | typeof nothing = nothing,
): TemplateResult {
  return html`<div class="stack">${failureNotice(i18n.t(key))} ${actions}</div>`;
}

/** The message that the script did not load, with a button that loads it again. `canReload`: also a button that reloads the page. */
export function renderRetry(
  i18n: Translator,
  canReload: boolean,
  onClick: () => void,
): TemplateResult {
  const actions = html`<div class="actions">
    ${primaryButton({ label: i18n.t('common-retry'), type: 'button', onClick })}
    ${canReload ? reloadButton(i18n) : nothing}
  </div>`;
  return renderReason(i18n, 'flow-chunk-failed', actions);
}

/**
 * The button that reloads the page, for a script that browsers may not load again under its address. The journey resumes after
 * the reload.
 */
export function reloadButton(i18n: Translator): TemplateResult {
  const onClick = () => location.reload();
  return textButton({ label: i18n.t('common-reload'), name: 'reload', onClick });
}
