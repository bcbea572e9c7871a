/** Controls the sandbox of one cell over HTTP. */

import { isSuch, type Call } from './call.js';
import type { SandboxSetup } from './kinds.js';

interface Recorded {
  readonly method: string;
  readonly path: string;
  readonly body?: Readonly<Record<string, unknown>>;
}

interface Sent {
  readonly to: string;
  readonly code: string;
}

interface Known {
  readonly username?: string;
}

export interface FaultSetting extends Call {
  readonly times?: number;
  readonly fault: string;
}

export class SandboxControl {
  constructor(private readonly id: string) {}

  /** The address of the API; with `foreign`, on another origin than the page. */
  api(foreign = false): string {
    const { protocol, port, hostname } = location;
    const other = hostname === 'localhost' ? '127.0.0.1' : 'localhost';
    return `${protocol}//${foreign ? other : hostname}:${port}/cells/${this.id}/api`;
  }

  /** The address of the gateway in front of the API, on the page's own origin. */
  get gateway(): string {
    return `/cells/${this.id}/loyalty/api`;
  }

  /** True if this is a path of the cell. */
  has(path: string): boolean {
    return path.startsWith(`/cells/${this.id}/`);
  }

  /** Sets up the sandbox, before its first request. */
  async configure(options: SandboxSetup): Promise<void> {
    const body = JSON.stringify(options);
    await fetch(`/cells/${this.id}/options`, { method: 'PUT', body });
  }

  /** Ends the calls of the gateway to the platform that have no complete answer. */
  async hangUp(): Promise<void> {
    await fetch(`/cells/${this.id}/platform-hung-up`, { method: 'POST' });
  }

  async fail(...faults: FaultSetting[]): Promise<void> {
    await fetch(`/cells/${this.id}/sandbox/faults`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(faults),
    });
  }

  /** Changes the fields of the campaign. */
  async ask(fields: object): Promise<void> {
    await fetch(`/cells/${this.id}/sandbox/campaign`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(fields),
    });
  }

  /** The number of calls of one kind that the server received, with the repeats of the browser. */
  async arrivals(wanted: Call): Promise<number> {
    const all = await this.#read<Recorded[]>('requests?full=1');
    return all.filter(({ body, ...call }) => isSuch({ ...call, scope: body?.scope }, wanted))
      .length;
  }

  outbox(): Promise<Sent[]> {
    return this.#read('outbox');
  }

  customers(): Promise<Known[]> {
    return this.#read('customers');
  }

  async #read<Content>(name: string): Promise<Content> {
    return (await (await fetch(`/cells/${this.id}/sandbox/${name}`)).json()) as Content;
  }
}
