/**
 * The buttons of a step, one primary button and text buttons for the rest; and links, in a sentence or styled as a button.
 *
 * Parts: `link`, or `button` with one of `button-primary`, `button-text`.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { Renderable } from './renderable.js';

interface ButtonParams {
  readonly label: Renderable;
  /** The button's `name`, by which hosts and tests find it: `send-code`, `use-card`, `forgot`. */
  readonly name?: string;
  readonly onClick?: (event: Event) => void;
}

interface PrimaryButtonParams extends ButtonParams {
  readonly type?: 'submit' | 'button';
  /** The request of this button is running. */
  readonly busy?: boolean;
  /** The label while busy. The button has the width of its box, so only the busy label can make it higher. */
  readonly busyLabel?: Renderable;
  /** Another request is running, the page holds the next step back, or the API accepts the action only later. */
  readonly disabled?: boolean;
}

/**
 * A submit button by default. Busy or disabled it keeps its focus and size, so the handler must ignore the click.
 */
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

export interface TextButtonParams extends ButtonParams {
  readonly id?: string;
  /** The accessible name, if the label alone does not say what the button acts on. It contains the label. */
  readonly ariaLabel?: string;
  readonly disabled?: boolean;
}

/** A secondary button that looks like text. Disabled it keeps its focus, and a click does nothing. */
export function textButton(params: TextButtonParams): TemplateResult {
  const { label, id, ariaLabel, name, disabled, onClick } = params;
  return html`<button
    type="button"
    class="text"
    id=${id ?? nothing}
    aria-label=${ariaLabel ?? nothing}
    part="button button-text"
    name=${name ?? nothing}
    aria-disabled=${disabled ? 'true' : nothing}
    @click=${disabled ? nothing : onClick}
  >
    ${label}
  </button>`;
}

/** A link; `variant` styles it as a button. The configuration has validated `href`. */
export function link({
  label,
  href,
  variant = 'plain',
  newTab,
}: {
  readonly label: Renderable;
  readonly href: string;
  readonly variant?: 'plain' | 'primary' | 'text';
  readonly newTab?: boolean;
}): TemplateResult {
  return html`<a
    class=${variant}
    part=${variant === 'plain' ? 'link' : `button button-${variant}`}
    href=${href}
    target=${newTab ? '_blank' : nothing}
    rel=${newTab ? 'noopener' : nothing}
    >${label}</a
  >`;
}
