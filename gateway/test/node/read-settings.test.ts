import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rootCertificates } from 'node:tls';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { variables } from '../../src/node/variables.js';
import { readSettings } from '../../src/node/read-settings.js';

const [certificate = ''] = rootCertificates;
const secret = Buffer.alloc(32, 1).toString('base64');
const complete = {
  GATEWAY_UPSTREAM: 'https://customer-api.example',
  GATEWAY_API_KEY: 'hush-key',
  GATEWAY_SECRETS: secret,
  GATEWAY_CAMPAIGNS: '1001:1703',
  GATEWAY_MOBILE: '39:1000',
};

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gateway-settings-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

async function read(environment: Record<string, string | undefined>, config?: string) {
  const settings = await readSettings(config, environment);
  if ('faults' in settings) throw new Error(settings.faults.join('\n'));
  return settings;
}

async function faults(environment: Record<string, string | undefined>, config?: string) {
  const settings = await readSettings(config, environment);
  return 'faults' in settings ? settings.faults : [];
}

describe('settings from the environment', () => {
  it('are complete with five variables', async () => {
    const { options, redis, port } = await read({ ...complete, PATH: '/bin', PORT: '9000' });
    expect(options).toEqual({
      prefix: '/loyalty/api',
      upstream: 'https://customer-api.example',
      apiKey: 'hush-key',
      secrets: [secret],
      campaigns: { 1001: { categories: ['1703'] } },
      mobile: { country: '39', allow: [], perDay: 1000 },
    });
    expect([redis, port]).toEqual([undefined, 9000]);
  });

  it('report all faults at once, with the variable and without values', async () => {
    const found = await faults({
      GATEWAY_UPSTREAM: 'http://customer-api.example/?key=hush',
      GATEWAY_SECRETS: 'hush',
      GATEWAY_CAMPAIGNS: '1001',
      GATEWAY_MOBIL: '39:1000',
      GATEWAY_TRUST: '??',
      PORT: '99999',
      ADMIN_PORT: 'x',
    });
    const starts = found.map((fault) => fault.split(':', 1)[0]);
    expect(starts.sort()).toEqual([
      'ADMIN_PORT',
      'GATEWAY_CAMPAIGNS',
      'GATEWAY_MOBIL',
      'GATEWAY_TRUST',
      'PORT',
      'apiKey (GATEWAY_API_KEY)',
      'mobile (GATEWAY_MOBILE)',
      'secrets (GATEWAY_SECRETS).0',
      'upstream (GATEWAY_UPSTREAM)',
    ]);
    expect(found.join()).not.toContain('hush');
  });

  it('read secrets from files, without the line break at their end', async () => {
    const { options } = await read({
      ...complete,
      GATEWAY_API_KEY: undefined,
      GATEWAY_SECRETS: undefined,
      GATEWAY_API_KEY_FILE: file('key', 'hush-key\n'),
      GATEWAY_SECRETS_FILE: file('secrets', `${secret}\n${secret}\n`),
    });
    expect(options).toMatchObject({ apiKey: 'hush-key', secrets: [secret, secret] });
  });

  it.each([
    ['GATEWAY_SECRETS', secret],
    ['GATEWAY_API_KEY', 'hush-key'],
  ])('report %s beside the variable of its file', async (name, content) => {
    const other = { [`${name}_FILE`]: file('beside', content) };
    expect(await faults({ ...complete, ...other })).toEqual([
      `${name}: ${name}_FILE is set as well; set one of them`,
    ]);
  });

  it('report a file that cannot be read', async () => {
    const GATEWAY_API_KEY_FILE = join(folder, 'none');
    const missing = { ...complete, GATEWAY_API_KEY: undefined, GATEWAY_API_KEY_FILE };
    expect(await faults(missing)).toContain(
      `apiKeyFile (GATEWAY_API_KEY_FILE): the file ${GATEWAY_API_KEY_FILE} cannot be read (ENOENT)`,
    );
  });

  it('name the variable, its form and the path of each that is missing', async () => {
    expect(await faults({})).toEqual([
      'upstream (GATEWAY_UPSTREAM): must be an https URL without query, such as https://customer-api.example (http only on a loopback address)',
      'apiKey (GATEWAY_API_KEY): must be the api-key, or GATEWAY_API_KEY_FILE the path of a file with it',
      'campaigns (GATEWAY_CAMPAIGNS): must be campaign:category, such as 1001:1703 or "1001:1703,1704 1002:1705"',
      'mobile (GATEWAY_MOBILE): must be calling codes and texts a day, such as 39:1000 or 39,41:1000, or off',
      'secrets (GATEWAY_SECRETS): must be 32 bytes in base64 (onboarding-gateway --new-secret), or GATEWAY_SECRETS_FILE the path of a file with them',
    ]);
  });

  it('name the file whose content is wrong', async () => {
    const path = file('short', 'hush');
    const wrong = { ...complete, GATEWAY_SECRETS: undefined, GATEWAY_SECRETS_FILE: path };
    expect(await faults(wrong)).toEqual([
      `secretsFile (GATEWAY_SECRETS_FILE).0: must be 32 bytes in base64 (onboarding-gateway --new-secret), in ${path}`,
    ]);
  });

  it('report a wrong address of the store without repeating it', async () => {
    const [fault = '', ...others] = await faults({
      ...complete,
      GATEWAY_REDIS: 'redis://:hush@sh@host',
    });
    expect(fault).toContain('redis (GATEWAY_REDIS): must be redis://host');
    expect(fault).not.toContain('hush');
    expect(others).toEqual([]);
  });

  it('read the address, password and CA of the store from files', async () => {
    const { redis } = await read({
      ...complete,
      GATEWAY_REDIS_FILE: file('redis', 'rediss+cluster://shop@store.example\n'),
      GATEWAY_REDIS_PASSWORD_FILE: file('password', 'h%u:s@h \n'),
      GATEWAY_REDIS_CA_FILE: file('ca', certificate),
    });
    expect(redis).toEqual({
      address: 'rediss+cluster://shop@store.example',
      password: 'h%u:s@h ',
      ca: certificate,
    });
  });

  it.each([
    ['is empty', ''],
    ['has no certificate', 'shop.example'],
    ['is half written', `${certificate}${certificate.slice(0, 300)}`],
  ])('report a CA whose file %s', async (_case, text) => {
    const store = {
      GATEWAY_REDIS: 'rediss://store.example',
      GATEWAY_REDIS_CA_FILE: file('ca', text),
    };
    expect(await faults({ ...complete, ...store })).toEqual([
      'redisCaFile (GATEWAY_REDIS_CA_FILE): must be certificates in PEM',
    ]);
  });

  it('report that there is no store, if another setting needs one', async () => {
    const ofStore = {
      GATEWAY_REDIS_PASSWORD_FILE: file('password', 'hush'),
      GATEWAY_REQUIRE_STORE: '1',
    };
    expect(await faults({ ...complete, ...ofStore })).toEqual([
      'redisPasswordFile (GATEWAY_REDIS_PASSWORD_FILE): there is no store; give redis (GATEWAY_REDIS)',
      'requireStore (GATEWAY_REQUIRE_STORE): there is no store; give redis (GATEWAY_REDIS)',
    ]);
    expect(await faults({ ...complete, GATEWAY_REQUIRE_STORE: 'yes' })).toEqual([
      'GATEWAY_REQUIRE_STORE: must be 1 or 0',
    ]);
  });

  it('create the proof-of-work challenge', async () => {
    const { options } = await read({ ...complete, GATEWAY_CHALLENGE: 'proof-of-work' });
    expect(options.challenge?.header).toBe('x-onboarding-proof');
    expect(await faults({ ...complete, GATEWAY_CHALLENGE: 'riddle' })).toHaveLength(1);
  });
});

