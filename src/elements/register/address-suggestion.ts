/**
 * The line "Did you mean anna@gmail.com?" below the first field. It is not an error: the form can be sent, and the text changes
 * only at a press.
 */
import { initialState, Task } from '@lit/task';
import type { TemplateResult } from 'lit';
import { suggestedAddress } from '../../domain/mail-suggestion.js';
import { pageClock } from '../../flow/session/environment.js';
import type { SessionController } from '../core/session-controller.js';
import type { StepView } from '../core/step-view.js';
import { sentenceWithButton } from '../forms/sentence-links.js';
import { textButton } from '../ui/button.js';
import { notice } from '../ui/notice.js';

/** Milliseconds after the last key, or after the field was left. */
const delay = 800;

/** What is suggested for a text, if anything. */
interface Suggestion {
  readonly text: string;
  readonly address: string | undefined;
}

/** The suggestion for the text of one input. */
export class AddressSuggestion {
  readonly #controller: SessionController;
  readonly #input: () => HTMLInputElement | undefined;
  readonly #onAccepted: (input: HTMLInputElement) => void;
  readonly #task: Task<[text: string, isTyping: boolean, language: string], Suggestion>;
  /** Whether a suggestion may be shown: the visitor has typed the text or left the field. */
  #isWanted = false;
  /** The text that a press was held for; the next one sends it as typed. */
  #held: string | undefined;

  /** `onAccepted` is called after the input has got the suggestion. */
  constructor(
    view: StepView<'register'>,
    input: () => HTMLInputElement | undefined,
    onAccepted: (input: HTMLInputElement) => void,
  ) {
    const { controller } = view;
    this.#controller = controller;
    this.#input = input;
    this.#onAccepted = onAccepted;
    const { i18n } = controller;
    this.#task = new Task(view, {
      args: () => [this.#text, this.#isTyping, i18n.language],
      task: async ([text, isTyping, language], { signal }) => {
        if (text === '') return initialState;
        // Not at once: the line would move a button away from the pointer that is about to press it.
        await pause(signal);
        const found = suggestedAddress(text, language);
        // A visitor who is typing the suggested address needs no suggestion.
        return { text, address: isTyping && found?.startsWith(text) ? undefined : found };
      },
    });
    const onFocusOut = ({ target }: Event) => {
      if (target === this.#input()) this.typed();
    };
    view.addController({
      hostConnected: () => view.renderRoot.addEventListener('focusout', onFocusOut),
      hostDisconnected: () => {
        view.renderRoot.removeEventListener('focusout', onFocusOut);
        this.#task.abort();
      },
    });
  }

  /** To be called for each change of the text. */
  typed(): void {
    this.#isWanted = true;
    this.#controller.update();
  }

  /** Removes the suggestion; there is none until the visitor types again. */
  clear(): void {
    this.#isWanted = false;
    this.#controller.update();
  }

  /**
   * Shows the suggestion for the current text. Returns true if there is one that was not shown before: this press must not send
   * the text, the next one does.
   */
  holds(): boolean {
    const wasShown = this.#label !== undefined;
    this.#isWanted = true;
    const text = this.#text;
    const isNew = text !== this.#held;
    this.#held = text;
    this.#controller.update();
    return isNew && !wasShown && this.#find(text) !== undefined;
  }

  render(): TemplateResult {
    const label = this.#label;
    if (label === undefined) return notice({ kind: 'info' });
    const { i18n } = this.#controller;
    const button = textButton({
      label,
      name: 'use-suggestion',
      onClick: () => this.#accept(label),
    });
    return notice({ kind: 'info', text: sentenceWithButton(i18n, 'register-suggestion', button) });
  }

  get #label(): string | undefined {
    const text = this.#text;
    if (text !== '' && text === this.#held) return this.#find(text);
    const ofText = (found: Suggestion) => (found.text === text ? found.address : undefined);
    return this.#task.render({
      // The field was left, and its text is the same.
      pending: () => this.#task.value && ofText(this.#task.value),
      complete: ofText,
    });
  }

  #find(text: string): string | undefined {
    return suggestedAddress(text, this.#controller.i18n.language);
  }

  get #text(): string {
    return this.#isWanted ? (this.#input()?.value.trim() ?? '') : '';
  }

  get #isTyping(): boolean {
    const focused = this.#controller.host.shadowRoot?.activeElement;
    return focused !== null && focused === this.#input();
  }

  #accept(address: string): void {
    const input = this.#input();
    if (!input) return;
    input.value = address;
    this.clear();
    input.focus();
    this.#onAccepted(input);
  }
}

/** Resolves after the delay; never if the signal is aborted before. */
function pause(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const stop = pageClock.after(delay, resolve);
    signal.addEventListener('abort', stop);
  });
}
