/** What a step takes along into the next. */
import { expect, it } from 'vitest';
import type { JourneyEvent } from '../../src/flow/events.js';
import { reduce } from '../../src/flow/reducer.js';
import type { State } from '../../src/flow/state.js';

/** What is taken along, the state before, the event, and the state after; its activity only where it is named. */
export type Row = [what: string, state: State, event: JourneyEvent, expected: object];

export function takesAlong(rows: readonly Row[]): void {
  it.each(rows)('is %s', (_, state, event, expected) => {
    const { request, ...rest } = reduce(state, event);
    const { request: wanted = request, ...others } = expected as Partial<State>;
    expect({ ...rest, request }).toStrictEqual({ ...others, request: wanted });
  });
}
