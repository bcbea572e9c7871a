/**
 * The password of an account whose owner never chooses one. Nobody sees it, and it is in memory only until the log-in.
 */

/** 24 upper and 24 lower case letters, 8 digits and 8 signs: 64 characters, so that six random bits name one. */
const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxy23456789!#$%*+-=';
const kinds = [/[A-Z]/, /[a-z]/, /\d/, /[^A-Za-z\d]/];
/** The gateway knows a drawn password by its length and kinds (`checkKey` in `log-in.ts`). */
const length = 24;

/** 144 random bits, with a character of each kind that a platform may ask for. */
export function drawPassword(): string {
  for (;;) {
    const bytes = crypto.getRandomValues(new Uint8Array(length));
    const text = Array.from(bytes, (byte) => alphabet[byte & 63]).join('');
    if (kinds.every((kind) => kind.test(text))) return text;
  }
}
