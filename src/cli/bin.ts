#!/usr/bin/env node
/**
 * Starts the command `onboarding-elements` with the arguments and streams of this process.
 */
import { createInterface } from 'node:readline';
import { run } from './run.js';

const code = await run(process.argv.slice(2), {
  print: (text) => process.stdout.write(text),
  printError: (text) => process.stderr.write(text),
  readLine,
});
if (code !== undefined) process.exitCode = code;

/** Reads one line. A terminal shows what is typed, so a password is better piped in from a file or a password manager. */
async function readLine(prompt: string): Promise<string> {
  if (process.stdin.isTTY) process.stderr.write(prompt);
  const lines = createInterface({ input: process.stdin });
  for await (const line of lines) return line;
  return '';
}
