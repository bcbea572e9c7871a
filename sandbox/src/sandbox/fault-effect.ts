/**
 * What a fault does to a call: the answer instead of the work, or the reply that it spoils afterwards.
 */
import { answered, jsonType, respond, type Answer } from './answer.js';
import type { FaultKind } from './fault.js';
import { Refusal } from './refusal.js';
import { refusalReply, type Reply } from './reply.js';
import { sessionClosed } from './session.js';
import type { SandboxState } from './state.js';

const page = (title: string): string =>
  `<!doctype html><html lang="en"><title>${title}</title><h1>${title}</h1></html>`;

/** Larger than the 256 KB a reader has to take. */
const hugePadding = 300 * 1024;

/** The answer of a fault that strikes before the work is done; undefined when the work goes on. */
export async function replacedAnswer(
  state: SandboxState,
  fault: FaultKind,
  signal: AbortSignal | undefined,
): Promise<Answer | undefined> {
  switch (fault.kind) {
    case 'drop':
      return { kind: 'dropped' };
    case 'hang':
      await aborted(signal);
      return { kind: 'dropped' };
    case 'status':
      return answered(fault.status, JSON.stringify({ message: 'a fault of the sandbox' }));
    case 'answer':
      return refused(state, new Refusal(402, fault.answerCode, 'a fault of the sandbox'));
    case 'expired-token':
      return refused(state, sessionClosed());
    case 'retry-after':
      return tooMany(fault.value, state.clock());
    case 'html':
      return answered(200, page('Welcome'), 'text/html; charset=utf-8');
    case 'portal':
      return answered(403, page('Log in to this network'), 'text/html; charset=utf-8');
    case 'slow':
    case 'drop-after-commit':
    case 'answer-after-commit':
    case 'malformed':
    case 'truncated':
    case 'empty':
    case 'wrong-type':
    case 'huge':
    case 'null':
    case 'bom':
    case 'no-cors':
    case 'hang-body':
      return undefined;
  }
}

/** The reply to a committed call, as the fault lets it arrive. */
export function spoiltReply(
  state: SandboxState,
  { status, text, isRefusal }: Reply,
  fault: FaultKind,
): Answer {
  switch (fault.kind) {
    case 'drop-after-commit':
      return { kind: 'dropped' };
    case 'answer-after-commit':
      // A call that was refused by itself keeps its own refusal.
      return isRefusal
        ? answered(status, text)
        : refused(state, new Refusal(402, fault.answerCode, 'a fault of the sandbox'));
    case 'malformed':
      return answered(status, `${text.slice(0, -1)},,}`);
    case 'truncated':
      return answered(status, half(text));
    case 'empty':
      return answered(status, '');
    case 'wrong-type':
      return answered(status, text, 'text/plain; charset=utf-8');
    case 'huge':
      return answered(status, padded(text));
    case 'null':
      return answered(status, 'null');
    case 'bom':
      return answered(status, `\uFEFF${text}`);
    case 'no-cors':
      return { kind: 'unshared', response: respond(status, text, { 'content-type': jsonType }) };
    case 'hang-body':
      return { kind: 'stalled', status, start: half(text) };
    case 'slow':
    case 'drop':
    case 'hang':
    case 'status':
    case 'answer':
    case 'expired-token':
    case 'retry-after':
    case 'html':
    case 'portal':
      return answered(status, text);
  }
}

function refused(state: SandboxState, refusal: Refusal): Answer {
  const { status, text } = refusalReply(state.dialect, refusal);
  return answered(status, text);
}

/** 429; `date` means half a minute from now as an HTTP date, nothing means no header, anything else is sent as it is. */
function tooMany(value: string, now: number): Answer {
  const retryAfter = value === 'date' ? new Date(now + 30_000).toUTCString() : value;
  const headers = { 'content-type': jsonType };
  const body = JSON.stringify({ message: 'too many requests' });
  const named = retryAfter === '' ? headers : { ...headers, 'retry-after': retryAfter };
  return { kind: 'answered', response: respond(429, body, named) };
}

/** The same object with one more member, larger than a reader has to take. */
function padded(text: string): string {
  const content = JSON.parse(text) as Record<string, unknown>;
  return JSON.stringify({ ...content, padding: 'x'.repeat(hugePadding) });
}

/** The first half of a text, at least one character. */
function half(text: string): string {
  return text.slice(0, Math.ceil(text.length / 2));
}

/** Resolves when the signal is aborted; never without one. */
function aborted(signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted) resolve();
    signal?.addEventListener(
      'abort',
      () => {
        resolve();
      },
      { once: true },
    );
  });
}
