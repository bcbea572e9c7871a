/** Answers of a platform, made up by a test. */
import type { UpstreamReply } from '../../src/gateway/gateway-options.js';
import { createStage } from './stage.js';

export const auth = { campaignid: '1001', devicetype: '1', scope: 'customersynchro' };
export const replyOf = (
  status: number,
  text: string,
  headers: Record<string, string> = {},
): UpstreamReply => ({
  status,
  header: (name) => headers[name],
  body: (async function* () {
    await Promise.resolve();
    yield new TextEncoder().encode(text);
  })(),
});
/** A gateway before a platform that always answers so; the call is one with a token of the platform's own. */
export async function answeredWith(reply: () => UpstreamReply) {
  const stage = createStage({ send: () => Promise.resolve(reply()) });
  return stage.call('GET', '/customer', undefined, { token: 'header.payload.signature' });
}
