/**
 * The loyalty card: cardholder, number, and the barcode that the till scans.
 */
import { html, nothing } from 'lit';
import { formatCardNumber } from '../../domain/display.js';
import type { DoneState } from '../../flow/state.js';
import { barcodeTemplate } from './barcode/barcode-template.js';
import type { Barcode } from './barcode/bars.js';
import { BarcodeSource, type BarcodeState } from './barcode/barcode-source.js';
import { PixelFit } from './barcode/pixel-fit.js';
import { FullscreenBarcode } from './fullscreen-barcode.js';
import type { SessionController, SessionHost } from '../core/session-controller.js';
import { keepFocus } from '../core/focus-keeper.js';
import { ProgressController } from '../core/progress-controller.js';
import { cardStyles } from '../ui/card.styles.js';
import { noticeStyles } from '../ui/notice.styles.js';
import { primaryButton, textButton } from '../ui/button.js';
import { cardDialog, cardFace } from '../ui/card.js';
import type { Renderable } from '../ui/renderable.js';
import { heading } from '../ui/heading.js';
import { notice } from '../ui/notice.js';
import { exportParts } from '../ui/parts.js';
import type { View } from '../core/view-host.js';
import { CardActions, iconButton } from './card-actions.js';

export { ownState, reportConflict } from './own-card.js';

export function createView(controller: SessionController): View {
  exportParts(controller.host);
  return new CardView(controller);
}

class CardView implements View {
  readonly styles = [noticeStyles, cardStyles];
  readonly #controller: SessionController;
  readonly #source: BarcodeSource;
  readonly #progress: ProgressController;
  readonly #pixelFit: PixelFit;
  readonly #fullscreen: FullscreenBarcode;
  readonly #actions: CardActions;
  #isBranded = false;

  constructor(controller: SessionController) {
    const { host } = controller;
    keepFocus(host);
    this.#controller = controller;
    this.#actions = new CardActions(controller);
    this.#source = new BarcodeSource(host, () => this.#barcodeRequest);
    this.#progress = new ProgressController(host);
    this.#pixelFit = new PixelFit(host);
    this.#fullscreen = new FullscreenBarcode(host, () => host.shadowRoot?.querySelector('dialog'));
  }

  render() {
    const { state, i18n, headingLevel } = this.#controller;
    if (state.step !== 'done') return nothing;
    const { account, cardholder, via } = state;
    const barcodeState = this.#source.state;
    const barcode = barcodeState.kind === 'drawn' ? barcodeState.barcode : undefined;
    const bars = barcode && this.#renderBars(state, barcode);
    const note = this.#note(state, barcodeState);
    // Until there is a card, the heading does not announce it.
    const isHere = account.card !== undefined || account.fidelyCode !== undefined;
    const ready = isHere ? 'done-heading' : 'card-label';
    const text = i18n.t(
      state.isAdopted ? 'card-heading' : via === 'login' ? 'done-heading-login' : ready,
    );
    const isChanged = state.ending === 'changed';
    const barcodeText = account.fidelyCode;
    return html`<section class="stack">
      ${heading({ level: headingLevel, text, note: isChanged })}
      ${isHere ? html`<p>${i18n.t('done-intro')}</p>` : nothing}
      ${
        isChanged
          ? notice({ kind: 'success', text: i18n.t('profile-saved'), isNote: true })
          : nothing
      }
      ${cardFace({
        label: i18n.t('card-label'),
        ...(!this.#isBranded && { brand: i18n.t('card-label') }),
        onBrand: this.#brandChanged,
        cardholder,
        numberLabel: i18n.t('card-number'),
        ...(account.card && { number: formatCardNumber(account.card) }),
        barcode: bars,
        barcodeText,
        note: this.#renderNote(note, state, barcodeState),
        openLabel: i18n.t('card-full-screen'),
        onOpen: this.#fullscreen.open,
      })}
      ${this.#actions.renderFeedback(note)} ${this.#renderActions(state, barcode !== undefined)}
      <slot name="wallet"></slot>
      ${this.#renderMore(state, barcode)}
      ${
        bars
          ? cardDialog({
              label: i18n.t('card-full-screen'),
              barcode: bars,
              barcodeText,
              cardholder,
              hint: i18n.t('card-full-screen-hint'),
              closeLabel: i18n.t('common-close'),
              onClose: this.#fullscreen.close,
              onClosed: this.#fullscreen.closed,
            })
          : nothing
      }
    </section>`;
  }

