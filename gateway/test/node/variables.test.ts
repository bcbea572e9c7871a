import { describe, expect, it } from 'vitest';
import { readVariables } from '../../src/node/variables.js';

const nothing = { settings: {}, faults: [] };

describe('a variable', () => {
  it.each([
    [
      'GATEWAY_CAMPAIGNS',
      '1001:1703,1704 1002:1',
      'campaigns',
      { 1001: { categories: ['1703', '1704'] }, 1002: { categories: ['1'] } },
    ],
    ['GATEWAY_MOBILE', '39,41:50', 'mobile', { country: '39', allow: ['41'], perDay: 50 }],
    ['GATEWAY_MOBILE', 'off', 'mobile', false],
    ['GATEWAY_TRUST', '2', 'clientIp', { hops: 2 }],
    ['GATEWAY_TRUST', '10.0.0.0/8,fd00::/8', 'clientIp', { networks: ['10.0.0.0/8', 'fd00::/8'] }],
    ['GATEWAY_TRUST', 'cf-connecting-ip', 'clientIp', { header: 'cf-connecting-ip' }],
    [
      'GATEWAY_ORIGINS',
      'https://a.example, https://b.example',
      'origins',
      ['https://a.example', 'https://b.example'],
    ],
    ['GATEWAY_TOKENS', 'sealed', 'tokens', { customer: 'sealed' }],
    ['GATEWAY_API_KEY', 'one two', 'apiKey', ['one', 'two']],
    ['GATEWAY_PREFIX', '/api', 'prefix', '/api'],
  ])('%s=%s is read', (name, value, setting, expected) => {
    expect(readVariables({ [name]: value })).toEqual({
      settings: { [setting]: expected },
      faults: [],
    });
  });

  it.each(['-1', 'yes', 'true', 'all', '1 proxy'])(
    'GATEWAY_TRUST=%s is a fault: it would be a header that no proxy sets',
    (GATEWAY_TRUST) => {
      expect(readVariables({ GATEWAY_TRUST }).faults).toEqual([
        expect.stringContaining('GATEWAY_TRUST: must be a number of proxies'),
      ]);
    },
  );
});

describe('variables of others', () => {
  it('are those that Kubernetes sets for services called gateway and gateway-redis', () => {
    const ofServices = {
      GATEWAY_SERVICE_HOST: '10.0.0.1',
      GATEWAY_SERVICE_PORT: '80',
      GATEWAY_SERVICE_PORT_HTTP: '80',
      GATEWAY_PORT: 'tcp://10.0.0.1:80',
      GATEWAY_PORT_80_TCP: 'tcp://10.0.0.1:80',
      GATEWAY_PORT_80_TCP_PROTO: 'tcp',
      GATEWAY_PORT_80_TCP_PORT: '80',
      GATEWAY_PORT_80_TCP_ADDR: '10.0.0.1',
      GATEWAY_REDIS_SERVICE_HOST: '10.0.0.2',
      GATEWAY_REDIS_PORT: 'tcp://10.0.0.2:6379',
    };
    expect(readVariables(ofServices)).toEqual(nothing);
  });

  it.each('ADMIN_EMAIL ADMIN_ROOT ADMIN_PASSWORD ADMIN_PORTAL_URL PORTS HOSTNAME'.split(' '))(
    'are %s',
    (name) => {
      expect(readVariables({ [name]: '1' })).toEqual(nothing);
    },
  );
});

describe('an unknown variable', () => {
  it.each(['GATEWAY_PORT', 'GATEWAY_MOBIL', 'GATEWAY_PORTS_80'])(
    '%s is a fault, which lists the valid names',
    (name) => {
      const [fault, ...more] = readVariables({ [name]: '9000' }).faults;
      expect(more).toEqual([]);
      expect(fault).toMatch(
        new RegExp(
          `^${name}: there is no such setting; valid names: GATEWAY_PREFIX, .*GATEWAY_MOBILE, .*ADMIN_PORT$`,
        ),
      );
    },
  );

  it.each('ADMIN_POST ADMIN_HOTS ADMIN_PORTS ADMINPORT admin_host'.split(' '))(
    '%s is a fault, which lists the valid names',
    (name) => {
      expect(readVariables({ [name]: '1' }).faults).toEqual([
        expect.stringMatching(
          new RegExp(`^${name}: there is no such setting; .*, ADMIN_HOST, ADMIN_PORT$`),
        ),
      ]);
    },
  );

  it('is a fault although it is empty; an empty one that is known is not set', () => {
    const { settings, faults } = readVariables({ GATEWAY_MOBIL: '', GATEWAY_MOBILE: '' });
    expect(settings).toEqual({});
    expect(faults).toEqual([expect.stringMatching(/^GATEWAY_MOBIL: there is no such setting; /)]);
  });
});
