/**
 * Which lines belong to one journey.
 */
import type { RequestLine } from './line-schemas.js';

/** Epoch milliseconds of the first call of a joined journey; undefined for any other line. */
export function beginOf({ journey }: Pick<RequestLine, 'journey'>): number | undefined {
  return journey !== undefined && /^[0-9a-f]{16}$/.test(journey)
    ? Number.parseInt(journey.slice(0, 8), 16) * 1000
    : undefined;
}

/** The key of a journey; undefined for a line without one. */
export function journeyKey({ tenant, journey }: RequestLine): string | undefined {
  return journey === undefined ? undefined : `${tenant} ${journey}`;
}
