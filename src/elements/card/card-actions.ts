/**
 * Actions on a card: copies its number, saves its picture, and prints it.
 */
import { html, type TemplateResult } from 'lit';
import { formatCardNumber } from '../../domain/display.js';
import type { DoneState } from '../../flow/state.js';
import type { Barcode } from './barcode/bars.js';
import type { CardPictureData } from './picture/layout.js';
import type { PictureKind } from './picture/save.js';
import { lazy } from '../../lazy/lazy.js';
import type { SessionController } from '../core/session-controller.js';
import { textButton } from '../ui/button.js';
import { icon, type IconName } from '../ui/icons.js';

const picture = lazy(() => import('./picture/save.js'));

/** The result of copying or saving, until the next attempt. */
type Feedback = 'copied' | 'copy-failed' | 'download-failed';

/** How long a button shows that it has copied, in milliseconds. */
const copiedFor = 5_000;

export class CardActions {
  readonly #controller: SessionController;
  #feedback: Feedback | undefined;
  /** The card that the feedback is about; another customer's card may follow. */
  #card: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(controller: SessionController) {
    this.#controller = controller;
  }

  /** A live region that is always in the document; visible if no button shows the result. */
  renderFeedback(otherwise: string): TemplateResult {
    const feedback = this.#current;
    const isSeen = feedback && feedback !== 'copied';
    const text = feedback ? this.#controller.i18n.t(`card-${feedback}`) : otherwise;
    return html`<p role="status" class=${isSeen ? 'small' : 'hidden'}>${text}</p>`;
  }

  renderCopy(): TemplateResult {
    const { i18n } = this.#controller;
    const copied = this.#current === 'copied';
    const label = i18n.t(copied ? 'card-copied' : 'card-copy');
    return iconButton(copied ? 'check' : 'copy', label, this.#copy);
  }

  renderDownloads(state: DoneState, barcode: Barcode): TemplateResult {
    const { i18n } = this.#controller;
    const save = (kind: PictureKind) => () => this.#save(kind, state, barcode);
    return html`${iconButton('download', i18n.t('card-download-png'), save('png'))}
    ${iconButton('download', i18n.t('card-download-svg'), save('svg'))}
    ${iconButton('print', i18n.t('card-print'), () => window.print())}`;
  }

  get #current(): Feedback | undefined {
    return cardOf(this.#controller) === this.#card ? this.#feedback : undefined;
  }

  readonly #copy = (): void => {
    const card = cardOf(this.#controller);
    if (!card) return;
    this.#tell(undefined);
    copyText(card).then(
      () => {
        this.#tell('copied');
        this.#timer = setTimeout(() => this.#tell(undefined), copiedFor);
      },
      () => {
        this.#tell('copy-failed');
        this.#select();
      },
    );
  };

  /** Selects a number that could not be copied, so that the visitor can copy it. */
  #select(): void {
    const number = this.#find('[part~="card-number"]');
    if (number) getSelection()?.selectAllChildren(number);
  }

  #save(kind: PictureKind, { account, cardholder }: DoneState, barcode: Barcode): void {
    const { i18n, host } = this.#controller;
    const card = this.#find('.card');
    if (!card) return;
    this.#tell(undefined);
    const facts: CardPictureData = {
      title: i18n.t('card-label'),
      holder: cardholder,
      ...(account.card && { number: formatCardNumber(account.card) }),
      barcode,
      barcodeText: account.fidelyCode ?? '',
      background: getComputedStyle(host).getPropertyValue('--_brand'),
      ink: getComputedStyle(host).getPropertyValue('--_on-brand'),
      mirrored: getComputedStyle(card).direction === 'rtl',
    };
    picture
      .load()
      .then(({ savePicture }) => savePicture(kind, facts))
      .catch(() => this.#tell('download-failed'));
  }

  #find(selector: string): HTMLElement | null | undefined {
    return this.#controller.host.shadowRoot?.querySelector<HTMLElement>(selector);
  }

  #tell(feedback: Feedback | undefined): void {
    clearTimeout(this.#timer);
    this.#feedback = feedback;
    this.#card = cardOf(this.#controller);
    this.#controller.update();
  }
}

function cardOf({ state }: SessionController): string | undefined {
  return state.step === 'done' ? state.account.card : undefined;
}

/** A text button with an icon before its label. */
export function iconButton(name: IconName, label: string, onClick: () => void): TemplateResult {
  return textButton({ label: html`${icon(name)}${label}`, onClick });
}

/** Rejects if the page may not write to the clipboard, for example without TLS. */
async function copyText(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
}
