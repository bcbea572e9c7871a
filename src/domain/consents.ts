/**
 * The records of consents that the page gets.
 */

/** A link that belongs to a consent: in its sentence, or above all consents. */
export interface ConsentLink {
  readonly text: string;
  /** The whole address. */
  readonly href: string;
}

/** A consent as the visitor has seen it. */
export interface ShownConsent {
  /** The field name. */
  readonly name: string;
  /** The sentence as shown, without markup. */
  readonly sentence: string;
  /** The language of the sentence, BCP 47. */
  readonly lang: string;
  readonly links: readonly ConsentLink[];
  /** The version of your consents, from `consents-version`. */
  readonly version?: string;
}

/** A consent with the hash of its sentence. */
export interface HashedConsent extends ShownConsent {
  /** SHA-256 of `sentence` in UTF-8, hexadecimal. */
  readonly hash: string;
}

/** One saved answer. What was shown is absent for a consent that the form has no control for. */
export interface ConsentRecord extends Partial<HashedConsent> {
  /** The field name. */
  readonly name: string;
  readonly answer: boolean;
  /** Time of saving, ISO 8601 in UTC. */
  readonly at: string;
}
