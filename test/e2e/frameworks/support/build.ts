/**
 * Installs, type-checks and builds the apps before the first of a project is tested.
 */
import type { TestProject } from 'vitest/node';
import { buildApps, ofRoot, servers } from '../../../../scripts/frameworks.mjs';

const apps: Readonly<Record<string, string[]>> = {
  frameworks: ofRoot,
  'more-frameworks': [...servers, 'svelte', 'vue', 'solid'],
  angular: ['angular'],
};

export default async function setup({ name }: TestProject): Promise<void> {
  await buildApps(apps[name]);
}
