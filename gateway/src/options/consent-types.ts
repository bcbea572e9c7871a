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

/** What a line says. */
export interface ConsentContent {
  /** Epoch milliseconds of the gateway's clock. */
  readonly at: number;
  readonly requestId: string;
  readonly tenant: string;
  readonly campaign?: string;
  /** The journey of the log; absent if the page did not return its token. */
  readonly journey?: string;
  /** The pseudonym of the customer, or the platform's id. Absent if the gateway cannot know it. */
  readonly customer?: string;
  /** `unknown`: the platform's answer was lost. */
  readonly stored: true | 'unknown';
  /**
   * The contacts of the save, and when the visitor has proved them in this journey: epoch milliseconds, absent if not. `card`:
   * the contact that the platform has on file.
   */
  readonly contacts: readonly { readonly channel: LogChannel; readonly proved?: number }[];
  readonly answers: readonly ConsentAnswer[];
  /** Random: the hash of an erased line tells nothing. */
  readonly salt: string;
}

/** A line. Without `content` it was erased. */
export interface ConsentLine {
  /** The chain of one process, drawn at its start. */
  readonly chain: string;
  /** From 1. */
  readonly number: number;
  readonly content?: ConsentContent;
  /** Of the content, hexadecimal. */
  readonly hash: string;
  /** The `mac` of the line before; empty for the first. */
  readonly previous: string;
  readonly mac: string;
}
