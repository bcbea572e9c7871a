/** `npm run bench:gateway`: what the gateway costs a server, and what a visitor gains. */
import { execFileSync } from 'node:child_process';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { measureRegistration } from './registration.mjs';
import { measureRequests } from './requests.mjs';

const say = (text) => console.log(text);
const row = (...cells) => say(`| ${cells.join(' | ')} |`);
const round = (number, digits = 0) => number.toFixed(digits);

say(`Node ${process.version}, ${availableParallelism()} cores, load ${round(loadavg()[0], 1)}\n`);

const { rows, atRest, rate } = await measureRequests();
row('server', 'requests per core and second', `p99 at ${round(rate)} a second`, 'RSS');
row('---', '---:', '---:', '---:');
for (const { name, perCore, p99, megabytes } of rows) {
  row(name, round(perCore), `${round(p99, 1)} ms`, `${round(megabytes)} MB`);
}
say('');
const keys = JSON.parse(
  execFileSync(process.execPath, ['--expose-gc', join(import.meta.dirname, 'keys.mjs')]),
);
row('memory', 'reached', 'goal');
row('---', '---:', '---:');
row('process at rest', `${round(atRest)} MB`, '120 MB');
row('200,000 tracked keys', `${round(keys.full)} MB`, '');
row('5 M more, each new', `${round(Math.max(0, keys.flood), 1)} MB`, '0');
say('');
const registrations = await measureRegistration();
row('registration at 80 ms', 'exchanges with the API', 'preflights', 'time');
row('---', '---:', '---:', '---:');
for (const { name, exchanges, preflights, milliseconds } of registrations) {
  row(name, exchanges, preflights, `${round(milliseconds)} ms`);
}
process.exit();
