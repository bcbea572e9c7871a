/** The command `onboarding-sandbox`. */
import { readFile, writeFile } from 'node:fs/promises';
import { version } from '../../../src/domain/version.js';
import { diagnose } from '../doctor/diagnose.js';
import { printed } from '../doctor/report.js';
import { readCommand, usage, type DoctorArguments } from './command-line.js';
import { startSandbox } from './start-sandbox.js';

/** What the command uses of a process. */
export interface Host {
  readonly print: (text: string) => void;
  readonly printError: (text: string) => void;
  /** One line of the standard input; the prompt is shown only at a terminal. */
  readLine(prompt: string): Promise<string>;
}

/**
 * Runs a command; gives the exit code: 0, 1 if something is wrong, 2 for wrong arguments. A sandbox that listens gives
 * undefined, and keeps the process alive.
 */
export async function run(args: readonly string[], host: Host): Promise<number | undefined> {
  const command = readCommand(args);
  switch (command.kind) {
    case 'help':
      host.print(usage);
      return 0;
    case 'version':
      host.print(`${version}\n`);
      return 0;
    case 'wrong':
      host.printError(`onboarding-sandbox: ${command.fault}\n\n${usage}`);
      return 2;
    case 'sandbox':
      return (await startSandbox(command, host.print, host.printError)) ? undefined : 1;
    case 'doctor':
      return examine(command, host);
  }
}

async function examine(args: DoctorArguments, host: Host): Promise<number> {
  const { apiBase, campaign, category, apiKeyFile, origin, username, register } = args;
  const { isTrial, recordFile } = args;
  let apiKey: string | undefined;
  try {
    apiKey = apiKeyFile === undefined ? undefined : (await readFile(apiKeyFile, 'utf8')).trim();
  } catch {
    host.printError(`The file of --api-key-file cannot be read: ${String(apiKeyFile)}\n`);
    return 2;
  }
  if (recordFile !== undefined) {
    try {
      // Before anything is asked; an existing file is kept.
      await writeFile(recordFile, '', { flag: 'wx' });
    } catch {
      host.printError(`The file of --record exists, or cannot be written: ${recordFile}\n`);
      return 2;
    }
  }
  const password = username === undefined ? '' : await host.readLine('Password: ');
  if (username !== undefined && password === '') {
    host.printError('The password is read from the standard input, which has none.\n');
    return 2;
  }
  const { recording, ...report } = await diagnose({
    apiBase,
    apiKey,
    origin,
    campaignId: campaign,
    categoryId: category,
    ...(username !== undefined && { credentials: { username, password } }),
    ...(register !== undefined && {
      registration: {
        address: register,
        code: () => host.readLine(`The code that was sent to ${register}: `),
      },
    }),
    ...(isTrial && {
      trial: { code: () => host.readLine('The code that was sent to this customer, if any: ') },
    }),
    record: recordFile !== undefined,
  });
  if (recordFile !== undefined) {
    await writeFile(recordFile, `${JSON.stringify(recording, null, 2)}\n`);
  }
  const isFieldListMissing = username === undefined && register === undefined;
  const advice = isFieldListMissing
    ? 'The field list is read with --username or --register.\n'
    : '';
  host.print(args.json ? `${JSON.stringify(report, null, 2)}\n` : printed(report) + advice);
  return report.ok ? 0 : 1;
}
