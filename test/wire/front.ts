/** A gateway in front of a test's server, with all limits on. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createGateway, type Gateway } from '../../gateway/src/index.js';
import { toNode } from '../../gateway/src/node.js';
import { secret } from '../../gateway/test/stage.js';

export class Front {
  #gateway: Gateway | undefined;
  readonly #server = createServer((request, response) => {
    if (this.#gateway) toNode(this.#gateway)(request, response);
  });

  /** With the prefix. */
  get url(): string {
    const { port } = this.#server.address() as AddressInfo;
    return `http://127.0.0.1:${String(port)}/loyalty/api`;
  }

  start(): Promise<void> {
    return new Promise((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
  }

  /** Replaces the gateway by a new one without counts. */
  renew(upstream: string): void {
    this.#gateway = createGateway({
      prefix: '/loyalty/api',
      upstream,
      apiKey: 'key',
      secrets: [secret],
      campaigns: { 1001: { categories: ['1703'] } },
      mobile: { country: '39', perDay: 100 },
    });
  }

  stop(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}
