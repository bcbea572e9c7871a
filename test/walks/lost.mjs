/**
 * `npm run lost -- 10000 [seed]`: registers so many visitors, each with connections cut at random. Each must have
 * exactly one account and reach the card.
 */
import { bundle, chunksOf, numberAt, spread } from './processes.mjs';

const total = numberAt(2, 10_000);
const seed = numberAt(3, Date.now() % 1_000_000);
const start = performance.now();
const losses = [];

const { file, remove } = await bundle('test/walks/lost-worker.ts');
try {
  await spread(file, chunksOf(total, 200, seed), (found) => void losses.push(...found.losses));
} finally {
  remove();
}

const accounts = losses.reduce((sum, loss) => sum + loss.accounts, 0);
const done = losses.filter(({ isDone }) => isDone).length;
const wrong = losses.filter((loss) => loss.accounts !== 1 || !loss.isDone || loss.problems[0]);
for (const { cut, accounts, isDone, problems } of wrong.slice(0, 20)) {
  console.log(`${cut}: ${accounts} accounts, ${isDone ? 'done' : 'lost'} ${problems.join('; ')}`);
}
const seconds = ((performance.now() - start) / 1000).toFixed(1);
console.log(
  `${losses.length} visitors from seed ${seed}: ${accounts} accounts, ${done} at the card, ` +
    `${wrong.length} wrong; ${seconds} s`,
);
process.exitCode = wrong.length === 0 && losses.length === total ? 0 : 1;
