/**
 * Performs a validated request: checks the limits, sends one request to the platform and does the bookkeeping of each
 * call.
 */
import { contactName, giveBackBudget, noteReturn } from './controls/code-limits.js';
import { contactIn, type Exchange, isLogIn } from './request/exchange.js';
import { requireCustomerId } from './controls/customer-id.js';
import type { Act, Landed } from './platform/flight.js';
import { settleLogIn, uniformRefusal } from './controls/log-in.js';
import { passLimits } from './controls/request-limits.js';
import type { Services } from './controls/services.js';
import { customerIdOf, isSuccess, type Reply } from './platform/upstream-reply.js';

const minute = 60_000;

/** The platform's reply, fresh or replayed. Rejects with a `Refusal` if a limit has no room or the platform fails. */
export async function perform(services: Services, exchange: Exchange): Promise<Landed> {
  requireCustomerId(services, exchange);
  switch (exchange.call.name) {
    case 'authenticate':
      return isLogIn(exchange) ? logIn(services, exchange) : once(services, exchange);
    case 'check-card': {
      const landed = await once(services, exchange);
      const { json } = landed.reply;
      const isKnown = isSuccess(landed.reply) && !!json && customerIdOf(json) !== undefined;
      services.alarms.noteCheck(exchange.tenant, isKnown);
      return landed;
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
      return once(services, exchange);
  }
}

async function once(services: Services, exchange: Exchange): Promise<Landed> {
  await passLimits(services, exchange);
  return { reply: await send(services, exchange), how: 'sent' };
}

async function send(services: Services, exchange: Exchange): Promise<Reply> {
  const { call, target, body, token, visitor, incoming, tenant, times } = exchange;
  const { signal } = incoming;
  const { clock } = services.environment;
  const start = clock();
  try {
    return await services
      .upstreamOf(tenant)
      .call({ call, target, body, token, ip: visitor.ip, visitor: signal });
  } finally {
    times.upstream = clock() - start;
  }
}

async function logIn(services: Services, exchange: Exchange): Promise<Landed> {
  const charged = await passLimits(services, exchange);
  const { clock, wait, times } = services.environment;
  let reply: Reply | undefined;
  try {
    reply = await send(services, exchange);
  } finally {
    await settleLogIn(services, exchange, reply, charged === 'own');
  }
  if (!isSuccess(reply)) {
    // The same response time for an unknown username and for a wrong password.
    const left = times.refusedLogIn - (clock() - exchange.now);
    if (left > 0) await wait(left);
  }
  return { reply: uniformRefusal(reply), how: 'sent' };
}

async function sendCode(services: Services, exchange: Exchange): Promise<Landed> {
  const work = async (): Promise<Reply> => {
    await passLimits(services, exchange);
    const reply = await send(services, exchange);
    const isRefused = reply.json !== undefined && reply.status < 500 && !isSuccess(reply);
    if (isRefused) await giveBackBudget(services, exchange);
    return reply;
  };
  const key = exchange.incoming.header('idempotency-key');
  if (key === undefined || !/^[!-~]{1,200}$/.test(key)) return { reply: await work(), how: 'sent' };
  return services.flights.land(actOf(exchange, key, minute, isDecided), work);
}

/** True if the code was sent or definitely refused. After any other reply, such as a 401, a repeat can succeed. */
function isDecided({ json, status }: Reply): boolean {
  return json !== undefined && status < 500 && status !== 429 && status !== 401;
}

async function commit(services: Services, exchange: Exchange): Promise<Landed> {
  await passLimits(services, exchange);
  const landed = services.flights.land(actOf(exchange, '', 15 * minute, isSuccess), async () => {
    const reply = await send(services, exchange);
    if (isSuccess(reply)) await noteEnteredCode(services, exchange);
    return reply;
  });
  // If the visitor leaves, the runtime may stop the work unless it is told to wait.
  exchange.incoming.waitUntil?.(landed.catch(() => undefined));
  return landed;
}

function actOf(
  { tenant, call, sealed, body }: Exchange,
  key: string,
  keep: number,
  decides: Act['decides'],
): Act {
  const journey = key === '' ? '' : (sealed?.journey ?? '');
  const text = JSON.stringify([call.name, key, journey, body]);
  return { scope: tenant.scope, text, keep, decides };
}

/** Counts an entered code for its mobile number: that of the body, or the username if the id was found by it. */
async function noteEnteredCode(services: Services, exchange: Exchange): Promise<void> {
  const { fields, call } = exchange;
  if (call.name === 'register') return noteReturn(services, exchange, contactIn(fields));
  const number = { channel: 'mobile', value: fields.username ?? '' } as const;
  if (!/^\+?\d{3,20}$/.test(number.value)) return;
  const isOfNumber = exchange.customerId?.isOf(contactName(number, exchange.tenant));
  if (isOfNumber) await noteReturn(services, exchange, number);
}
