import { describe, expect, it } from 'vitest';
import { readBody } from '../../scripts/chunk-faults.mjs';
import { sandboxMiddleware } from '../../scripts/sandbox-middleware.mjs';

/** Answers a request for `/seed` with this `Host`; gives the status. */
async function statusFor(host: string): Promise<number> {
  const answer = await sandboxMiddleware();
  const context = { path: '/seed', host, status: 200, req: { url: '/seed' } };
  await answer(context, () => undefined);
  return context.status;
}

describe('the server of browser tests', () => {
  it.each([
    ['localhost:8000', 200],
    ['127.0.0.1:8000', 200],
    ['stranger.example', 403],
  ])('answers to the name %s with %i', async (host, status) => {
    expect(await statusFor(host)).toBe(status);
  });

  it('stops reading the body of an option at 1 MB', async () => {
    let sent = 0;
    const long = function* () {
      while (sent < 3_000_000) {
        sent += 100_000;
        yield Buffer.alloc(100_000);
      }
    };
    await expect(readBody(long())).rejects.toMatchObject({ status: 413 });
    expect(sent).toBe(1_100_000);
  });
});
