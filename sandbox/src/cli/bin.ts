#!/usr/bin/env node
/**
 * Starts the command `onboarding-sandbox` with the arguments and streams of this process.
 */
import { lineReader } from './read-line.js';
import { run } from './run.js';

const nextLine = lineReader(process.stdin);
const code = await run(process.argv.slice(2), {
  print: (text) => process.stdout.write(text),
  printError: (text) => process.stderr.write(text),
  readLine,
});
if (code !== undefined) process.exitCode = code;

/** A terminal shows what is typed, so a password is better piped in from a file or a password manager. */
function readLine(prompt: string): Promise<string> {
  if (process.stdin.isTTY) process.stderr.write(prompt);
  return nextLine();
}
