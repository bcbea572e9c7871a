/**
 * Actions on a card: copies its number, and shares, saves or prints its picture.
 */
import { initialState, Task } from '@lit/task';
import { html, type TemplateResult } from 'lit';
import { formatCardNumber } from '../../domain/display.js';
import type { DoneState } from '../../flow/state/state.js';
import type { Barcode } from './barcode/bars.js';
import type { CardFacts } from './picture/layout.js';
import { type CardAction, usePicture } from './picture/use-picture.js';
import type { StepView } from '../core/step-view.js';
import { tiles, type TileParams } from '../ui/card-buttons.js';

/** The result of copying, until the next attempt. */
type Feedback = 'copied' | 'copy-failed';

/** A picture that the visitor wants. */
interface WantedPicture {
  readonly action: CardAction;
  readonly card: HTMLElement;
  readonly facts: CardFacts;
}

/** How long a button shows that it has copied, in milliseconds. */
const copiedFor = 5_000;

/** Renders the tiles and the result of the last action, and runs the actions. */
export class CardActions {
  readonly #view: StepView<'done'>;
  #feedback: Feedback | undefined;
  /** The card that the feedback is about; another customer's card may follow. */
  #card: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Until the next action. */
  #wanted: WantedPicture | undefined;
  readonly #picture: Task<[wanted: WantedPicture | undefined], void>;

  constructor(view: StepView<'done'>) {
    this.#view = view;
    this.#picture = new Task(view.controller.host, {
      args: () => [this.#wanted],
      task: ([wanted]) =>
        wanted ? usePicture(wanted.action, wanted.card, wanted.facts) : initialState,
    });
  }

  /** A live region that is always in the document; visible if no button shows the result. */
  renderFeedback(otherwise: string): TemplateResult {
    const feedback = this.#current;
    const isSeen = feedback && feedback !== 'copied';
    const text = feedback ? this.#view.t(`card-${feedback}`) : otherwise;
    return html`<p role="status" class=${isSeen ? 'small' : 'hidden'}>${text}</p>`;
  }

  /** Copying needs a number, a picture a barcode. */
  renderTiles(state: DoneState, barcode: Barcode | undefined): TemplateResult {
    const view = this.#view;
    const copied = this.#current === 'copied';
    const copy: TileParams = {
      icon: copied ? 'check' : 'copy',
      label: view.t(copied ? 'card-copied' : 'card-copy'),
      onClick: this.#copy,
    };
    const use = (act: CardAction) => () => this.#use(act, state, barcode);
    const canShare = canShareFiles();
    const picture: readonly TileParams[] = [
      {
        icon: canShare ? 'share' : 'download',
        label: view.t(canShare ? 'card-share' : 'card-download-png'),
        onClick: use(canShare ? 'share' : 'save'),
      },
      { icon: 'print', label: view.t('card-print'), onClick: () => print() },
    ];
    return tiles([...(state.account.card ? [copy] : []), ...(barcode ? picture : [])]);
  }

  /** The result of the last action, while the card that it was about is shown. */
  get #current(): Feedback | 'download-failed' | undefined {
    if (this.#shownCard !== this.#card) return undefined;
    const failed = this.#picture.render({ error: () => 'download-failed' as const });
    return this.#wanted ? failed : this.#feedback;
  }

  get #shownCard(): string | undefined {
    return this.#view.state?.account.card;
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
    const number = this.#find('[part~="card-number"]');
    if (number) getSelection()?.selectAllChildren(number);
  }

  #use(action: CardAction, { account, holder }: DoneState, barcode: Barcode | undefined): void {
    const card = this.#find('.card');
    if (!card || !barcode) return;
    this.#show(undefined);
    const facts = {
      brand: this.#view.t('card-label'),
      holder: holder.cardholder,
      number: account.card && formatCardNumber(account.card),
      barcode,
      barcodeText: account.fidelyCode ?? '',
    };
    this.#wanted = { action, card, facts };
  }

  #find(selector: string): HTMLElement | null | undefined {
    return this.#view.controller.host.shadowRoot?.querySelector<HTMLElement>(selector);
  }

  #show(feedback: Feedback | undefined): void {
    clearTimeout(this.#timer);
    this.#wanted = undefined;
    this.#feedback = feedback;
    this.#card = this.#shownCard;
    this.#view.update();
  }
}

/** Whether the browser shares pictures; on a desktop most only save them. */
function canShareFiles(): boolean {
  const files = [new File([], 'card.png', { type: 'image/png' })];
  return 'canShare' in navigator && navigator.canShare({ files });
}

/** Rejects if the page may not write to the clipboard, for example without TLS. */
async function copyText(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
}
