/**
 * The buttons of a step: one primary, the others as text.
 *
 * Parts: `button` with one of `button-primary`, `button-text`.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { Content } from './content.js';

export interface ButtonParams {
  readonly label: Content;
  readonly id?: string;
  /** For those by which somebody finds the button: `send-code`, `use-card`, `forgot`. */
  readonly name?: string;
  readonly type?: 'submit' | 'button';
  readonly onClick?: (event: Event) => void;
}

export interface PrimaryButtonParams extends ButtonParams {
  readonly busy?: boolean;
  /** What is being done; it takes part in the button's width from the start. */
  readonly busyLabel?: Content;
  readonly disabled?: boolean;
}

/** Submits unless told. Busy or disabled it keeps focus and size, so whoever listens must ignore the click. */
export function primaryButton(params: PrimaryButtonParams): TemplateResult {
  const { label, busy, busyLabel = label, disabled, name, type = 'submit', onClick } = params;
  return html`<button
    class="primary"
    part="button button-primary"
    type=${type}
    name=${name ?? nothing}
    aria-disabled=${busy || disabled ? 'true' : nothing}
    aria-busy=${busy ? 'true' : nothing}
    @click=${onClick}
  >
    <span>${label}</span><span>${busyLabel}</span>
  </button>`;
}

/** A button that is text: second to the primary one. Disabled it keeps the focus, and a press does nothing. */
export function textButton(params: ButtonParams & { readonly disabled?: boolean }): TemplateResult {
  const { label, id, name, type = 'button', disabled, onClick } = params;
  return html`<button
    class="text"
    id=${id ?? nothing}
    part="button button-text"
    type=${type}
    name=${name ?? nothing}
    aria-disabled=${disabled ? 'true' : nothing}
    @click=${disabled ? nothing : onClick}
  >
    ${label}
  </button>`;
}
