/**
 * The schema of the options. An error message states the rule and never repeats the value, which may be a secret.
 */
import * as z from 'zod/mini';
import { parseIp, parseNetwork } from '../http/ip-address.js';
import { limitNames, parseDuration } from './limits.js';

const check = <Value>(holds: (value: Value) => boolean, error: string) =>
  z.refine<Value>(holds, { error });
const text = (holds: (value: string) => boolean, error: string) =>
  z.string({ error }).check(check(holds, error));
const list = <Schema extends z.core.SomeType>(item: Schema, error: string) =>
  z.array(item, { error });
const count = z
  .int({ error: 'must be a whole number' })
  .check(check((value: number) => value >= 1, 'must be 1 or more'));
const callback = (error: string) =>
  z.custom<(...parts: unknown[]) => unknown>((value) => typeof value === 'function', { error });

const apiKeyText = text(
  (value) => /^[!-~]{1,1024}$/.test(value),
  'must be printable ASCII without spaces',
);
const apiKey = z.union(
  [
    apiKeyText,
    z.array(apiKeyText).check(check((value: string[]) => value.length > 0, 'must name a key')),
    callback('must be a function'),
  ],
  {
    error:
      'must be a key (printable ASCII without spaces), a list of keys, or a function that gives one',
  },
);
const callingCode = text(
  (value) => /^[1-9]\d{0,6}$/.test(value),
  'must be a calling code: digits without + or 0 in front, such as 39',
);
const id = text(
  (value) => value !== '' && value.length <= 100,
  'must be text, such as "1703", of at most 100 characters',
);

const campaigns = z
  .record(
    z.string(),
    z.strictObject({
      categories: list(id, 'must be a list of category ids').check(
        check((value: string[]) => value.length > 0, 'must name a category'),
      ),
    }),
    { error: 'must be an object: { "1001": { "categories": ["1703"] } }' },
  )
  .check(check((value: object) => Object.keys(value).length > 0, 'must name a campaign'));

/** The schema of the option `mobile`. */
export const mobileSchema = z.union(
  [
    z.literal(false),
    z.strictObject({
      country: callingCode,
      allow: z.optional(z.array(callingCode)),
      perDay: count,
      kept: z.optional(
        z
          .number({ error: 'must be a number' })
          .check(check((value: number) => value >= 0 && value < 1, 'must be from 0 to below 1')),
      ),
    }),
  ],
  {
    error:
      'must be false, or { country: calling code such as "39", allow: further calling codes, perDay: whole number, kept: share of it }',
  },
);

const withMethods = (names: readonly string[], error: string) =>
  z.custom<object>(
    (value: unknown) =>
      typeof value === 'object' &&
      value !== null &&
      names.every((name) => typeof Reflect.get(value, name) === 'function'),
    { error },
  );

const tenantShape = {
  upstream: text(
    isUpstream,
    'must be an https URL without query (http only on a loopback address)',
  ),
  apiKey,
  campaigns,
  mobile: mobileSchema,
  tokens: z.optional(
    z.strictObject({
      customer: z.optional(z.enum(['pass', 'sealed'], { error: 'must be pass or sealed' })),
    }),
  ),
  forwardIp: z.optional(
    text(isForwardHeader, 'must be a header name that the gateway does not use itself'),
  ),
  wallet: z.optional(
    z.strictObject({
      apple: z.optional(withMethods(['sign', 'close'], 'must be appleWallet()')),
      google: z.optional(withMethods(['link'], 'must be googleWallet()')),
    }),
  ),
};

const rate = z.strictObject({
  burst: count,
  every: text(
    (value) => parseDuration(value) !== undefined,
    'must be a duration such as 250ms, 20s, 12m, 1h or 1d',
  ),
});

const network = text((value) => !!parseNetwork(value), 'must be a network such as 10.0.0.0/8');

