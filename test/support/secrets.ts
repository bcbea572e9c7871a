/**
 * Whether a text has a secret. A code or the number of a card, at most eight digits, counts as a whole number only: the times in a
 * log or a storage may have its digits by chance.
 */
export function holds(text: string, secret: string): boolean {
  if (!/^\d{1,8}$/.test(secret)) return text.includes(secret);
  return new RegExp(`(?<!\\d)${secret}(?!\\d)`).test(text);
}
