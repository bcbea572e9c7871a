/** A site with the built drop-in under the strictest policy, a sandbox and a gateway. */
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import axe from 'axe-core';
import { demoWallet } from '../../scripts/demo-wallet.mjs';
import { contentSecurityPolicy, serve } from '../../scripts/serve.mjs';
import { definesFind } from './tab.js';

/** What the page has heard since it was opened. */
export interface Recorded {
  readonly events: readonly { readonly name: string; readonly detail: Record<string, unknown> }[];
  readonly violations: readonly string[];
  readonly uncaught: readonly string[];
}

const names = [
  'ready',
  'identified',
  'code-sent',
  'verified',
  'profile-saved',
  'logged-in',
  'incomplete',
  'complete',
  'error',
];

/** Runs in the page before its other scripts. */
function record(names: readonly string[]): void {
  const recorded = {
    events: [] as unknown[],
    violations: [] as string[],
    uncaught: [] as string[],
  };
  Object.assign(globalThis, { smoke: { recorded } });
  for (const name of names) {
    document.addEventListener(`onboarding-${name}`, (event) =>
      recorded.events.push({
        name,
        detail: structuredClone((event as CustomEvent<unknown>).detail),
      }),
    );
  }
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, sample }) =>
    recorded.violations.push(`${violatedDirective} ${sample}`),
  );
  addEventListener('error', ({ message }) => recorded.uncaught.push(message));
  addEventListener('unhandledrejection', ({ reason }) => recorded.uncaught.push(String(reason)));
}

export interface Page {
  /** Its markup. */
  readonly body: string;
  /** True if every script but the first is missing. */
  readonly hasMissingScripts?: boolean;
  /** True if the gateway makes passes. */
  readonly hasWallet?: boolean;
}

/** A request for the address of a pass, and what the gateway has sent. */
export interface OpenedPass {
  readonly mode: string | string[] | undefined;
  readonly bytes: Buffer;
}

export class Site {
  hasMissingScripts: boolean;
  readonly passes: OpenedPass[] = [];
  /** The headers of the requests to the gateway. */
  readonly toGateway: IncomingHttpHeaders[] = [];
  readonly #body: string;
  #server: Awaited<ReturnType<typeof serve>> | undefined;

  private constructor({ body, hasMissingScripts = false }: Page) {
    this.#body = body;
    this.hasMissingScripts = hasMissingScripts;
  }

  /** A site on a port of its own: browsers have stored nothing of it. */
  static async open(page: Page): Promise<Site> {
    const site = new Site(page);
    site.#server = await serve({
      before: (request, response) => site.#answer(request, response),
      ...(page.hasWallet && { wallet: demoWallet }),
    });
    return site;
  }

  async close(): Promise<void> {
    await this.#server?.close();
  }

  get sandbox() {
    return this.#server!.sandbox;
  }

  get url(): string {
    return `${this.#server!.url}/smoke.html`;
  }

  #answer({ url = '', method, headers }: IncomingMessage, response: ServerResponse): boolean {
    if (url.startsWith('/loyalty/api/')) this.toGateway.push(headers);
    if (method === 'GET' && url.startsWith('/loyalty/api/wallet/')) {
      const end = response.end.bind(response) as (chunk?: unknown) => ServerResponse;
      response.end = (chunk?: unknown) => {
        const bytes = Buffer.from(chunk as Uint8Array);
        this.passes.push({ mode: headers['sec-fetch-mode'], bytes });
        return end(chunk);
      };
      return false;
    }
    if (url === '/smoke.html') {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.setHeader('content-security-policy', contentSecurityPolicy);
      response.end(`<!doctype html>
        <html lang="en">
          <title>Register</title>
          <link rel="icon" href="data:," />
          <script src="/tools.js"></script>
          <script type="module" src="/dist/onboarding.js"></script>
          <main><h1>Register</h1>${this.#body}</main>
        </html>`);
      return true;
    }
    if (url === '/tools.js') {
      response.setHeader('content-type', 'text/javascript');
      response.end(`(${String(record)})(${JSON.stringify(names)});${definesFind}${axe.source}`);
      return true;
    }
    if (!this.hasMissingScripts || !url.startsWith('/dist/chunks/')) return false;
    response.writeHead(404, { 'cache-control': 'no-store' }).end();
    return true;
  }
}