  updated(): void {
    this.#pixelFit.watch(this.#controller.host.shadowRoot);
  }

  get #symbology(): string | undefined {
    const host: SessionHost & { readonly symbology?: string | undefined } = this.#controller.host;
    return host.symbology;
  }

  get #barcodeRequest() {
    const { state } = this.#controller;
    const code = state.step === 'done' ? state.account.fidelyCode : undefined;
    return code ? { code, symbology: this.#symbology } : undefined;
  }

  /** Why there is no barcode; empty while it may still appear soon. */
  #note({ account: { card, fidelyCode } }: DoneState, { kind }: BarcodeState): string {
    const { i18n } = this.#controller;
    const stage = this.#progress.stage(kind === 'waiting');
    if (kind === 'drawn') return '';
    if (kind === 'failed' || stage === 'very-long') {
      return i18n.t(card || fidelyCode ? 'card-barcode-failed' : 'card-missing');
    }
    return stage === 'long' ? i18n.t('card-barcode-waiting') : '';
  }

  #renderBars({ account }: DoneState, barcode: Barcode) {
    const number = account.card ?? account.fidelyCode ?? '';
    return barcodeTemplate(barcode, this.#controller.i18n.t('card-barcode', { number }));
  }

  /** A number that cannot be drawn can still be typed at the till. */
  #renderNote(note: string, { account }: DoneState, barcodeState: BarcodeState): Renderable {
    if (!note) return nothing;
    const failed = barcodeState.kind === 'failed';
    const label = this.#controller.i18n.t('common-retry');
    return html`<div class="note">
      <p>${note}</p>
      ${failed ? html`<p class="barcode-text" dir="ltr">${account.fidelyCode}</p>` : nothing}
      ${failed && barcodeState.again ? textButton({ label, onClick: this.#retry }) : nothing}
    </div>`;
  }

  #renderActions({ account }: DoneState, canShow: boolean) {
    const { i18n } = this.#controller;
    if (!canShow && !account.card) return nothing;
    return html`<div class="actions">
      ${
        canShow
          ? primaryButton({
              label: i18n.t('card-full-screen'),
              type: 'button',
              onClick: this.#fullscreen.open,
            })
          : nothing
      }
      ${account.card ? this.#actions.renderCopy() : nothing}
    </div>`;
  }

  #renderMore(state: DoneState, barcode: Barcode | undefined) {
    const { i18n, session } = this.#controller;
    // A card from attributes, or beside the open form, has no details to change.
    const canEdit = session?.state.step === 'done' && session.participants.isStepShown('profile');
    if (!barcode && !canEdit) return nothing;
    return html`<div class="actions more">
      ${barcode ? this.#actions.renderDownloads(state, barcode) : nothing}
      ${canEdit ? iconButton('edit', i18n.t('card-edit'), this.#edit) : nothing}
    </div>`;
  }

  readonly #brandChanged = ({ currentTarget }: Event): void => {
    const slot = currentTarget instanceof HTMLSlotElement ? currentTarget : undefined;
    this.#isBranded = (slot?.assignedNodes({ flatten: true }).length ?? 0) > 0;
    this.#controller.update();
  };

  readonly #retry = (): void => this.#source.retry();

  readonly #edit = (): void => {
    this.#controller.send({ type: 'edit' });
  };
}
