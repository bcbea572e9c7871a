/** Endpoints for the operator: liveness, readiness and metrics. */
import type { RequestListener, ServerResponse } from 'node:http';
import type { Gateway } from '../options/gateway-options.js';

const prometheus = 'text/plain; version=0.0.4; charset=utf-8';

/**
 * A listener for `GET` and `HEAD`. `/healthz`: 200 while the process runs. `/readyz`: 200, or 503 while it shuts down
 * or cannot serve, with the state in JSON. `/metrics`: Prometheus text, after the store was asked: without visitors
 * nobody else would notice that it is down, or up again.
 */
export function adminListener(
  gateway: Pick<Gateway, 'ready' | 'metrics'>,
  isDraining: () => boolean,
): RequestListener {
  const ready = async (response: ServerResponse) => {
    const readiness = await gateway.ready();
    const isReady = readiness.ready && !isDraining();
    const body = { ...readiness, ready: isReady, closing: readiness.closing || isDraining() };
    send(response, isReady ? 200 : 503, `${JSON.stringify(body)}\n`, 'application/json');
  };
  const metrics = async (response: ServerResponse) => {
    await gateway.ready();
    send(response, 200, gateway.metrics(), prometheus);
  };
  return ({ method, url }, response) => {
    if (method !== 'GET' && method !== 'HEAD') send(response, 405, 'GET only\n');
    else if (url === '/healthz') send(response, 200, 'ok\n');
    else if (url === '/readyz') void ready(response);
    else if (url === '/metrics') void metrics(response);
    else send(response, 404, 'not found\n');
  };
}

function send(response: ServerResponse, status: number, body: string, type = 'text/plain'): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
}
