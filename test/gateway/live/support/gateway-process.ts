/** The command `onboarding-gateway` as built, as a process of its own. */
import { start, type Child } from './child.js';

export const secret = Buffer.alloc(32, 7).toString('base64');

/** The options of a gateway in code, in front of a platform at `upstream`. */
export const optionsFor = (upstream: string) => ({
  prefix: '/loyalty/api',
  upstream,
  apiKey: 'sandbox',
  secrets: [secret] as const,
  campaigns: { 1001: { categories: ['1703'] } },
  mobile: false as const,
});

/** Complete but for the upstream. */
export const environment = {
  GATEWAY_API_KEY: 'sandbox',
  GATEWAY_SECRETS: secret,
  GATEWAY_CAMPAIGNS: '1001:1703',
  GATEWAY_MOBILE: '39:1000',
  PORT: '0',
  ADMIN_PORT: '0',
};

const command = 'dist/gateway/node/bin.js';

export const startCommand = (
  words: readonly string[],
  more: Readonly<Record<string, string>> = {},
): Child => start(process.execPath, [command, ...words], more);

export interface GatewayProcess {
  readonly child: Child;
  readonly url: string;
  /** With the prefix. */
  readonly api: string;
  readonly admin: string;
}

export async function startGateway(
  upstream: string,
  more: Readonly<Record<string, string>> = {},
): Promise<GatewayProcess> {
  const child = startCommand([], { ...environment, GATEWAY_UPSTREAM: upstream, ...more });
  const [line] = await child.says(/^.*"listening".*$/m);
  const { url, admin } = JSON.parse(line) as { url: string; admin: string };
  return { child, url, api: `${url}/loyalty/api`, admin };
}
