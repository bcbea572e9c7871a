import { describe, expect, it } from 'vitest';
import { type IpSource, visitorOf } from '../../src/http/client-ip.js';
import type { Incoming } from '../../src/http/incoming.js';
import { ipKey, isInNetwork, parseIp, parseNetwork } from '../../src/http/ip-address.js';

const keyOf = (text: string): string | undefined => {
  const bytes = parseIp(text);
  return bytes && ipKey(bytes);
};

describe('the key of an address', () => {
  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['192.0.2.1:443', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['::FFFF:c000:0201', '192.0.2.1'],
    ['[2001:db8::1]:443', 'v6:32.1.13.184.0.0.0'],
    ['2001:db8:0:0:1::', 'v6:32.1.13.184.0.0.0'],
    ['2001:db8::ffff:ffff:ffff:ffff', 'v6:32.1.13.184.0.0.0'],
    ['2001:db8:0:ff::1', 'v6:32.1.13.184.0.0.0'],
    ['2001:db8:0:100::1', 'v6:32.1.13.184.0.0.1'],
    ['fe80::1%eth0', 'v6:254.128.0.0.0.0.0'],
    ['::1', 'v6:0.0.0.0.0.0.0'],
    ['::', 'v6:0.0.0.0.0.0.0'],
  ])('%s is %s', (text, key) => {
    expect(keyOf(text)).toBe(key);
  });

  it.each([
    '',
    'unknown',
    '256.1.1.1',
    '1.2.3',
    '1.2.3.4.5',
    '01.2.3.4',
    '1..2.3',
    ':::',
    '1:2:3',
    '2001:db8::1::2',
    '12345::',
    'g::1',
    '::1.2.3',
    '1.2.3.4, 5.6.7.8',
    '<script>',
    '1:2:3:4:5:6:7:8:9',
    '0x7f.1.1.1',
    ' 1.2.3.4',
  ])('%j is no address', (text) => {
    expect(parseIp(text)).toBeUndefined();
  });
});

describe('a network', () => {
  it.each([
    ['10.0.0.0/8', '10.255.1.1', true],
    ['10.0.0.0/8', '11.0.0.1', false],
    ['192.168.1.128/25', '192.168.1.127', false],
    ['192.168.1.128/25', '192.168.1.200', true],
    ['192.0.2.7', '192.0.2.7', true],
    ['192.0.2.7', '192.0.2.8', false],
    ['0.0.0.0/0', '203.0.113.9', true],
    ['2001:db8::/32', '2001:db8:1::1', true],
    ['2001:db8::/33', '2001:db8:8000::1', false],
    ['10.0.0.0/8', '2001:db8::1', false],
    ['10.0.0.0/8', '::ffff:10.1.1.1', true],
  ])('%s contains %s: %s', (network, address, holds) => {
    expect(isInNetwork(parseIp(address)!, parseNetwork(network)!)).toBe(holds);
  });

  it.each([
    '10.0.0.0/33',
    '10.0.0.0/-1',
    '10.0.0.0/8/8',
    'x/8',
    '/8',
    '10.0.0.0/',
    '::ffff:10.0.0.0/104',
  ])('%j is not a network', (text) => {
    expect(parseNetwork(text)).toBeUndefined();
  });
});

describe('the address of a visitor', () => {
  const incoming = (socket: string, headers: Record<string, string> = {}): Incoming => ({
    method: 'GET',
    target: '/',
    host: '',
    header: (name) => headers[name],
    body: () => Promise.resolve(undefined),
    ip: socket,
  });
  const proxies = { networks: [parseNetwork('10.0.0.0/8')!, parseNetwork('203.0.113.5')!] };

  it.each<[string, IpSource | undefined, string, Record<string, string>, string]>([
    [
      'the socket by default',
      undefined,
      '192.0.2.1',
      { 'x-forwarded-for': '6.6.6.6' },
      '192.0.2.1',
    ],
    [
      'the last entry behind one proxy',
      { hops: 1 },
      '10.0.0.1',
      { 'x-forwarded-for': '6.6.6.6, 192.0.2.9' },
      '192.0.2.9',
    ],
    [
      'the last entry but one behind two proxies',
      { hops: 2 },
      '10.0.0.1',
      { 'x-forwarded-for': '6.6.6.6, 192.0.2.9, 10.0.0.2' },
      '192.0.2.9',
    ],
    [
      'the socket when the chain is too short',
      { hops: 3 },
      '10.0.0.1',
      { 'x-forwarded-for': '6.6.6.6, 7.7.7.7' },
      '10.0.0.1',
    ],
    ['the socket when there is no chain', { hops: 1 }, '10.0.0.1', {}, '10.0.0.1'],
    [
      'the socket when the entry is not an address',
      { hops: 1 },
      '10.0.0.1',
      { 'x-forwarded-for': '1.2.3.4, unknown' },
      '10.0.0.1',
    ],
    [
      'the first from the right that is not a proxy',
      proxies,
      '10.0.0.1',
      { 'x-forwarded-for': '6.6.6.6, 192.0.2.9, 203.0.113.5' },
      '192.0.2.9',
    ],
    [
      'the socket if that is not a proxy',
      proxies,
      '192.0.2.1',
      { 'x-forwarded-for': '6.6.6.6' },
      '192.0.2.1',
    ],
    [
      'the nearest proxy when an entry is not an address',
      proxies,
      '10.0.0.1',
      { 'x-forwarded-for': 'junk, 10.0.0.7' },
      '10.0.0.7',
    ],
    [
      'unknown if the socket has no address',
      proxies,
      '',
      { 'x-forwarded-for': '6.6.6.6' },
      'unknown',
    ],
    [
      'a header',
      { header: 'cf-connecting-ip' },
      '10.0.0.1',
      { 'cf-connecting-ip': '192.0.2.9' },
      '192.0.2.9',
    ],
    [
      'the socket when the header is not an address',
      { header: 'x-real-ip' },
      '10.0.0.1',
      { 'x-real-ip': '1.2.3.4, 6.6.6.6' },
      '10.0.0.1',
    ],
  ])('is %s', (_title, source, socket, headers, expected) => {
    expect(visitorOf(incoming(socket, headers), source, []).key).toBe(expected);
  });

  it('has the factor of its network', () => {
    const networks = [{ network: parseNetwork('192.0.2.0/24')!, factor: 5 }];
    expect(visitorOf(incoming('192.0.2.1'), undefined, networks).factor).toBe(5);
    expect(visitorOf(incoming('192.0.3.1'), undefined, networks).factor).toBe(1);
  });

  it.each([
    ['[2001:DB8:0:0::0:1]:443', '2001:db8::1'],
    ['::ffff:c000:201', '192.0.2.1'],
    ['fe80::1%anything', 'fe80::1'],
  ])('as text is the same for all spellings, without a zone: %s is %s', (header, ip) => {
    const request = incoming('10.0.0.1', { 'x-forwarded-for': header });
    expect(visitorOf(request, { hops: 1 }, []).ip).toBe(ip);
  });
});
