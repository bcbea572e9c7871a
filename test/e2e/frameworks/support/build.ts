/** Before the first of a project's apps is driven: all of them are installed, type-checked and built. */
import type { TestProject } from 'vitest/node';
import { buildApps, light } from '../../../../scripts/frameworks.mjs';

export default async function setup({ name }: TestProject): Promise<void> {
  await buildApps(name === 'angular' ? ['angular'] : light);
}
