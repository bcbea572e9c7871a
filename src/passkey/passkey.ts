/** A passkey of this device: the ids in base64url, as browsers write them. */
export interface Passkey {
  readonly id: string;
  readonly userId: string;
  readonly transports: readonly string[];
}
