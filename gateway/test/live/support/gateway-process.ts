/** The built command `onboarding-gateway` as a child process. */
import { start, type Child } from './child.js';

export const secret = Buffer.alloc(32, 7).toString('base64');

/** Options of a gateway for a platform at `upstream`. */
export const optionsFor = (upstream: string) => ({
  prefix: '/loyalty/api',
  upstream,
  apiKey: 'sandbox',
  secrets: [secret] as const,
  campaigns: { 1001: { categories: ['1703'] } },
  mobile: false as const,
});

/** Complete settings except the upstream. */
export const environment = {
  GATEWAY_API_KEY: 'sandbox',
  GATEWAY_SECRETS: secret,
  GATEWAY_CAMPAIGNS: '1001:1703',
  GATEWAY_MOBILE: '39:1000',
  PORT: '0',
  ADMIN_PORT: '0',
};

const command = 'gateway/bin.js';

export const startCommand = (
  argv: readonly string[],
  more: Readonly<Record<string, string>> = {},
): Child => start(process.execPath, [command, ...argv], more);

export interface GatewayProcess {
  readonly child: Child;
  readonly url: string;
  /** The URL with the prefix. */
  readonly api: string;
  readonly admin: string;
}

export async function startGateway(
  upstream: string,
  more: Readonly<Record<string, string>> = {},
  argv: readonly string[] = [],
): Promise<GatewayProcess> {
  const child = startCommand(argv, { ...environment, GATEWAY_UPSTREAM: upstream, ...more });
  const [line] = await child.says(/^.*"listening".*$/m);
  const { url, admin } = JSON.parse(line) as { url: string; admin: string };
  return { child, url, api: `${url}/loyalty/api`, admin };
}
