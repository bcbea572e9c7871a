/** Processes of a bench: their port, the processor time they took, and their memory. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const ticks = 100;
const canPin = existsSync('/usr/bin/taskset');

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

/** Seconds of processor time that a process has taken. */
export function seconds({ child: { pid } }) {
  const words = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return (Number(words[11]) + Number(words[12])) / ticks;
}

/** Megabytes of memory that a process holds. */
export function megabytes({ child: { pid } }) {
  const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Number(kilobytes) / 1024;
}
