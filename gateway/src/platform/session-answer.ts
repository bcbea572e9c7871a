/**
 * Responses with tokens: replaces the platform's tokens with sealed ones where the page must not receive the originals.
 */
import { randomBytes } from 'node:crypto';
import { type Exchange, isLogIn, opensJourney } from '../request/exchange.js';
import type { Sealed, Seals } from '../crypto/seals.js';
import { readSession, replaceTokens, type SessionTokens, writeSession } from './session-reply.js';
import { isSuccess, refusalText, type Reply } from './upstream-reply.js';

const minute = 60_000;
/** Milliseconds by which a seal outlives its token, so that the platform decides when the token expires. */
const grace = minute;
/** Lifetime of a token whose expiry the platform does not state. */
const tokenLife = 15 * minute;
const refreshLife = 60 * minute;

/** The response to `/auth` and `/auth/refreshToken`. A reply without a readable token gives no body. */
export function sessionAnswer(seals: Seals, exchange: Exchange, reply: Reply): string | undefined {
  const { tenant, sealed } = exchange;
  if (isLogIn(exchange)) {
    return tenant.customerTokens === 'pass' ? reply.text : customerSession(seals, exchange, reply);
  }
  if (!opensJourney(exchange) && !sealed) return reply.text;
  const tokens = isSuccess(reply) ? readSession(reply.json) : undefined;
  if (!tokens) return refusalText(reply);
  const facts = sealed
    ? { ...sealed }
    : {
        scope: 'customersynchro' as const,
        journey: newJourney(),
        campaign: exchange.fields.campaignid ?? '',
        ...(exchange.proven && { proven: true as const }),
      };
  return JSON.stringify(writeSession(sealTokens(seals, exchange, tokens, facts)));
}

function customerSession(seals: Seals, exchange: Exchange, reply: Reply): string | undefined {
  if (!isSuccess(reply)) return refusalText(reply);
  const tokens = readSession(reply.json);
  if (!tokens) return refusalText(reply);
  const facts = {
    scope: 'customer' as const,
    journey: newJourney(),
    campaign: exchange.fields.campaignid ?? '',
  };
  return replaceTokens(reply.text, sealTokens(seals, exchange, tokens, facts));
}

function sealTokens(
  seals: Seals,
  { tenant, now }: Exchange,
  { token, refreshToken, expiresIn }: SessionTokens,
  facts: Omit<Sealed, 'token' | 'expires'>,
): SessionTokens {
  const life = expiresIn === undefined ? tokenLife : expiresIn * 1000;
  const seal = (purpose: 'token' | 'refresh', text: string, time: number): string =>
    seals.sealToken(tenant.name, purpose, { ...facts, token: text, expires: now + time + grace });
  return {
    token: seal('token', token, life),
    refreshToken:
      refreshToken === undefined ? undefined : seal('refresh', refreshToken, refreshLife),
    expiresIn,
  };
}

function newJourney(): string {
  return randomBytes(8).toString('base64url');
}
