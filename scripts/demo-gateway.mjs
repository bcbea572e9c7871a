/** The gateway of the demo: a path of the demo's own site in front of the sandbox, which stands for the platform. */
import { randomBytes } from 'node:crypto';

/** The path of the demo's gateway. */
export const prefix = '/loyalty/api';

/**
 * The handler of Node's `http`, with `close()`. `upstream` is the address of the sandbox. All visitors of a demo come
 * from this machine: limits by address are wide.
 *
 * @param {string} upstream
 * @param {object} [wallet] Of `demoWallet()`.
 */
export async function demoGateway(upstream, wallet = {}) {
  const [{ createGateway }, { toNode }, { proofOfWork }] = await Promise.all([
    import('onboarding-gateway'),
    import('onboarding-gateway/node'),
    import('onboarding-gateway/proof-of-work'),
  ]);
  const gateway = createGateway({
    prefix,
    upstream,
    apiKey: 'sandbox',
    secrets: [randomBytes(32).toString('base64')],
    campaigns: { 1001: { categories: ['1703'] } },
    mobile: { country: '39', perDay: 1000 },
    wallet,
    challenge: proofOfWork({ tries: 40 }),
    networks: [
      { cidr: '127.0.0.0/8', factor: 1000 },
      { cidr: '::1/128', factor: 1000 },
    ],
  });
  return { handler: toNode(gateway), close: () => gateway.close() };
}
