/**
 * Metrics in the Prometheus text format. Labels are fixed names and hosts of tenants, never data of a visitor.
 */
import type { LogEntry } from '../options/gateway-options.js';
import { braced, labelText, metricHead, type Labels, type MetricName } from './metric-text.js';

/** Upper bounds of the histogram's buckets, in seconds. */
const bounds: readonly number[] = [0.005, 0.025, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20];

interface Counter {
  readonly labels: Labels;
  value: number;
}

interface Histogram {
  readonly labels: Labels;
  readonly counts: number[];
  sum: number;
  count: number;
}

/** Counters and histograms of one gateway. */
export class Metrics {
  readonly #counters = new Map<MetricName, Map<string, Counter>>();
  readonly #times = new Map<MetricName, Map<string, Histogram>>();

  /** Increments a counter. With `by` 0 it only appears, so that its first increase is seen. */
  count(name: MetricName, labels: Labels, by = 1): void {
    const key = Object.values(labels).join(' ');
    let series = this.#counters.get(name);
    if (!series) this.#counters.set(name, (series = new Map<string, Counter>()));
    const counter = series.get(key);
    if (counter) counter.value += by;
    else series.set(key, { labels, value: by });
  }

  #observe(name: MetricName, labels: Labels, milliseconds: number): void {
    const key = Object.values(labels).join(' ');
    let series = this.#times.get(name);
    if (!series) this.#times.set(name, (series = new Map<string, Histogram>()));
    let histogram = series.get(key);
    if (!histogram) {
      series.set(key, (histogram = { labels, counts: bounds.map(() => 0), sum: 0, count: 0 }));
    }
    const seconds = milliseconds / 1000;
    const first = bounds.findIndex((bound) => seconds <= bound);
    if (first >= 0) histogram.counts[first] = (histogram.counts[first] ?? 0) + 1;
    histogram.sum += seconds;
    histogram.count += 1;
  }

  /** Records a finished request. */
  request(entry: LogEntry): void {
    const { tenant, call, status, outcome, limit, milliseconds, upstreamMilliseconds } = entry;
    this.count('onboarding_gateway_requests_total', { tenant, call, status, outcome });
    if (limit !== undefined) this.count('onboarding_gateway_limited_total', { tenant, limit });
    this.#observe('onboarding_gateway_request_seconds', { tenant, call }, milliseconds);
    if (upstreamMilliseconds === undefined) return;
    this.#observe('onboarding_gateway_upstream_seconds', { tenant, call }, upstreamMilliseconds);
  }

  /** All counters and histograms in the Prometheus text format. */
  text(): string {
    const lines: string[] = [];
    for (const [name, series] of this.#counters) {
      lines.push(metricHead(name));
      for (const { labels, value } of series.values()) {
        lines.push(`${name}${braced(labelText(labels))} ${value}\n`);
      }
    }
    for (const [name, series] of this.#times) {
      lines.push(metricHead(name));
      for (const histogram of series.values()) {
        lines.push(...histogramLines(name, labelText(histogram.labels), histogram));
      }
    }
    return lines.join('');
  }
}

function histogramLines(name: string, key: string, { counts, sum, count }: Histogram): string[] {
  let below = 0;
  const comma = key === '' ? '' : ',';
  const buckets = bounds.map((bound, index) => {
    below += counts[index] ?? 0;
    return `${name}_bucket{${key}${comma}le="${bound}"} ${below}\n`;
  });
  return [
    ...buckets,
    `${name}_bucket{${key}${comma}le="+Inf"} ${count}\n`,
    `${name}_sum${braced(key)} ${sum}\n`,
    `${name}_count${braced(key)} ${count}\n`,
  ];
}
