/** Reads settings from environment variables, in the shape of `gateway.json`. */

/** A setting in an environment variable. */
interface Variable {
  /** Its name in `gateway.json`. */
  readonly setting: string;
  /** Reads its text; undefined if the text has another form. Without it the text is the value. */
  readonly read?: (text: string) => unknown;
  /** What it must be, as a sentence without its subject. */
  readonly shape?: string;
}

const onOff = {
  read: (text: string) => (/^[01]$/.test(text) ? text === '1' : undefined),
  shape: 'must be 1 or 0',
};
const port = { read: readPort, shape: 'must be a port, 0 to 65535' };

/** Every variable by its name. */
export const variables: Readonly<Record<string, Variable>> = {
  GATEWAY_PREFIX: { setting: 'prefix' },
  GATEWAY_UPSTREAM: {
    setting: 'upstream',
    shape:
      'must be an https URL without query, such as https://customer-api.example (http only on a loopback address)',
  },
  GATEWAY_API_KEY: {
    setting: 'apiKey',
    read: (text) => oneOrMore(splitList(text)),
    shape: 'must be the api-key, or GATEWAY_API_KEY_FILE the path of a file with it',
  },
  GATEWAY_API_KEY_FILE: { setting: 'apiKeyFile' },
  GATEWAY_SECRETS: {
    setting: 'secrets',
    read: splitList,
    shape:
      'must be 32 bytes in base64 (onboarding-gateway --new-secret), or GATEWAY_SECRETS_FILE the path of a file with them',
  },
  GATEWAY_SECRETS_FILE: { setting: 'secretsFile' },
  GATEWAY_CAMPAIGNS: {
    setting: 'campaigns',
    read: readCampaigns,
    shape: 'must be campaign:category, such as 1001:1703 or "1001:1703,1704 1002:1705"',
  },
  GATEWAY_MOBILE: {
    setting: 'mobile',
    read: readMobile,
    shape: 'must be calling codes and texts a day, such as 39:1000 or 39,41:1000, or off',
  },
  GATEWAY_TRUST: {
    setting: 'clientIp',
    read: readTrust,
    shape:
      'must be a number of proxies such as 1, networks, or the name of a header such as x-real-ip',
  },
  GATEWAY_ORIGINS: {
    setting: 'origins',
    read: splitList,
    shape: 'must be origins such as https://shop.example, with spaces between them',
  },
  GATEWAY_TOKENS: {
    setting: 'tokens',
    read: (customer) => ({ customer }),
    shape: 'must be pass or sealed',
  },
  GATEWAY_CHALLENGE: { setting: 'challenge', shape: 'must be proof-of-work' },
  GATEWAY_LOG_SECRET: {
    setting: 'logSecret',
    read: (text) => oneOrMore(splitList(text)),
    shape:
      'must be 32 bytes in base64 (onboarding-gateway --new-secret), or GATEWAY_LOG_SECRET_FILE the path of a file with them',
  },
  GATEWAY_LOG_SECRET_FILE: { setting: 'logSecretFile' },
  GATEWAY_CONSENT_LOG: { setting: 'consentLog', ...onOff },
  GATEWAY_REDIS: { setting: 'redis', read: (text) => text.trim() },
  GATEWAY_REDIS_FILE: { setting: 'redisFile' },
  GATEWAY_REDIS_PASSWORD_FILE: { setting: 'redisPasswordFile' },
  GATEWAY_REDIS_CA_FILE: { setting: 'redisCaFile' },
  GATEWAY_REQUIRE_STORE: { setting: 'requireStore', ...onOff },
  GATEWAY_HEALTH: { setting: 'health', ...onOff },
  HOST: { setting: 'host' },
  PORT: { setting: 'port', ...port },
  ADMIN_HOST: { setting: 'adminHost' },
  ADMIN_PORT: { setting: 'adminPort', ...port },
};

type Environment = Readonly<Record<string, string | undefined>>;

