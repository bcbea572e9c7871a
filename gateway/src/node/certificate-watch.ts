/** When the certificate of the platform ends, as a metric: the platform's operator may forget it. */
import { once } from 'node:events';
import { isIP } from 'node:net';
import { connect } from 'node:tls';
import type { GatewayOptions } from '../options/gateway-options.js';
import { tenantsOf } from '../options/read-options.js';
import { metricText } from '../reports/metric-text.js';

/** Milliseconds between two looks. */
const interval = 3_600_000;
/** Milliseconds for one connection. */
const patience = 5000;

/** Looks at the certificate of each platform, once an hour. */
export class CertificateWatch {
  /** Epoch seconds by host. */
  readonly #ends = new Map<string, number>();
  #origins: ReadonlySet<string> = new Set();
  #timer: NodeJS.Timeout | undefined;

  /** Watches the platforms of these options instead of the former ones. */
  watch(options: GatewayOptions): void {
    const upstreams = tenantsOf(options).map(([, { upstream }]) => upstream);
    this.#origins = new Set(
      upstreams.filter((url) => url.startsWith('https:')).map((url) => new URL(url).origin),
    );
    this.#ends.clear();
    this.stop();
    this.#timer = setInterval(() => void this.look(), interval);
    this.#timer.unref();
    void this.look();
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  /** Looks now. A platform that does not answer has no value: its breaker tells. */
  async look(): Promise<void> {
    await Promise.all(
      [...this.#origins].map(async (origin) => {
        const { host } = new URL(origin);
        const end = await endOf(origin).catch(() => undefined);
        if (end === undefined) this.#ends.delete(host);
        else this.#ends.set(host, end);
      }),
    );
  }

  metrics(): string {
    const samples = [...this.#ends].map(([host, value]) => ({ labels: { host }, value }));
    return metricText('onboarding_gateway_certificate_expiry_seconds', samples);
  }
}

async function endOf(origin: string): Promise<number> {
  const { hostname, port } = new URL(origin);
  const host = hostname.replace(/^\[|\]$/g, '');
  const socket = connect({
    host,
    port: Number(port || 443),
    ...(isIP(host) === 0 && { servername: host }),
    // Also one that has already ended.
    rejectUnauthorized: false,
    timeout: patience,
  });
  socket.on('timeout', () => socket.destroy(new Error('timeout')));
  try {
    await once(socket, 'secureConnect');
    return Date.parse(socket.getPeerCertificate().valid_to) / 1000;
  } finally {
    socket.destroy();
  }
}
