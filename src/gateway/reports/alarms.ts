/**
 * Alarms about attacks and used-up budgets, rate-limited so that they can page an operator.
 */
import type { Alarm } from '../options/gateway-options.js';
import type { AlarmThresholds, TenantSettings } from '../options/settings.js';
import { RecentMap } from '../store/recent-map.js';
import { SumTable } from '../store/sum-table.js';

/** All alarms. */
export const alarmNames: readonly Alarm[] = ['enumeration', 'conversion', 'budget', 'unknown-id'];

const hour = 3_600_000;
/** Identifiers and visitors that are remembered. */
const mostRemembered = 50_000;

/** Raises each alarm at most once an hour per tenant. */
export class Alarms {
  readonly #last = new Map<string, number>();
  /** Per process: the alarm is a heuristic and needs no exact total. */
  readonly #unknown = new SumTable(mostRemembered);
  readonly #seen = new RecentMap<true>(mostRemembered);

  constructor(
    private readonly clock: () => number,
    private readonly thresholds: AlarmThresholds,
    private readonly raise: (tenant: string, alarm: Alarm) => void,
  ) {}

  /** Raises an alarm, unless the same one was raised for this tenant within the last hour. */
  alarm({ name }: TenantSettings, alarm: Alarm): void {
    const key = `${name} ${alarm}`;
    const now = this.clock();
    if (now - (this.#last.get(key) ?? -hour) < hour) return;
    this.#last.set(key, now);
    this.raise(name, alarm);
  }

  /**
   * Counts an identifier that a visitor has looked up and the platform does not know, each once; raises `enumeration`
   * above the threshold.
   */
  noteUnknown(tenant: TenantSettings, visitor: string, identifier: string): void {
    const key = `${tenant.name} ${visitor}`;
    if (this.#seen.get(`${key} ${identifier}`)) return;
    this.#seen.set(`${key} ${identifier}`, true);
    const now = this.clock();
    this.#unknown.add(key, 1, hour, now);
    if (this.#unknown.get(key, hour, now) >= this.thresholds.unknown) {
      this.alarm(tenant, 'enumeration');
    }
  }

  /** The visitor has requested a code for an identifier: a new customer, who does not count. */
  noteCode(tenant: TenantSettings, visitor: string, identifier: string): void {
    const key = `${tenant.name} ${visitor}`;
    if (!this.#seen.get(`${key} ${identifier}`)) return;
    this.#seen.delete(`${key} ${identifier}`);
    this.#unknown.add(key, -1, hour, this.clock());
  }
}
