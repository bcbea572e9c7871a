const script = 'text/javascript';
const bodies = {
  other: [script, 'export const a = {}, j = a;'],
  half: [script, 'const first = ('],
  empty: [script, ''],
  html: ['text/html', '<!doctype html><title>Not found</title>'],
};
/** Milliseconds of a late response. */
const lateness = 1_500;

/**
 * Makes the built files of one cell fail, for browser tests: `PUT /cells/<name>/chunk-faults` sets the faults
 * as JSON, `[{file, fault, times}]`. `file` is how the name of a file starts (`steps`), `fault` is 404, 503,
 * `hang`, `late`, `other` (a script with other exports), `half`, `empty` or `html`, and `times` is the number of requests that fail;
 * without it all fail until the faults are set again. `GET` returns the files requested since then.
 */
export function chunkFaults() {
  const cells = new Map();

  return async (context, cell, rest) => {
    const path = rest.replace(/^\/site/, '').replace(/\?.*$/, '');
    if (path === '/chunk-faults') {
      if (context.method === 'PUT') {
        cells.set(cell, { faults: JSON.parse(await readBody(context.req)), asked: [] });
      }
      context.type = 'json';
      context.body = JSON.stringify(cells.get(cell)?.asked ?? []);
      return true;
    }
    const file = /^\/dist\/chunks\/(.*)\.js$/.exec(path)?.[1];
    const own = cells.get(cell);
    if (!file || !own) return false;
    own.asked.push(file);
    const found = own.faults.find((one) => file.startsWith(one.file) && one.times !== 0);
    if (!found) return false;
    if (found.times !== undefined) found.times -= 1;
    if (found.fault === 'late') {
      await new Promise((resolve) => setTimeout(resolve, lateness));
      return false;
    }
    // Bypasses the test runner, which caches responses by URL. A hanging request gets no response.
    context.respond = false;
    if (found.fault in bodies) {
      const [type, body] = bodies[found.fault];
      context.res.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
    } else if (found.fault !== 'hang') {
      context.res.writeHead(Number(found.fault), { 'cache-control': 'no-store' }).end();
    }
    return true;
  };
}

/** The body of a request as text. Rejects with what Koa answers as 413 if it has more than 1 MB. */
export async function readBody(request) {
  const pieces = [];
  let size = 0;
  for await (const piece of request) {
    size += piece.length;
    if (size > 1_000_000) throw Object.assign(new Error('body too large'), { status: 413 });
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8');
}
