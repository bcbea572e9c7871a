/**
 * American English: the sentences that differ, for `lang="en-US"`. None of them is in the first form.
 */
import type { Sentence } from './sentence.js';

export const differences = {
  'card-barcode-failed':
    'The barcode can’t be shown. Please show your card number at the checkout.',
  'card-full-screen': 'Show at the checkout',
  'done-intro': 'Show your card at the checkout, on your phone or on paper.',
  'field-geolevel5': 'Neighborhood',
  'field-zip': 'ZIP code',
  'missing-geolevel5': 'Choose your neighborhood.',
  'missing-zip': 'Enter your ZIP code.',
  'problem-wrong-campaign': 'This account belongs to another program. Please contact us.',
} satisfies Record<string, Sentence>;
