/** The files of `deploy/`: each name that one of them uses exists, and the gateway accepts the settings. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { variables } from '../src/node/variables.js';
import { readSettings } from '../src/node/read-settings.js';
import { snippets } from './snippets.js';
import { version } from '../src/domain/version.js';

const read = (name: string) => readFileSync(join('gateway/deploy', name), 'utf8');
const secret = Buffer.alloc(32, 1).toString('base64');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gateway-deploy-'));
  const files = { 'api-key': 'key', gateway: secret, secrets: secret, 'redis-password': 'word' };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The faults of settings whose files are in `folder` instead. */
async function faultsOf(environment: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const here = Object.entries(environment).map(([name, value]) => [
    name,
    name.endsWith('_FILE') ? join(folder, value.replace(/.*\//, '')) : value,
  ]);
  const settings = await readSettings(undefined, Object.fromEntries(here) as typeof environment);
  return 'faults' in settings ? settings.faults : [];
}

describe('compose.yaml', () => {
  interface ComposeService {
    image?: string;
    build?: string;
    command?: string[];
    environment?: Record<string, string>;
    depends_on?: string[];
    networks?: string[];
    secrets?: string[];
    volumes?: string[];
  }
  const compose = parse(read('compose.yaml'), { merge: true }) as {
    services: Record<string, ComposeService>;
    networks: Record<string, object>;
    volumes: Record<string, object>;
    secrets: Record<string, { file: string }>;
  };
  const services = Object.entries(compose.services);
  const names = Object.keys(compose.services);

  it.each(services)(
    '%s names services, networks, secrets, volumes and files that exist',
    (_name, service) => {
      const { depends_on = [], networks = [], secrets = [], volumes = [] } = service;
      expect(names).toEqual(expect.arrayContaining(depends_on));
      expect(networks.length).toBeGreaterThan(0);
      expect(Object.keys(compose.networks)).toEqual(expect.arrayContaining(networks));
      expect(Object.keys(compose.secrets)).toEqual(expect.arrayContaining(secrets));
      for (const [source = ''] of volumes.map((volume) => volume.split(':'))) {
        if (source.startsWith('./'))
          expect(existsSync(join('gateway/deploy', source)), source).toBe(true);
        else expect(Object.keys(compose.volumes)).toContain(source);
      }
      for (const [, used] of (service.command ?? [])
        .join(' ')
        .matchAll(/\/run\/secrets\/([\w-]+)/g)) {
        expect(secrets).toContain(used);
      }
    },
  );

  it('pins each image by a whole version, and invents no digest', () => {
    const images = services.flatMap(([, { image }]) => image ?? []);
    expect(images.length).toBeGreaterThan(5);
    for (const image of [...images, /^FROM (.*)$/m.exec(read('Dockerfile'))?.[1] ?? '']) {
      expect(image).toMatch(/^[\w./-]+:v?\d+\.\d+\.\d+(?:-[\w.]+)?$/);
    }
  });

  it('uses each network, volume and secret', () => {
    const text = JSON.stringify(compose.services);
    const all = [compose.networks, compose.volumes, compose.secrets].flatMap(Object.keys);
    for (const name of all) expect(text).toContain(`"${name}`);
  });

  it('gives the gateway settings that it accepts, with a store of the services', async () => {
    const { environment = {}, secrets = [] } = compose.services['gateway-1'] ?? {};
    // Two come from the shell or `.env`, without a default.
    const shell: Readonly<Record<string, string>> = {
      GATEWAY_UPSTREAM: 'https://customer-api.example',
      GATEWAY_CAMPAIGNS: '1001:1703',
    };
    const resolved: Record<string, string> = {};
    for (const [name, value] of Object.entries(environment)) {
      const [, variable = '', kind, text = ''] = /^\$\{(\w+):([?-])(.*)\}$/.exec(value) ?? [];
      resolved[name] = kind === undefined ? value : kind === '-' ? text : (shell[variable] ?? '');
    }
    expect(await faultsOf(resolved)).toEqual([]);
    for (const [name, value = ''] of Object.entries(environment)) {
      expect(Object.keys(variables)).toContain(name);
      if (name.endsWith('_FILE')) expect(secrets).toContain(value.replace('/run/secrets/', ''));
    }
    const [, hosts = ''] = /:\/\/([^/]+)\//.exec(environment.GATEWAY_REDIS ?? '') ?? [];
    expect(names).toEqual(expect.arrayContaining(hosts.split(',')));
    expect(environment.GATEWAY_CHALLENGE).toBe('proof-of-work');
  });

  it('leads nginx and Prometheus to the gateways', () => {
    const servers = [...read('nginx.conf').matchAll(/^ {2}server ([\w-]+):8080 /gm)].map(
      ([, host]) => host,
    );
    const prometheus = parse(read('prometheus.yml')) as {
      rule_files: string[];
      scrape_configs: { static_configs: { targets: string[] }[] }[];
    };
    const targets = prometheus.scrape_configs.flatMap(({ static_configs }) =>
      static_configs.flatMap((config) => config.targets),
    );
    const gateways = names.filter((name) => name.startsWith('gateway-'));
    expect(servers).toEqual(gateways);
    expect(targets).toEqual(gateways.map((name) => `${name}:8081`));
    for (const file of prometheus.rule_files)
      expect(existsSync(join('gateway/deploy', file))).toBe(true);
  });

  it('has the settings of the printed snippet in nginx.conf', () => {
    const lines = (text: string) =>
      [...text.matchAll(/^ +(proxy_(?!pass)\w+|client_\w+) (.*)$/gm)].map(([line]) => line.trim());
    expect(lines(read('nginx.conf'))).toEqual(lines(snippets.nginx));
  });
});

describe('the services of systemd', () => {
  // With the lines that are commented: settings and credentials come in pairs.
  const unit = read('onboarding-gateway@.service').replace(
    /^# (Environment|LoadCredential)=/gm,
    '$1=',
  );

  it('starts the command of the package with variables that it knows', () => {
    expect(unit).toMatch(
      /^ExecStart=\S+\/node \S+\/node_modules\/\.bin\/onboarding-gateway --config \S+$/m,
    );
    const credentials = [
      ...unit.matchAll(/^LoadCredential=([\w.-]+):\/etc\/onboarding-gateway\/\1$/gm),
    ].map(([, name]) => `%d/${name ?? ''}`);
    const given = [...unit.matchAll(/^Environment=(GATEWAY_\w+)=(.*)$/gm)];
    expect(given.map(([, , value]) => value)).toEqual(credentials);
    expect(given.map(([, name]) => name)).toEqual(
      'API_KEY SECRETS REDIS_PASSWORD REDIS_CA LOG_SECRET'
        .split(' ')
        .map((name) => `GATEWAY_${name}_FILE`),
    );
    for (const [, name] of given) expect(Object.keys(variables)).toContain(name);
    expect(unit).toMatch(/^DynamicUser=yes$/m);
  });

  it('listens on two ports for each instance, which the environment sets', () => {
    const ports = [...unit.matchAll(/^Environment=((?:ADMIN_)?PORT)=(.*)$/gm)];
    expect(ports.map(([, name, port]) => [name, port])).toEqual([
      ['PORT', '8%i80'],
      ['ADMIN_PORT', '8%i81'],
    ]);
    for (const [, name] of ports) expect(Object.keys(variables)).toContain(name);
  });
});

it('package.json installs this version of the package, and what signs passes', () => {
  const { private: isPrivate, dependencies } = JSON.parse(read('package.json')) as {
    private: boolean;
    dependencies: Record<string, string>;
  };
  expect(isPrivate).toBe(true);
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, { version: string }>;
  };
  expect(dependencies).toEqual({
    'onboarding-gateway': version,
    // Optional for the gateway: passes for Apple Wallet need it.
    'passkit-generator': packages['node_modules/passkit-generator']?.version,
  });
});
