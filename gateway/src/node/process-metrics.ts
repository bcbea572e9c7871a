/** Metrics of the Node process, with the names that the Prometheus clients use. */
import { readdirSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { version } from '../domain/version.js';
import { metricText } from '../reports/metric-text.js';

const delay = monitorEventLoopDelay({ resolution: 20 });

/** Processor time, memory, event loop and version of this process, in the Prometheus text format. */
export function processMetrics(): string {
  delay.enable();
  const { user, system } = process.cpuUsage();
  const { rss, heapUsed } = process.memoryUsage();
  const longest = delay.max / 1e9;
  delay.reset();
  return [
    metricText('onboarding_gateway_info', [
      { labels: { version, node: process.version }, value: 1 },
    ]),
    metricText('process_cpu_seconds_total', [{ labels: {}, value: (user + system) / 1e6 }]),
    metricText('process_resident_memory_bytes', [{ labels: {}, value: rss }]),
    metricText('process_start_time_seconds', [
      { labels: {}, value: Math.round(Date.now() / 1000 - process.uptime()) },
    ]),
    metricText('process_open_fds', openFiles()),
    metricText('nodejs_heap_size_used_bytes', [{ labels: {}, value: heapUsed }]),
    metricText('nodejs_eventloop_lag_max_seconds', [{ labels: {}, value: longest }]),
  ].join('');
}

/** Linux only. */
function openFiles() {
  try {
    return [{ labels: {}, value: readdirSync('/proc/self/fd').length }];
  } catch {
    return [];
  }
}
