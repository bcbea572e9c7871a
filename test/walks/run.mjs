/**
 * `npm run walks -- 100000 [seed] [processes]`: runs so many random walks and prints their failures. Each chunk of
 * 500 walks has its own seed, the previous one plus one, so that a long run can be split.
 */
import { availableParallelism } from 'node:os';
import { bundle, chunksOf, numberAt, spread } from './processes.mjs';

const total = numberAt(2, 10_000);
const seed = numberAt(3, Date.now() % 1_000_000_000);
const processes = numberAt(4, availableParallelism());
const start = performance.now();
const sum = { walks: 0, steps: 0, requests: 0, accounts: 0 };
const failures = [];

const { file, remove } = await bundle('test/walks/worker.ts');
console.log(`${total} walks from seed ${seed}`);
let printed = 0;
try {
  const count = (findings) => {
    for (const key of Object.keys(sum)) sum[key] += findings[key];
    for (const failure of findings.failures) {
      const { index, story } = failure;
      const isNew = !failures.some((known) => kindOf(known) === kindOf(failure));
      failures.push({ index, story, seed: findings.seed });
      if (isNew) console.log(`\nseed ${findings.seed}, walk ${index}: ${story}\n`);
    }
    const done = sum.walks + failures.length;
    if (done - printed >= 20_000) {
      printed = done;
      console.log(`  ${done} walks, ${failures.length} failed, ${seconds()} s`);
    }
  };
  await spread(file, chunksOf(total, 500, seed), count, processes);
} finally {
  remove();
}

const kinds = new Map();
for (const failure of failures) kinds.set(kindOf(failure), (kinds.get(kindOf(failure)) ?? 0) + 1);
for (const [kind, times] of kinds) console.log(`${times} times: ${kind}`);
console.log(
  `${total} walks from seed ${seed}: ${failures.length} failed; ${sum.steps} acts, ` +
    `${sum.requests} requests, ${sum.accounts} accounts, ${seconds()} s`,
);
process.exitCode = failures.length === 0 ? 0 : 1;

function kindOf({ story }) {
  return story.split('\n')[0].replaceAll(/\d{3,}/g, '#');
}

function seconds() {
  return ((performance.now() - start) / 1000).toFixed(1);
}
