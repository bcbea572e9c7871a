import { describe, expect, it } from 'vitest';
import { parseRedisAddress, shownAddress } from '../../src/node/redis-address.js';

const server = { kind: 'server', isTls: false, database: 0, login: {} };
const node = (host: string, port = 6379) => ({ host, port });

describe('the address of a store', () => {
  it.each<[string, object]>([
    ['redis://store', { ...server, nodes: [node('store')] }],
    [' redis://store/ \n', { ...server, nodes: [node('store')] }],
    [
      'rediss://shop:p%40ss%3A%25@[::1]:6380/2',
      {
        ...server,
        isTls: true,
        database: 2,
        nodes: [node('::1', 6380)],
        login: { username: 'shop', password: 'p@ss:%' },
      },
    ],
    ['redis://:p@store', { ...server, nodes: [node('store')], login: { password: 'p' } }],
    ['redis+cluster://one', { ...server, kind: 'cluster', nodes: [node('one')] }],
    [
      'rediss+cluster://shop:p@one,two:7000',
      {
        kind: 'cluster',
        isTls: true,
        database: 0,
        nodes: [node('one'), node('two', 7000)],
        login: { username: 'shop', password: 'p' },
      },
    ],
    ['redis://a:1, redis://b:2', { kind: 'cluster', nodes: [node('a', 1), node('b', 2)] }],
    ['redis://a:1,b:2', { kind: 'cluster', nodes: [node('a', 1), node('b', 2)] }],
    [
      'redis+sentinel://:p@s1,s2,s3:5000/shop?db=3',
      {
        kind: 'sentinel',
        primary: 'shop',
        database: 3,
        nodes: [node('s1', 26_379), node('s2', 26_379), node('s3', 5000)],
        login: { password: 'p' },
        sentinel: { password: 'p' },
      },
    ],
    [
      'rediss+sentinel://shop:p@s1/shop?sentinel-user=watch&sentinel-password=q%26',
      {
        isTls: true,
        login: { username: 'shop', password: 'p' },
        sentinel: { username: 'watch', password: 'q&' },
      },
    ],
    ['redis+sentinel://:p@s1/shop?sentinel-password=', { login: { password: 'p' }, sentinel: {} }],
  ])('%j', (text, expected) => {
    const parsed = parseRedisAddress(text);
    expect(parsed).toMatchObject(expected);
    if ('fault' in parsed) return;
    if ('login' in expected) expect(parsed.login).toEqual(expected.login);
    if ('sentinel' in expected) expect(parsed.sentinel).toEqual(expected.sentinel);
  });

  it('takes a password beside the address, as it is, also for the Sentinels', () => {
    expect(parseRedisAddress('redis+sentinel://shop@s1/shop', 'p%40')).toMatchObject({
      login: { username: 'shop', password: 'p%40' },
      sentinel: { username: 'shop', password: 'p%40' },
    });
  });

  it.each([
    ['nonsense', /^must be redis:/],
    ['http://store', /^must be redis:/],
    ['redis://', /^must be redis:/],
    ['redis://a b', /^must be redis:/],
    ['redis://a,,', /^must be redis:/],
    ['redis://:hu@sh@store', /^must be redis:/],
    ['redis://store:99999', /^must be redis:/],
    ['redis://[hush]', /^must be redis:/],
    ['redis://a:1, rediss://b:2', /^must be redis:/],
    ['redis://:hush%@store', /^is not percent-encoded/],
    ['redis://store/hush', /^has a database that is not a number/],
    ['redis+cluster://store/1', /only database 0/],
    ['redis+sentinel://s1', /^needs the name/],
    ['redis+sentinel://s1/shop?hush=1', /^has an option that is none of/],
    ['redis://store?hush=1', /^has an option/],
  ])('%j is refused, and not repeated', (text, expected) => {
    const parsed = parseRedisAddress(text);
    expect('fault' in parsed && parsed.fault).toMatch(expected);
    expect(JSON.stringify(parsed)).not.toContain('hush');
  });

  it.each([
    ['redis://shop:hush@store:1/2', 'redis://store:1/2'],
    ['rediss+cluster://:hush@[::1]', 'rediss+cluster://[::1]:6379'],
    [
      'redis+sentinel://shop:hush@s1,s2/shop?db=1&sentinel-password=hush',
      'redis+sentinel://s1:26379,s2:26379/shop',
    ],
  ])('%s is shown as %s', (text, shown) => {
    const parsed = parseRedisAddress(text);
    if ('fault' in parsed) throw new Error(parsed.fault);
    expect(shownAddress(parsed)).toBe(shown);
  });
});
