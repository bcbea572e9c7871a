/**
 * "Reload the page": the way on when a script has failed twice. The journey resumes after the reload.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from '../i18n/localiser.js';

/** The button, from the second failure on. */
export function reloadButton(failures: number, words: Words): TemplateResult | typeof nothing {
  if (failures < 2) return nothing;
  return html`<button
    class="text"
    part="button button-text"
    type="button"
    name="reload"
    @click=${() => location.reload()}
  >
    ${words.say('common-reload')}
  </button>`;
}
