/**
 * Parses the durations in options.
 */
const units = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;

/** Milliseconds of a text such as `250ms`, `20s`, `12m`, `1h` or `1d`; undefined for any other text. */
export function parseDuration(text: string): number | undefined {
  const [, number, unit] = /^(\d{1,6})(ms|s|m|h|d)$/.exec(text) ?? [];
  const milliseconds = Number(number) * units[(unit ?? 'ms') as keyof typeof units];
  return milliseconds > 0 ? milliseconds : undefined;
}
