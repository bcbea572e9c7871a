/**
 * The answer codes of the platform, one row for each known code. What depends on a code reads this table. Three codes also have
 * a name, because the client looks for them in a reply.
 */
import type { ProblemCode } from './problem.js';

/** No customer has the identifier that was looked up, so the visitor can register with it. */
export const newPerson = 53;
/** Something in the request is invalid; the reply does not name it. */
export const invalidInput = 996;
/** The session is closed: the same as status 401. */
export const sessionClosed = 998;

/** What one answer code means. */
type AnswerMeaning = Subject & {
  /** The code whose sentence this one shares, unless the page sets a sentence for this one. */
  readonly sentence?: 50 | 58 | 127 | 132 | 202 | 203 | 260 | 311 | 350 | 452;
  /** The same request may succeed later without any change. */
  readonly isTemporary?: true;
  /** After a code was entered: the account may exist all the same. */
  readonly isUncertain?: true;
  /** No message went out, though a later one may; the sentence says that no code was sent. */
  readonly isMessageUnsent?: true;
  /** The typed address is refused. */
  readonly isAddressRefused?: true;
  /** The invalid field is one of the campaign's own; the reply does not name it. */
  readonly isOwnField?: true;
  /** No link to the support is shown: the sentence says what the visitor can do. */
  readonly isSelfService?: true;
  /** What the site's developer has to change. */
  readonly hint?: string;
};

type ProblemField =
  | 'birthdate'
  | 'country'
  | 'facebookid'
  | 'identitycard'
  | 'instagramid'
  | 'interestareas'
  | 'mailcontactdata'
  | 'notes'
  | 'twitterid'
  | 'youtubeid';

/** The problem of a request that is refused with the code, and the write name of the field if it is known. */
type Subject =
  | {
      readonly problem: 'invalid-field' | 'username-taken';
      readonly field?: ProblemField;
    }
  | {
      /** Without one the status decides; for most statuses it is `refused`. */
      readonly problem?: Extract<
        ProblemCode,
        | 'wrong-credentials'
        | 'password-refused'
        | 'wrong-code'
        | 'code-expired'
        | 'customer-blocked'
        | 'customer-expired'
        | 'customer-deleted'
        | 'wrong-campaign'
        | 'unauthorised'
      >;
      readonly field?: never;
    };

