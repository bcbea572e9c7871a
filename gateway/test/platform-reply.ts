/** Replies of a fake platform. */
import type { UpstreamReply } from '../src/options/gateway-options.js';
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
/** Calls a gateway whose platform always gives this reply, with a token of the platform. */
export async function answeredWith(reply: () => UpstreamReply) {
  const stage = createStage({ send: () => Promise.resolve(reply()) });
  return stage.call('GET', '/customer', undefined, { token: 'header.payload.signature' });
}
