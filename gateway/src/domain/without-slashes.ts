/** Removes trailing slashes: paths that are appended begin with one. A loop, because a regular expression is quadratic for many. */
export function withoutSlashes(address: string): string {
  let end = address.length;
  while (address[end - 1] === '/') end -= 1;
  return address.slice(0, end);
}
