/**
 * The account name of a form that asks for a password or code alone: password managers store both together.
 */
import { html, type TemplateResult } from 'lit';

export function hiddenUsername(value: string): TemplateResult {
  return html`<input
    class="hidden"
    name="username"
    autocomplete="username"
    tabindex="-1"
    aria-hidden="true"
    readonly
    .defaultValue=${value}
  />`;
}
