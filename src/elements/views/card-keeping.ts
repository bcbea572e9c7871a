/**
 * Ways to keep a card: its number on the clipboard, its picture in a file or on paper.
 */
import { html, type TemplateResult } from 'lit';
import { groupCard } from '../../domain/display.js';
import type { DoneState } from '../../flow/state.js';
import type { Barcode } from '../card/bars.js';
import type { CardFacts } from '../card/picture.js';
import type { PictureKind } from '../card/save-picture.js';
import { lazy } from '../../lazy/lazy.js';
import type { Journey } from '../journey.js';
import { textButton } from '../templates/buttons.js';
import { icon, type IconName } from '../templates/icons.js';

const picture = lazy(() => import('../card/save-picture.js'));

/** What came of copying or saving, until the next try. */
type Feedback = 'copied' | 'copy-failed' | 'download-failed';

/** For how many milliseconds a button says that it has copied. */
const copiedFor = 5_000;

export class CardKeeping {
  readonly #journey: Journey;
  #feedback: Feedback | undefined;
  /** Of which card: the next one may be another's. */
  #card: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(journey: Journey) {
    this.#journey = journey;
  }

  /** Heard always; seen where no button shows it. */
  renderFeedback(otherwise: string): TemplateResult {
    const feedback = this.#current;
    const isSeen = feedback && feedback !== 'copied';
    const text = feedback ? this.#journey.words.say(`card-${feedback}`) : otherwise;
    return html`<p role="status" class=${isSeen ? 'small' : 'hidden'}>${text}</p>`;
  }

  renderCopy(): TemplateResult {
    const { words } = this.#journey;
    const copied = this.#current === 'copied';
    const label = words.say(copied ? 'card-copied' : 'card-copy');
    return iconButton(copied ? 'check' : 'copy', label, this.#copy);
  }

  renderDownloads(state: DoneState, barcode: Barcode): TemplateResult {
    const { words } = this.#journey;
    const save = (kind: PictureKind) => () => this.#save(kind, state, barcode);
    return html`${iconButton('download', words.say('card-download-png'), save('png'))}
    ${iconButton('download', words.say('card-download-svg'), save('svg'))}
    ${iconButton('print', words.say('card-print'), () => window.print())}`;
  }

  get #current(): Feedback | undefined {
    return cardOf(this.#journey) === this.#card ? this.#feedback : undefined;
  }

  readonly #copy = (): void => {
    const card = cardOf(this.#journey);
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

  /** What could not be copied is selected, to be copied by hand. */
  #select(): void {
    const number = this.#find('[part~="card-number"]');
    if (number) getSelection()?.selectAllChildren(number);
  }

  #save(kind: PictureKind, { account, holder }: DoneState, barcode: Barcode): void {
    const { words, host } = this.#journey;
    const card = this.#find('.card');
    if (!card) return;
    this.#tell(undefined);
    const facts: CardFacts = {
      title: words.say('card-label'),
      holder,
      ...(account.card && { number: groupCard(account.card) }),
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
    return this.#journey.host.shadowRoot?.querySelector<HTMLElement>(selector);
  }

  #tell(feedback: Feedback | undefined): void {
    clearTimeout(this.#timer);
    this.#feedback = feedback;
    this.#card = cardOf(this.#journey);
    this.#journey.update();
  }
}

function cardOf({ state }: Journey): string | undefined {
  return state.step === 'done' ? state.account.card : undefined;
}

/** A text button with an icon before its words. */
export function iconButton(name: IconName, label: string, onClick: () => void): TemplateResult {
  return textButton({ label: html`${icon(name)}${label}`, onClick });
}

/** Rejects where the page may not write to the clipboard; without TLS there is none. */
async function copyText(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
}
