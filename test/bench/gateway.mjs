/** `npm run bench:gateway`: what the gateway costs a server, and what a visitor gains. Prints the table of docs/results.md. */
import { execFileSync } from 'node:child_process';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { measureRegistration } from './gateway/registration.mjs';
import { measureRequests } from './gateway/requests.mjs';

const say = (text) => console.log(text);
const row = (...cells) => say(`| ${cells.join(' | ')} |`);
const round = (number, digits = 0) => number.toFixed(digits);

say(`Node ${process.version}, ${availableParallelism()} cores, load ${round(loadavg()[0], 1)}\n`);

const { rows, atRest, rate } = await measureRequests();
const [bare] = rows;
row(
  'server',
  'requests per core and second',
  'of bare',
  `p99 at ${round(rate)} a second`,
  'beyond bare',
  'RSS',
);
row('---', '---:', '---:', '---:', '---:', '---:');
for (const { name, perCore, p99, megabytes } of rows) {
  row(
    name,
    round(perCore),
    round(perCore / bare.perCore, 2),
    `${round(p99, 1)} ms`,
    `${round(p99 - bare.p99, 1)} ms`,
    `${round(megabytes)} MB`,
  );
}
say('');
const measure = (file) =>
  JSON.parse(execFileSync(process.execPath, ['--expose-gc', join(import.meta.dirname, file)]));
const keys = measure('gateway/keys.mjs');
row('memory', 'reached', 'goal');
row('---', '---:', '---:');
row('process at rest', `${round(atRest)} MB`, '120 MB');
row('1 M tracked keys', `${round(keys.million)} MB`, '40 MB');
row('5 M more, each new', `${round(Math.max(0, keys.flood), 1)} MB`, '0');
say('');
const other = measure('gateway/flexible.mjs');
const yesNo = (is) => (is ? 'yes' : 'no');
row('limiter', '1 M keys', 'fixed windows', 'charges other limits of a refused request');
row('---', '---:', '---', '---');
row('memoryStore()', `${round(keys.million)} MB`, 'no', 'no');
row(
  `rate-limiter-flexible ${other.version}`,
  `${round(other.million)} MB`,
  yesNo(other.fixedWindow),
  yesNo(other.chargesRefused),
);
say('');
const registrations = await measureRegistration();
row('registration at 80 ms', 'exchanges with the API', 'preflights', 'time');
row('---', '---:', '---:', '---:');
for (const { name, exchanges, preflights, milliseconds } of registrations) {
  row(name, exchanges, preflights, `${round(milliseconds)} ms`);
}
process.exit();
