#!/usr/bin/env node
/**
 * The executable `onboarding-gateway`: connects the command to the process. It is not compiled, because npm links only an
 * executable that is there: in a clone it must be there before the first build.
 */
import { existsSync } from 'node:fs';

if (existsSync(new URL('dist/node/command.js', import.meta.url))) {
  const { run } = await import('./dist/node/command.js');
  process.exitCode = await run(process.argv.slice(2), {
    environment: process.env,
    print: (text) => process.stdout.write(text),
    input: process.stdin,
    printError: (text) => process.stderr.write(text),
    onSignal: (signal, listener) => process.on(signal, listener),
  });
} else {
  process.stderr.write('onboarding-gateway is not built. Run `npm run build` in the clone.\n');
  process.exitCode = 1;
}
// Exits although signal listeners or closing connections would keep the process alive.
process.exit();
