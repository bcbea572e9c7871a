/**
 * The reference of a request: what a visitor reads out on the phone, and the command `log` finds.
 */

/** Crockford's base32: without I, L, O and U, which are misread. */
const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The first 40 bits of a request's id (a UUID) as eight characters. */
export function referenceOf(requestId: string): string {
  return referenceText(referenceBits(requestId));
}

/** The reference as a number, which takes less memory. */
export function referenceBits(requestId: string): number {
  return Number.parseInt(requestId.replaceAll('-', '').slice(0, 10), 16);
}

/** The reference of 40 bits as eight characters. */
export function referenceText(bits: number): string {
  let rest = bits;
  let text = '';
  for (let place = 0; place < 8; place += 1) {
    text = `${digits[rest % 32] ?? ''}${text}`;
    rest = Math.floor(rest / 32);
  }
  return text;
}

/** A reference as it was heard: O is 0, I and L are 1. Undefined for anything that is none. */
export function readReference(text: string): string | undefined {
  const plain = text.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  return /^[0-9A-HJKMNP-TV-Z]{8}$/.test(plain) ? plain : undefined;
}
