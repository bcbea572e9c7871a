/**
 * How numbers are set for reading.
 */

/** A card number in groups of four, apart by a space that does not break; other codes unchanged. */
export function groupCard(card: string): string {
  return /^\d+$/.test(card) ? card.replace(/\d{4}(?=\d)/g, '$&\u00A0') : card;
}
