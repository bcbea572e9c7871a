import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterEach, describe, expect, it } from 'vitest';
import { toNode } from '../../src/node.js';
import { createStage } from '../stage.js';

let server: Server | undefined;
afterEach(() => server?.close());

async function urlOf(started: Server): Promise<string> {
  server = started;
  if (!started.listening) await once(started, 'listening');
  return `http://127.0.0.1:${String((started.address() as AddressInfo).port)}`;
}

const ask = async (url: string, init?: RequestInit) => {
  const response = await fetch(url, init);
  return [response.status, await response.text()] as const;
};
const refused = [404, '{"problem":"path: no such call"}'] as const;

describe('toNode', () => {
  it('without a path leaves requests outside of the prefix to the next handler, with their body', async () => {
    const app = express();
    app.use(toNode(createStage().gateway));
    app.use(express.text());
    app.use((request, response) => void response.send(`the shop: ${String(request.body)}`));
    const url = await urlOf(app.listen(0, '127.0.0.1'));
    const post = { method: 'POST', body: 'an order', headers: { 'content-type': 'text/plain' } };
    expect(await ask(`${url}/cart`, post)).toEqual([200, 'the shop: an order']);
    expect(await ask(`${url}/loyalty/api`, post)).toEqual([200, 'the shop: an order']);
    expect(await ask(`${url}/loyalty/api/cart`, post)).toEqual(refused);
    expect(await ask(`${url}/loyalty/api/customer`)).toEqual([
      401,
      '{"AnswerCode":998,"problem":"token"}',
    ]);
  });

  it('at a path refuses everything that is no call, so that a different prefix is noticed', async () => {
    const app = express();
    app.use('/other/api', toNode(createStage().gateway));
    app.use((_request, response) => void response.send('the shop'));
    const url = await urlOf(app.listen(0, '127.0.0.1'));
    expect(await ask(`${url}/other/api/customer`)).toEqual(refused);
  });

  it('without a next handler refuses requests outside of the prefix', async () => {
    const url = await urlOf(createServer(toNode(createStage().gateway)).listen(0, '127.0.0.1'));
    expect(await ask(`${url}/cart`)).toEqual(refused);
  });
});
