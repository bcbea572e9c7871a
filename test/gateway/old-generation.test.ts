import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { toNode } from '../../src/gateway/node/to-node.js';
import { createStage, host, prefix } from './stage.js';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as (options: { type: 'minor' }) => void;

/** Used bytes of V8's old generation. */
function oldBytes(): number {
  const spaces = getHeapSpaceStatistics();
  return spaces.find(({ space_name: name }) => name === 'old_space')?.space_used_size ?? 0;
}

/**
 * An object that survives two collections of the young generation stays until the next full one. A request that an
 * object of the old generation references, such as the getter of an object literal, is copied twice with all its parts,
 * which pauses the gateway for milliseconds. The hidden classes that V8 creates for a spread of several objects have
 * the same effect.
 */
it.each([
  ['GET', '', 600],
  ['PUT', '{"firstname":"Ada"}', 2500],
])('keeps few bytes of a %s request in the old generation', async (method, body, most) => {
  const stage = createStage({
    log: undefined,
    send: () =>
      Promise.resolve({ status: 200, header: () => undefined, body: [Buffer.from('{}')] }),
  });
  const handler = toNode(stage.gateway);
  const socket = new Socket();
  const ask = (): Promise<number> => {
    const request = new IncomingMessage(socket);
    Object.assign(request, { method, url: `${prefix}/customer`, complete: true });
    request.headers = { host, authorization: 'Bearer eyJ.a.b' };
    if (body) {
      Object.assign(request.headers, { 'content-type': 'application/json' });
      request.headers['content-length'] = String(body.length);
      request.push(body);
      request.push(null);
    }
    const response = new ServerResponse(request);
    return new Promise((resolve) => {
      response.end = () => {
        resolve(response.statusCode);
        return response;
      };
      handler(request, response);
    });
  };
  const answered = async (): Promise<void> => {
    if ((await ask()) !== 200) throw new Error('not answered');
    stage.pass(2000);
  };
  // Each request has two signals, the visitor's and the platform's. Node 20 makes a hidden class for each.
  const signalled = async (): Promise<void> => {
    const { signal } = new AbortController();
    const platform = new AbortController();
    const leave = () => platform.abort();
    signal.addEventListener('abort', leave);
    await Promise.resolve(platform.signal);
    signal.removeEventListener('abort', leave);
  };
  /** Mean bytes that one `act` leaves in the old generation; one in a hundred is in flight at a collection. */
  const left = async (act: () => Promise<void>): Promise<number> => {
    const before = oldBytes();
    for (let round = 0; round < 10; round += 1) {
      for (let count = 0; count < 100; count += 1) await act();
      await new Promise((resolve) => setImmediate(resolve));
      collect({ type: 'minor' });
      collect({ type: 'minor' });
    }
    return (oldBytes() - before) / 1000;
  };
  // The first thousands of requests compile code, which is in the old generation, too.
  for (let thousand = 0; thousand < 3; thousand += 1) {
    await left(answered);
    await left(signalled);
  }
  // The median: code that V8 drops between two measurements counts, too.
  const median = async (act: () => Promise<void>): Promise<number> => {
    const all = [await left(act), await left(act), await left(act)];
    return all.sort((one, other) => one - other)[1] ?? NaN;
  };
  expect((await median(answered)) - (await median(signalled))).toBeLessThan(most);
});
