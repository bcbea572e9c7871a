/**
 * Interest areas on the wire: a list `[{id, active}]`. Everywhere else they are the ids of the chosen ones.
 */
import * as z from 'zod/mini';
import type { FieldValue, FieldValues } from '../domain/customer.js';
import { exactId, flag, id, members } from './schemas.js';

/** The field name. */
const name = 'interestareas';

/** The ids of the active areas. One item that does not fit makes the list unreadable. */
export const interestAreas = z.pipe(
  z.array(members({ id, active: flag })),
  z.transform((areas) =>
    areas.flatMap((area) => (area.active && area.id !== undefined ? [area.id] : [])),
  ),
);

/** The ids among the values of a customer; undefined where there are none. */
export function areasOf(values: FieldValues): readonly string[] | undefined {
  return Object.hasOwn(values, name) ? idsOf(values[name]) : undefined;
}

/** The values with the interest areas as `PUT /customer` has them: the chosen ones active, the stored ones that are not chosen inactive. */
export function withInterestAreas(
  values: FieldValues,
  stored: readonly string[],
): Readonly<Record<string, unknown>> {
  const chosen = areasOf(values);
  if (!chosen) return values;
  const deselected = stored.filter((one) => !chosen.includes(one));
  const areas = [
    ...chosen.map((one) => ({ id: exactId(one), active: true })),
    ...deselected.map((one) => ({ id: exactId(one), active: false })),
  ];
  const { [name]: _, ...others } = values;
  return areas.length > 0 ? { ...others, [name]: areas } : others;
}

function idsOf(value: FieldValue | undefined): readonly string[] {
  return [value ?? []].flat().map(String).filter(Boolean);
}
