/** Processes of a bench: their port, the processor time they took, and their memory. */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';

const canPin = existsSync('/usr/bin/taskset');

/** Keeps this process on one core; on all of them without one. */
export function pin(core) {
  const cores = core === undefined ? `0-${availableParallelism() - 1}` : String(core);
  // All threads: those of the garbage collector belong to the load as well.
  if (canPin) execFileSync('taskset', ['-acp', cores, String(process.pid)], { stdio: 'ignore' });
}

/** Starts a command on one core; resolves when its output matches, with the first group as `port`. */
export function start(command, parameters, { env = {}, core, ready = /port (\d+)/ } = {}) {
  const pinned = canPin && core !== undefined;
  const [file, words] = pinned
    ? ['taskset', ['-c', String(core), command, ...parameters]]
    : [command, parameters];
  const child = spawn(file, words, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  return new Promise((resolve, reject) => {
    child.once('exit', () => reject(new Error(`${command} ended:\n${output}`)));
    child.stdout.on('data', (data) => {
      output += data;
      const found = ready.exec(output);
      if (found) resolve({ child, port: Number(found[1]), end: () => child.kill('SIGKILL') });
    });
  });
}

/** Seconds of processor time that a process has taken, by the scheduler's account of all its threads. */
export function seconds({ child: { pid } }) {
  const threads = readdirSync(`/proc/${pid}/task`);
  const nanoseconds = threads.map((thread) => {
    const [onCore] = readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ');
    return Number(onCore);
  });
  return nanoseconds.reduce((sum, one) => sum + one, 0) / 1e9;
}

/** Megabytes of memory that a process holds. */
export function megabytes({ child: { pid } }) {
  const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Number(kilobytes) / 1024;
}