/** The settings that could be read, and a fault for each that could not. */
interface FromVariables {
  readonly settings: Readonly<Record<string, unknown>>;
  readonly faults: readonly string[];
}

/**
 * Reads all variables of the gateway; of those, empty ones are ignored. Unknown `GATEWAY_` variables and misspelt
 * names of the admin port are faults.
 */
export function readVariables(environment: Environment): FromVariables {
  const settings: Record<string, unknown> = {};
  const faults: string[] = [];
  for (const [name, text] of Object.entries(environment)) {
    const known = Object.hasOwn(variables, name) ? variables[name] : undefined;
    if (text === undefined || (known && text === '')) continue;
    if (known) {
      const plain = name.replace(/_FILE$/, '');
      const value = known.read ? known.read(text) : text;
      if (plain !== name && environment[plain]) {
        faults.push(`${plain}: ${name} is set as well; set one of them`);
      } else if (value === undefined) {
        faults.push(`${name}: ${known.shape ?? 'cannot be read'}`);
      } else {
        settings[known.setting] = value;
      }
    } else if (isMeant(name) && !isOfKubernetes(name, text)) {
      faults.push(
        `${name}: there is no such setting; valid names: ${Object.keys(variables).join(', ')}`,
      );
    }
  }
  return { settings, faults };
}

/** True for a name of the gateway's own, or close to `ADMIN_HOST` or `ADMIN_PORT`; `ADMIN_EMAIL` may be of another program. */
const isMeant = (name: string): boolean =>
  name.startsWith('GATEWAY_') || /^ADMIN_?(?:HO|PO)\w{1,3}$/i.test(name);

/**
 * True for the variables that Kubernetes sets in each container of a namespace with a service `gateway` or
 * `gateway-…`.
 */
const isOfKubernetes = (name: string, value: string): boolean =>
  /^GATEWAY_(?:\w+_)?SERVICE_(?:HOST|PORT(?:_\w+)?)$/.test(name) ||
  /^GATEWAY_(?:\w+_)?PORT_\d+_(?:TCP|UDP|SCTP)_(?:PROTO|PORT|ADDR)$/.test(name) ||
  (/^GATEWAY_(?:\w+_)?PORT(?:_\d+_(?:TCP|UDP|SCTP))?$/.test(name) &&
    /^(?:tcp|udp|sctp):\/\//.test(value));

/** The items of a list with spaces, commas or line breaks between them. */
function splitList(text: string): string[] {
  return text.split(/[\s,]+/).filter(Boolean);
}

/** The only item of a list, or the whole list if it has more items or none. */
function oneOrMore(list: readonly string[]): string | readonly string[] {
  return list.length === 1 ? (list[0] ?? '') : list;
}

function readCampaigns(text: string): unknown {
  const campaigns: Record<string, { categories: string[] }> = {};
  for (const part of text.split(/[\s;]+/).filter(Boolean)) {
    const [, id, list] = /^([^:]+):([^:]+)$/.exec(part) ?? [];
    if (id === undefined || list === undefined) return undefined;
    campaigns[id] = { categories: splitList(list) };
  }
  return campaigns;
}

/** Parses `off` or calling codes with a daily budget, such as `39,41:1000`; the home country is the first code. */
function readMobile(text: string): unknown {
  if (text === 'off') return false;
  const [, list = '', perDay] = /^([\d,]+):(\d+)$/.exec(text) ?? [];
  const [country, ...allow] = splitList(list);
  return country === undefined ? undefined : { country, allow, perDay: Number(perDay) };
}

function readTrust(text: string): unknown {
  if (/^\d+$/.test(text)) return { hops: Number(text) };
  if (/^[\d.:a-f/,\s]+$/i.test(text)) return { networks: splitList(text) };
  // The header of a proxy has a hyphen; `yes` is a mistake.
  return /^[a-z]\w*(?:-\w+)+$/i.test(text) ? { header: text } : undefined;
}

function readPort(text: string): unknown {
  const port = Number(text);
  return /^\d+$/.test(text) && port <= 65_535 ? port : undefined;
}
