/**
 * "Reload the page": offered when an import has failed twice. The journey resumes after the reload.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { Translator } from '../../i18n/translator.js';

/** The button, from the second failure on. */
export function reloadButton(failures: number, i18n: Translator): TemplateResult | typeof nothing {
  if (failures < 2) return nothing;
  return html`<button
    class="text"
    part="button button-text"
    type="button"
    name="reload"
    @click=${() => location.reload()}
  >
    ${i18n.t('common-reload')}
  </button>`;
}
