/**
 * The visitor's IP address, behind the configured proxies.
 */
import type { Incoming } from './incoming.js';
import { type IpAddress, ipKey, isInNetwork, type Network, parseIp } from './ip-address.js';

/** Source of the address: a position in `x-forwarded-for`, the networks of the proxies, or a header. */
export type IpSource =
  | { readonly hops: number }
  | { readonly networks: readonly Network[] }
  | { readonly header: string };

/** A visitor by address. */
export interface Visitor {
  /** The address as text, for the platform and the challenge; `unknown` if the socket has none. */
  readonly ip: string;
  /** The subject of limits: the whole IPv4 address, or the /56 network of an IPv6 address. */
  readonly key: string;
  /** Multiplier of the limits of this address. */
  readonly factor: number;
}

/**
 * The visitor of a request. If the configured header is absent or malformed, the address of the socket counts, because
 * a visitor cannot forge that.
 */
export function visitorOf(
  incoming: Incoming,
  source: IpSource | undefined,
  networks: readonly { readonly network: Network; readonly factor: number }[],
): Visitor {
  const address = (source && named(incoming, source)) ?? parseIp(incoming.ip);
  if (!address) return { ip: 'unknown', key: 'unknown', factor: 1 };
  const shared = networks.find(({ network }) => isInNetwork(address, network));
  return { ip: address.toString(), key: ipKey(address), factor: shared?.factor ?? 1 };
}

function named(incoming: Incoming, source: IpSource): IpAddress | undefined {
  if ('header' in source) return parseIp(incoming.header(source.header)?.trim() ?? '');
  const chain = (incoming.header('x-forwarded-for') ?? '').split(',').map((part) => part.trim());
  if ('hops' in source) return parseIp(chain.at(-source.hops) ?? '');
  const isProxy = (address: IpAddress): boolean =>
    source.networks.some((network) => isInNetwork(address, network));
  let nearest = parseIp(incoming.ip);
  for (let index = chain.length - 1; index >= 0; index -= 1) {
    if (!nearest || !isProxy(nearest)) return nearest;
    const next = parseIp(chain[index] ?? '');
    if (!next) return nearest;
    nearest = next;
  }
  return nearest;
}
