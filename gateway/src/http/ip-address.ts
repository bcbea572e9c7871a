/**
 * IP addresses and networks, and the key by which visitors are counted.
 */
import ipaddr from 'ipaddr.js';

/** An address; an IPv4-mapped IPv6 address is an IPv4 address. */
export type IpAddress = ipaddr.IPv4 | ipaddr.IPv6;

/** The address in a text; undefined for any other text. Accepts a zone, brackets and a port. */
export function parseIp(text: string): IpAddress | undefined {
  const [, bracketed, v4] = /^\[([^\]]*)\](?::\d{1,5})?$|^([\d.]+):\d{1,5}$/.exec(text) ?? [];
  // The zone is a name of the machine that wrote it: it says nothing here, and anyone can write one.
  const bare = (bracketed ?? v4 ?? text).replace(/%.*$/s, '');
  const isAddress = ipaddr.IPv4.isValidFourPartDecimal(bare) || ipaddr.IPv6.isValid(bare);
  return isAddress ? ipaddr.process(bare) : undefined;
}

const bitsOf = (address: IpAddress): number => (address.kind() === 'ipv4' ? 32 : 128);

/** The key of one visitor: the IPv4 address, or the /56 network that a household usually receives for IPv6. */
export function ipKey(address: IpAddress): string {
  if (address.kind() === 'ipv4') return address.toString();
  return `v6:${address.toByteArray().slice(0, 7).join('.')}`;
}

/** A network: its address and the length of its prefix. */
export interface Network {
  readonly address: IpAddress;
  readonly bits: number;
}

/** Parses a network such as `10.0.0.0/8`, or a single address; undefined for any other text. */
export function parseNetwork(text: string): Network | undefined {
  const [, first = '', length] = /^([^/]*)(?:\/(\d{1,3}))?$/.exec(text) ?? [];
  const address = parseIp(first);
  if (!address) return undefined;
  const bits = length === undefined ? bitsOf(address) : Number(length);
  return bits <= bitsOf(address) ? { address, bits } : undefined;
}

/** True if an address belongs to a network of the same IP version. */
export function isInNetwork(address: IpAddress, network: Network): boolean {
  return address.kind() === network.address.kind() && address.match(network.address, network.bits);
}
