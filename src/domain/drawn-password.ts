/**
 * The password of random bytes, where the visitor chooses none. A passkey's password is derived by the same function, so that a change
 * locks out everybody who has one: never change it.
 */

/** 24 upper and 24 lower case letters, 8 digits and 8 signs: 64 characters, so that six random bits select one. */
const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxy23456789!#$%*+-=';
const kinds = [/[A-Z]/, /[a-z]/, /\d/, /[^A-Za-z\d]/];

/** Bytes and characters. A gateway recognises these passwords by their length and kinds of characters (`checkKey` in its `log-in.ts`). */
export const passwordLength = 24;

/** One character for each byte; undefined if a kind of character that a platform may require is missing. */
export function passwordOf(bytes: Uint8Array): string | undefined {
  const text = Array.from(bytes, (byte) => alphabet[byte & 63]).join('');
  return kinds.every((kind) => kind.test(text)) ? text : undefined;
}
