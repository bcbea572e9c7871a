/**
 * The small replies: a token, what `checkcard` found, and whether a code was sent.
 */
import * as z from 'zod/mini';
import type { Channel } from '../domain/identifier.js';
import { OnboardingError } from '../domain/problem.js';
import type { IdentifierCheck } from './client.js';
import type { LowerKeys } from './lower-keys.js';
import { flag, id, members, spare, validate } from './schemas.js';
import type { TokenReply } from './tokens.js';

/** The names of a token (C): no source has one, and nothing works without it. */
const tokenNames = ['token', 'accesstoken', 'access_token', 'bearertoken'];
/** Visible ASCII characters, as a header carries them. */
const token = z.string().check(z.regex(/^[!-~]+$/));
const refreshReply = members({ refreshtoken: spare(z.string()) });

/** The token of a reply of `/auth`. Throws `not-our-server` if there is none that a header can carry. */
export function readToken(body: LowerKeys): TokenReply {
  const name = tokenNames.find((one) => body[one] !== undefined) ?? 'token';
  const { refreshtoken: refreshToken } = validate(refreshReply, body);
  return { token: validate(token, body[name], name), ...(refreshToken && { refreshToken }) };
}

/**
 * Throws `code-not-sent` if the reply to a code request describes an error of the email, which is empty where the message went
 * out. A code for a mobile number is a text message: the error is only written to `warn`.
 */
export function checkSent(
  { emailerrordescription: error }: LowerKeys,
  channel: Channel,
  warn?: (hint: string) => void,
): void {
  if (typeof error !== 'string') return;
  const hint = 'The platform says that the email was not sent (emailErrorDescription).';
  if (channel === 'mobile') warn?.(hint);
  else throw new OnboardingError({ code: 'code-not-sent', status: 200, hint });
}

const registered = members({ registered_customer: flag, customerid: spare(id) });
/** Without the id no code can be sent to the card's owner. */
const cardHolder = members({ customerid: z.pipe(id, z.string()) });

/**
 * Who is behind an identifier that the platform knows. Throws `not-our-server` if the reply does not say whether they are
 * registered, or has no id of a card's owner.
 */
export function readCheck(body: LowerKeys): IdentifierCheck {
  const reply = validate(registered, body);
  if (!reply.registered_customer)
    return { status: 'has-card', customerId: validate(cardHolder, body).customerid };
  const { customerid: customerId } = reply;
  return { status: 'registered', ...(customerId !== undefined && { customerId }) };
}
