#!/usr/bin/env node
/** The executable `onboarding-gateway`: connects the command to the process. */
import { run } from './command.js';

process.exitCode = await run(process.argv.slice(2), {
  environment: process.env,
  print: (text) => process.stdout.write(text),
  printError: (text) => process.stderr.write(text),
  onSignal: (signal, listener) => process.on(signal, listener),
});
// Exits although signal listeners or closing connections would keep the process alive.
process.exit();
