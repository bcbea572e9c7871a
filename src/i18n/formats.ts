/**
 * Times, dates and names as a language writes them. `tag` is a valid BCP 47 tag throughout.
 */

/** `1 minute and 20 seconds`; whole seconds, never less than none. */
export function durationText(seconds: number, tag: string): string {
  const whole = Math.max(0, Math.ceil(seconds));
  const minutes = Math.floor(whole / 60);
  const pieces: string[] = [];
  if (minutes > 0) pieces.push(unitText(minutes, 'minute', tag));
  if (whole % 60 > 0 || minutes === 0) pieces.push(unitText(whole % 60, 'second', tag));
  return new Intl.ListFormat(tag, { type: 'conjunction' }).format(pieces);
}

function unitText(value: number, unit: 'minute' | 'second', tag: string): string {
  return new Intl.NumberFormat(tag, { style: 'unit', unit, unitDisplay: 'long' }).format(value);
}

/** `24 May 1990` for `1990-05-24`; text that is no such date comes back as it is. */
export function dateText(date: string, tag: string): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date) ?? [];
  if (!year || !month || !day) return date;
  // `Date.UTC` takes the years up to 99 for those of the twentieth century.
  const moment = new Date(0).setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  const text = new Intl.DateTimeFormat(tag, {
    dateStyle: 'long',
    timeZone: 'UTC',
    calendar: 'gregory',
  }).format(moment);
  // `Intl` knows no French ordinals.
  return /^fr\b/.test(tag) ? text.replace(/^1(?=\s)/, '1er') : text;
}

/** By tag: there are hundreds of regions, and each of these takes its time to be made. */
const regionNames = new Map<string, Intl.DisplayNames>();

/** `Italy` for `IT`; a region that nobody knows comes back as it is. */
export function regionText(region: string, tag: string): string {
  try {
    const names = regionNames.get(tag) ?? new Intl.DisplayNames(tag, { type: 'region' });
    regionNames.set(tag, names);
    return names.of(region) ?? region;
  } catch {
    return region;
  }
}
