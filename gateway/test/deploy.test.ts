/** The files of `deploy/`: each name that one of them uses exists, and the gateway accepts the settings. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Deployment } from 'kubernetes-models/apps/v1/Deployment';
import { HorizontalPodAutoscaler } from 'kubernetes-models/autoscaling/v2/HorizontalPodAutoscaler';
import { NetworkPolicy } from 'kubernetes-models/networking.k8s.io/v1/NetworkPolicy';
import { PodDisruptionBudget } from 'kubernetes-models/policy/v1/PodDisruptionBudget';
import { Secret } from 'kubernetes-models/v1/Secret';
import { Service } from 'kubernetes-models/v1/Service';
import { ServiceAccount } from 'kubernetes-models/v1/ServiceAccount';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
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

  it('leads nginx and Prometheus to the gateways, and Grafana to Prometheus', () => {
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
    const { datasources } = parse(read('grafana-datasource.yaml')) as {
      datasources: { url: string; uid: string }[];
    };
    expect(datasources.map(({ url }) => new URL(url).hostname)).toEqual(['prometheus']);
    expect(read('grafana-dashboard.json')).toContain(`"uid": "${datasources[0]?.uid ?? '-'}"`);
    const { providers } = parse(read('grafana-dashboards.yaml')) as {
      providers: { options: { path: string } }[];
    };
    const mounted = compose.services.grafana?.volumes?.join(' ');
    expect(mounted).toContain(`:${providers[0]?.options.path ?? '-'}/`);
  });

  it('has the settings of the printed snippet in nginx.conf', () => {
    const lines = (text: string) =>
      [...text.matchAll(/^ +(proxy_(?!pass)\w+|client_\w+) (.*)$/gm)].map(([line]) => line.trim());
    expect(lines(read('nginx.conf'))).toEqual(lines(snippets.nginx));
  });
});

describe('kubernetes/', () => {
  const models = {
    Deployment,
    HorizontalPodAutoscaler,
    NetworkPolicy,
    PodDisruptionBudget,
    Secret,
    Service,
    ServiceAccount,
  };
  type Kind = keyof typeof models;
  const documents = ['gateway', 'network-policy', 'secret'].flatMap((name) =>
    parseAllDocuments(read(`kubernetes/${name}.yaml`)).map(
      (document) =>
        document.toJS() as { apiVersion: string; kind: Kind; metadata: { name: string } },
    ),
  );
  const one = <Name extends Kind>(kind: Name) =>
    documents.find((document) => document.kind === kind) as InstanceType<(typeof models)[Name]>;
  const deployment = one('Deployment');
  const [container] = deployment.spec?.template.spec?.containers ?? [];

  it.each(documents.map((document) => [document.kind, document] as const))(
    '%s fits its schema',
    (kind, document) => {
      const Model = models[kind] as new (data: unknown) => { apiVersion: string; validate(): void };
      const model = new Model(document);
      expect(model.apiVersion).toBe(document.apiVersion);
      model.validate();
      const wrong = new Model({ ...document, metadata: { ...document.metadata, labels: [1] } });
      expect(() => wrong.validate()).toThrow();
    },
  );

  it('has one of each kind, all with the same labels', () => {
    expect(documents.map(({ kind }) => kind).sort()).toEqual(Object.keys(models).sort());
    const labels = deployment.spec?.template.metadata?.labels;
    expect(deployment.spec?.selector.matchLabels).toEqual(labels);
    expect(one('Service').spec?.selector).toEqual(labels);
    expect(one('PodDisruptionBudget').spec?.selector?.matchLabels).toEqual(labels);
    expect(one('NetworkPolicy').spec?.podSelector.matchLabels).toEqual(labels);
    expect(one('HorizontalPodAutoscaler').spec?.scaleTargetRef.name).toBe(
      deployment.metadata?.name,
    );
  });

  it('names ports and secrets that exist', () => {
    const ports = container?.ports?.map(({ name }) => name);
    const policy = one('NetworkPolicy').spec?.ingress?.flatMap(({ ports: open = [] }) => open);
    const used = [
      ...(one('Service').spec?.ports ?? []).map(({ targetPort }) => targetPort),
      ...(policy ?? []).map(({ port }) => port),
      ...[container?.startupProbe, container?.livenessProbe, container?.readinessProbe].map(
        (probe) => probe?.httpGet?.port,
      ),
    ];
    expect(ports).toEqual(expect.arrayContaining(used));
    const keys = Object.keys(one('Secret').stringData ?? {});
    const mount = container?.volumeMounts?.[0]?.mountPath ?? '-';
    const files = (container?.env ?? []).filter(({ name }) => name.endsWith('_FILE'));
    expect(files.map(({ value }) => value).sort()).toEqual(
      keys.map((key) => `${mount}/${key}`).sort(),
    );
    expect(deployment.spec?.template.spec?.volumes?.[0]?.secret?.secretName).toBe(
      one('Secret').metadata?.name,
    );
  });

  it('gives the gateway settings that it accepts, and runs it without rights', async () => {
    const redis = one('Secret').stringData?.redis ?? '';
    writeFileSync(join(folder, 'redis'), redis);
    const environment = Object.fromEntries(
      (container?.env ?? []).map(({ name, value = '' }) => [name, value]),
    );
    expect(await faultsOf(environment)).toEqual([]);
    expect(deployment.spec?.template.spec?.enableServiceLinks).toBe(false);
    expect(deployment.spec?.template.spec?.securityContext?.runAsNonRoot).toBe(true);
    expect(container?.image).toMatch(new RegExp(`:${version.replaceAll('.', '\\.')}$`));
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

it('package.json installs this version of the package, and nothing else', () => {
  const { private: isPrivate, dependencies } = JSON.parse(read('package.json')) as {
    private: boolean;
    dependencies: Record<string, string>;
  };
  expect(isPrivate).toBe(true);
  expect(dependencies).toEqual({ 'onboarding-gateway': version });
});
