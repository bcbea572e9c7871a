/**
 * Alarms about attacks and used-up budgets, rate-limited so that they can page an operator.
 */
import type { Alarm } from '../options/gateway-options.js';
import type { TenantSettings } from '../options/settings.js';
import { SumTable } from '../store/sum-table.js';

/** All alarms. */
export const alarmNames: readonly Alarm[] = ['enumeration', 'conversion', 'budget', 'walked-id'];

const hour = 3_600_000;
const fewestChecks = 100;
/**
 * Normal visitors are a mix of known and new customers. A share of known identifiers below or above these bounds means
 * that a list of identifiers is being tried.
 */
const fewestHits = 0.05;
const mostHits = 0.9;

/** Raises each alarm at most once an hour per tenant. */
export class Alarms {
  readonly #last = new Map<string, number>();
  /** Counts per process: the alarm is a heuristic and needs no exact total. */
  readonly #checks = new SumTable(1000);

  constructor(
    private readonly clock: () => number,
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

  /** Counts a `checkcard`; raises `enumeration` when the share of hits in the last hour is out of bounds. */
  noteCheck(tenant: TenantSettings, isHit: boolean): void {
    const now = this.clock();
    this.#checks.add(`all ${tenant.name}`, 1, hour, now);
    if (isHit) this.#checks.add(`hits ${tenant.name}`, 1, hour, now);
    const all = this.#checks.get(`all ${tenant.name}`, hour, now);
    if (all < fewestChecks) return;
    const share = this.#checks.get(`hits ${tenant.name}`, hour, now) / all;
    if (share < fewestHits || share > mostHits) this.alarm(tenant, 'enumeration');
  }
}
