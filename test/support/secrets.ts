/**
 * Whether a text has a secret. A code or the number of a card, at most eight digits, counts as a whole word only: in the times,
 * hashes and random ids of a log or a storage its digits stand by chance.
 */
export function holds(text: string, secret: string): boolean {
  if (!/^\d{1,8}$/.test(secret)) return text.includes(secret);
  return new RegExp(`(?<![\\dA-Za-z])${secret}(?![\\dA-Za-z])`).test(text);
}
