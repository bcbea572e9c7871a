/**
 * The visitor's address behind the proxies that the host has named.
 */
import type { Incoming } from './incoming.js';
import { type IpBytes, ipKey, isInNetwork, type Network, parseIp } from './ip-address.js';

/** Where the address comes from; undefined: the socket. */
export type IpSource =
  | { readonly hops: number }
  | { readonly networks: readonly Network[] }
  | { readonly header: string };

export interface Visitor {
  /** As text for the platform and the challenge. */
  readonly ip: string;
  /** For limits: IPv4 as it is, IPv6 by its /56. */
  readonly key: string;
  /** By how much the limits of this address are wider. */
  readonly factor: number;
  /** Of the key, for the store; set by the first limit that needs it. */
  hash?: string;
}

/** An address that a header does not give in form is that of the socket: a visitor cannot choose it. */
export function visitorOf(
  incoming: Incoming,
  source: IpSource | undefined,
  networks: readonly { readonly network: Network; readonly factor: number }[],
): Visitor {
  const bytes = (source && named(incoming, source)) ?? parseIp(incoming.ip);
  if (!bytes) return { ip: 'unknown', key: 'unknown', factor: 1 };
  const shared = networks.find(({ network }) => isInNetwork(bytes, network));
  return { ip: textOf(bytes), key: ipKey(bytes), factor: shared?.factor ?? 1 };
}

function named(incoming: Incoming, source: IpSource): IpBytes | undefined {
  if ('header' in source) return parseIp(incoming.header(source.header)?.trim() ?? '');
  const chain = (incoming.header('x-forwarded-for') ?? '').split(',').map((part) => part.trim());
  if ('hops' in source) return parseIp(chain.at(-source.hops) ?? '');
  const isProxy = (bytes: IpBytes): boolean =>
    source.networks.some((network) => isInNetwork(bytes, network));
  let nearest = parseIp(incoming.ip);
  for (let index = chain.length - 1; index >= 0; index -= 1) {
    if (!nearest || !isProxy(nearest)) return nearest;
    const next = parseIp(chain[index] ?? '');
    if (!next) return nearest;
    nearest = next;
  }
  return nearest;
}

function textOf(bytes: IpBytes): string {
  if (bytes.length === 4) return bytes.join('.');
  const groups = Array.from({ length: 8 }, (_none, index) =>
    (((bytes[index * 2] ?? 0) << 8) | (bytes[index * 2 + 1] ?? 0)).toString(16),
  );
  return groups.join(':');
}
