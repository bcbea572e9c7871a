/**
 * Starts the production server of an app, as its host would.
 */
import { appOf } from '../../../../scripts/frameworks.mjs';
import { freePort } from '../../../../scripts/free-port.mjs';
import { start } from '../../../../gateway/test/live/support/child.js';

/** What each framework has built, and what it prints once it listens. */
const commands = {
  next: { script: 'node_modules/next/dist/bin/next', parameters: ['start'], ready: /Ready in/ },
  nuxt: { script: '.output/server/index.mjs', parameters: [], ready: /Listening on/ },
  sveltekit: { script: 'build/index.js', parameters: [], ready: /Listening on/ },
} as const;

export interface ProductionServer {
  readonly url: string;
  close(): Promise<unknown>;
}

export async function startServer(name: keyof typeof commands): Promise<ProductionServer> {
  const { script, parameters, ready } = commands[name];
  const port = String(await freePort());
  const folder = appOf(name);
  const environment = {
    PORT: port,
    HOST: '127.0.0.1',
    HOSTNAME: '127.0.0.1',
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
  };
  const inApp = [`${folder}/${script}`, ...parameters, ...(name === 'next' ? [folder] : [])];
  const child = start(process.execPath, inApp, environment);
  await child.says(ready);
  return { url: `http://127.0.0.1:${port}`, close: () => child.end() };
}
