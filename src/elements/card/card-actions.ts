/**
 * Actions on a card: copies its number and prints the page.
 */
import { html, type TemplateResult } from 'lit';
import type { DoneState } from '../../flow/state/state.js';
import type { StepView } from '../core/step-view.js';
import { tiles, type TileParams } from '../ui/card-buttons.js';

/** The result of copying, until the next attempt. */
type Feedback = 'copied' | 'copy-failed';

/** How long a button shows that it has copied, in milliseconds. */
const copiedFor = 5_000;

/** Renders the tiles and the result of copying, and runs the actions. */
export class CardActions {
  readonly #view: StepView<'done'>;
  #feedback: Feedback | undefined;
  /** The card that the feedback is about; another customer's card may follow. */
  #card: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(view: StepView<'done'>) {
    this.#view = view;
  }

  /** A live region that is always in the document; visible if no button shows the result. */
  renderFeedback(otherwise: string): TemplateResult {
    const feedback = this.#current;
    const isSeen = feedback === 'copy-failed';
    const text = feedback ? this.#view.t(`card-${feedback}`) : otherwise;
    return html`<p role="status" class=${isSeen ? 'small' : 'hidden'}>${text}</p>`;
  }

  /** Copying needs a number, printing a barcode. */
  renderTiles(state: DoneState, hasBarcode: boolean): TemplateResult {
    const view = this.#view;
    const copied = this.#current === 'copied';
    const copy: TileParams = {
      icon: copied ? 'check' : 'copy',
      label: view.t(copied ? 'card-copied' : 'card-copy'),
      onClick: this.#copy,
    };
    const paper: TileParams = {
      icon: 'print',
      label: view.t('card-print'),
      onClick: () => print(),
    };
    return tiles([...(state.account.card ? [copy] : []), ...(hasBarcode ? [paper] : [])]);
  }

  /** The result of copying, while the card that it was about is shown. */
  get #current(): Feedback | undefined {
    return this.#shownCard === this.#card ? this.#feedback : undefined;
  }

  get #shownCard(): string | undefined {
    return this.#view.state.account.card;
  }

  readonly #copy = (): void => {
    const card = this.#shownCard;
    if (!card) return;
    this.#show(undefined);
    copyText(card).then(
      () => {
        this.#show('copied');
        this.#timer = setTimeout(() => this.#show(undefined), copiedFor);
      },
      () => {
        this.#show('copy-failed');
        this.#select();
      },
    );
  };

  /** Selects a number that could not be copied, so that the visitor can copy it. */
  #select(): void {
    const root = this.#view.controller.host.shadowRoot;
    const number = root?.querySelector('[part~="card-number"]');
    if (number) getSelection()?.selectAllChildren(number);
  }

  #show(feedback: Feedback | undefined): void {
    clearTimeout(this.#timer);
    this.#feedback = feedback;
    this.#card = this.#shownCard;
    this.#view.requestUpdate();
  }
}

/** Rejects if the page may not write to the clipboard, for example without TLS. */
async function copyText(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
}
