/**
 * Puts a gateway in front of the sandbox of a test's cell: `/cells/<name>/loyalty/api/…`. Each cell has a gateway of its
 * own with all limits on, so that each visitor has limits of their own, and reaches its sandbox over HTTP.
 */
const prefix = '/loyalty/api/';
/** Milliseconds after which an impatient gateway gives up; more than the sandbox takes on a busy machine. */
const impatient = 1500;

/**
 * Answers the request if its path is that of a gateway. `optionsOf` gives the options of a cell: while `impatient` is set,
 * its gateway waits shorter for the platform, so that a test of a hanging platform is quick.
 */
export function cellGateways(
  { createGatewayIn, defaultTimes, realEnvironment, toNode },
  optionsOf,
) {
  const handlers = new Map();

  function create({ host }, cell) {
    const time = (name) => (optionsOf(cell)?.impatient ? impatient : defaultTimes[name]);
    const times = {
      ...defaultTimes,
      get call() {
        return time('call');
      },
      get commit() {
        return time('commit');
      },
    };
    const gateway = createGatewayIn(
      { ...realEnvironment(), times },
      {
        prefix: prefix.slice(0, -1),
        upstream: `http://${host}/cells/${cell}/api`,
        apiKey: 'sandbox',
        secrets: [Buffer.alloc(32, 1).toString('base64')],
        campaigns: { 1001: { categories: ['1703'] } },
        mobile: { country: '39', perDay: 100 },
      },
    );
    return toNode(gateway);
  }

  return (context, cell, rest) => {
    if (!rest.startsWith(prefix)) return false;
    if (!handlers.has(cell)) handlers.set(cell, create(context.req.headers, cell));
    // Bypasses the test runner, which would answer 404.
    context.respond = false;
    handlers.get(cell)(context.req, context.res);
    return true;
  };
}
