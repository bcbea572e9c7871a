/** What a step takes along into the next. */
import { expect, it } from 'vitest';
import type { Event } from '../../src/flow/events.js';
import { next } from '../../src/flow/next.js';
import type { State } from '../../src/flow/state.js';

/** What is taken along, the state before, the event, and the state after; its activity only where it is named. */
export type Row = [what: string, state: State, event: Event, expected: object];

export function takesAlong(rows: readonly Row[]): void {
  it.each(rows)('is %s', (_, state, event, expected) => {
    const { activity, ...rest } = next(state, event);
    const { activity: wanted = activity, ...others } = expected as Partial<State>;
    expect({ ...rest, activity }).toStrictEqual({ ...others, activity: wanted });
  });
}
