/**
 * Validates the options and converts them to settings.
 */
import { withoutSlashes } from '../domain/without-slashes.js';
import { createHash } from 'node:crypto';
import type { GatewayOptions, Tenant } from './gateway-options.js';
import { parseNetwork } from '../http/ip-address.js';
import { ratesOf } from './limits.js';
import { siteSchema, tenantsSchema } from './option-schemas.js';
import type { Settings, TenantSettings } from './settings.js';

/** Thrown for invalid options. `faults` has a sentence for each fault; no value of an option is repeated. */
export class GatewayOptionsError extends Error {
  constructor(readonly faults: readonly string[]) {
    super(
      `The options of the gateway are not right:\n${faults.map((fault) => `- ${fault}`).join('\n')}`,
    );
    this.name = 'GatewayOptionsError';
  }
}

/** The settings of valid options. Throws a `GatewayOptionsError` that lists all faults. */
export function readOptions(options: GatewayOptions): Settings {
  const result = (hasTenants(options) ? tenantsSchema : siteSchema).safeParse(options);
  if (!result.success) throw new GatewayOptionsError(result.error.issues.flatMap(sentences));
  const tenants = tenantsOf(options).map(([name, tenant]) => tenantSettings(name, tenant));
  const byHost = new Map(tenants.map((tenant) => [tenant.name, tenant]));
  const [first, ...more] = options.secrets.map((secret) => decode(secret));
  if (!first) throw new GatewayOptionsError(['secrets: must hold a secret']);
  const { logSecret = [], consentLog = false } = options;
  const logSecrets = [logSecret].flat().map(decode);
  if (consentLog && logSecrets.length === 0) {
    throw new GatewayOptionsError(['consentLog: needs logSecret, which makes the pseudonyms']);
  }
  return {
    prefix: options.prefix,
    secrets: [first, ...more],
    tenantOf: (host) => (hasTenants(options) ? byHost.get(host.toLowerCase()) : tenants[0]),
    tenants,
    ipSource: ipSourceOf(options),
    origins: new Set(options.origins),
    networks: (options.networks ?? []).flatMap(({ cidr, factor }) => {
      const network = parseNetwork(cidr);
      return network ? [{ network, factor }] : [];
    }),
    rates: ratesOf(options.limits),
    challenge: options.challenge,
    hasLog: options.log !== undefined,
    logSecrets,
    consentLog,
  };
}

function hasTenants({ tenants }: GatewayOptions): boolean {
  return Object.keys(tenants ?? {}).length > 0;
}

/** The settings by host; those of one site for all hosts are called `default`. The options must be valid. */
export function tenantsOf(options: GatewayOptions): readonly (readonly [string, Tenant])[] {
  return hasTenants(options)
    ? Object.entries(options.tenants ?? {})
    : [['default', options as Tenant]];
}

function tenantSettings(name: string, tenant: Tenant): TenantSettings {
  const { upstream, apiKey, campaigns, mobile, tokens, forwardIp, wallet = {} } = tenant;
  return {
    name,
    // A hash, because a host may be long or have characters that are not allowed in the store's hash tag.
    scope: createHash('sha256').update(name).digest('hex').slice(0, 16),
    upstream: withoutSlashes(upstream),
    apiKey,
    campaigns: new Map(
      Object.entries(campaigns).map(([id, { categories }]) => [id, new Set(categories)]),
    ),
    mobile: mobile === false ? undefined : { kept: 1 / 3, ...mobile, allow: mobile.allow ?? [] },
    customerTokens: tokens?.customer ?? 'pass',
    forwardIp: forwardIp?.toLowerCase(),
    wallet,
  };
}

function ipSourceOf({ clientIp }: GatewayOptions): Settings['ipSource'] {
  if (!clientIp) return undefined;
  if ('hops' in clientIp) return clientIp;
  if ('header' in clientIp) return { header: clientIp.header.toLowerCase() };
  return { networks: clientIp.networks.flatMap((cidr) => parseNetwork(cidr) ?? []) };
}

/** Decodes base64 or base64url. */
export function decode(secret: string): Uint8Array {
  const binary = atob(secret.replaceAll('-', '+').replaceAll('_', '/').replaceAll('=', ''));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

/** An issue of a schema. */
interface Issue {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly keys?: readonly string[];
  readonly issues?: readonly { readonly message: string }[];
}

/** A sentence for each fault of an issue, which names the option and never repeats its value. */
export function sentences({ code, path, message, keys, issues }: Issue): string[] {
  const place = path.map(String).join('.');
  const at = (more?: string): string => [place, more].filter(Boolean).join('.') || 'options';
  switch (code) {
    case 'unrecognized_keys':
      return (keys ?? []).map((key) => `${at(key)}: there is no such option`);
    case 'invalid_key':
      return [`${at()}: ${issues?.[0]?.message ?? message}`];
    default:
      return [`${at()}: ${message === 'Invalid input' ? 'must be an object' : message}`];
  }
}
