/**
 * What the gateway does for each call: it checks the limits, sends one request to the platform, does the bookkeeping and
 * writes the body for the page.
 */
import { isCrowded } from './controls/address-limits.js';
import {
  checkConversion,
  codeLimits,
  refundText,
  recordEnteredCode,
} from './controls/code-limits.js';
import { traceParent } from './http/trace-parent.js';
import type { CallName } from './request/calls.js';
import { contactIn, type Exchange, isLogIn } from './request/exchange.js';
import { contactOf } from './controls/contact-name.js';
import { requireCustomerId } from './controls/customer-id.js';
import type { SharedReply, SharedRequest } from './platform/flight.js';
import { remember } from './controls/known-contact.js';
import { noteCode, noteUnknown } from './controls/look-ups.js';
import { allowCheck, allowCheckOfDrawn } from './controls/code-check.js';
import { noteWrongCode } from './controls/wrong-codes.js';
import { expectOwner, passLogIn, settleLogIn, uniformRefusal } from './controls/log-in.js';
import {
  checkLimits,
  commitLimits,
  customerLimits,
  type LimitsOf,
  passLimits,
  refreshLimits,
  sessionLimits,
  walletLimits,
} from './controls/request-limits.js';
import { changeAnswer, checkAnswer } from './answer-customer-id.js';
import { Refusal } from './request/refusal.js';
import type { Services } from './controls/services.js';
import { keepProof } from './journey-token.js';
import { sessionAnswer } from './platform/session-answer.js';
import {
  answerCodeOf,
  isSuccess,
  mayBeCommitted,
  newPerson,
  type Reply,
} from './platform/upstream-reply.js';

const minute = 60_000;

/** The reply to a request, and whether the next calls of its journey may need a proof. */
export interface Performed extends SharedReply {
  readonly isCrowded?: boolean;
}

/** What is done for one call. */
interface Steps {
  /** Charges the limits, sends the request and keeps what follows from the reply. */
  perform(services: Services, exchange: Exchange): Promise<Performed>;
  /** The body for the page; undefined if only the status may be passed on. Default: the platform's, unchanged. */
  answer?(services: Services, exchange: Exchange, reply: Reply): string | undefined;
}

const steps: Readonly<Record<CallName, Steps>> = {
  authenticate: { perform: authenticate, answer: session },
  refresh: { perform: once(refreshLimits), answer: session },
  'check-card': { perform: checkCard, answer: checkAnswer },
  'verify-contact': { perform: sendCode },
  'send-code': { perform: sendCode },
  register: { perform: commit },
  'change-credentials': { perform: commit, answer: changeAnswer },
  'read-fields': { perform: once(customerLimits) },
  'read-customer': { perform: once(customerLimits) },
  'save-customer': { perform: once(customerLimits) },
  wallet: { perform: once(walletLimits) },
};

/** The platform's reply, fresh or replayed. Rejects with a `Refusal` if a limit has no room or the platform fails. */
export async function perform(services: Services, exchange: Exchange): Promise<Performed> {
  requireCustomerId(services, exchange);
  return steps[exchange.call.name].perform(services, exchange);
}

/** The body for the page; undefined if only the status may be passed on. */
export function pageAnswer(
  services: Services,
  exchange: Exchange,
  reply: Reply,
): string | undefined {
  const { answer } = steps[exchange.call.name];
  return answer ? answer(services, exchange, reply) : reply.text;
}

function session({ seals }: Services, exchange: Exchange, reply: Reply): string | undefined {
  return sessionAnswer(seals, exchange, reply);
}

/** For a call whose reply changes nothing in the gateway. */
function once(limitsOf: LimitsOf): Steps['perform'] {
  return async (services, exchange) => {
    await passLimits(services, exchange, limitsOf);
    return { reply: await send(services, exchange), source: 'sent' };
  };
}

async function authenticate(services: Services, exchange: Exchange): Promise<Performed> {
  if (isLogIn(exchange)) return logIn(services, exchange);
  const charged = await passLimits(services, exchange, sessionLimits);
  const reply = await send(services, exchange);
  const mayNeedProof = services.settings.challenge !== undefined && !exchange.proven;
  return { reply, source: 'sent', isCrowded: mayNeedProof && isCrowded(charged) };
}

/** Counts an identifier that the platform does not know, for the alarm about lists of identifiers. */
async function checkCard(services: Services, exchange: Exchange): Promise<Performed> {
  await passLimits(services, exchange, checkLimits);
  const reply = await send(services, exchange);
  if (reply.json && answerCodeOf(reply.json) === newPerson) await noteUnknown(services, exchange);
  return { reply, source: 'sent' };
}

