/**
 * The tokens in the platform's answer to `/auth` and `/auth/refreshToken`, and the answer with others in their place.
 */
import { type Json, isJson, membersOf, textOf } from './upstream-reply.js';

const tokenNames = ['token', 'accesstoken', 'access_token', 'bearertoken'];
const refreshNames = ['refreshtoken', 'refresh_token'];
const expiryNames = ['expiresin', 'expires_in'];

export interface SessionTokens {
  /** Without `Bearer`. */
  readonly token: string;
  readonly refreshToken: string | undefined;
  /** Seconds, if the platform says so. */
  readonly expiresIn: number | undefined;
}

/** Undefined when there is no token that a header can carry. */
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

/** An answer of tokens alone: nothing else of the platform's is in it. */
export function writeSession({ token, refreshToken, expiresIn }: SessionTokens): Json {
  return {
    AnswerCode: 0,
    token,
    ...(refreshToken !== undefined && { refreshToken }),
    ...(expiresIn !== undefined && { expiresIn }),
  };
}

/** The platform's answer with other tokens: every member that may hold one is left out, and ours stand at the root. */
export function replaceTokens(text: string, tokens: SessionTokens): Json {
  const json: unknown = JSON.parse(quoteLongNumbers(text));
  const left = isJson(json) ? withoutTokens(json) : {};
  return { ...left, ...writeSession(tokens) };
}

function withoutTokens(json: Json): Json {
  const dropped = [...tokenNames, ...refreshNames, ...expiryNames, 'answercode', 'returncode'];
  const kept = Object.entries(json).filter(([key]) => !dropped.includes(key.toLowerCase()));
  return Object.fromEntries(
    kept.map(([key, value]) => [
      key,
      key.toLowerCase() === 'data' && isJson(value) ? withoutTokens(value) : value,
    ]),
  );
}

/** Long ids that the platform sends as numbers would lose digits on their way through JSON; as text they do not. */
function quoteLongNumbers(text: string): string {
  const pieces = /"(?:[^"\\]|\\[^])*(?:"|\\?$)|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
  return text.replace(pieces, (piece) =>
    /^[-\d.]+$/.test(piece) && piece.replace(/\D/g, '').length > 15 ? `"${piece}"` : piece,
  );
}
