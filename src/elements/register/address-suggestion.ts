/**
 * The line "Did you mean anna@gmail.com?" below the first field. It is no error: it blocks nothing, and changes the text only at a
 * press.
 */
import type { TemplateResult } from 'lit';
import { suggestedAddress } from '../../domain/mail-suggestion.js';
import { pageClock } from '../../flow/session/environment.js';
import type { SessionController } from '../core/session-controller.js';
import { sentenceWithButton } from '../forms/sentence-links.js';
import { textButton } from '../ui/button.js';
import { notice } from '../ui/notice.js';

/** Milliseconds after the last key, or after the field was left. */
const delay = 800;

/** The suggestion for the text of one input. */
export class AddressSuggestion {
  readonly #controller: SessionController;
  readonly #input: () => HTMLInputElement | undefined;
  readonly #onAccepted: (input: HTMLInputElement) => void;
  #stop: (() => void) | undefined;
  #suggestion: string | undefined;

  /** `onAccepted` is called after the input has got the suggestion. */
  constructor(
    controller: SessionController,
    input: () => HTMLInputElement | undefined,
    onAccepted: (input: HTMLInputElement) => void,
  ) {
    this.#controller = controller;
    this.#input = input;
    this.#onAccepted = onAccepted;
    controller.host.addController({ hostDisconnected: () => this.#stop?.() });
    controller.host.shadowRoot?.addEventListener('focusout', ({ target }) => {
      // Not at once: the line would move a button away from the pointer that is about to press it.
      if (target === this.#input()) this.#lookLater();
    });
  }

  /** To be called for each change of the text. */
  typed(): void {
    this.#show(undefined);
    this.#lookLater();
  }

  /** Removes the suggestion, and makes none for the text so far. */
  clear(): void {
    this.#stop?.();
    this.#show(undefined);
  }

  render(): TemplateResult {
    const label = this.#suggestion;
    const { i18n } = this.#controller;
    if (label === undefined) return notice({ kind: 'info' });
    const button = textButton({ label, name: 'use-suggestion', onClick: this.#accept });
    return notice({ kind: 'info', text: sentenceWithButton(i18n, 'register-suggestion', button) });
  }

  #lookLater(): void {
    this.#stop?.();
    this.#stop = pageClock.after(delay, () => this.#look());
  }

  #look(): void {
    const input = this.#input();
    const text = input?.value.trim() ?? '';
    const found = suggestedAddress(text, this.#controller.i18n.language);
    // A visitor who is typing the suggested address needs no suggestion.
    const isTyping = this.#controller.host.shadowRoot?.activeElement === input;
    this.#show(isTyping && found?.startsWith(text) ? undefined : found);
  }

  #show(suggestion: string | undefined): void {
    if (suggestion === this.#suggestion) return;
    this.#suggestion = suggestion;
    this.#controller.update();
  }

  readonly #accept = (): void => {
    const input = this.#input();
    if (!input || this.#suggestion === undefined) return;
    input.value = this.#suggestion;
    this.#show(undefined);
    input.focus();
    this.#onAccepted(input);
  };
}