async function send(services: Services, exchange: Exchange): Promise<Reply> {
  const { call, target, body, token, visitor, incoming, tenant, times } = exchange;
  const trace = traceParent(incoming.header('traceparent'));
  const { clock } = services.environment;
  const start = clock();
  try {
    return await services
      .upstreamOf(tenant)
      .call({ call, target, body, token, ip: visitor.ip, trace });
  } finally {
    times.upstream = clock() - start;
  }
}

async function logIn(services: Services, exchange: Exchange): Promise<SharedReply> {
  const charged = await passLogIn(services, exchange);
  const { clock, wait, times } = services.environment;
  let reply: Reply | undefined;
  try {
    reply = await send(services, exchange);
  } finally {
    await settleLogIn(services, exchange, reply, charged);
  }
  if (!isSuccess(reply)) {
    // The same response time for an unknown username and for a wrong password.
    const left = times.refusedLogIn - (clock() - exchange.now);
    if (left > 0) await wait(left);
  }
  return { reply: uniformRefusal(reply), source: 'sent' };
}

async function sendCode(services: Services, exchange: Exchange): Promise<SharedReply> {
  const work = async (): Promise<Reply> => {
    const charged = await passLimits(services, exchange, codeLimits);
    await checkConversion(services, exchange, charged);
    const reply = await send(services, exchange);
    const isRefused = reply.json !== undefined && reply.status < 500 && !isSuccess(reply);
    if (isRefused) await refundText(services, exchange);
    else if (exchange.call.name === 'verify-contact') await noteCode(services, exchange);
    return reply;
  };
  const key = exchange.incoming.header('idempotency-key');
  const isKey = key !== undefined && /^[!-~]{1,200}$/.test(key);
  if (!isKey) return { reply: await work(), source: 'sent' };
  return services.flights.run(sharedRequest(exchange, key, minute, isDecided), work);
}

/** True if the code was sent or definitely refused. After any other reply, such as a 401, a repeat can succeed. */
function isDecided({ json, status }: Reply): boolean {
  return json !== undefined && status < 500 && status !== 429 && status !== 401;
}

/**
 * Creates an account or changes its credentials, once. A repeat takes nothing of the limits: refused, it would hide that the first
 * was carried out.
 */
async function commit(services: Services, exchange: Exchange): Promise<SharedReply> {
  const request = sharedRequest(exchange, '', 15 * minute, isSuccess);
  const shared = services.flights.run(request, async () => {
    await passLimits(services, exchange, commitLimits);
    let reply: Reply;
    try {
      reply = await send(services, exchange);
    } catch (error) {
      const isLost = error instanceof Refusal && error.facts.outcome === 'upstream-failed';
      if (isLost) await noteUncertain(services, exchange);
      throw error;
    }
    if (mayBeCommitted(reply)) await noteUncertain(services, exchange);
    else if (!isSuccess(reply))
      await Promise.all([
        allowCheckOfDrawn(services, exchange),
        noteWrongCode(services, exchange, reply),
      ]);
    else
      await Promise.all([
        noteEnteredCode(services, exchange),
        expectOwner(services, exchange),
        remember(services, exchange, reply),
        keepProof(services, exchange),
      ]);
    return reply;
  });
  // If the visitor leaves, the runtime may stop the work unless it is told to wait.
  exchange.incoming.waitUntil?.(shared.catch(() => undefined));
  return shared;
}

/** The code may have been right: it counts as entered, and one log-in tells. */
async function noteUncertain(services: Services, exchange: Exchange): Promise<void> {
  await Promise.all([noteEnteredCode(services, exchange), allowCheck(services, exchange)]);
}

function sharedRequest(
  { tenant, call, sealed, body }: Exchange,
  key: string,
  keep: number,
  decides: SharedRequest['decides'],
): SharedRequest {
  const journey = key === '' ? '' : (sealed?.journey ?? '');
  const text = JSON.stringify([call.name, key, journey, body]);
  return { scope: tenant.scope, text, keep, decides };
}

/** Counts an entered code for its mobile number: that of the body, or the username if the id was found by it. */
async function noteEnteredCode(services: Services, exchange: Exchange): Promise<void> {
  const { fields, call } = exchange;
  if (call.name === 'register') return recordEnteredCode(services, exchange, contactIn(fields));
  const number = { channel: 'mobile', value: fields.username ?? '' } as const;
  if (!/^\+?\d{3,20}$/.test(number.value)) return;
  const isOfNumber = exchange.customerId?.isOf(contactOf(number));
  if (isOfNumber) await recordEnteredCode(services, exchange, number);
}
