/** One walk: random acts, each followed by the safety checks, and at the end the liveness check. */
import * as fc from 'fast-check';
import type { Configuration } from '../../src/domain/configuration.js';
import { turn } from '../flow/fake-clock.js';
import { perform, type Act } from './acts.js';
import { expectOutcome, isClear } from './expectations.js';
import { Liveness } from './liveness.js';
import { usedCodes } from './network.js';
import { Person } from './person.js';
import { Safety } from './safety.js';
import { withTimersOf } from './virtual-time.js';
import { World } from './world.js';

export interface Figures {
  walks: number;
  steps: number;
  requests: number;
  accounts: number;
  /** The steps that followed each other, as "from to". */
  readonly passed?: Set<string>;
  /** The walks of each mode, if it was drawn. */
  readonly modes?: Record<string, number>;
}

/** What requests pass through before the sandbox. */
export type Through = ConstructorParameters<typeof World>[1];

export const acts = fc.array(fc.tuple(fc.nat(999), fc.nat(999), fc.nat(999)), {
  minLength: 4,
  maxLength: 24,
  size: 'max',
});

/** Runs a walk of a page with these settings. Returns its acts and exchanges; throws with the violations and the trace if a check failed. */
export async function walk(
  steps: readonly Act[],
  figures?: Figures,
  through?: Through,
  settings?: Partial<Configuration>,
): Promise<readonly string[]> {
  // Pseudo-random, and the same for the same acts.
  const usedCode = usedCodes[steps.length % usedCodes.length]!;
  const world = new World(usedCode, through, settings);
  world.trace.push(`a used code is refused with ${usedCode}`);
  const stray = (reason: unknown) => world.violate(`an unhandled rejection: ${String(reason)}`);
  process.on('unhandledRejection', stray);
  try {
    await withTimersOf(world.clock, world.owner, () => follow(world, steps));
  } finally {
    world.page.isAlive = false;
    process.off('unhandledRejection', stray);
  }
  if (figures) {
    figures.walks += 1;
    figures.steps += steps.length;
    figures.requests += world.network.exchanges.length;
    for (const passed of world.passed) figures.passed?.add(passed);
    figures.accounts += world.sandbox.customers.filter(({ id }) => id.startsWith('60')).length;
  }
  if (world.violations.length > 0) {
    throw new Error([...world.violations, ...world.trace].join('\n  '));
  }
  const { exchanges } = world.network;
  return [
    ...world.trace,
    ...exchanges.map(({ method, path, status, at }) => `${method} ${path} ${status} at ${at}`),
  ];
}

async function follow(world: World, steps: readonly Act[]): Promise<void> {
  const person = new Person(world);
  const safety = new Safety(world, person);
  await turn();
  for (const step of steps) {
    const before = safety.before();
    const wasClear = isClear(world);
    const done = await perform({ world, person }, step);
    await turn();
    await world.advance(0);
    const { state } = world;
    world.trace.push(`${done.name} → ${state.step} ${state.request.kind}`);
    safety.check(before, done);
    if (wasClear && done.isPersons) expectOutcome(world, person, before, done);
    if (world.violations.length > 0) return;
  }
  await new Liveness(world, person).check();
}
