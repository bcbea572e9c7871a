/**
 * Faults that a change could introduce, planted one at a time: the walks, or the tests that a fault names, must find each.
 * `planting.mjs` says how they are located.
 */
import { inClient } from './in-client.mjs';
import { inGateway } from './in-gateway.mjs';
import { inLimits } from './in-limits.mjs';
import { inLog } from './in-log.mjs';
import { inRecovery } from './in-recovery.mjs';
import { inResume } from './in-resume.mjs';

/** @type {readonly import('./planting.mjs').Fault[]} */
export const faults = [
  ...inClient,
  ...inRecovery,
  ...inResume,
  ...inGateway,
  ...inLimits,
  ...inLog,
];