const clientIp = z.union(
  [
    z.strictObject({ hops: count }),
    z.strictObject({
      networks: z
        .array(network)
        .check(check((value: string[]) => value.length > 0, 'must name a network')),
    }),
    z.strictObject({ header: text(isHeaderName, 'must be the name of a header') }),
  ],
  { error: 'must be { hops: 1 or more }, { networks: list of CIDRs } or { header: name }' },
);

const secretText = text(isSecret, 'must be 32 bytes in base64 (onboarding-gateway --new-secret)');

const sharedShape = {
  prefix: text(
    (value) => /^(?:\/[\w.~-]+)*$/.test(value) && !/(?:^|\/)\.{1,2}(?:\/|$)/.test(value),
    'must be a path such as /loyalty/api: no slash at the end, letters, digits and -._~',
  ),
  secrets: list(secretText, 'must be a list of secrets').check(
    check((value: string[]) => value.length > 0, 'must hold a secret'),
  ),
  tenants: z.optional(
    z.record(
      text((host) => /^[a-z0-9.:[\]-]+$/.test(host), 'must be a host in lower case'),
      z.strictObject(tenantShape),
    ),
  ),
  clientIp: z.optional(clientIp),
  origins: z.optional(
    list(
      text(isOrigin, 'must be an origin such as https://shop.example'),
      'must be a list of origins',
    ),
  ),
  store: z.optional(
    withMethods(
      ['take', 'reset', 'claim', 'replace'],
      'must be memoryStore() or redisStore(client)',
    ),
  ),
  challenge: z.optional(
    withMethods(['verify'], 'must be proofOfWork() or an object with header and verify'),
  ),
  limits: z.optional(z.partialRecord(z.enum(limitNames), rate)),
  networks: z.optional(
    list(
      z.strictObject({
        cidr: network,
        factor: z
          .number({ error: 'must be a number' })
          .check(
            check((value: number) => value > 0 && value <= 1000, 'must be above 0, at most 1000'),
          ),
      }),
      'must be a list of { cidr, factor }',
    ),
  ),
  log: z.optional(callback('must be a function')),
  consentLog: z.optional(z.boolean({ error: 'must be true or false' })),
  logSecret: z.optional(
    z.union(
      [
        secretText,
        z
          .array(secretText)
          .check(check((value: string[]) => value.length > 0, 'must hold a secret')),
      ],
      { error: 'must be 32 bytes in base64 (onboarding-gateway --new-secret), or a list of them' },
    ),
  ),
  onEvent: z.optional(callback('must be a function')),
  clock: z.optional(callback('must be a function')),
  send: z.optional(callback('must be a function')),
};

/** The schema of a list of secrets. */
export const secretsSchema = z.array(secretText);

/** Schema of `GatewayOptions` for one site. */
export const siteSchema = z.strictObject({ ...tenantShape, ...sharedShape });

/** Schema of `GatewayOptions` with `tenants`, whose own settings count. */
export const tenantsSchema = z.strictObject({
  ...z.partial(z.strictObject(tenantShape)).shape,
  ...sharedShape,
});

function isUpstream(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, hostname, search, hash, username, password } = new URL(value);
  if (search || hash || username || password) return false;
  if (protocol === 'https:') return true;
  const isLoopback = hostname === 'localhost' || parseIp(hostname)?.range() === 'loopback';
  return protocol === 'http:' && isLoopback;
}

function isHeaderName(value: string): boolean {
  return /^[!#$%&'*+.^`|~\w-]{1,100}$/.test(value);
}

function isForwardHeader(value: string): boolean {
  const own = ['accept', 'content-type', 'content-length', 'authorization', 'x-api-key', 'host'];
  const hopByHop = ['connection', 'transfer-encoding', 'upgrade', 'te', 'trailer', 'keep-alive'];
  return isHeaderName(value) && ![...own, ...hopByHop].includes(value.toLowerCase());
}

function isSecret(value: string): boolean {
  return /^[A-Za-z0-9+/]{43}=?$/.test(value) || /^[A-Za-z0-9_-]{43}=?$/.test(value);
}

function isOrigin(value: string): boolean {
  return URL.canParse(value) && /^https?:\/\//.test(value) && new URL(value).origin === value;
}
