/**
 * The Prometheus text format: the name, type and meaning of each metric, and its lines.
 */

/** Labels: fixed names and hosts of tenants, never data of a visitor. */
export type Labels = Readonly<Record<string, string | number>>;

/** A value with its labels. */
export interface Sample {
  readonly labels: Labels;
  readonly value: number;
}

/** Type and meaning of each metric. */
export const metrics = {
  onboarding_gateway_requests_total: ['counter', 'Requests by call, status and outcome'],
  onboarding_gateway_request_seconds: ['histogram', 'Time from a request to its response'],
  onboarding_gateway_upstream_seconds: ['histogram', 'Time that the platform took'],
  onboarding_gateway_limited_total: ['counter', 'Requests that a limit refused'],
  onboarding_gateway_alarms_total: ['counter', 'Alarms, each at most once an hour'],
  onboarding_gateway_in_flight: ['gauge', 'Requests in flight; at most 256'],
  onboarding_gateway_store_up: ['gauge', '1 if the last operation of the store succeeded'],
  onboarding_gateway_store_fault: ['gauge', '1 for the reason why the store is down'],
  onboarding_gateway_store_outages_total: ['counter', 'Times that the store went down'],
  onboarding_gateway_breaker_open: ['gauge', '1 while calls to the platform are held back'],
  onboarding_gateway_wallet_expiry_seconds: [
    'gauge',
    'End of the certificate of Apple Wallet, seconds since 1970',
  ],
  onboarding_gateway_info: ['gauge', '1, with the version'],
  process_cpu_seconds_total: ['counter', 'Processor time'],
  process_resident_memory_bytes: ['gauge', 'Memory in use'],
  process_start_time_seconds: ['gauge', 'Start of the process, seconds since 1970'],
  process_open_fds: ['gauge', 'Open files and sockets'],
  nodejs_heap_size_used_bytes: ['gauge', 'Heap of JavaScript in use'],
  nodejs_eventloop_lag_max_seconds: [
    'gauge',
    'Longest delay of the event loop since the last scrape',
  ],
} as const;

/** The name of a metric. */
export type MetricName = keyof typeof metrics;

/** The first two lines of a metric. */
export function metricHead(name: MetricName): string {
  const [type, help] = metrics[name];
  return `# HELP ${name} ${help}\n# TYPE ${name} ${type}\n`;
}

/** A counter or gauge; empty without samples. */
export function metricText(name: MetricName, samples: readonly Sample[]): string {
  if (samples.length === 0) return '';
  const lines = samples.map(
    ({ labels, value }) => `${name}${braced(labelText(labels))} ${value}\n`,
  );
  return `${metricHead(name)}${lines.join('')}`;
}

/** Labels in the text format, without braces. */
export function labelText(labels: Labels): string {
  return Object.entries(labels)
    .map(([name, value]) => `${name}="${String(value).replace(/["\\\n]/g, '')}"`)
    .join(',');
}

/** Labels with braces; empty without labels. */
export function braced(labels: string): string {
  return labels === '' ? '' : `{${labels}}`;
}
