/** Walks behind a gateway: all requests of the page pass through it, on the walk's clock. */
import { defaultTimes } from '../../gateway/src/options/environment.js';
import { handlerOf } from '../../gateway/src/handler-of.js';
import type { Sandbox } from '../../sandbox/src/sandbox/index.js';
import type { FakeClock } from '../flow/fake-clock.js';
import { gatewayFor, nextAddress } from '../support/through-gateway.js';
import type { Answer } from './network.js';
import { onServer } from './virtual-time.js';

/** Each walk has its own gateway, and each visitor their own IP address. */
export function throughGateway(sandbox: Sandbox, clock: FakeClock): Answer {
  // Without the minimal duration of refused log-ins: the expectations assume that refusals arrive at once.
  const wait = (milliseconds: number) =>
    milliseconds <= defaultTimes.refusedLogIn && milliseconds !== defaultTimes.poll
      ? Promise.resolve()
      : new Promise<void>((resolve) => void clock.after(milliseconds, resolve));
  const handler = handlerOf(gatewayFor(sandbox, { now: () => clock.now(), wait }));
  const ip = nextAddress();
  return async ({ pathname, search }, init) => {
    const headers = new Headers(init?.headers);
    const body = typeof init?.body === 'string' ? new TextEncoder().encode(init.body) : undefined;
    const request = {
      method: init?.method ?? 'GET',
      target: `/loyalty/api${pathname}${search}`,
      host: 'shop.example',
      header: (name: string) => headers.get(name) ?? undefined,
      body: () => Promise.resolve(body ?? new Uint8Array()),
      ip,
    };
    const given = await onServer.run(true, () => handler(request));
    const text = typeof given.body === 'object' ? new TextDecoder().decode(given.body) : given.body;
    return new Response(text ?? null, { status: given.status, headers: given.headers });
  };
}

/** A gateway that gets each PUT twice, as from a browser whose kept connection is cut; the page sees the second answer. */
export function throughGatewayTwice(sandbox: Sandbox, clock: FakeClock): Answer {
  const answer = throughGateway(sandbox, clock);
  return async (url, init) => {
    if (init?.method === 'PUT') await answer(url, init);
    return answer(url, init);
  };
}
