import { spawn, spawnSync } from 'node:child_process';

const isWindows = process.platform === 'win32';

/** Process groups of the running commands with a time limit. */
const groups = new Set();

/** Ends all of them. */
export function endAll() {
  for (const pid of groups) endGroup(pid);
}

/**
 * Runs a command and resolves with its output; rejects with the output if it fails or takes longer than
 * `timeout` milliseconds; it is then ended with all its child processes.
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
      // A process group of its own, so that it can be ended as a whole. Windows tracks child processes
      // itself.
      detached: timeout !== undefined && !isWindows,
    });
    if (timeout && child.pid) groups.add(child.pid);
    let output = '';
    child.stdout.on('data', (data) => (output += data));
    child.stderr.on('data', (data) => (output += data));
    const name = `${command} ${parameters.join(' ')}`;
    const timer = timeout && setTimeout(() => endGroup(child.pid), timeout);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      groups.delete(child.pid);
      if (code === 0) resolve(output);
      else {
        const error = new Error(`${name} ended with ${signal ?? code}\n${output}`);
        reject(Object.assign(error, { exitCode: code }));
      }
    });
  });
}

/** Sends SIGTERM to the group, so that it can close its browsers, and SIGKILL five seconds later. */
function endGroup(pid) {
  signalGroup(pid, 'SIGTERM');
  setTimeout(() => signalGroup(pid, 'SIGKILL'), 5000).unref();
}

function signalGroup(pid, signal) {
  if (isWindows) return spawnSync('taskkill', ['/pid', String(pid), '/t', '/f']);
  try {
    process.kill(-pid, signal);
  } catch {
    // It has ended already.
  }
}
