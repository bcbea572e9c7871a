/**
 * Times of the log, in UTC.
 */

/** Whether a value is a time in epoch milliseconds that has a date. */
export function isTime(value: unknown): value is number {
  return typeof value === 'number' && !Number.isNaN(new Date(value).getTime());
}

/** Such as `2026-11-24 09:03:20 UTC`. */
export function secondText(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}

/** Such as `2026-11-24`. */
export function dayText(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

const units = { m: 60_000, h: 3_600_000, d: 86_400_000 } as const;

/**
 * A day or a time in UTC (`2026-11-24`, `2026-11-24T09:00`), or a span before `now` (`36h`, `7d`), as epoch milliseconds;
 * undefined for any other text.
 */
export function readSince(text: string, now: number): number | undefined {
  const [, count, unit] = /^(\d{1,5})([mhd])$/.exec(text) ?? [];
  if (count !== undefined) return now - Number(count) * units[unit as keyof typeof units];
  if (!/^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?)?Z?$/.test(text)) return undefined;
  const isDay = text.replace('Z', '').length === 10;
  const at = Date.parse(isDay ? text.replace('Z', '') : `${text.replace('Z', '')}Z`);
  return Number.isNaN(at) ? undefined : at;
}
