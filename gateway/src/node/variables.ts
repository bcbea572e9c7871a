/** Reads settings from environment variables, in the shape of `gateway.json`. */

import { nearMiss } from '../domain/near-miss.js';

/** Name of the setting in `gateway.json` by environment variable. */
export const variables = {
  GATEWAY_PREFIX: 'prefix',
  GATEWAY_UPSTREAM: 'upstream',
  GATEWAY_API_KEY: 'apiKey',
  GATEWAY_API_KEY_FILE: 'apiKeyFile',
  GATEWAY_SECRETS: 'secrets',
  GATEWAY_SECRETS_FILE: 'secretsFile',
  GATEWAY_CAMPAIGNS: 'campaigns',
  GATEWAY_MOBILE: 'mobile',
  GATEWAY_TRUST: 'clientIp',
  GATEWAY_ORIGINS: 'origins',
  GATEWAY_TOKENS: 'tokens',
  GATEWAY_CHALLENGE: 'challenge',
  GATEWAY_REDIS: 'redis',
  GATEWAY_REDIS_FILE: 'redisFile',
  GATEWAY_REDIS_PASSWORD_FILE: 'redisPasswordFile',
  GATEWAY_REDIS_CA_FILE: 'redisCaFile',
  GATEWAY_REQUIRE_STORE: 'requireStore',
  GATEWAY_HEALTH: 'health',
  HOST: 'host',
  PORT: 'port',
  ADMIN_HOST: 'adminHost',
  ADMIN_PORT: 'adminPort',
} as const;

type Variable = keyof typeof variables;
type Environment = Readonly<Record<string, string | undefined>>;

/** The settings that could be read, and a fault for each that could not. */
export interface FromVariables {
  readonly settings: Readonly<Record<string, unknown>>;
  readonly faults: readonly string[];
}

/**
 * Reads all variables of the gateway; of those, empty ones are ignored. Unknown `GATEWAY_` variables are faults, and so are
 * near misses of `ADMIN_HOST` and `ADMIN_PORT`.
 */
export function readVariables(environment: Environment): FromVariables {
  const settings: Record<string, unknown> = {};
  const faults: string[] = [];
  for (const [name, value] of Object.entries(environment)) {
    if (value === undefined) continue;
    if (isVariable(name)) {
      if (value === '') continue;
      const read = readers[name]?.(value) ?? value;
      if (read === wrong) faults.push(`${name}: ${shapes[name] ?? 'cannot be read'}`);
      else settings[variables[name]] = read;
    } else if (name.startsWith('GATEWAY_') && !isOfKubernetes(name, value)) {
      faults.push(`${name}: there is no such setting`);
    } else {
      // One letter, or another spelling: `ADMIN_ROOT` may be a variable of another program.
      const meant = nearMiss(name, adminNames, 1);
      if (meant) faults.push(`${name}: there is no such setting; ${meant} is one`);
    }
  }
  for (const name of Object.keys(environment).filter((other) => other.endsWith('_FILE'))) {
    const plain = name.slice(0, -'_FILE'.length);
    if (isVariable(name) && isVariable(plain) && environment[name] && environment[plain]) {
      faults.push(`${plain}: ${name} is set as well; set one of them`);
    }
  }
  return { settings, faults };
}

const isVariable = (name: string): name is Variable => Object.hasOwn(variables, name);

/**
 * True for the variables that Kubernetes sets in each container of a namespace with a service `gateway` or
 * `gateway-…`.
 */
