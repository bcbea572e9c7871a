/**
 * Puts a gateway in front of the sandbox of a test's cell: `/cells/<name>/loyalty/api/…`. Each cell has a gateway of its
 * own with all limits on, so that each visitor has limits of their own, and reaches its sandbox over HTTP. `POST
 * /cells/<name>/platform-hung-up` ends the gateway's calls that have no complete answer, so that a test of a hanging platform
 * waits for no time limit.
 */
const prefix = '/loyalty/api/';

/** Answers the request if its path is that of a gateway. */
export function cellGateways({ createGateway, fetchSend, toNode }) {
  const cells = new Map();

  function create({ host }, cell) {
    let line = new AbortController();
    const gateway = createGateway({
      prefix: prefix.slice(0, -1),
      upstream: `http://${host}/cells/${cell}/api`,
      apiKey: 'sandbox',
      secrets: [Buffer.alloc(32, 1).toString('base64')],
      campaigns: { 1001: { categories: ['1703'] } },
      mobile: { country: '39', perDay: 100 },
      send: (request) =>
        fetchSend({ ...request, signal: AbortSignal.any([request.signal, line.signal]) }),
    });
    const hangUp = () => {
      line.abort();
      line = new AbortController();
    };
    return { handle: toNode(gateway), hangUp };
  }

  return (context, cell, rest) => {
    if (rest === '/platform-hung-up') {
      cells.get(cell).hangUp();
      context.body = '';
      return true;
    }
    if (!rest.startsWith(prefix)) return false;
    if (!cells.has(cell)) cells.set(cell, create(context.req.headers, cell));
    // Bypasses the test runner, which would answer 404.
    context.respond = false;
    cells.get(cell).handle(context.req, context.res);
    return true;
  };
}
