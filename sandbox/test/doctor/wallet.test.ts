import { describe, expect, it } from 'vitest';
import { diagnose } from '../../src/doctor/diagnose.js';
import { createPasses } from '../../../gateway/test/wallet/pass-stage.js';
import { host, prefix, type StageOptions } from '../../../gateway/test/stage.js';
import { credentials, texts } from './stage.js';

const shopOrigin = 'https://www.shop.example';
const whole = 'PK pass.json manifest.json signature icon.png';

type Change = (response: Response, path: string) => Response | Promise<Response>;

/** What the doctor finds at a gateway, with a proxy in front that changes its replies. */
async function examine(
  change: Change = (response) => response,
  options: StageOptions = {},
  content = whole,
) {
  const sign = () => Promise.resolve(new TextEncoder().encode(content));
  const { gateway } = createPasses({ origins: [shopOrigin], ...options }, { sign });
  const report = await diagnose({
    apiBase: `https://${host}${prefix}`,
    campaignId: '1001',
    categoryId: '1703',
    origin: shopOrigin,
    credentials,
    fetch: async (input, init) => {
      const request = new Request(input, init);
      return change(
        await gateway.fetch(request, { ip: '192.0.2.1' }),
        new URL(request.url).pathname,
      );
    },
  });
  return {
    problems: texts(report, 'problem').filter((text) => text.startsWith('wallet')),
    ok: texts(report, 'ok').filter((text) => text.startsWith('wallet')),
  };
}

/** The same response with another header; without it if the value is undefined. */
function withHeader(response: Response, name: string, value?: string): Response {
  const headers = new Headers(response.headers);
  if (value === undefined) headers.delete(name);
  else headers.set(name, value);
  return new Response(response.body, { status: response.status, headers });
}
const atPass =
  (change: (response: Response) => Response): Change =>
  (response, path) =>
    path.includes('oe1.') ? change(response) : response;

describe('the wallet of a gateway', () => {
  it('is asked for a pass of each kind', async () => {
    expect(await examine()).toEqual({
      problems: [],
      ok: ['wallet: a pass for Apple Wallet', 'wallet: a pass for Google Wallet'],
    });
  });

  it('is not examined where there is none', async () => {
    expect(await examine(undefined, { wallet: {} })).toEqual({ problems: [], ok: [] });
  });

  it.each<[string, Change, string]>([
    [
      'a proxy that does not lead the address to the gateway',
      atPass(() => new Response('', { status: 404 })),
      'wallet: the address of the pass for Apple Wallet answers 404',
    ],
    [
      'a proxy that changes the type',
      atPass((response) => withHeader(response, 'content-type', 'application/zip')),
      'wallet: the pass arrives as application/zip, not as application/vnd.apple.pkpass: an iPhone does not open it',
    ],
    [
      'a proxy that makes it an attachment',
      atPass((response) => withHeader(response, 'content-disposition', 'attachment')),
      'wallet: the pass arrives as an attachment: some browsers of iOS do not open it',
    ],
    [
      'a header that the page cannot read',
      (response) => withHeader(response, 'access-control-expose-headers', 'retry-after'),
      `wallet: x-onboarding-wallet is not exposed to ${shopOrigin} (Access-Control-Expose-Headers): the card shows no button`,
    ],
    [
      'a route that is not led to the gateway',
      (response, path) =>
        path.endsWith('/wallet/apple') ? Response.json({}, { status: 404 }) : response,
      'wallet: POST /wallet/apple answers 404: the log of the gateway and its --check say why',
    ],
    [
      'an address of another site',
      (response, path) =>
        path.endsWith('/wallet/google')
          ? Response.json({ url: 'https://evil.example/' })
          : response,
      'wallet: the answer of POST /wallet/google departs from the contract: The reply does not fit the contract at "url": it is neither below api-base nor of Google Wallet.',
    ],
  ])('is wrong with %s', async (_, change, problem) => {
    expect((await examine(change)).problems).toEqual([problem]);
  });

  it('is wrong with a pass without a picture', async () => {
    const { problems } = await examine(undefined, {}, 'PK pass.json manifest.json signature');
    expect(problems).toEqual(['wallet: the pass is not whole: it has no icon.png']);
  });
});
