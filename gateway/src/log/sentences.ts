/**
 * The sentence of a line, for a person who helps a visitor.
 */
import { emailError, hasNoAnswer, isAccepted, mayBeCarriedOut } from './carried-out.js';
import { channels, findings } from './kinds.js';
import type { RequestLine } from './line-schemas.js';

/** What was tried, and what it means that the platform has accepted it. */
const calls = new Map<string, readonly [tried: string, accepted: string]>(
  Object.entries({
    authenticate: ['Log-in', 'accepted'],
    'verify-contact': ['Code requested', 'accepted by the platform, which is not delivery'],
    'send-code': ['Code requested', 'accepted by the platform, which is not delivery'],
    register: ['Code entered', 'right; the account was created'],
    'change-credentials': ['Code entered', 'right; the password was set'],
    'save-customer': ['Personal data saved', 'accepted by the platform'],
  }),
);

/** Answer codes that a visitor can run into, in words. */
const answers: Readonly<Record<number, string | undefined>> = {
  50: 'no such customer',
  51: 'the customer is blocked',
  52: 'the customer has expired',
  56: 'wrong campaign',
  58: 'exists already',
  77: 'wrong username or password',
  90: 'the customer was deleted',
  100: 'the campaign is disabled',
  102: 'birth date not valid',
  132: 'a mandatory field is missing',
  177: 'wrong password',
  178: 'the customer is not active',
  202: 'mail not sent',
  203: 'text not sent',
  205: 'text not sent',
  208: 'text not sent',
  240: 'a mandatory field is missing',
  260: 'email address not valid',
  263: 'the username exists',
  264: 'the password is not accepted',
  311: 'another customer has the email address',
  312: 'wrong code',
  315: 'wrong code',
  350: 'the category issues no virtual cards',
  425: 'the code was used, or has expired',
  427: 'changed at the same moment elsewhere',
  444: 'wrong credentials',
  448: 'email address not valid',
  450: 'the welcome mail failed',
  482: 'another customer has the email address',
  484: 'mail not sent',
  485: 'mail not sent',
  996: 'not valid as it was typed',
  998: 'the session has ended',
};

/** The sentence of a line; undefined for one that support need not see: a token, a form that was read. */
export function sentenceOf(entry: RequestLine): string | undefined {
  const { call, channel, status } = entry;
  const kind = channel === undefined ? '' : ` (${channels[channel]})`;
  if (call === 'check-card' && entry.found !== undefined)
    return `Looked up${kind}: ${findings[entry.found]}`;
  const isQuiet = !calls.has(call) || (call === 'authenticate' && !entry.scope);
  if (isQuiet && call !== 'check-card' && status < 400) return undefined;
  if (call === 'challenge') return undefined;
  const [tried, accepted] = isQuiet ? [nameOf(call), 'done'] : (calls.get(call) ?? [call, 'done']);
  const again = repeats[entry.outcome] ?? '';
  const warning = entry.reason === emailError ? '; it reports an error of an email' : '';
  const open = mayBeCarriedOut(entry) ? '; it may have been carried out' : '';
  const result = isAccepted(entry) ? accepted + warning : refusalOf(entry);
  return `${tried}${kind}: ${result}${open}${again}`;
}

const nameOf = (call: string): string => (call === 'check-card' ? 'Looked up' : `Call ${call}`);

const repeats: Readonly<Partial<Record<RequestLine['outcome'], string>>> = {
  replayed: ' (a repeat, which got the first answer)',
  joined: ' (a repeat, which got the first answer)',
};

function refusalOf(entry: RequestLine): string {
  const { outcome, limit, reason, answerCode, status } = entry;
  if (limit !== undefined)
    return `refused by the limit ${limit} of the gateway; later it works again`;
  switch (outcome) {
    case 'challenged':
      return 'refused until the page sends a proof of work';
    case 'unavailable':
      return `refused by the gateway, which was not able to serve (${reason ?? ''})`;
    case 'upstream-failed':
      return `no answer of the platform (${reason ?? ''})`;
    case 'failed':
      return `an error in the gateway (${reason ?? ''})`;
    default:
  }
  if (hasNoAnswer(entry))
    return `no answer of the platform (${reason ?? `status ${String(status)}`})`;
  if (answerCode !== undefined) {
    const words = answers[answerCode];
    return `refused by the platform: ${words ? `${words} ` : ''}(AnswerCode ${String(answerCode)})`;
  }
  if (reason === 'not sent') return 'the platform has sent nothing';
  if (reason === 'email not sent')
    return 'the platform reports that the email was not sent; a text message may have been';
  if (reason === 'country') return 'refused by the gateway: no texts to this country';
  if (reason !== undefined) return `refused by the gateway: ${reason}`;
  return `refused by the platform (status ${String(status)})`;
}
