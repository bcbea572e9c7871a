import type { DoneState, State } from '../flow/state.js';
import { lazy } from '../lazy/lazy.js';
import { isServerSide } from './core/is-server.js';
import { registerViews } from './core/view-registry.js';
import { OnboardingElement } from './onboarding-element.js';

const cardView = lazy(() => import('./card/card-view.js'));

/**
 * Shows the loyalty card: its number and the barcode that the till scans.
 *
 * @element onboarding-card
 * @slot - Shown until the element is defined.
 * @slot brand - The brand's logo on the card.
 * @slot wallet - Your buttons that add the card to a wallet.
 * @fires {CustomEvent<ReadyDetail>} onboarding-ready - The first form of the page can be used.
 * @fires {CustomEvent<StepDetail>} onboarding-step - The journey has moved to another step.
 * @fires {CustomEvent<SessionExpiredDetail>} onboarding-session-expired - The customer's session has expired; `onboarding-error` follows.
 * @fires {CustomEvent<ErrorDetail>} onboarding-error - A request or the configuration has failed. Cancelable: the message.
 * @csspart heading - The heading of a step.
 * @csspart card - The card.
 * @csspart card-brand - The place for the brand on the card.
 * @csspart card-holder - The name of the cardholder.
 * @csspart card-number - The card number on the card.
 * @csspart barcode - The white panel with the barcode.
 * @csspart barcode-text - The number under the barcode.
 * @csspart button - Every button.
 * @csspart button-primary - The primary button.
 * @csspart button-text - A button that looks like a link.
 * @csspart dialog - The full-screen barcode for the till.
 * @csspart dialog-close - The button that closes the full-screen barcode.
 * @csspart notice - A message that is not an error.
 * @csspart notice-success - A message of success.
 */
export class OnboardingCard extends OnboardingElement {
  protected static override readonly kind = 'card';
  protected static override readonly views = registerViews('card', { done: cardView });

  static override properties = {
    symbology: {},
    card: {},
    fidelyCode: { attribute: 'fidelycode' },
    holder: {},
  };

  /** The kind of barcode: `code128`, `ean13` or `itf14`. @attr symbology @default code128 */
  declare symbology: 'code128' | 'ean13' | 'itf14' | undefined;
  /** The card number. @attr card */
  declare card: string | undefined;
  /**
   * The content of the barcode. With it the card is drawn from attributes alone: without configuration, request or session.
   * The card of a session takes precedence. @attr fidelycode
   */
  declare fidelyCode: string | undefined;
  /** The name on the card. @attr holder */
  declare holder: string | undefined;

  #own: DoneState | undefined;

  /** The card of the attributes, or of a customer whose form is open beside it. @internal */
  ownState(journey: State | undefined): State | undefined {
    if (isServerSide || journey?.step === 'done') return undefined;
    const isOpen = journey?.step === 'profile' && journey.isAdopted;
    const { account, cardholder = '' } = isOpen ? journey : this.#fromAttributes();
    if (!isOpen && !account.fidelyCode) return undefined;
    const { card, fidelyCode } = this.#own?.account ?? {};
    const isSame =
      card === account.card &&
      fidelyCode === account.fidelyCode &&
      cardholder === this.#own?.cardholder;
    if (!isSame) {
      const request = { kind: 'idle' } as const;
      this.#own = { step: 'done', via: 'login', account, cardholder, isAdopted: true, request };
    }
    return this.#own;
  }

  override updated(): void {
    const { session, reports } = this.controller;
    if (session?.state.step !== 'done') return;
    const { card, fidelyCode } = this.#fromAttributes().account;
    const { account } = session.state;
    const differs = fidelyCode !== account.fidelyCode || (card && card !== account.card);
    if (fidelyCode && differs) {
      reports.report('warn', ["card, fidelycode: the session's own card is shown instead"]);
    }
  }

  #fromAttributes(): Pick<DoneState, 'account' | 'cardholder'> {
    const text = (value: string | number | undefined) => String(value ?? '').trim();
    const card = text(this.card);
    const fidelyCode = text(this.fidelyCode);
    const account = { ...(card && { card }), ...(fidelyCode && { fidelyCode }) };
    return { account, cardholder: text(this.holder) };
  }
}
