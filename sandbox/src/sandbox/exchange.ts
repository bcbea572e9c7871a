/**
 * One call from request to answer: record, fault, checks, work, reply.
 */
import { answered, type Answer } from './answer.js';
import type { Endpoint } from './endpoints.js';
import { takeFault } from './fault.js';
import { spoiltReply, replacedAnswer } from './fault-effect.js';
import { contractBreach, Refusal, unauthorised, answerCodes } from './refusal.js';
import { refusalReply, successReply, type Reply } from './reply.js';
import { sessionOf } from './session.js';
import type { SandboxState, Session } from './state.js';

/** What was sent, read once. */
interface Received {
  body: unknown;
  /** False when there was a body that is not JSON. */
  readable: boolean;
}

/** Takes one call from request to answer: record, fault, checks, work, reply. */
export async function exchange(
  state: SandboxState,
  endpoint: Endpoint,
  request: Request,
  params: Readonly<Record<string, string>>,
  signal: AbortSignal | undefined,
): Promise<Answer> {
  const received = readBody(await request.text());
  record(state, request, received.body);
  const fault = takeFault(state, endpoint.method, endpoint.path, {
    scope: scopeOf(received.body),
    client: request.headers.get('x-sandbox-client'),
  });
  if (fault?.kind === 'slow') await state.wait(fault.milliseconds, signal);
  const instead = fault && (await replacedAnswer(state, fault, signal));
  if (instead) return instead;
  const reply = perform(state, endpoint, request, received, params);
  return fault ? spoiltReply(state, reply, fault) : answered(reply.status, reply.text);
}

/** The answer to a path that the contract does not have. */
export async function unknownCall(state: SandboxState, request: Request): Promise<Response> {
  const { body } = readBody(await request.text());
  record(state, request, body);
  const refusal = new Refusal(
    404,
    answerCodes.invalidInput,
    'path: no such call',
    'path',
    'docs/contract.md#calls',
  );
  const { status, text } = refusalReply(state.dialect, refusal);
  return Response.json(JSON.parse(text), { status });
}

function perform(
  state: SandboxState,
  endpoint: Endpoint,
  request: Request,
  { body, readable }: Received,
  params: Readonly<Record<string, string>>,
): Reply {
  try {
    const session = checkHeaders(state, endpoint, request);
    const query = new URL(request.url).searchParams;
    const [unexpected] = endpoint.path === '/customer/checkcard' ? [] : [...query.keys()];
    if (unexpected !== undefined) throw contractBreach(unexpected, 'unexpected query field');
    if (!readable) throw contractBreach('body', 'must be JSON');
    return successReply(state, endpoint.work({ state, body, query, params, session }));
  } catch (problem) {
    if (problem instanceof Refusal) return refusalReply(state.dialect, problem);
    throw problem;
  }
}

/** The session of the token, after every header was found right. */
function checkHeaders(
  state: SandboxState,
  { access, method }: Endpoint,
  { headers }: Request,
): Session | undefined {
  const type = headers.get('content-type');
  if (method !== 'GET' && !/^application\/json\s*(;\s*charset=utf-8\s*)?$/i.test(type ?? '')) {
    throw contractBreach('Content-Type', 'must be application/json');
  }
  const key = headers.get('x-api-key');
  const authorization = headers.get('authorization');
  if (access === 'api-key') {
    if (authorization !== null) throw contractBreach('Authorization', 'unexpected header');
    checkKey(state.apiKey, key);
    return undefined;
  }
  if (key !== null) throw contractBreach('x-api-key', 'unexpected header');
  if (authorization === null) throw contractBreach('Authorization', 'missing header');
  const [, token] = /^Bearer ([^\s]+)$/.exec(authorization) ?? [];
  if (token === undefined) throw contractBreach('Authorization', 'must be Bearer and the token');
  const session = sessionOf(state, token);
  if (session.scope !== access) {
    throw contractBreach('Authorization', `must be a token of the scope ${access}`);
  }
  return session;
}

function checkKey(expected: string | null, key: string | null): void {
  if (expected === null) {
    if (key !== null) throw contractBreach('x-api-key', 'unexpected header: the gateway adds it');
    return;
  }
  if (key === null) throw contractBreach('x-api-key', 'missing header');
  if (key !== expected) throw unauthorised('x-api-key', 'wrong key', answerCodes.invalidInput);
}

function readBody(text: string): Received {
  if (text === '') return { body: undefined, readable: true };
  try {
    return { body: JSON.parse(text), readable: true };
  } catch {
    return { body: undefined, readable: false };
  }
}

function record(state: SandboxState, request: Request, body: unknown): void {
  const { pathname, searchParams } = new URL(request.url);
  state.requests.push({
    method: request.method,
    path: pathname,
    at: state.clock(),
    query: Object.fromEntries(searchParams),
    ...(body === undefined ? {} : { body }),
    headers: [...request.headers.keys()].sort(),
  });
}

function scopeOf(body: unknown): unknown {
  return typeof body === 'object' && body !== null && 'scope' in body ? body.scope : undefined;
}
