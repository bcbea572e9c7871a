/**
 * Performs a validated request: checks the limits, sends one request to the platform and does the bookkeeping of each
 * call.
 */
import { contactName, refundText, recordEnteredCode } from './controls/code-limits.js';
import { traceParent } from './http/trace-parent.js';
import { contactIn, type Exchange, isLogIn } from './request/exchange.js';
import { requireCustomerId } from './controls/customer-id.js';
import type { SharedReply, SharedRequest } from './platform/flight.js';
import { rememberAddress, settleLogIn, uniformRefusal } from './controls/log-in.js';
import { passLimits } from './controls/request-limits.js';
import type { Services } from './controls/services.js';
import { answerCodeOf, isSuccess, type Reply } from './platform/upstream-reply.js';

const minute = 60_000;
/** Answer code of `checkcard` for an identifier that the platform does not know. */
const newPerson = 53;

/** The reply to a request, and whether the next calls of its journey may need a proof. */
export interface Performed extends SharedReply {
  readonly isCrowded?: boolean;
}

/** The platform's reply, fresh or replayed. Rejects with a `Refusal` if a limit has no room or the platform fails. */
export async function perform(services: Services, exchange: Exchange): Promise<Performed> {
  requireCustomerId(services, exchange);
  switch (exchange.call.name) {
    case 'authenticate':
      return isLogIn(exchange) ? logIn(services, exchange) : once(services, exchange);
    case 'check-card': {
      const performed = await once(services, exchange);
      noteCheck(services, exchange, performed.reply);
      return performed;
    }
    case 'verify-contact':
    case 'send-code':
      return sendCode(services, exchange);
    case 'register':
    case 'change-credentials':
      return commit(services, exchange);
    case 'refresh':
    case 'read-fields':
    case 'read-customer':
    case 'save-customer':
    case 'wallet':
      return once(services, exchange);
  }
}

async function once(services: Services, exchange: Exchange): Promise<Performed> {
  const { isCrowded = false } = await passLimits(services, exchange);
  return { reply: await send(services, exchange), source: 'sent', isCrowded };
}

async function send(services: Services, exchange: Exchange): Promise<Reply> {
  const { call, target, body, token, visitor, incoming, tenant, times } = exchange;
  const { signal } = incoming;
  const trace = traceParent(incoming.header('traceparent'));
  const { clock } = services.environment;
  const start = clock();
  try {
    return await services
      .upstreamOf(tenant)
      .call({ call, target, body, token, ip: visitor.ip, trace, visitor: signal });
  } finally {
    times.upstream = clock() - start;
  }
}

async function logIn(services: Services, exchange: Exchange): Promise<SharedReply> {
  const { isOwn = false } = await passLimits(services, exchange);
  const { clock, wait, times } = services.environment;
  let reply: Reply | undefined;
  try {
    reply = await send(services, exchange);
  } finally {
    await settleLogIn(services, exchange, reply, isOwn);
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
    await passLimits(services, exchange);
    const reply = await send(services, exchange);
    const isRefused = reply.json !== undefined && reply.status < 500 && !isSuccess(reply);
    if (isRefused) await refundText(services, exchange);
    else noteCode(services, exchange);
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

async function commit(services: Services, exchange: Exchange): Promise<SharedReply> {
  await passLimits(services, exchange);
  const request = sharedRequest(exchange, '', 15 * minute, isSuccess);
  const shared = services.flights.run(request, async () => {
    const reply = await send(services, exchange);
    if (isSuccess(reply)) {
      // The log-in that follows is that of the owner.
      await Promise.all([noteEnteredCode(services, exchange), rememberAddress(services, exchange)]);
    }
    return reply;
  });
  // If the visitor leaves, the runtime may stop the work unless it is told to wait.
  exchange.incoming.waitUntil?.(shared.catch(() => undefined));
  return shared;
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

/** Counts an identifier that the platform does not know, for the alarm about lists of identifiers. */
function noteCheck({ alarms, hash }: Services, exchange: Exchange, { json }: Reply): void {
  const { tenant, visitor, identifier } = exchange;
  if (!identifier || !json || answerCodeOf(json) !== newPerson) return;
  alarms.noteUnknown(tenant, visitor.key, hash('unknown', contactName(identifier, tenant)));
}

function noteCode({ alarms, hash }: Services, { tenant, visitor, identifier }: Exchange): void {
  if (!identifier) return;
  alarms.noteCode(tenant, visitor.key, hash('unknown', contactName(identifier, tenant)));
}

/** Counts an entered code for its mobile number: that of the body, or the username if the id was found by it. */
async function noteEnteredCode(services: Services, exchange: Exchange): Promise<void> {
  const { fields, call } = exchange;
  if (call.name === 'register') return recordEnteredCode(services, exchange, contactIn(fields));
  const number = { channel: 'mobile', value: fields.username ?? '' } as const;
  if (!/^\+?\d{3,20}$/.test(number.value)) return;
  const isOfNumber = exchange.customerId?.isOf(contactName(number, exchange.tenant));
  if (isOfNumber) await recordEnteredCode(services, exchange, number);
}
