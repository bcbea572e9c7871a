/**
 * The loyalty card: cardholder, number, and the barcode that the till scans.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { formatCardNumber } from '../../domain/display.js';
import { type Entry, hadCardBefore } from '../../flow/state/data-entry.js';
import type { DoneState } from '../../flow/state/state.js';
import { barcodeTemplate } from './barcode/barcode-template.js';
import { isSquare, type Barcode } from './barcode/bars.js';
import { brandName } from './brand.js';
import { FilledSlot } from './filled-slot.js';
import { BarcodeSource, type BarcodeState } from './barcode/barcode-source.js';
import { PixelFit } from './barcode/pixel-fit.js';
import { FullscreenBarcode } from './fullscreen-barcode.js';
import type { SessionController } from '../core/session-controller.js';
import { ProgressController } from '../core/progress-controller.js';
import { StepView } from '../core/step-view.js';
import { cardStyles } from '../ui/card-face.styles.js';
import { tillStyles } from '../ui/till.styles.js';
import { primaryButton, link, textButton } from '../ui/button.js';
import { tileStyles } from '../ui/card-buttons.styles.js';
import { outlinedButton } from '../ui/card-buttons.js';
import { cardDialog, cardFace } from '../ui/card-face.js';
import type { Renderable } from '../ui/renderable.js';
import { heading } from '../ui/heading.js';
import { notice } from '../ui/notice.js';
import { CardActions } from './card-actions.js';
import { EditButton } from './edit-button.js';
import { missingDetails } from './missing-details.js';
import { PhoneCode } from './phone-code.js';
import { Wallet } from './wallet-buttons.js';

/** The view of the step `done`. */
export const createView = (controller: SessionController) => new CardView(controller);

class CardView extends StepView<'done'> {
  static override readonly styles = [cardStyles, tileStyles, tillStyles];
  readonly #source = new BarcodeSource(this, () => this.#barcodeRequest);
  readonly #progress = new ProgressController(this);
  readonly #pixelFit = new PixelFit(this);
  readonly #fullscreen = new FullscreenBarcode(this, () => this.renderRoot.querySelector('dialog'));
  readonly #actions = new CardActions(this);
  readonly #wallet = new Wallet(this);
  readonly #phone = new PhoneCode(this);
  readonly #edit = new EditButton(this, 'card-edit');
  readonly #brand = new FilledSlot(() => this.requestUpdate());

  override render(): TemplateResult {
    const { state } = this;
    const { i18n } = this.controller;
    const { account } = state;
    const { cardholder } = state.holder;
    const barcodeState = this.#source.state;
    const barcode = barcodeState.kind === 'drawn' ? barcodeState.barcode : undefined;
    const bars = barcode && this.#renderBars(state, barcode);
    const note = this.#note(state, barcodeState);
    const isHere = account.card !== undefined || account.fidelyCode !== undefined;
    const text = this.#heading(state, isHere);
    const isChanged = state.ending === 'changed';
    const barcodeText = account.fidelyCode;
    const number = account.card && { number: formatCardNumber(account.card) };
    const { doneUrl } = this.configuration;
    // After a reload the link is not shown again.
    const wayOn = state.via === 'restored' ? undefined : doneUrl;
    const isWalletFirst = !wayOn && this.#wallet.isOfPhone;
    const isPhoneFirst = !wayOn && this.#phone.isFirst;
    const isTillSecond = isWalletFirst || isPhoneFirst || wayOn !== undefined;
    const isUnfinished = state.pendingProfile !== undefined;
    const till = barcode ? this.#renderShow(isUnfinished || isTillSecond) : nothing;
    return html`<section class="stack" @click=${this.#onTap}>
      ${heading({ ...this.controller.heading, text, note: isChanged || isUnfinished })}
      ${state.via === 'restored' ? this.#renderHolder(cardholder) : nothing}
      ${isUnfinished ? this.#renderUnfinished() : nothing}
      ${isHere && !isUnfinished ? html`<p class="intro">${i18n.t('done-intro')}</p>` : nothing}
      ${cardFace({
        label: i18n.t('card-label'),
        ...(!this.#brand.isFilled && { brand: i18n.t('card-label') }),
        onBrand: this.#brand.onChange,
        cardholder,
        numberLabel: i18n.t('card-number'),
        ...number,
        barcode: bars,
        isSquare: barcode !== undefined && isSquare(barcode),
        barcodeText,
        note: this.#renderNote(note, state, barcodeState),
      })}
      ${
        isChanged
          ? notice({ kind: 'success', text: i18n.t('profile-saved'), isNote: true })
          : nothing
      }
      ${this.#actions.renderFeedback(note)}
      <div class="finish">
        ${isUnfinished ? till : this.#renderFinish(till, isWalletFirst, isPhoneFirst, barcode)}
      </div>
      ${isUnfinished ? nothing : this.#renderDone(wayOn)}
      ${this.#canEdit ? this.#edit.render() : nothing}
      ${
        bars
          ? cardDialog({
              label: i18n.t('card-full-screen'),
              shop: brandName(this.controller.host.shadowRoot) || i18n.t('card-label'),
              // Drawn once it is visible: a second drawing takes as long as the first.
              barcode: this.#fullscreen.isOpen ? bars : nothing,
              barcodeText,
              cardholder,
              numberLabel: i18n.t('card-number'),
              ...number,
              hint: i18n.t('card-full-screen-hint'),
              closeLabel: i18n.t('common-close'),
              onClose: this.#fullscreen.close,
              onClosed: this.#fullscreen.closed,
            })
          : nothing
      }
    </section>`;
  }

