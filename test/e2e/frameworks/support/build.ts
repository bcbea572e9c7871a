/**
 * Installs, type-checks and builds the apps before the first of a project is tested.
 */
import type { TestProject } from 'vitest/node';
import { buildApps, light } from '../../../../scripts/frameworks.mjs';

export default async function setup({ name }: TestProject): Promise<void> {
  await buildApps(name === 'angular' ? ['angular'] : light);
}
