import { spawn } from 'node:child_process';

/**
 * Runs a command to its end and gives what it printed. Rejects with that text when it fails. With
 * `show`, it prints to this terminal instead.
 */
export function run(command, parameters, { env = {}, show = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, parameters, {
      env: { ...process.env, ...env },
      stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout?.on('data', (data) => (output += data));
    child.stderr?.on('data', (data) => (output += data));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(output);
      else reject(new Error(`${command} ${parameters.join(' ')} ended with ${code}\n${output}`));
    });
  });
}
