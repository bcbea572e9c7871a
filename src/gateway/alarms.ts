/**
 * Alarms, each at most once an hour a tenant: they wake a person.
 */
import type { Alarm } from './gateway-options.js';
import type { TenantSettings } from './settings.js';
import { SumTable } from './sum-table.js';

const hour = 3_600_000;
const fewestChecks = 100;
/** A shop's visitors are known and new; a list that is tried is nearly all the one or the other. */
const fewestHits = 0.05;
const mostHits = 0.9;

export class Alarms {
  readonly #last = new Map<string, number>();
  /** In this process: an alarm need not be exact. */
  readonly #checks = new SumTable(1000);

  constructor(
    private readonly clock: () => number,
    private readonly raise: (tenant: string, alarm: Alarm) => void,
  ) {}

  alarm({ name }: TenantSettings, alarm: Alarm): void {
    const key = `${name} ${alarm}`;
    const now = this.clock();
    if (now - (this.#last.get(key) ?? -hour) < hour) return;
    this.#last.set(key, now);
    this.raise(name, alarm);
  }

  /** A `checkcard` found the identifier, or did not. */
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