const meanings: Readonly<Record<number, AnswerMeaning>> = {
  // Something failed; the reply does not say what.
  1: { isUncertain: true },
  // The customer is unknown.
  50: { isSelfService: true },
  // The customer is blocked.
  51: { problem: 'customer-blocked' },
  // The customer's membership has expired.
  52: { problem: 'customer-expired' },
  [newPerson]: {},
  // The campaign does not exist for this key, or the customer is in another one.
  56: {
    problem: 'wrong-campaign',
    hint: 'The platform knows no such campaign for this api-key: check campaignid (AnswerCode 56).',
  },
  // A customer with this contact or username exists.
  58: { problem: 'username-taken' },
  // The username or the password is wrong.
  77: { problem: 'wrong-credentials' },
  // The operation is not allowed.
  79: { hint: 'The platform does not allow this operation to this api-key (AnswerCode 79).' },
  // The customer was deleted.
  90: { problem: 'customer-deleted' },
  // The campaign does not exist, like 56.
  96: {
    problem: 'wrong-campaign',
    hint: 'The platform knows no such campaign: check campaignid (AnswerCode 96).',
  },
  // The campaign is switched off.
  100: {
    problem: 'wrong-campaign',
    isSelfService: true,
    hint: 'The campaign is disabled on the platform (AnswerCode 100).',
  },
  // The date of birth is invalid.
  102: { problem: 'invalid-field', field: 'birthdate' },
  // The category is unknown.
  108: {
    problem: 'wrong-campaign',
    isSelfService: true,
    hint: 'The platform knows no such category: check categoryid (AnswerCode 108).',
  },
  // The chosen country is no longer offered.
  109: { problem: 'invalid-field', field: 'country' },
  // A chosen region, province or place is no longer offered; the reply does not say which.
  110: { problem: 'invalid-field' },
  // The tax code or the number of the identity card is invalid.
  119: { problem: 'invalid-field', field: 'identitycard' },
  // A field that the campaign has declared itself no longer exists.
  120: { problem: 'invalid-field', isOwnField: true, sentence: 127 },
  // The value of a field that the campaign has declared itself is invalid.
  127: { problem: 'invalid-field', isOwnField: true },
  // A mandatory field has no value.
  132: { problem: 'invalid-field' },
  // The customer is on the campaign's list of blocked ones.
  176: { problem: 'customer-blocked' },
  // The password is wrong.
  177: { problem: 'wrong-credentials' },
  // The customer is not active.
  178: { problem: 'customer-blocked' },
  // The contact may not be changed.
  179: { problem: 'invalid-field' },
  // The password may not be changed.
  180: { problem: 'password-refused' },
  // A search found no customer, like 50.
  201: { isSelfService: true, sentence: 50 },
  // The e-mail could not be sent.
  202: { isMessageUnsent: true },
  // The text message could not be sent: three codes.
  203: { isMessageUnsent: true },
  205: { isMessageUnsent: true, sentence: 203 },
  208: { isMessageUnsent: true, sentence: 203 },
  // Messages have no provider.
  207: { isMessageUnsent: true, sentence: 203 },
  // The e-mails that were paid for are used up.
  212: { isMessageUnsent: true, sentence: 202 },
  // A mandatory field has no value, like 132.
  240: { problem: 'invalid-field', sentence: 132 },
  // The password could not be changed.
  246: { problem: 'password-refused' },
  // A field that the campaign has declared itself is switched off.
  251: { problem: 'invalid-field', isOwnField: true, sentence: 127 },
  // The e-mail address is invalid.
  260: { problem: 'invalid-field', field: 'mailcontactdata', isAddressRefused: true },
  // The notes are too long.
  261: { problem: 'invalid-field', field: 'notes' },
  // The username is invalid: the address that was typed at registration.
  262: { isAddressRefused: true },
  // The username exists already.
  263: { problem: 'username-taken', sentence: 58 },
  // The password is not accepted.
  264: { problem: 'password-refused' },
  // A chosen interest is no longer offered.
  272: { problem: 'invalid-field', field: 'interestareas' },
  // The customer is in another campaign, like 56.
  308: {
    problem: 'wrong-campaign',
    hint: 'The customer is in another campaign: check campaignid (AnswerCode 308).',
  },
  // Another customer has this e-mail address.
  311: { problem: 'username-taken', field: 'mailcontactdata' },
  // The verification code is wrong: two codes.
  312: { problem: 'wrong-code' },
  // There is no virtual card to give.
  313: {
    problem: 'wrong-campaign',
    sentence: 350,
    hint: 'The platform has no virtual card for this category (AnswerCode 313).',
  },
  // Another customer has the card.
  314: {},
  315: { problem: 'wrong-code' },
  // The category gives no virtual cards.
  350: {
    problem: 'wrong-campaign',
    hint: 'The category issues no virtual cards: check categoryid, or its settings on the platform (AnswerCode 350).',
  },
  // The card is not valid.
  351: {},
  // The password was used before: two codes.
  358: { problem: 'password-refused' },
  359: { problem: 'password-refused' },
  // No customer has the username.
  369: { problem: 'wrong-credentials' },
  // The customer may not be reached with this token.
  372: { hint: 'The platform does not allow access to this customer (AnswerCode 372).' },
  // The campaign has no area for customers.
  375: {
    problem: 'wrong-campaign',
    hint: 'The campaign does not use the customer area: see its settings on the platform (AnswerCode 375).',
  },
  // The customer has registered already.
  376: { problem: 'username-taken', sentence: 58 },
  // The verification code is unknown: it was used, or is too old.
  425: { problem: 'code-expired' },
  // The customer was changed by another request at the same time.
  427: { isTemporary: true, isUncertain: true },
  // The username or the password is wrong, like 77.
  444: { problem: 'wrong-credentials' },
  // The e-mail address is invalid, like 260.
  448: {
    problem: 'invalid-field',
    field: 'mailcontactdata',
    isAddressRefused: true,
    sentence: 260,
  },
  // The account was made; its welcome e-mail could not be sent.
  450: { isUncertain: true },
  // Another customer has this name of a social network: four codes.
  452: { problem: 'invalid-field', field: 'facebookid' },
  453: { problem: 'invalid-field', field: 'twitterid', sentence: 452 },
  454: { problem: 'invalid-field', field: 'instagramid', sentence: 452 },
  455: { problem: 'invalid-field', field: 'youtubeid', sentence: 452 },
  // Another customer has this e-mail address, like 311.
  482: { problem: 'username-taken', field: 'mailcontactdata', sentence: 311 },
  // The e-mail could not be sent, like 202: two codes.
  484: { isMessageUnsent: true, sentence: 202 },
  485: { isMessageUnsent: true, sentence: 202 },
  [invalidInput]: {},
  // Something failed inside the platform, like 1.
  997: { isUncertain: true },
  [sessionClosed]: { problem: 'unauthorised' },
};

/** What the answer code means; nothing is known of any other code, 0 or none. */
export function meaningOf(answerCode: number | undefined): AnswerMeaning {
  return meanings[answerCode ?? 0] ?? {};
}
