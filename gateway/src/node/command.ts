/** The command `onboarding-gateway`. */
import { randomBytes } from 'node:crypto';
import { version } from '../domain/version.js';
import { redisStore } from '../store/redis-store.js';
import { check, storeFault, type NamedStore } from './check.js';
import { readCommand, usage } from './command-line.js';
import { answerFrom } from '../log/answer.js';
import { logUsage, type LogCommand } from './log-line.js';
import { readLogSettings } from './read-log-settings.js';
import { connectRedis } from './connect-redis.js';
import { readSettings, type ReadSettings } from './read-settings.js';
import { parseRedisAddress, shownAddress } from './redis-address.js';
import { serve } from './serve.js';

/** Milliseconds that a start waits for a store without which it must not run. */
const timeForStore = 10_000;

const missingProxy =
  'X-Forwarded-For arrives, but clientIp (GATEWAY_TRUST) is not set: all visitors share the limits of one address. ' +
  'Behind one proxy set GATEWAY_TRUST=1';

/** The part of a process that the command uses. */
export interface Host {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Writes to the standard output. */
  print(text: string): void;
  /** Writes to the standard error. */
  printError(text: string): void;
  /** The standard input. */
  readonly input: AsyncIterable<Uint8Array>;
  /** Adds a listener of a signal. */
  onSignal(signal: 'SIGTERM' | 'SIGINT', listener: () => void): void;
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
    case 'help-log':
      host.print(logUsage);
      return 0;
    case 'log':
      return await readLog(command, host);
    case 'version':
      host.print(`${version}\n`);
      return 0;
    case 'new-secret':
      host.print(`${randomBytes(32).toString('base64')}\n`);
      return 0;
    case 'check':
    case 'serve':
      return await start(command, host);
  }
}

async function readLog(
  { question, config, since }: LogCommand,
  { environment, input, print, printError }: Host,
): Promise<number> {
  const settings = await readLogSettings(config, environment, question);
  if ('faults' in settings) {
    printError(`${list('The settings are not right:', settings.faults)}\n`);
    return 2;
  }
  const { isFound, lines } = await answerFrom(input, question, settings, since);
  print(`${lines.join('\n')}\n`);
  return isFound ? 0 : 1;
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
  try {
    return await (kind === 'serve' ? serveUntilSignal(settings, host) : checkOnce(settings, host));
  } catch (error) {
    host.printError(
      `onboarding-gateway: ${error instanceof Error ? error.message : String(error)}\n`,
    );
    return 1;
  }
}

/** The store of the settings with its address, without a password; undefined without `redis`. */
async function storeOf({ redis }: ReadSettings): Promise<NamedStore | undefined> {
  if (!redis) return undefined;
  const { address, ...options } = redis;
  const connection = await connectRedis(address, options);
  const parsed = parseRedisAddress(address);
  return {
    store: redisStore(connection),
    address: 'fault' in parsed ? '' : shownAddress(parsed),
    close: () => connection.close(),
  };
}

async function checkOnce(settings: ReadSettings, host: Host): Promise<number> {
  const named = await storeOf(settings);
  try {
    const { isRight, lines } = await check(settings.options, named);
    host.print(`${lines.join('\n')}\n`);
    return isRight ? 0 : 1;
  } finally {
    named?.close();
  }
}

async function serveUntilSignal(settings: ReadSettings, host: Host): Promise<number> {
  const line = (entry: object) => host.print(`${JSON.stringify(entry)}\n`);
  const note = (event: string, more: object = {}) => line({ at: Date.now(), event, ...more });
  const { options, port, host: address, adminHost, adminPort = 8081, health } = settings;
  const named = await storeOf(settings);
  if (named && settings.requireStore) {
    const fault = await storeFault(options, named.store, timeForStore);
    if (fault) {
      named.close();
      throw new Error(`the store ${named.address} does not work: ${fault}`);
    }
  }
  const served = await serve({
    ...options,
    log: line,
    onEvent: ({ kind, ...more }) =>
      note(kind, kind === 'warning' ? { ...more, text: missingProxy } : more),
    health,
    adminPort,
    ...(named && { store: named.store }),
    ...(port !== undefined && { port }),
    ...(address !== undefined && { host: address }),
    ...(adminHost !== undefined && { adminHost }),
  });
  note('listening', { url: served.url, admin: served.adminUrl });

  const signal = await new Promise<string>((resolve) => {
    host.onSignal('SIGTERM', () => resolve('SIGTERM'));
    host.onSignal('SIGINT', () => resolve('SIGINT'));
  });
  note('draining', { signal });
  await served.close();
  named?.close();
  note('closed');
  return 0;
}

const list = (head: string, faults: readonly string[]): string =>
  [head, ...faults.map((fault) => `  ${fault}`)].join('\n');
