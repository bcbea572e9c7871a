import { describe, expect, it } from 'vitest';
import { readEnvironment } from '../../../src/gateway/node/environment.js';

const nothing = { settings: {}, faults: [] };

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
    expect(readEnvironment(ofServices)).toEqual(nothing);
  });

  it.each(['ADMIN_EMAIL', 'ADMIN_ROOT', 'ADMIN_PASSWORD', 'PORTS', 'HOSTNAME'])(
    'are %s',
    (name) => {
      expect(readEnvironment({ [name]: '1' })).toEqual(nothing);
    },
  );
});

describe('a fault names', () => {
  it.each(['GATEWAY_PORT', 'GATEWAY_MOBIL', 'GATEWAY_PORTS_80'])(
    '%s, which is no setting',
    (name) => {
      expect(readEnvironment({ [name]: '9000' }).faults).toEqual([
        `${name}: there is no such setting`,
      ]);
    },
  );

  it.each([
    ['ADMIN_POST', 'ADMIN_HOST'],
    ['ADMIN_HOTS', 'ADMIN_HOST'],
    ['ADMIN_PORTS', 'ADMIN_PORT'],
    ['ADMINPORT', 'ADMIN_PORT'],
  ])('%s, a near miss of a setting', (name, meant) => {
    expect(readEnvironment({ [name]: '1' }).faults).toEqual([
      `${name}: there is no such setting; ${meant} is one`,
    ]);
  });
});
