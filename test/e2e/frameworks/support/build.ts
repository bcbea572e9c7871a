/** Before the first of the apps is driven: all are installed, type-checked and built. */
import { buildApps } from '../../../../scripts/frameworks.mjs';

export default async function setup(): Promise<void> {
  await buildApps();
}
