/**
 * The address without the slashes at its end: what follows begins with one. Counted from the end, since an expression
 * would look at each slash of a long run again and again.
 */
export function withoutSlashes(address: string): string {
  let end = address.length;
  while (address[end - 1] === '/') end -= 1;
  return address.slice(0, end);
}
