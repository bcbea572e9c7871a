import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { stalledResponse } from './answer.js';
import type { SandboxCustomer } from './customer.js';
import { readFaults } from './fault.js';
import type { Sandbox } from './sandbox.js';

/** What a Node server puts into the environment of a call; absent elsewhere. */
interface NodeBindings {
  incoming?: { socket?: { destroy: () => void } };
}

/** Header by which the Node server learns that there is nothing left to answer. */
const alreadySent = { 'x-hono-already-sent': 'true' };

/** The sandbox over HTTP: the API under `/api`, the controls under `/sandbox`, open to every origin. */
export function createSandboxApp(sandbox: Sandbox): Hono<{ Bindings: NodeBindings }> {
  const app = new Hono<{ Bindings: NodeBindings }>();
  app.onError((error) => {
    throw error;
  });
  const open = cors({ origin: '*', exposeHeaders: ['Retry-After'], maxAge: 600 });
  app.use('/sandbox/*', open);

  app.use('/api/*', open);
  app.all('/api/*', async (context) => {
    const { raw } = context.req;
    const url = new URL(raw.url);
    url.pathname = url.pathname.slice('/api'.length);
    const text = await raw.text();
    const body = text === '' ? null : text;
    const request = new Request(url, { method: raw.method, headers: raw.headers, body });
    const answer = await sandbox.answer(request, raw.signal);
    switch (answer.kind) {
      case 'answered':
        return answer.response;
      case 'unshared':
        for (const name of [...context.res.headers.keys()]) {
          if (name.startsWith('access-control-')) context.res.headers.delete(name);
        }
        return answer.response;
      case 'stalled':
        return stalledResponse(answer.status, answer.start);
      case 'dropped':
        return loseConnection(context.env);
    }
  });

  app.get('/sandbox/outbox', (context) => context.json(sandbox.outbox));
  app.get('/sandbox/customers', (context) => context.json(sandbox.customers.map(withoutSecrets)));
  app.get('/sandbox/campaign', (context) => {
    const id = context.req.query('campaignid');
    const fields = id === undefined ? sandbox.campaign : sandbox.fieldsOf(id);
    return fields ? context.json(fields) : context.json({ problem: 'campaignid: unknown' }, 404);
  });
  app.put('/sandbox/campaign', async (context) => {
    const fields = await readJson(context.req.raw);
    if (!isRecord(fields) || !isList(fields.CustomDataFields)) {
      return context.json({ problem: 'CustomDataFields: must be an object or an array' }, 400);
    }
    const { CustomDataFields, ...rest } = fields;
    const id = context.req.query('campaignid');
    if (id === undefined) sandbox.campaign = { CustomDataFields, ...rest };
    else sandbox.setFieldsOf(id, { CustomDataFields, ...rest });
    return context.json(fields);
  });
  app.get('/sandbox/faults', (context) => context.json(sandbox.faults));
  app.put('/sandbox/faults', async (context) => {
    const faults = readFaults(await readJson(context.req.raw));
    if (!Array.isArray(faults)) return context.json(faults, 400);
    sandbox.faults = faults;
    return context.json(sandbox.faults);
  });
  app.get('/sandbox/requests', (context) =>
    context.json(
      context.req.query('full') === '1'
        ? sandbox.requests
        : sandbox.requests.map(({ method, path, at }) => ({ method, path, at })),
    ),
  );
  app.post('/sandbox/reset', (context) => {
    sandbox.reset();
    return context.json({});
  });
  return app;
}

/** What the controls tell of a person: everything but the password. */
function withoutSecrets(customer: SandboxCustomer): Record<string, unknown> {
  const { id, campaignId, categoryId, card, fidelyCode, status, username, contact, data } =
    customer;
  const registered = username !== undefined;
  const person = { id, campaignId, categoryId, card, fidelyCode, status, registered };
  return { ...person, username, contact, data };
}

/** Cuts the connection; where there is none to cut, the call fails as a lost one does. */
function loseConnection({ incoming }: NodeBindings): Response {
  if (!incoming?.socket) throw new TypeError('Failed to fetch');
  incoming.socket.destroy();
  return new Response(null, { headers: alreadySent });
}

async function readJson(request: Request): Promise<unknown> {
  try {
    return await request.json();
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a value can be a field list: an object or an array. */
function isList(value: unknown): boolean {
  return isRecord(value) || Array.isArray(value);
}
