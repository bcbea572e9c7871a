import { describe, expect, it } from 'vitest';
import { createGateway } from '../../src/create-gateway.js';
import type { GatewayOptions, Tenant } from '../../src/options/gateway-options.js';
import { GatewayOptionsError, readOptions } from '../../src/options/read-options.js';
import { secret } from '../stage.js';

const right: GatewayOptions = {
  prefix: '/loyalty/api',
  secrets: [secret],
  upstream: 'https://platform.example/api/',
  apiKey: 'key',
  campaigns: { '1001': { categories: ['1703'] } },
  mobile: { country: '39', perDay: 100 },
};

/** The faults of valid options with these changes. */
function faultsOf(changes: Record<string, unknown>): readonly string[] {
  try {
    readOptions({ ...right, ...changes });
    return [];
  } catch (error) {
    if (error instanceof GatewayOptionsError) return error.faults;
    throw error;
  }
}

describe('options', () => {
  it('that are valid are accepted', () => {
    expect(faultsOf({})).toEqual([]);
    const { tenants, secrets } = readOptions(right);
    expect(tenants[0]).toMatchObject({ name: 'default', upstream: 'https://platform.example/api' });
    expect(secrets[0]).toEqual(new Uint8Array(32).fill(7));
  });

  it('may be tenants alone, each with all settings of a site', () => {
    const { prefix, secrets, ...site } = right;
    const { tenants, tenantOf } = readOptions({ prefix, secrets, tenants: { 'a.example': site } });
    expect(tenants.map(({ name }) => name)).toEqual(['a.example']);
    expect(tenantOf('A.example')?.upstream).toBe('https://platform.example/api');
    expect(tenantOf('b.example')).toBeUndefined();
    const { upstream, ...less } = site;
    expect(upstream).toBeDefined();
    expect(() =>
      readOptions({ prefix, secrets, tenants: { 'a.example': less as Tenant } }),
    ).toThrow('tenants.a.example.upstream: must be an https URL');
  });

  it.each<[string, unknown]>([
    ['prefix', ''],
    ['upstream', 'http://localhost:3000'],
    ['upstream', 'http://127.0.0.1:3000/api'],
    ['upstream', 'http://[::1]:3000'],
    ['apiKey', ['a', 'b']],
    ['apiKey', () => Promise.resolve('a')],
    ['mobile', false],
    ['clientIp', { hops: 2 }],
    ['clientIp', { networks: ['10.0.0.0/8'] }],
    ['clientIp', { header: 'cf-connecting-ip' }],
    ['secrets', [`${'-_'.repeat(21)}A`]],
    ['limits', { 'all-ip': { burst: 1, every: '1d' } }],
    ['tokens', { customer: 'sealed' }],
    ['origins', ['https://shop.example:8443']],
  ])('%s may be %j', (name, value) => {
    expect(faultsOf({ [name]: value })).toEqual([]);
  });

  it.each<[string, unknown, string]>([
    ['prefix', 'loyalty', 'prefix: must be a path'],
    ['prefix', '/a/../b', 'prefix: must be a path'],
    ['prefix', '/a/', 'prefix: must be a path'],
    ['secrets', [], 'secrets: must hold a secret'],
    ['secrets', [`${'A'.repeat(43)}=`, 'short'], 'secrets.1: must be 32 bytes in base64'],
    ['upstream', 'http://platform.example', 'upstream: must be an https URL'],
    ['upstream', 'https://a:b@platform.example', 'upstream: must be an https URL'],
    ['upstream', 'https://platform.example/?x=1', 'upstream: must be an https URL'],
    ['upstream', 'http://127.0.0.1.example', 'upstream: must be an https URL'],
    ['apiKey', 'with space', 'apiKey: '],
    ['apiKey', [], 'apiKey: must name a key'],
    ['campaigns', {}, 'campaigns: must name a campaign'],
    [
      'campaigns',
      { '1001': { categories: [] } },
      'campaigns.1001.categories: must name a category',
    ],
    [
      'campaigns',
      { '1001': { categories: [1703] } },
      'campaigns.1001.categories.0: must be text, such as "1703"',
    ],
    ['mobile', true, 'mobile: must be false, or {'],
    ['mobile', { country: '+39', perDay: 1 }, 'mobile.country: must be a calling code'],
    ['mobile', { country: '39', perDay: 1.5 }, 'mobile: must be false, or {'],
    ['tokens', { customer: 'bound' }, 'tokens.customer: must be pass or sealed'],
    ['tokens', { synchro: 'pass' }, 'tokens.synchro: there is no such option'],
    ['forwardIp', 'x-api-key', 'forwardIp: must be a header name'],
    ['forwardIp', 'a b', 'forwardIp: must be a header name'],
    ['clientIp', { hops: 0 }, 'clientIp.hops: must be 1 or more'],
    ['clientIp', { networks: ['x'] }, 'clientIp.networks.0: must be a network'],
    ['clientIp', { networks: [] }, 'clientIp.networks: must name a network'],
    ['clientIp', { header: 'a b' }, 'clientIp.header: must be the name of a header'],
    ['clientIp', 'socket', 'clientIp: must be {'],
    ['limits', { 'all-ip': { burst: 0, every: '1s' } }, 'limits.all-ip.burst: must be 1 or more'],
    ['limits', { 'all-ip': { burst: 1, every: '1 s' } }, 'limits.all-ip.every: must be a duration'],
    ['limits', { 'no-such': { burst: 1, every: '1s' } }, 'limits.no-such: there is no such option'],
    ['networks', [{ cidr: '10.0.0.0/40', factor: 0 }], 'networks.0.cidr: must be a network'],
    ['origins', ['https://shop.example/'], 'origins.0: must be an origin'],
    ['tenants', { 'Shop.example': right }, 'tenants.Shop.example: must be a host in lower case'],
    ['store', {}, 'store: must be memoryStore()'],
    ['challenge', { header: 'x' }, 'challenge: must be proofOfWork()'],
    ['apikey', 'x', 'apikey: there is no such option'],
  ])('with %s: %j report the fault', (name, value, fault) => {
    const faults = faultsOf({ [name]: value });
    expect(faults.join('\n')).toContain(fault);
  });

  it('with several faults report all of them in one error, without values', () => {
    const wrong = {
      prefix: 'CANARY-1',
      secrets: ['CANARY-2'],
      apiKey: 'CANARY 3',
      upstream: 'http://CANARY-4',
      campaigns: {},
      mobile: { country: 'CANARY-5' },
    };
    const faults = faultsOf(wrong);
    expect(faults.map((fault) => fault.split(':')[0])).toEqual([
      'upstream',
      'apiKey',
      'campaigns',
      'mobile',
      'prefix',
      'secrets.0',
    ]);
    expect(faults.join('\n')).not.toContain('CANARY');
    expect(() => createGateway({ ...right, ...wrong } as never)).toThrow(
      /options of the gateway are not right:\n- upstream: [^]*\n- prefix: /,
    );
  });
});
