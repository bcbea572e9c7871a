/**
 * Reads and replaces the tokens in the platform's reply to `/auth` and `/auth/refreshToken`.
 */
import { isRecord } from '../domain/json.js';
import { type Json, membersOf, parseExactly, textOf } from './upstream-reply.js';

const tokenNames = ['token', 'accesstoken', 'access_token', 'bearertoken'];
const refreshNames = ['refreshtoken', 'refresh_token'];
const expiryNames = ['expiresin', 'expires_in'];

/** The tokens of a reply. */
export interface SessionTokens {
  /** The token without `Bearer`. */
  readonly token: string;
  readonly refreshToken: string | undefined;
  /** Lifetime in seconds; undefined if the reply has none. */
  readonly expiresIn: number | undefined;
}

/** The tokens of a reply; undefined if it has no token that is valid in a header. */
export function readSession(json: Json): SessionTokens | undefined {
  const [given] = membersOf(json, ...tokenNames);
  const token = typeof given === 'string' ? given.replace(/^\s*bearer\s/i, '').trim() : '';
  if (!/^[!-~]{1,8000}$/.test(token)) return undefined;
  const [refresh] = membersOf(json, ...refreshNames);
  const refreshToken = typeof refresh === 'string' && refresh.length <= 8000 ? refresh : undefined;
  const seconds = Number(textOf(membersOf(json, ...expiryNames)[0]));
  const expiresIn = seconds > 0 && Number.isFinite(seconds) ? seconds : undefined;
  return { token, refreshToken, expiresIn };
}

/** A reply that contains only the tokens and the answer code 0. */
export function writeSession({ token, refreshToken, expiresIn }: SessionTokens): Json {
  return {
    AnswerCode: 0,
    token,
    ...(refreshToken !== undefined && { refreshToken }),
    ...(expiresIn !== undefined && { expiresIn }),
  };
}

/**
 * The platform's reply with other tokens: removes every member that can hold a token and adds the new ones at the root.
 * Undefined if it is nested too deeply to be written: thousands of levels, which `JSON.parse` reads.
 */
export function replaceTokens(text: string, tokens: SessionTokens): string | undefined {
  try {
    return JSON.stringify({ ...withoutTokens(parseExactly(text)), ...writeSession(tokens) });
  } catch {
    return undefined;
  }
}

function withoutTokens(json: Json): Json {
  const dropped = [...tokenNames, ...refreshNames, ...expiryNames, 'answercode', 'returncode'];
  const kept = Object.entries(json).filter(([key]) => !dropped.includes(key.toLowerCase()));
  return Object.fromEntries(
    kept.map(([key, value]) => [
      key,
      key.toLowerCase() === 'data' && isRecord(value) ? withoutTokens(value) : value,
    ]),
  );
}
