/**
 * A sentence about the contact that receives the code, with a button to change the contact.
 *
 * Parts: `contact`, `contact-value`, and those of `button`.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { textButton } from './button.js';
import type { Renderable } from './renderable.js';

export interface ContactSentenceParams {
  /** The parts of the sentence, in order. Empty: no sentence. */
  readonly text: Renderable;
  /** Without it, the sentence has no button. */
  readonly change?: ChangeButtonParams | undefined;
}

export interface ChangeButtonParams {
  /** The visible word, "Change". */
  readonly label: string;
  /** The accessible name, which also names the object: "Change email address". */
  readonly name: string;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}

/** The sentence is a polite live region: it changes when the code was sent. */
export function contactSentence({ text, change }: ContactSentenceParams): TemplateResult {
  return html`<p class="contact" part="contact">
    <span role="status">${text}</span> ${change ? changeButton(change) : nothing}
  </p>`;
}

/** The address or number in a sentence. */
export function contactValue(contact: string): TemplateResult {
  return html`<bdi class="contact-value" part="contact-value" translate="no">${contact}</bdi>`;
}

/** A button "Change" in a line of text. */
export function changeButton({
  label,
  name,
  disabled,
  onClick,
}: ChangeButtonParams): TemplateResult {
  return textButton({ label, ariaLabel: name, disabled: disabled === true, onClick });
}
