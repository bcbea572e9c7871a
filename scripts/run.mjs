import { spawn } from 'node:child_process';

/**
 * Runs a command to its end and gives what it printed; rejects with that text when it fails, or when it
 * takes longer than `timeout` milliseconds: then it is ended with all that it has started.
 *
 * @param {string} command
 * @param {readonly string[]} parameters
 * @param {{ env?: Record<string, string>; timeout?: number; cwd?: string }} [options]
 * @returns {Promise<string>}
 */
export function run(command, parameters, { env = {}, timeout, cwd } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, parameters, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      // A group of its own, so that it can be ended as a whole.
      detached: timeout !== undefined,
    });
    let output = '';
    child.stdout.on('data', (data) => (output += data));
    child.stderr.on('data', (data) => (output += data));
    const name = `${command} ${parameters.join(' ')}`;
    const timer = timeout && setTimeout(() => endGroup(child.pid), timeout);
    const interrupted = () => endGroup(child.pid);
    if (timeout) process.once('SIGINT', interrupted);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      process.off('SIGINT', interrupted);
      if (code === 0) resolve(output);
      else reject(new Error(`${name} ended with ${signal ?? code}\n${output}`));
    });
  });
}

/** Asks the whole group to end, so that it can close its browsers; five seconds later it has to. */
function endGroup(pid) {
  signalGroup(pid, 'SIGTERM');
  setTimeout(() => signalGroup(pid, 'SIGKILL'), 5000).unref();
}

function signalGroup(pid, signal) {
  try {
    process.kill(-pid, signal);
  } catch {
    // It has ended by itself.
  }
}
