/**
 * The lines of consents in the log.
 */

/** The kind of contact that a journey uses. */
export type LogChannel = 'mail' | 'mobile' | 'card';

/** One answer, and how the page says that it has asked. */
export interface ConsentAnswer {
  /** The write name. */
  readonly name: string;
  readonly answer: boolean;
  /** SHA-256 of the sentence, hexadecimal. */
  readonly sentence?: string;
  readonly lang?: string;
  /** Addresses without query. */
  readonly links?: readonly string[];
  readonly version?: string;
}

/** A contact of a save. `card`: the contact that the platform has on file. */
export interface ConsentContact {
  readonly channel: LogChannel;
  /** The pseudonym of the contact; absent for `card`. */
  readonly contact?: string;
  /** When its code was entered in this journey, epoch milliseconds; absent if it was not. */
  readonly proved?: number;
}

/** A save that carries consents. */
export interface ConsentLine {
  /** Epoch milliseconds of the gateway's clock. */
  readonly at: number;
  readonly requestId: string;
  readonly tenant: string;
  readonly campaign?: string;
  /** The journey of the log; absent if the page did not return its token. */
  readonly journey?: string;
  /** The pseudonym of the customer. Absent if the gateway cannot know the customer. */
  readonly customer?: string;
  /** `unknown`: the platform's answer was lost. */
  readonly stored: true | 'unknown';
  readonly contacts: readonly ConsentContact[];
  readonly answers: readonly ConsentAnswer[];
}
