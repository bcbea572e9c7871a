/** Tests of what a transition keeps. */
import { expect, it } from 'vitest';
import type { JourneyEvent } from '../../src/flow/state/events.js';
import { reduce } from '../../src/flow/steps/machine.js';
import type { State } from '../../src/flow/state/state.js';

/**
 * The description, the state before, the event, and the state after; `request` is compared only if it is given.
 */
export type Row = [what: string, state: State, event: JourneyEvent, expected: object];

export function takesAlong(rows: readonly Row[]): void {
  it.each(rows)('has %s', (_, state, event, expected) => {
    const { request, ...rest } = reduce(state, event);
    const { request: wanted = request, ...others } = expected as Partial<State>;
    expect({ ...rest, request }).toStrictEqual({ ...others, request: wanted });
  });
}
