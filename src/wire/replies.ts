/**
 * The small replies: a token, and what `checkcard` found.
 */
import type { Channel } from '../domain/identifier.js';
import { OnboardingError } from '../domain/problem.js';
import type { IdentifierCheck } from './client.js';
import { isEmptyList, lowerKeys } from './lower-keys.js';
import { flag, members, string, text, malformed, validate } from './schemas.js';
import type { TokenReply } from './tokens.js';

type Body = Readonly<Record<string, unknown>>;

const tokenReply = members({
  token: string,
  accesstoken: string,
  access_token: string,
  bearertoken: string,
  refreshtoken: string,
  refresh_token: string,
  expiresin: text,
  expires_in: text,
});

/** The token of a reply of `/auth`, without `Bearer`. Throws `not-our-server` if there is none that a header can carry. */
export function readToken(body: Body): TokenReply {
  const reply = validate(tokenReply, body);
  const given = reply.token ?? reply.accesstoken ?? reply.access_token ?? reply.bearertoken;
  const token = given?.replace(/^\s*bearer\s/i, '').trim();
  if (!token || !/^[!-~]+$/.test(token)) throw malformed('The reply has no token.');
  const expiresIn = Number(reply.expiresin ?? reply.expires_in);
  return {
    token,
    refreshToken: reply.refreshtoken ?? reply.refresh_token,
    ...(expiresIn > 0 && Number.isFinite(expiresIn) && { expiresIn }),
  };
}

/**
 * Throws `code-not-sent` if the reply to a code request describes an error of the email, which is empty where the message went
 * out. A code for a mobile number is a text message: the error is only written to `warn`.
 */
export function checkSent(body: Body, channel: Channel, warn?: (hint: string) => void): void {
  const { emailerrordescription: error } = lowerKeys(body);
  if (error === undefined || isEmptyList(error)) return;
  const hint = 'The platform says that the email was not sent (emailErrorDescription).';
  if (channel === 'mobile') warn?.(hint);
  else throw new OnboardingError({ code: 'code-not-sent', status: 200, hint });
}

const checkReply = members({ registered_customer: flag, id: text, customerid: text });

/**
 * Who is behind an identifier that the platform knows. Throws `not-our-server` if the reply does not say whether they are
 * registered, or has no customer id.
 */
export function readCheck(body: Body): IdentifierCheck {
  const reply = validate(checkReply, body);
  const customerId = reply.customerid ?? reply.id;
  const isRegistered = reply.registered_customer;
  if (isRegistered === undefined) throw malformed('The reply does not say who is registered.');
  if (isRegistered) return { status: 'registered', ...(customerId && { customerId }) };
  // Without it no code can be sent to the card's owner.
  if (customerId === undefined) throw malformed('The reply has no customer id.');
  return { status: 'has-card', customerId };
}
