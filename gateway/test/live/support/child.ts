/** A server as a child process with its output. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

export interface Child {
  readonly process: ChildProcess;
  /** The output so far. */
  output(): string;
  /** Resolves when the output matches; rejects if the process ends first. */
  says(pattern: RegExp): Promise<RegExpExecArray>;
  /** Sends a signal; resolves to the exit code when the process has ended. */
  end(signal?: NodeJS.Signals): Promise<number | null>;
}

export function start(
  command: string,
  parameters: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Child {
  const child = spawn(command, parameters, {
    env: { PATH: process.env.PATH, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const listeners = new Set<() => void>();
  const changed = () => {
    for (const listener of listeners) listener();
  };
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (data: Buffer) => {
      output += data.toString();
      changed();
    });
  }
  // Later than the exit: until then more of the output may come.
  let isClosed = false;
  const closed = once(child, 'close');
  void closed.then(() => {
    isClosed = true;
    changed();
  });
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;

  return {
    process: child,
    output: () => output,
    says: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = pattern.exec(output);
          if (found) resolve(found);
          else if (isClosed) reject(new Error(`${command} ended, and said:\n${output}`));
          else return;
          listeners.delete(look);
        };
        listeners.add(look);
        look();
      }),
    end: async (signal = 'SIGTERM') => {
      if (!hasEnded()) {
        child.kill(signal);
        // A stopped process ends only after SIGCONT.
        if (signal !== 'SIGKILL') child.kill('SIGCONT');
        await closed;
      }
      return child.exitCode;
    },
  };
}
