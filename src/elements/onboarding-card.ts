import type { State } from '../flow/state/state.js';
import { isServerSide } from './core/is-server.js';
import { secondScript } from './second-script.js';
import { OnboardingElement } from './onboarding-element.js';

/**
 * Shows the loyalty card: its number and the barcode that the till scans.
 *
 * @element onboarding-card
 * @slot - Shown until the element is defined.
 * @slot brand - The brand's logo on the card.
 * @slot wallet - Your buttons that add the card to a wallet, instead of the links.
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
 * @csspart button-tile - A tile: copy, share or save, print.
 * @csspart button-wallet - A link that adds the card to a wallet.
 * @csspart dialog - The full-screen barcode for the till.
 * @csspart dialog-close - The button that closes the full-screen barcode.
 * @csspart notice - A message that is not an error.
 * @csspart notice-success - A message of success.
 * @cssprop [--onboarding-card-background] - Background of the card; by default a gradient of the accent.
 * @cssprop [--onboarding-card-radius] - Corner radius of the card; by default that of the controls, at least 16 px.
 */
export class OnboardingCard extends OnboardingElement {
  protected static override readonly kind = 'card';

  static override properties = {
    symbology: {},
    card: {},
    fidelyCode: { attribute: 'fidelycode' },
    holder: {},
    walletAppleUrl: { attribute: 'wallet-apple-url' },
    walletGoogleUrl: { attribute: 'wallet-google-url' },
    walletAppleBadge: { attribute: 'wallet-apple-badge' },
    walletGoogleBadge: { attribute: 'wallet-google-badge' },
    phoneUrl: { attribute: 'phone-url' },
  };

  /** The kind of barcode: `code128`, `ean13`, `itf14` or `qr`. @attr symbology @default code128 */
  declare symbology: 'code128' | 'ean13' | 'itf14' | 'qr' | undefined;
  /**
   * Address that adds the card to Apple Wallet, instead of the gateway's; https, with `{card}` and `{fidelycode}` for its numbers.
   * @attr wallet-apple-url
   */
  declare walletAppleUrl: string | undefined;
  /**
   * Address that adds the card to Google Wallet, instead of the gateway's; https, with `{card}` and `{fidelycode}` for its numbers.
   * @attr wallet-google-url
   */
  declare walletGoogleUrl: string | undefined;
  /** The official picture of the button for Apple Wallet: https, or a path of this site. @attr wallet-apple-badge */
  declare walletAppleBadge: string | undefined;
  /** The official picture of the button for Google Wallet: https, or a path of this site. @attr wallet-google-badge */
  declare walletGoogleBadge: string | undefined;
  /**
   * The page that a phone opens by the QR code of “Put it on your phone”, instead of the gateway's pass: https, or a path of this
   * site. @attr phone-url
   */
  declare phoneUrl: string | undefined;
  /** The card number. @attr card */
  declare card: string | undefined;
  /**
   * The content of the barcode. With it the card is drawn from attributes alone: without configuration, request or session.
   * The card of a session takes precedence. @attr fidelycode
   */
  declare fidelyCode: string | undefined;
  /** The name on the card. @attr holder */
  declare holder: string | undefined;

  /** Whether the attributes are enough for a card. @internal */
  get isStandalone(): boolean {
    return /\S/.test(this.fidelyCode ?? '');
  }

  /** The card of the attributes, or of a customer whose form is open beside it; see `card-from-attributes.ts`. @internal */
  cardFromAttributes(journey: State | undefined): State | undefined {
    const isNeeded = this.isStandalone || journey?.step === 'profile';
    // In the DOM of a page's tests, where Lit's build for Node runs, the card is drawn.
    if ((isServerSide && !this.isConnected) || !isNeeded) return undefined;
    secondScript.prefetch();
    return secondScript.value?.cardFromAttributes(this, journey);
  }

  override updated(): void {
    secondScript.value?.reportConflict(this, this.controller);
  }
}
