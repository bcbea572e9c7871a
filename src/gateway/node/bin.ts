#!/usr/bin/env node
import { run } from './command.js';

process.exitCode = await run(process.argv.slice(2), {
  environment: process.env,
  print: (text) => process.stdout.write(text),
  complain: (text) => process.stderr.write(text),
  onSignal: (signal, act) => process.on(signal, act),
});
// A signal handler or a connection that is closing must not keep the process.
process.exit();
