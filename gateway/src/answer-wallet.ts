/**
 * The routes of passes. `POST {prefix}/wallet/apple|google|phone` gives the address of a pass for the customer of the token;
 * the page never says which card. `GET {prefix}/wallet/apple|phone/{seal}` delivers the pass to a plain navigation: it has
 * no `Origin`, so the seal is the permission.
 */
import { walletOf, type PassTarget, type WalletName } from './domain/wallet.js';
import type { Visitor } from './http/client-ip.js';
import type { Incoming, Outgoing } from './http/incoming.js';
import { chargeLimits } from './controls/request-limits.js';
import type { Services } from './controls/services.js';
import type { TenantSettings } from './options/settings.js';
import { readCard } from './platform/customer-card.js';
import { isSuccess, refusalText, type Reply } from './platform/upstream-reply.js';
import { answered, type AnswerHeaders } from './request/answer.js';
import { walletCall, type Route } from './request/calls.js';
import type { Exchange } from './request/exchange.js';
import { badRequest, Refusal, tooMany, wrongMethod } from './request/refusal.js';
import { devicePage } from './wallet/device-page.js';
import type { NoPass } from './wallet/words.js';

/** A request of a pass: to make its address, or to open that address. */
export type PassRequest =
  | { readonly kind: 'make'; readonly target: PassTarget }
  | { readonly kind: 'open'; readonly target: 'apple' | 'phone'; readonly seal: string };

/** The name of `GET` in logs and metrics. */
export const openCall = 'wallet-pass';

/** Milliseconds for which the address of a pass works. */
const life = 5 * 60_000;
/** Most characters of the path of an address, so that its QR code can be read from a screen. The page adds the origin. */
const longestPath = 400;
/** Milliseconds after which a visitor may try again when too many passes wait to be signed. */
const queueWait = 5000;

/** The wallets that the tenant has, as in the header `x-onboarding-wallet`. */
function walletsOf({ wallet }: TenantSettings, now: number): WalletName[] {
  const { apple, google } = wallet;
  return [
    ...(apple && now < apple.expires ? (['apple'] as const) : []),
    ...(google ? (['google'] as const) : []),
  ];
}

/** The header that names the wallets to the page; none without a wallet. */
export function walletHeader(
  tenant: TenantSettings,
  now: number,
): Readonly<Record<string, string>> {
  const wallets = walletsOf(tenant, now);
  return wallets.length > 0 ? { 'x-onboarding-wallet': wallets.join(', ') } : {};
}

/** The request at a path below the prefix; undefined for any other path and for a wallet that the tenant has not. */
export function passRequestOf(
  path: string | undefined,
  tenant: TenantSettings,
  now: number,
): PassRequest | undefined {
  const [, target, seal] = /^\/wallet\/(apple|google|phone)(?:\/([^/]*))?$/.exec(path ?? '') ?? [];
  const wallets = walletsOf(tenant, now);
  if (target !== 'apple' && target !== 'google' && target !== 'phone') return undefined;
  if (target === 'phone' ? wallets.length === 0 : !wallets.includes(target)) return undefined;
  if (seal === undefined) return { kind: 'make', target };
  return target === 'google' ? undefined : { kind: 'open', target, seal };
}

/** The call to the platform for `POST`. Throws a 405 `Refusal` for another method. */
export function passRoute(method: string, query: string): Route {
  if (method !== 'POST') throw wrongMethod('POST');
  return { call: walletCall, path: walletCall.path, query };
}

/** The response to `POST`: the address of the pass, from the platform's reply to `GET /customer`. */
export async function makePass(
  services: Services,
  { tenant, now }: Exchange,
  reply: Reply,
  target: PassTarget,
  headers: AnswerHeaders,
): Promise<Outgoing> {
  if (!isSuccess(reply)) {
    const { status, retryAfter } = reply;
    return answered({ status, retryAfter, text: refusalText(reply) }, headers);
  }
  const card = readCard(reply.text);
  if (!card) throw noCard('customer: no card');
  const { google } = tenant.wallet;
  const url =
    target === 'google' ? await google?.link(card) : addressOf(services, tenant, target, card, now);
  if (url === undefined) throw noCard('customer: card too long');
  return answered({ status: 200, text: JSON.stringify({ url }) }, headers);
}

function addressOf(
  { seals, settings }: Services,
  { name }: TenantSettings,
  target: 'apple' | 'phone',
  card: Parameters<Services['seals']['sealPass']>[1],
  now: number,
): string | undefined {
  const base = `${settings.prefix}/wallet/${target}/`;
  const seal = seals.sealPass(name, card, now + life, longestPath - base.length);
  return seal === undefined ? undefined : base + seal;
}

/**
 * The response to `GET`: the pass, or the way to Google's, or a page that says why there is none. Rejects with a
 * `Refusal` for a seal that is broken or expired (404) and above the limits (429).
 */
export async function openPass(
  services: Services,
  incoming: Incoming,
  tenant: TenantSettings,
  visitor: Visitor,
  { target, seal }: Extract<PassRequest, { kind: 'open' }>,
  headers: AnswerHeaders,
  now: number,
): Promise<Outgoing> {
  if (incoming.method !== 'GET') throw wrongMethod('GET');
  // The address is not for the site that a redirect leads to.
  headers['referrer-policy'] = 'no-referrer';
  const { limits, seals } = services;
  const card = seals.openPass(tenant.name, seal, now);
  await chargeLimits(
    services,
    tenant,
    [
      limits.byIp('all-ip', visitor),
      limits.byIp('wallet-ip', visitor),
      ...(card ? [limits.rate('wallet-customer', `card ${card.card}`)] : []),
    ],
    now,
  );
  if (!card) throw badRequest('pass: no such address', 404);
  const device = target === 'phone' ? walletOf(incoming.header('user-agent') ?? '') : target;
  if (device === undefined) return pageAnswer(incoming, 200, 'no-phone', headers);
  const { apple, google } = tenant.wallet;
  if (device === 'google' && google) {
    return { status: 302, headers: { ...headers, location: await google.link(card) }, body: '' };
  }
  if (device === 'google' || !apple || !walletsOf(tenant, now).includes('apple')) {
    return pageAnswer(incoming, 404, 'no-wallet', headers);
  }
  const pass = await apple.sign(card);
  if (!pass) {
    const facts = { outcome: 'unavailable', reason: 'passes waiting' } as const;
    throw tooMany(queueWait, services.environment.random, facts);
  }
  headers['content-type'] = 'application/vnd.apple.pkpass';
  // Not an attachment: some browsers of iOS would only save it.
  headers['content-disposition'] = 'inline; filename="card.pkpass"';
  return { status: 200, headers, body: pass };
}

/** The page for a refused `GET`. */
export function refusedPass(
  incoming: Incoming,
  refusal: Refusal,
  headers: AnswerHeaders,
): Outgoing {
  Object.assign(headers, refusal.facts.headers);
  return pageAnswer(incoming, refusal.status, refusal.status === 404 ? 'ended' : 'busy', headers);
}

function pageAnswer(
  incoming: Incoming,
  status: number,
  reason: NoPass,
  headers: AnswerHeaders,
): Outgoing {
  headers['content-type'] = 'text/html; charset=utf-8';
  headers['content-security-policy'] = "default-src 'none'; style-src 'unsafe-inline'";
  return { status, headers, body: devicePage(reason, incoming.header('accept-language') ?? '') };
}

function noCard(reason: string): Refusal {
  return new Refusal(502, { problem: 'upstream' }, { outcome: 'upstream-failed', reason });
}
