/**
 * Removes trailing slashes from a URL: paths that are appended begin with one. A loop, because a regular
 * expression is quadratic for a long run of slashes.
 */
export function withoutSlashes(address: string): string {
  let end = address.length;
  while (address[end - 1] === '/') end -= 1;
  return address.slice(0, end);
}
