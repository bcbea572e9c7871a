/** The command `onboarding-gateway`. */
import { randomBytes } from 'node:crypto';
import type { GatewayOptions } from '../options/gateway-options.js';
import { redisStore } from '../store/redis-store.js';
import { check } from './check.js';
import { readCommand, usage } from './command-line.js';
import { connectRedis, type RedisConnection } from './connect-redis.js';
import { readSettings, type ReadSettings } from './read-settings.js';
import { serve } from './serve.js';
import { snippets } from './snippets.js';

/** The part of a process that the command uses. */
export interface Host {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Writes to the standard output. */
  print(text: string): void;
  /** Writes to the standard error. */
  printError(text: string): void;
  /** Adds a listener of a signal. */
  onSignal(signal: 'SIGTERM' | 'SIGINT' | 'SIGHUP', listener: () => void): void;
}

/**
 * Runs the command until it ends. Resolves to the exit code: 0 for success, 1 for a failure, 2 for invalid arguments or
 * settings.
 */
export async function run(argv: readonly string[], host: Host): Promise<number> {
  const command = readCommand(argv);
  switch (command.kind) {
    case 'wrong':
      host.printError(`${list('onboarding-gateway:', command.faults)}\n\n${usage}`);
      return 2;
    case 'help':
      host.print(usage);
      return 0;
    case 'new-secret':
      host.print(`${randomBytes(32).toString('base64')}\n`);
      return 0;
    case 'print':
      host.print(snippets[command.what]);
      return 0;
    case 'check':
    case 'serve':
      return await start(command, host);
  }
}

async function start(
  { kind, config }: { kind: 'check' | 'serve'; config: string | undefined },
  host: Host,
): Promise<number> {
  const settings = await readSettings(config, host.environment);
  if ('faults' in settings) {
    host.printError(`${list('The settings are not right:', settings.faults)}\n`);
    return 2;
  }
  let redis: RedisConnection | undefined;
  try {
    if (settings.redis !== undefined) redis = await connectRedis(settings.redis);
    if (kind === 'serve') return await serveUntilSignal(settings, config, redis, host);
    await redis?.connected();
    const { isRight, lines } = await check(settings.options, redis && redisStore(redis));
    host.print(`${lines.join('\n')}\n`);
    return isRight ? 0 : 1;
  } catch (error) {
    host.printError(
      `onboarding-gateway: ${error instanceof Error ? error.message : String(error)}\n`,
    );
    return 1;
  } finally {
    redis?.close();
  }
}

async function serveUntilSignal(
  { options, port, host: address, adminPort }: ReadSettings,
  config: string | undefined,
  redis: RedisConnection | undefined,
  host: Host,
): Promise<number> {
  const line = (entry: object) => host.print(`${JSON.stringify(entry)}\n`);
  const note = (event: string, more: object = {}) => line({ at: Date.now(), event, ...more });
  const logged = (given: GatewayOptions): GatewayOptions => ({
    ...given,
    log: line,
    onEvent: ({ kind, ...more }) => note(kind, more),
  });
  const served = await serve({
    ...logged(options),
    ...(redis ? { store: redisStore(redis) } : {}),
    ...(port === undefined ? {} : { port }),
    ...(address === undefined ? {} : { host: address }),
    adminPort: adminPort ?? 8081,
  });
  note('listening', { url: served.url, admin: served.adminUrl });

  host.onSignal('SIGHUP', () => {
    void readSettings(config, host.environment).then(async (again) => {
      if ('faults' in again) {
        note('reload-refused', { faults: again.faults });
        return;
      }
      await served.reload(logged(again.options));
      note('reloaded');
    });
  });
  const signal = await new Promise<string>((resolve) => {
    host.onSignal('SIGTERM', () => resolve('SIGTERM'));
    host.onSignal('SIGINT', () => resolve('SIGINT'));
  });
  note('draining', { signal });
  await served.close();
  note('closed');
  return 0;
}

const list = (head: string, faults: readonly string[]): string =>
  [head, ...faults.map((fault) => `  ${fault}`)].join('\n');
