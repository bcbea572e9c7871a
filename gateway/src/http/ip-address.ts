/**
 * Parses IP addresses and networks, and derives the key by which visitors are counted.
 */

/** An address as 4 or 16 bytes; an IPv4-mapped IPv6 address has 4. */
export type IpBytes = readonly number[];

/** The bytes of an address; undefined for any other text. Accepts a zone, brackets and a port. */
export function parseIp(text: string): IpBytes | undefined {
  const [, bracketed] = /^\[([^\]]*)\](?::\d{1,5})?$/.exec(text) ?? [];
  const bare = (bracketed ?? text).replace(/%.*$/, '');
  if (bare.includes(':')) {
    const [, v4] = /^(\d+\.\d+\.\d+\.\d+):\d{1,5}$/.exec(bare) ?? [];
    return v4 === undefined ? parseIpv6(bare) : parseIpv4(v4);
  }
  return parseIpv4(bare);
}

function parseIpv4(text: string): IpBytes | undefined {
  if (!/^(?:(?:0|[1-9]\d{0,2})(?:\.(?!$)|$)){4}$/.test(text)) return undefined;
  const bytes = text.split('.').map(Number);
  return bytes.every((byte) => byte <= 255) ? bytes : undefined;
}

function parseIpv6(text: string): IpBytes | undefined {
  const [, head = text, v4] = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(text) ?? [];
  const tail = v4 === undefined ? [] : parseIpv4(v4);
  if (!tail) return undefined;
  const whole = v4 === undefined ? head : `${head}${hexGroups(tail)}`;
  const halves = whole.split('::');
  if (halves.length > 2) return undefined;
  const groups = halves.map((half) => (half === '' ? [] : half.split(':')));
  if (!groups.flat().every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return undefined;
  const [front = [], back] = groups;
  const missing = 8 - front.length - (back?.length ?? 0);
  if (back === undefined ? missing !== 0 : missing < 1) return undefined;
  const zeros = Array.from({ length: missing }, () => '0');
  const bytes = [...front, ...zeros, ...(back ?? [])].flatMap((group) => {
    const value = parseInt(group, 16);
    return [value >> 8, value & 0xff];
  });
  const isMapped = bytes.slice(0, 10).every((byte) => byte === 0) && bytes[10] === 0xff;
  return isMapped && bytes[11] === 0xff ? bytes.slice(12) : bytes;
}

function hexGroups(bytes: IpBytes): string {
  const [a = 0, b = 0, c = 0, d = 0] = bytes;
  return `${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`;
}

/** The key of one visitor: the IPv4 address, or the /56 network that a household usually receives for IPv6. */
export function ipKey(bytes: IpBytes): string {
  return bytes.length === 4 ? bytes.join('.') : `v6:${bytes.slice(0, 7).join('.')}`;
}

/** A network: its address and the length of its prefix. */
export interface Network {
  readonly bytes: IpBytes;
  readonly bits: number;
}

/** Parses a network such as `10.0.0.0/8`, or a single address; undefined for any other text. */
export function parseNetwork(text: string): Network | undefined {
  const [address = '', length, ...more] = text.split('/');
  const bytes = parseIp(address);
  if (!bytes || more.length > 0 || !/^\d{1,3}$/.test(length ?? '0')) return undefined;
  const bits = length === undefined ? bytes.length * 8 : Number(length);
  return bits <= bytes.length * 8 ? { bytes, bits } : undefined;
}

/** True if an address belongs to a network of the same IP version. */
export function isInNetwork(address: IpBytes, { bytes, bits }: Network): boolean {
  if (address.length !== bytes.length) return false;
  return bytes.every((byte, index) => {
    const shift = 8 - Math.min(8, Math.max(0, bits - index * 8));
    return byte >> shift === (address[index] ?? 0) >> shift;
  });
}
