/**
 * Formats durations, dates and region names. `tag` is always a valid BCP 47 tag.
 */

/** A duration in seconds as text, `1 minute and 20 seconds`; rounded up, never negative. */
export function durationText(seconds: number, tag: string): string {
  const whole = Math.max(0, Math.ceil(seconds));
  const minutes = Math.floor(whole / 60);
  const parts: string[] = [];
  if (minutes > 0) parts.push(unitText(minutes, 'minute', tag));
  if (whole % 60 > 0 || minutes === 0) parts.push(unitText(whole % 60, 'second', tag));
  return new Intl.ListFormat(tag, { type: 'conjunction' }).format(parts);
}

/** A duration in seconds as on a clock, `1:05`; rounded up, never negative. */
export function clockText(seconds: number): string {
  const whole = Math.max(0, Math.ceil(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

function unitText(value: number, unit: 'minute' | 'second', tag: string): string {
  return new Intl.NumberFormat(tag, { style: 'unit', unit, unitDisplay: 'long' }).format(value);
}

/** `24 May 1990` for `1990-05-24`; any other text is returned unchanged. */
export function dateText(date: string, tag: string): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date) ?? [];
  if (!year || !month || !day) return date;
  // `Date.UTC` maps the years 0 to 99 to 1900 to 1999; `setUTCFullYear` does not.
  const moment = new Date(0).setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  const text = new Intl.DateTimeFormat(tag, {
    dateStyle: 'long',
    timeZone: 'UTC',
    calendar: 'gregory',
  }).format(moment);
  // `Intl` does not write the French ordinal "1er".
  return /^fr\b/.test(tag) ? text.replace(/^1(?=\s)/, '1er') : text;
}

type DatePart = 'day' | 'month' | 'year';

const dateOrders = new Map<string, readonly DatePart[]>();

/** Day, month and year in the order of the language: month first for `en-US`. */
export function dateOrder(tag: string): readonly DatePart[] {
  const known = dateOrders.get(tag);
  if (known) return known;
  // `Intl` takes English without a region for American; most pages in English alone are not.
  const format = new Intl.DateTimeFormat(/^en$/i.test(tag) ? 'en-GB' : tag, {
    day: 'numeric',
    month: 'numeric',
    year: 'numeric',
    calendar: 'gregory',
  });
  const order = format
    .formatToParts(0)
    .flatMap(({ type }) => (type === 'day' || type === 'month' || type === 'year' ? [type] : []));
  dateOrders.set(tag, order);
  return order;
}

/** One formatter per tag: creating one is slow, and a country list needs hundreds of names. */
const regionNames = new Map<string, Intl.DisplayNames>();

/** `Italy` for `IT`; an unknown region is returned unchanged. */
export function regionText(region: string, tag: string): string {
  try {
    const names = regionNames.get(tag) ?? new Intl.DisplayNames(tag, { type: 'region' });
    regionNames.set(tag, names);
    return names.of(region) ?? region;
  } catch {
    return region;
  }
}
