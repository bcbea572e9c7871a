/**
 * Parses the address of a store. A fault states the rule and never repeats the address, which may hold a password.
 */
import { isIP } from 'node:net';

/** Host and port of a server. */
export interface Node {
  readonly host: string;
  readonly port: number;
}

/** User and password. */
export interface Credentials {
  readonly username?: string;
  readonly password?: string;
}

/** A parsed address. */
export interface RedisAddress {
  readonly kind: 'server' | 'cluster' | 'sentinel';
  /** The server, nodes of the cluster, or the Sentinels. */
  readonly nodes: readonly Node[];
  readonly isTls: boolean;
  readonly database: number;
  /** The name of the primary that the Sentinels watch. */
  readonly primary?: string;
  /** For every server. */
  readonly login: Credentials;
  /** For every Sentinel. */
  readonly sentinel: Credentials;
}

/** The forms of an address, for messages. */
export const addressForms =
  'must be redis://host, redis+cluster://host or redis+sentinel://host,host,host/name, each also with rediss, ' +
  'with user:password@ in front of the host, percent-encoded';

/** The address as parts, or a fault, a sentence. A `password` beside the address replaces the one in it. */
export function parseRedisAddress(
  text: string,
  password?: string,
): RedisAddress | { readonly fault: string } {
  const fault = { fault: addressForms };
  // Operators have clusters written as whole addresses with commas between them.
  const [first = '', ...others] = text
    .split(/,(?=\s*rediss?:\/\/)/)
    .map((address) => address.trim());
  const parts =
    /^(rediss?)(?:\+(cluster|sentinel))?:\/\/(?:([^@/?#]*)@)?([^/?#@]+)(\/[^?#@]*)?(?:\?([^#]*))?$/.exec(
      first,
    );
  if (!parts) return fault;
  const [, scheme, form, userInfo = '', list = '', path = '', query] = parts;
  const nodes = [list, ...others.map((other) => hostsOf(other, scheme ?? ''))].flatMap((hosts) =>
    hosts === undefined ? [undefined] : hosts.split(',').map((host) => nodeOf(host.trim(), form)),
  );
  const kind =
    form === 'sentinel' ? form : form === 'cluster' || nodes.length > 1 ? 'cluster' : 'server';
  if (!nodes.every((node) => node !== undefined)) return fault;
  const [name, secret] = splitAtColon(userInfo).map(decoded);
  const options = new URLSearchParams(query);
  const known = kind === 'sentinel' ? ['db', 'sentinel-user', 'sentinel-password'] : [];
  const unknown = [...options.keys()].find((name) => !known.includes(name));
  if (unknown !== undefined) {
    return {
      fault: `has an option that ${known.length > 0 ? `is none of ${known.join(', ')}` : 'only Sentinel has'}`,
    };
  }
  const rest = decoded(path.replace(/^\//, ''));
  if (name === undefined || secret === undefined || rest === undefined) {
    return { fault: 'is not percent-encoded: write % as %25, and other special characters as %XX' };
  }
  const number = kind === 'sentinel' ? (options.get('db') ?? '') : rest;
  if (!/^\d{0,4}$/.test(number)) return { fault: 'has a database that is not a number' };
  const database = Number(number);
  if (kind === 'cluster' && database !== 0)
    return { fault: 'is a cluster, which has only database 0' };
  if (kind === 'sentinel' && !/^[\w.-]+$/.test(rest)) {
    return {
      fault: 'needs the name that the Sentinels watch: redis+sentinel://host,host,host/name',
    };
  }
  const login = loginOf(name, password ?? secret);
  const asServers = !options.has('sentinel-user') && !options.has('sentinel-password');
  return {
    kind,
    nodes,
    isTls: scheme === 'rediss',
    database,
    login,
    ...(kind === 'sentinel' && { primary: rest }),
    sentinel: asServers
      ? login
      : loginOf(options.get('sentinel-user'), options.get('sentinel-password')),
  };
}

/** Hosts of a further address of a list; undefined if it has another scheme or more than hosts. */
function hostsOf(address: string, scheme: string): string | undefined {
  const [, own, hosts] = /^(rediss?):\/\/(?:[^@/]*@)?([^/?#@]+)\/?$/.exec(address) ?? [];
  return own === scheme ? hosts : undefined;
}

function nodeOf(text: string, form: string | undefined): Node | undefined {
  const [, bracketed, name, port] =
    /^(?:\[([^\]]+)\]|([^:[\]\s]+))(?::(\d{1,5}))?$/.exec(text) ?? [];
  const host = bracketed ?? name;
  const number = Number(port ?? (form === 'sentinel' ? 26_379 : 6379));
  if (host === undefined || number < 1 || number > 65_535) return undefined;
  if (bracketed !== undefined && isIP(bracketed) !== 6) return undefined;
  return { host, port: number };
}

const loginOf = (username: string | null, password: string | null): Credentials => ({
  ...(username && { username }),
  ...(password && { password }),
});

function splitAtColon(text: string): readonly [string, string] {
  const colon = text.indexOf(':');
  return colon < 0 ? [text, ''] : [text.slice(0, colon), text.slice(colon + 1)];
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** The address for messages: without user, password and options. */
export function shownAddress({ kind, nodes, isTls, primary, database }: RedisAddress): string {
  const scheme = `${isTls ? 'rediss' : 'redis'}${kind === 'server' ? '' : `+${kind}`}`;
  const path = primary ?? (database === 0 ? '' : String(database));
  return `${scheme}://${nodes.map(shownNode).join(',')}${path && `/${path}`}`;
}

/** `host:port`. */
const shownNode = ({ host, port }: Node): string =>
  `${host.includes(':') ? `[${host}]` : host}:${String(port)}`;
