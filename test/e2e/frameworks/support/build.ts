/**
 * Installs, type-checks and builds the apps before the first of a project is tested.
 */
import type { TestProject } from 'vitest/node';
import { buildApps, light, servers } from '../../../../scripts/frameworks.mjs';

const apps: Readonly<Record<string, string[]>> = {
  frameworks: light,
  angular: ['angular'],
  printed: [...servers, 'svelte', 'vue', 'solid'],
};

export default async function setup({ name }: TestProject): Promise<void> {
  await buildApps(apps[name]);
}
