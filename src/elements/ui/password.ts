/**
 * A password input with a button that reveals the password, and the account name that belongs to it.
 *
 * Parts: those of `field`, and `reveal`.
 */
import { html, type TemplateResult } from 'lit';
import { field, textInput, type InputParams } from './field.js';
import { icon } from './icons.js';

interface PasswordParams extends InputParams {
  readonly autocomplete: 'new-password' | 'current-password';
  readonly revealed: boolean;
  /** One label for both states ("Show password"); `aria-pressed` tells the state. */
  readonly revealLabel: string;
  readonly onReveal: () => void;
}

/** The input with its button. `revealed`: the text is visible. */
export function passwordField(params: PasswordParams): TemplateResult {
  const { name, id = name, revealed, revealLabel, onReveal } = params;
  return field(
    params,
    html`<div class="with-button" dir="ltr">
      ${textInput({
        autocapitalize: 'none',
        spellcheck: 'false',
        dir: 'ltr',
        ...params,
        type: revealed ? 'text' : 'password',
      })}
      <button
        class="reveal"
        part="reveal"
        type="button"
        aria-pressed=${revealed ? 'true' : 'false'}
        aria-controls=${id}
        aria-label=${revealLabel}
        @click=${onReveal}
      >
        ${icon(revealed ? 'eyeOff' : 'eye')}
      </button>
    </div>`,
  );
}

/** The account name of a form that asks for a password or code alone: password managers store both together. */
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
