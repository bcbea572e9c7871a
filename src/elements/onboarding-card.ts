import type { State } from '../flow/state/state.js';
import { secondScript } from './second-script.js';
import { type MembersOf, propertiesOf } from './core/element-properties.js';
import { OnboardingElement } from './onboarding-element.js';

export interface OnboardingCard extends MembersOf<'card'> {}

/**
 * Shows the loyalty card: its number and the barcode that the till scans.
 *
 * @element onboarding-card
 * @slot - Shown until the element has something to show.
 * @slot brand - The brand's logo on the card.
 * @slot wallet - Your buttons that add the card to a wallet, instead of the links.
 */
export class OnboardingCard extends OnboardingElement {
  protected static override readonly kind = 'card';

  static override properties = propertiesOf('card');

  /** Whether the attributes are enough for a card. @internal */
  get isStandalone(): boolean {
    return /\S/.test(this.fidelyCode ?? '');
  }

  /** The state that shows the card from the attributes, or of a customer whose form is open: see `card-from-attributes.ts`. @internal */
  cardFromAttributes(journey: State | undefined): State | undefined {
    const isNeeded = this.isStandalone || (journey && 'account' in journey);
    if (!isNeeded) return undefined;
    secondScript.prefetch();
    return secondScript.value?.cardFromAttributes(this, journey);
  }

  override updated(): void {
    secondScript.value?.reportConflict(this, this.controller);
  }
}
