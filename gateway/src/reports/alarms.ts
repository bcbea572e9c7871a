/**
 * Alarms about attacks and used-up budgets, rate-limited so that they can page an operator.
 */
import type { Alarm } from '../options/gateway-options.js';
import type { TenantSettings } from '../options/settings.js';

/** All alarms. */
export const alarmNames: readonly Alarm[] = [
  'enumeration',
  'conversion',
  'budget',
  'unknown-id',
  'wrong-codes',
];

const hour = 3_600_000;

/** Raises each alarm at most once an hour per tenant. */
export class Alarms {
  readonly #last = new Map<string, number>();

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
}
