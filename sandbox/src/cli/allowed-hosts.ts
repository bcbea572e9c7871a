/**
 * Which names a server answers to. Any page on the internet can give its own name the address of this machine (DNS rebinding), and would
 * then read the codes and customers as a page of the same origin.
 */
import { isIP } from 'node:net';

/**
 * The name in a `Host` header that a server refuses; undefined for `localhost`, an IP address, and one of the allowed names.
 */
export function refusedHost(
  header: string | undefined,
  allowed: readonly string[] = [],
): string | undefined {
  const name = hostName(header ?? '');
  if (name === 'localhost' || isIP(name.replaceAll(/[[\]]/g, '')) !== 0) return undefined;
  return allowed.some((one) => hostName(one) === name) ? undefined : name;
}

/** The sentence of a 403; `remedy` starts the server so that it answers to the name. */
export const refusalOf = (name: string, remedy: string): string =>
  `This server does not answer to the name "${name}". To allow it, start it with: ${remedy}\n`;

/** In lower case, without the port; empty if it is not a name. */
function hostName(host: string): string {
  const address = `http://${host}`;
  return URL.canParse(address) ? new URL(address).hostname : '';
}
