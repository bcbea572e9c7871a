/** Makes programs from the snippets of the manual; replaces the address of the platform and the port. */
import { secret } from './gateway-process.js';
import type { Platform } from './platform.js';

export interface Site {
  /** Address of the platform. */
  readonly upstream: string;
  readonly port?: number;
  /** Environment variables that the snippets read. */
  readonly environment: { readonly GATEWAY_API_KEY: string; readonly GATEWAY_SECRETS: string };
}

export function siteOf({ url }: Platform, port?: number): Site {
  return {
    upstream: url,
    ...(port !== undefined && { port }),
    // With the line break that a file leaves at its end.
    environment: { GATEWAY_API_KEY: 'sandbox', GATEWAY_SECRETS: `${secret}\n` },
  };
}

/** Replaces a text. Throws if the snippet does not contain it. */
export function printed(snippet: string, { upstream, port }: Site): string {
  let text = replaced(snippet, 'https://customer-api.example', upstream);
  if (port !== undefined) text = replaced(text, 'listen(3000', `listen(${port}`);
  return text;
}

function replaced(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`The snippet does not name ${from}`);
  return text.replace(from, to);
}