  protected override updated(): void {
    this.#pixelFit.watch(this.renderRoot);
    if (this.#canEdit) this.#edit.updated();
  }

  get #barcodeRequest() {
    const code = this.state.account.fidelyCode;
    return code ? { code, symbology: this.controller.host.symbology } : undefined;
  }

  /** Until there is a card, the heading does not announce it. */
  #heading(state: DoneState, isHere: boolean): string {
    const { via, holder, hadCard, isNewAccount, ending = 'saved', pendingProfile } = state;
    const { i18n } = this.controller;
    if (isHere && pendingProfile && isNew(pendingProfile.entry))
      return i18n.t('done-heading-unnamed');
    if (via === 'adopted' || via === 'restored') return i18n.t('card-heading');
    if (via === 'login' && !isNewAccount) return i18n.t('done-heading-login');
    if (!isHere) return i18n.t('card-label');
    const { givenName } = holder;
    return givenName && ending === 'saved'
      ? i18n.t(hadCard ? 'done-heading-card' : 'done-heading', { name: givenName })
      : i18n.t(hadCard ? 'done-heading-card-unnamed' : 'done-heading-unnamed');
  }

  /** What the visitor can do with a finished card, in the order of the device. */
  #renderFinish(
    till: TemplateResult | typeof nothing,
    isWalletFirst: boolean,
    isPhoneFirst: boolean,
    barcode: Barcode | undefined,
  ) {
    const wallet = this.#wallet.render(isWalletFirst);
    const phone = this.#phone.render(isPhoneFirst);
    const finish = isWalletFirst ? [wallet, till, phone] : [till, wallet, phone];
    return html`${isPhoneFirst ? [phone, wallet, till] : finish}
    ${this.#actions.renderTiles(this.state, barcode !== undefined)}`;
  }

  /**
   * That data entry is not finished, and how much of it. A live region: the number comes with the form, after the focus. Passes come
   * later: one on a phone is not updated, and would stay without a name.
   */
  #renderUnfinished() {
    const count = missingDetails(this.controller.session);
    const text = count > 0 ? this.t('card-unfinished', { count }) : this.t('done-intro');
    return html`<p class="intro" id="note" role="status">${text}</p>`;
  }

  /** After a reload another person may be at the page. */
  #renderHolder(cardholder: string | undefined) {
    const name = cardholder ? html`<bdi translate="no">${cardholder}</bdi> ` : nothing;
    const onClick = () => void this.controller.session?.signOut();
    const button = textButton({ label: this.t('card-not-you'), name: 'not-you', onClick });
    return html`<p class="contact">${name}${button}</p>`;
  }

  /** Why there is no barcode; empty while it may still appear soon. */
  #note({ account: { card, fidelyCode } }: DoneState, { kind }: BarcodeState): string {
    const { i18n } = this.controller;
    const stage = this.#progress.measure(kind === 'waiting');
    if (kind === 'drawn') return '';
    if (kind === 'failed' || stage === 'very-long') {
      return i18n.t(card || fidelyCode ? 'card-barcode-failed' : 'card-missing');
    }
    return stage === 'long' ? i18n.t('card-barcode-waiting') : '';
  }

  #renderBars({ account }: DoneState, barcode: Barcode) {
    const number = account.card ?? account.fidelyCode ?? '';
    return barcodeTemplate(barcode, this.t('card-barcode', { number }));
  }

  /** A number that cannot be drawn can still be typed at the till. */
  #renderNote(note: string, { account }: DoneState, barcodeState: BarcodeState): Renderable {
    if (!note) return nothing;
    const failed = barcodeState.kind === 'failed' ? barcodeState : undefined;
    const again = failed?.retry;
    return html`<div class="note">
      <p>${note}</p>
      ${failed ? html`<p class="barcode-text" dir="ltr">${account.fidelyCode}</p>` : nothing}
      ${again ? textButton({ label: this.t('common-retry'), onClick: again }) : nothing}
    </div>`;
  }

  #renderShow(isSecond: boolean) {
    const label = this.t('card-full-screen');
    const onClick = this.#fullscreen.open;
    // There is one primary button: the link to `done-url` if the page has one, else the wallet of the phone, else on a computer the
    // code for the phone, else this button.
    return isSecond
      ? outlinedButton(label, onClick)
      : primaryButton({ label, type: 'button', onClick });
  }

  /** The link to `done-url`. `onboarding-complete` was dispatched before the card is shown. */
  #renderDone(href: string | undefined) {
    const label = this.t('common-continue');
    return href
      ? html`<div class="actions">${link({ label, href, variant: 'primary' })}</div>`
      : nothing;
  }

  /** A tap on the barcode is not a control: the button below the card does the same. */
  readonly #onTap = (event: Event): void => {
    const { target } = event;
    // What the page has slotted belongs to the page.
    if (!(target instanceof Element) || target.getRootNode() !== this.renderRoot) return;
    if (target.closest('.barcode')) this.#fullscreen.open(event);
  };

  /** A card from attributes, or beside the open form, has no details to change. */
  get #canEdit(): boolean {
    const { session, showsJourney } = this.controller;
    return showsJourney && session?.canShow('profile') === true;
  }
}

/** Whether the registration on this page has just made the card. */
const isNew = (entry: Entry) => entry.kind === 'registration' && !hadCardBefore(entry);
