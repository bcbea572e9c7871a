import { Hono } from 'hono';
import type { Answer } from './answer.js';
import { endpoints } from './endpoints.js';
import { exchange, unknownCall } from './exchange.js';
import type { SandboxState } from './state.js';

/** What a call brings along: whose state it is about, and where its answer goes. */
interface Visit {
  state: SandboxState;
  signal: AbortSignal | undefined;
  deliver: (answer: Answer) => void;
}

// One router for all sandboxes: building it costs more than a dozen calls.
const router = new Hono<{ Bindings: Visit }>();
for (const endpoint of endpoints) {
  router.on(endpoint.method, endpoint.path.replace(/\{(\w+)\}/g, ':$1'), async (context) => {
    const { state, signal, deliver } = context.env;
    const params: Record<string, string> = context.req.param();
    const answer = await exchange(state, endpoint, context.req.raw, params, signal);
    deliver(answer);
    return answer.kind === 'answered' ? answer.response : new Response(null);
  });
}
router.notFound((context) => unknownCall(context.env.state, context.req.raw));
router.onError((error) => {
  throw error;
});

/** The answer of the sandbox with that state. */
export async function route(
  state: SandboxState,
  request: Request,
  signal: AbortSignal | undefined,
): Promise<Answer> {
  let delivered: Answer | undefined;
  const deliver = (answer: Answer): void => {
    delivered = answer;
  };
  const response = await router.fetch(request, { state, signal, deliver });
  return delivered ?? { kind: 'answered', response };
}
