/**
 * All parts of the templates: what `::part()` reaches, and what the flow exports from the elements inside it. The names
 * and meanings of the promised ones are public. The manifest and the documentation describe these from the table
 * (`scripts/manifest/parts.mjs`):
 *
 * In register, otp, profile, login, card:
 * @csspart heading - The heading of a step.
 * @csspart button - Every button.
 * @csspart button-primary - The primary button.
 * @csspart button-text - A button that looks like a link.
 * @csspart notice - A message that is not an error.
 * @csspart error - The error line of a control, or the sentence of a wallet that has failed.
 *
 * In register, otp, profile, login:
 * @csspart field - A control with its label, hint and error.
 * @csspart label - The label of a control.
 * @csspart hint - The hint of a control.
 * @csspart input - An input.
 * @csspart link - A link.
 * @csspart summary - The error summary.
 *
 * In profile:
 * @csspart choice - One choice with its label.
 * @csspart consent - One consent.
 *
 * In register, card:
 * @csspart card - The card.
 * @csspart card-brand - The place for the brand on the card.
 * @csspart barcode - The white panel with the barcode.
 *
 * In card:
 * @csspart card-number - The card number on the card.
 * @csspart button-wallet - A button that adds the card to a wallet.
 * @csspart button-wallet-apple - The one for Apple Wallet.
 * @csspart button-wallet-google - The one for Google Wallet.
 * @csspart dialog - The full-screen barcode for the till.
 */

/** The parts of the table above. */
export const promisedParts =
  'heading,button,button-primary,button-text,notice,error,field,label,hint,input,link,summary,choice,consent,' +
  'card,card-brand,barcode,card-number,button-wallet,button-wallet-apple,button-wallet-google,dialog';

/** Without a promise: these may change in any release, and no page lists them. */
const otherParts =
  'steps-label,optional,input-invalid,reveal,lock,group,legend,choice-label,checkbox,radio,select,date,phone,' +
  'group-section,group-title,button-tile,contact,contact-value,summary-title,summary-item,support-code,' +
  'notice-info,notice-success,notice-offline,waiting,spinner,card-holder,barcode-text,dialog-close';

/** The value of `exportparts`. */
export const parts = `${promisedParts},${otherParts}`;
