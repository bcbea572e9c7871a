/**
 * The finished card: who holds it, its number, and the barcode that the till scans.
 */
import { html, nothing } from 'lit';
import { groupCard } from '../../domain/display.js';
import type { DoneState } from '../../flow/state.js';
import { barsDrawing } from '../card/bars-drawing.js';
import type { Barcode } from '../card/bars.js';
import { BarcodeSource, type Drawing } from '../card/barcode-source.js';
import { SharpBars } from '../card/sharp-bars.js';
import { Till } from '../card/till.js';
import type { Journey, JourneyHost } from '../journey.js';
import { keepFocus } from '../core/focus.js';
import { lastEnding, noteEnding } from '../profile/saved-here.js';
import { PatienceController } from '../patience.js';
import { cardStyles } from '../styles/card.js';
import { noticeStyles } from '../styles/notice.js';
import { primaryButton, textButton } from '../templates/buttons.js';
import { cardDialog, cardFace } from '../templates/card.js';
import type { Content } from '../templates/content.js';
import { heading } from '../templates/heading.js';
import { notice } from '../templates/notice.js';
import { exportParts } from '../templates/parts.js';
import type { View } from '../view.js';
import { CardKeeping, iconButton } from './card-keeping.js';

export function createView(journey: Journey): View {
  exportParts(journey.host);
  return new CardView(journey);
}

class CardView implements View {
  readonly styles = [noticeStyles, cardStyles];
  readonly #journey: Journey;
  readonly #source: BarcodeSource;
  readonly #patience: PatienceController;
  readonly #sharp: SharpBars;
  readonly #till: Till;
  readonly #keeping: CardKeeping;
  #isBranded = false;

  constructor(journey: Journey) {
    const { host } = journey;
    keepFocus(host);
    this.#journey = journey;
    this.#keeping = new CardKeeping(journey);
    this.#source = new BarcodeSource(() => journey.update());
    this.#patience = new PatienceController(host);
    this.#sharp = new SharpBars(host);
    this.#till = new Till(host, () => host.shadowRoot?.querySelector('dialog'));
  }

  render() {
    const { state, words, level } = this.#journey;
    if (state.step !== 'done') return nothing;
    const { account, holder, via } = state;
    const drawing = this.#draw(account.fidelyCode);
    const barcode = drawing.kind === 'drawn' ? drawing.barcode : undefined;
    const bars = barcode && this.#renderBars(state, barcode);
    const note = this.#note(state, drawing);
    // Nobody is told that she has what is still to come.
    const isHere = account.card !== undefined || account.fidelyCode !== undefined;
    const ready = isHere ? 'done-heading' : 'card-label';
    const text = words.say(via === 'login' ? 'done-heading-login' : ready);
    const isChanged = lastEnding(this.#journey) === 'changed';
    const barcodeText = account.fidelyCode;
    return html`<section class="stack">
      ${heading({ level, text, note: isChanged })}
      ${isHere ? html`<p>${words.say('done-intro')}</p>` : nothing}
      ${
        isChanged
          ? notice({ kind: 'success', text: words.say('profile-saved'), isNote: true })
          : nothing
      }
      ${cardFace({
        label: words.say('card-label'),
        ...(!this.#isBranded && { brand: words.say('card-label') }),
        onBrand: this.#brandChanged,
        holder,
        numberLabel: words.say('card-number'),
        ...(account.card && { number: groupCard(account.card) }),
        barcode: bars,
        barcodeText,
        note: this.#renderNote(note, state, drawing),
        openLabel: words.say('card-full-screen'),
        onOpen: this.#till.open,
      })}
      ${this.#keeping.renderFeedback(note)} ${this.#renderActions(state, barcode !== undefined)}
      <slot name="wallet"></slot>
      ${this.#renderMore(state, barcode)}
      ${
        bars
          ? cardDialog({
              label: words.say('card-full-screen'),
              barcode: bars,
              barcodeText,
              holder,
              hint: words.say('card-full-screen-hint'),
              closeLabel: words.say('common-close'),
              onClose: this.#till.close,
              onClosed: this.#till.closed,
            })
          : nothing
      }
    </section>`;
  }

  updated(): void {
    this.#sharp.watch(this.#journey.host.shadowRoot);
  }

  get #symbology(): string | undefined {
    const host: JourneyHost & { readonly symbology?: string | undefined } = this.#journey.host;
    return host.symbology;
  }

  #draw(code: string | undefined): Drawing {
    return code ? this.#source.drawing(code, this.#symbology) : { kind: 'waiting' };
  }

  /** Why there is no barcode; nothing as long as it may come any moment. */
  #note({ account: { card, fidelyCode } }: DoneState, { kind }: Drawing): string {
    const { words } = this.#journey;
    const patience = this.#patience.since(kind === 'waiting');
    if (kind === 'drawn') return '';
    if (kind === 'failed' || patience === 'very-long') {
      return words.say(card || fidelyCode ? 'card-barcode-failed' : 'card-missing');
    }
    return patience === 'long' ? words.say('card-barcode-waiting') : '';
  }

  #renderBars({ account }: DoneState, barcode: Barcode) {
    const number = account.card ?? account.fidelyCode ?? '';
    return barsDrawing(barcode, this.#journey.words.say('card-barcode', { number }));
  }

  /** What cannot be drawn can still be typed at the till. */
  #renderNote(note: string, { account }: DoneState, drawing: Drawing): Content {
    if (!note) return nothing;
    const failed = drawing.kind === 'failed';
    const label = this.#journey.words.say('common-retry');
    return html`<div class="note">
      <p>${note}</p>
      ${failed ? html`<p class="barcode-text" dir="ltr">${account.fidelyCode}</p>` : nothing}
      ${failed && drawing.again ? textButton({ label, onClick: this.#retry }) : nothing}
    </div>`;
  }

  #renderActions({ account }: DoneState, canShow: boolean) {
    const { words } = this.#journey;
    if (!canShow && !account.card) return nothing;
    return html`<div class="actions">
      ${
        canShow
          ? primaryButton({
              label: words.say('card-full-screen'),
              type: 'button',
              onClick: this.#till.open,
            })
          : nothing
      }
      ${account.card ? this.#keeping.renderCopy() : nothing}
    </div>`;
  }

  #renderMore(state: DoneState, barcode: Barcode | undefined) {
    const { words, session } = this.#journey;
    const canEdit = session?.isPresented('profile') ?? false;
    if (!barcode && !canEdit) return nothing;
    return html`<div class="actions more">
      ${barcode ? this.#keeping.renderDownloads(state, barcode) : nothing}
      ${canEdit ? iconButton('edit', words.say('card-edit'), this.#edit) : nothing}
    </div>`;
  }

  readonly #brandChanged = ({ currentTarget }: Event): void => {
    const slot = currentTarget instanceof HTMLSlotElement ? currentTarget : undefined;
    this.#isBranded = (slot?.assignedNodes({ flatten: true }).length ?? 0) > 0;
    this.#journey.update();
  };

  readonly #retry = (): void => this.#source.retry();

  readonly #edit = (): void => {
    // However this ends: only what is saved says so.
    noteEnding(this.#journey, 'left');
    this.#journey.act('load', (engine) => engine.go({ type: 'edit' }));
  };
}