const isOfKubernetes = (name: string, value: string): boolean =>
  /^GATEWAY_(?:\w+_)?SERVICE_(?:HOST|PORT(?:_\w+)?)$/.test(name) ||
  /^GATEWAY_(?:\w+_)?PORT_\d+_(?:TCP|UDP|SCTP)_(?:PROTO|PORT|ADDR)$/.test(name) ||
  (/^GATEWAY_(?:\w+_)?PORT(?:_\d+_(?:TCP|UDP|SCTP))?$/.test(name) &&
    /^(?:tcp|udp|sctp):\/\//.test(value));

const adminNames = ['ADMIN_HOST', 'ADMIN_PORT'] as const;

const wrong = Symbol('wrong');

/** The items of a list with spaces, commas or line breaks between them. */
export const splitList = (text: string): string[] => text.split(/[\s,]+/).filter(Boolean);

const readers: Partial<Record<Variable, (text: string) => unknown>> = {
  GATEWAY_API_KEY: (text) => oneOrMore(splitList(text)),
  GATEWAY_SECRETS: splitList,
  GATEWAY_ORIGINS: splitList,
  GATEWAY_CAMPAIGNS: readCampaigns,
  GATEWAY_MOBILE: readMobile,
  GATEWAY_TRUST: readTrust,
  GATEWAY_TOKENS: (customer) => ({ customer }),
  GATEWAY_REQUIRE_STORE: readSwitch,
  GATEWAY_HEALTH: readSwitch,
  PORT: readPort,
  ADMIN_PORT: readPort,
};

/** What a variable must be, as a sentence without its subject. */
export const shapes: Partial<Record<Variable, string>> = {
  GATEWAY_API_KEY: 'must be the api-key, or GATEWAY_API_KEY_FILE the path of a file with it',
  GATEWAY_SECRETS:
    'must be 32 bytes in base64 (onboarding-gateway --new-secret), or GATEWAY_SECRETS_FILE the path of a file with them',
  GATEWAY_UPSTREAM:
    'must be an https URL without query, such as https://customer-api.example (http only on a loopback address)',
  GATEWAY_ORIGINS: 'must be origins such as https://shop.example, with spaces between them',
  GATEWAY_TOKENS: 'must be pass or sealed',
  GATEWAY_CHALLENGE: 'must be proof-of-work',
  GATEWAY_CAMPAIGNS: 'must be campaign:category, such as 1001:1703 or "1001:1703,1704 1002:1705"',
  GATEWAY_MOBILE: 'must be calling codes and texts a day, such as 39:1000 or 39,41:1000, or off',
  GATEWAY_TRUST:
    'must be a number of proxies such as 1, networks, or the name of a header such as x-real-ip',
  GATEWAY_REQUIRE_STORE: 'must be 1 or 0',
  GATEWAY_HEALTH: 'must be 1 or 0',
  PORT: 'must be a port, 0 to 65535',
  ADMIN_PORT: 'must be a port, 0 to 65535',
};

/** The only item of a list, or the whole list if it has more items or none. */
export const oneOrMore = (list: readonly string[]): string | readonly string[] =>
  list.length === 1 ? (list[0] ?? '') : list;

function readCampaigns(text: string): unknown {
  const campaigns: Record<string, { categories: string[] }> = {};
  for (const part of text.split(/[\s;]+/).filter(Boolean)) {
    const [, id, list] = /^([^:]+):([^:]+)$/.exec(part) ?? [];
    if (id === undefined || list === undefined) return wrong;
    campaigns[id] = { categories: splitList(list) };
  }
  return campaigns;
}

/** Parses `off` or calling codes with a daily budget, such as `39,41:1000`; the home country is the first code. */
function readMobile(text: string): unknown {
  if (text === 'off') return false;
  const [, list = '', perDay] = /^([\d,]+):(\d+)$/.exec(text) ?? [];
  const [country, ...allow] = splitList(list);
  return country === undefined ? wrong : { country, allow, perDay: Number(perDay) };
}

function readTrust(text: string): unknown {
  if (/^\d+$/.test(text)) return { hops: Number(text) };
  if (/^[\d.:a-f/,\s]+$/i.test(text)) return { networks: splitList(text) };
  // The header of a proxy has a hyphen; `yes` is a mistake.
  return /^[a-z]\w*(?:-\w+)+$/i.test(text) ? { header: text } : wrong;
}

function readPort(text: string): unknown {
  const port = Number(text);
  return /^\d+$/.test(text) && port <= 65_535 ? port : wrong;
}

function readSwitch(text: string): unknown {
  return text === '1' ? true : text === '0' ? false : wrong;
}
