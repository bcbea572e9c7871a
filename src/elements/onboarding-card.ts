import { lazy } from '../lazy/lazy.js';
import { registerViews } from './core/view-registry.js';
import { OnboardingElement } from './onboarding-element.js';

const cardView = lazy(() => import('./card/card-view.js'));

/**
 * Shows the finished card: its number, and the barcode that the till scans.
 *
 * @element onboarding-card
 * @slot - Shown until the element is defined.
 * @slot brand - The brand's logo on the card.
 * @slot wallet - Buttons of the host that add the card to a wallet.
 * @fires {CustomEvent<ReadyDetail>} onboarding-ready - The first form of the page can be used.
 * @fires {CustomEvent<StepDetail>} onboarding-step - The journey has moved to another step.
 * @fires {CustomEvent<ErrorDetail>} onboarding-error - Something went wrong. Cancelable: showing it.
 * @csspart heading - The heading of a step.
 * @csspart card - The card.
 * @csspart card-brand - The brand's place on it.
 * @csspart card-holder - The name on it.
 * @csspart card-number - The number on it.
 * @csspart barcode - The white panel with the barcode.
 * @csspart barcode-text - The number under the barcode.
 * @csspart button - Every button.
 * @csspart button-primary - The main button.
 * @csspart button-text - A button that looks like a link.
 * @csspart dialog - The full-screen view for the till.
 * @csspart dialog-close - The button that closes it.
 * @csspart notice - A sentence that is no error.
 * @csspart notice-success - Such a sentence, with good news.
 */
export class OnboardingCard extends OnboardingElement {
  protected static override readonly kind = 'card';
  protected static override readonly views = registerViews('card', { done: cardView });

  static override properties = { symbology: {} };

  /** Kind of barcode: `code128`, `ean13` or `itf14`. @attr symbology @default code128 */
  declare symbology: 'code128' | 'ean13' | 'itf14' | undefined;
}