describe('settings from a file', () => {
  const content = {
    upstream: 'https://customer-api.example',
    apiKey: 'hush-key',
    secrets: [secret],
    campaigns: { 1001: { categories: ['1703'] } },
    mobile: false,
  };

  it('are complete alone, and are overridden by the environment', async () => {
    const config = file('gateway.json', { ...content, redis: 'redis://127.0.0.1', port: 1 });
    expect(await read({}, config)).toMatchObject({
      options: content,
      redis: { address: 'redis://127.0.0.1' },
      port: 1,
    });
    const { options, port } = await read({ GATEWAY_MOBILE: '39:5', PORT: '2' }, config);
    expect(options.mobile).toMatchObject({ perDay: 5 });
    expect(port).toBe(2);
  });

  it('are overridden by a key of the environment, also if they name a key file', async () => {
    const names = { apiKeyFile: file('old-key', 'old'), secretsFile: file('old-secrets', 'old') };
    const { upstream, campaigns, mobile } = content;
    const config = file('key-file.json', { upstream, campaigns, mobile, ...names });
    const { options } = await read(complete, config);
    expect(options).toMatchObject({ apiKey: 'hush-key', secrets: [secret] });
  });

  it('include a key file for each tenant', async () => {
    const { upstream, campaigns, mobile } = content;
    const tenant = { upstream, campaigns, mobile };
    const tenants = { 'shop.example': { ...tenant, apiKeyFile: file('tenant-key', 'other-key') } };
    const { options } = await read({}, file('tenants.json', { ...content, tenants }));
    expect(options.tenants?.['shop.example']?.apiKey).toBe('other-key');
  });

  it.each([
    ['an unknown name', { ...content, upstraem: 'x' }, ['upstraem: there is no such option']],
    ['a wrong port', { ...content, port: '80' }, ['port: must be a port, 0 to 65535']],
    [
      'a wrong store',
      { ...content, redis: 6379 },
      [expect.stringMatching(/^redis: must be redis:\/\//)],
    ],
    [
      'a wrong challenge',
      { ...content, challenge: { turnstile: { secret: 'hush' } } },
      ['challenge: must be "proof-of-work"'],
    ],
  ])('report %s', async (_case, wrong, expected) => {
    expect(await faults({}, file('wrong.json', wrong))).toEqual(expected);
  });

  it('are overridden by a file of the environment, also if they hold the key itself', async () => {
    const { options } = await read(
      { GATEWAY_API_KEY_FILE: file('new-key', 'new') },
      file('own-key.json', content),
    );
    expect(options.apiKey).toBe('new');
  });

  it('may name a file for any setting, at any depth', async () => {
    const { upstream: _upstream, secrets: _secrets, ...rest } = content;
    const tenants = {
      'shop.example': {
        ...rest,
        upstreamFile: file('upstream', 'https://one.example\n'),
        mobileFile: file('mobile', '39:5\n'),
        mobile: undefined,
      },
    };
    const secretsFile = file('three-secrets', `${secret}\n${secret},${secret}\n`);
    const { options } = await read({}, file('any-depth.json', { tenants, secretsFile }));
    expect(options.secrets).toHaveLength(3);
    expect(options.tenants?.['shop.example']).toMatchObject({
      upstream: 'https://one.example',
      mobile: { country: '39', perDay: 5 },
    });
  });

  it('name the file of a tenant whose content is wrong, or which cannot be read', async () => {
    const { apiKey: _apiKey, secrets: _secrets, ...rest } = content;
    const path = file('http', 'http://one.example');
    const tenants = {
      'shop.example': { ...rest, upstream: undefined, upstreamFile: path, apiKeyFile: 'none' },
    };
    expect(
      await faults({ GATEWAY_SECRETS: secret }, file('wrong-tenant.json', { tenants })),
    ).toEqual([
      'tenants.shop.example.apiKeyFile: the file none cannot be read (ENOENT)',
      `tenants.shop.example.upstreamFile: must be an https URL without query (http only on a loopback address), in ${path}`,
    ]);
  });

  it('report secrets beside the name of their file', async () => {
    const both = { ...content, secretsFile: file('beside', secret) };
    expect(await faults({}, file('both.json', both))).toEqual([
      'secrets: secretsFile is set as well; set one of them',
    ]);
  });

  it('are read from a file that begins with a byte order mark', async () => {
    const text = `\uFEFF${JSON.stringify({ prefix: '/api' })}`;
    const { options } = await read(complete, file('marked.json', text));
    expect(options.prefix).toBe('/api');
  });

  it('report the line of a JSON error without repeating the text', async () => {
    const config = file('broken.json', '{\n  "apiKey": "hush-key",\n  "secrets": [hush]\n}');
    const [first, ...more] = await faults({}, config);
    expect(first).toMatch(/broken\.json: is not JSON/);
    expect(more.length).toBeGreaterThan(0);
    expect([first, ...more].join()).not.toContain('hush');
  });

  it('report a missing file, and a file without an object', async () => {
    expect((await faults(complete, join(folder, 'none.json')))[0]).toMatch(
      /cannot be read \(ENOENT\)/,
    );
    expect(await faults(complete, file('list.json', '[]'))).toEqual([
      expect.stringMatching(/must hold an object$/),
    ]);
  });
});

it('the first gateway.json of the manual means what its environment means', async () => {
  const manual = readFileSync('gateway/docs/run.md', 'utf8');
  const [, text = ''] = /```json\n([^`]*"challenge"[^`]*)```/.exec(manual) ?? [];
  const [, block = ''] = /```sh\n(\s*GATEWAY_UPSTREAM[^`]*)```/.exec(manual) ?? [];
  // Key and secret are files of this test.
  const own = (printed: string) =>
    printed
      .replace('/run/secrets/api-key', file('api-key', 'hush'))
      .replace('/run/secrets/gateway', file('gateway', secret));
  const lines = [...own(block).matchAll(/^\s*(GATEWAY_\w+)=(\S+)/gm)];
  const fromFile = await read({}, file('first.json', own(text)));
  const fromEnvironment = await read(
    Object.fromEntries(lines.map(([, name = '', value = '']) => [name, value] as const)),
  );
  expect(Object.keys(fromFile.options)).toEqual(Object.keys(fromEnvironment.options));
  // A challenge is an object with functions.
  const { challenge, ...values } = fromFile.options;
  expect(challenge?.header).toBe('x-onboarding-proof');
  expect(fromEnvironment.options).toMatchObject(values);
});

it('the whole gateway.json of the manual is accepted', async () => {
  const manual = readFileSync('gateway/docs/settings.md', 'utf8');
  const [, text = '{}'] = /```json\n([^`]*"redisCaFile"[^`]*)```/.exec(manual) ?? [];
  // Its secrets are files of this test.
  const contents: Record<string, string> = {
    gateway: secret,
    log: secret,
    'redis-ca.pem': certificate,
  };
  const config = text.replace(/"\/run\/secrets\/([\w.-]+)"/g, (_all, name: string) =>
    JSON.stringify(file(name, contents[name] ?? 'hush')),
  );
  const settings = await read({}, file('manual.json', config));
  expect(settings).toMatchObject({ requireStore: true, health: true, adminHost: '0.0.0.0' });
  expect(Object.keys(JSON.parse(text) as object).sort()).toEqual(
    [
      ...new Set([
        ...Object.values(variables).map(({ setting }) => setting),
        'forwardIp',
        'limits',
        'networks',
      ]),
    ]
      // Each is there as a file.
      .filter((name) => !['apiKey', 'secrets', 'logSecret', 'redisFile'].includes(name))
      .sort(),
  );
});
