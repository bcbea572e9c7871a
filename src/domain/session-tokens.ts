/**
 * The session of a customer as it is handed over by another part of the site.
 */

/** The tokens of a customer's session. */
export interface SessionTokens {
  /** The customer's bearer token, with or without the prefix `Bearer`. */
  readonly accessToken: string;
  readonly refreshToken?: string;
  /** Seconds that the token is still valid; 15 minutes by default. */
  readonly expiresIn?: number;
}
