/** The command `onboarding-sandbox`. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createSandbox, type SentCode } from '../sandbox/index.js';
import type { SandboxArguments } from './command-line.js';
import { serveSandbox } from './serve-sandbox.js';

/** Serves a sandbox and prints its address, then each code; without a server it has printed what is wrong. */
export async function startSandbox(
  options: Omit<SandboxArguments, 'kind'>,
  print: (text: string) => void,
  printError: (text: string) => void,
): Promise<Server | undefined> {
  const onCode = ({ code, to }: SentCode): void => print(`code ${code} to ${printable(to)}\n`);
  try {
    const server = await serveSandbox(options.port, createSandbox({ onCode }), options);
    const listening = server.address() as AddressInfo;
    const url = `http://${nameOf(listening)}:${listening.port}`;
    print(
      `A sandbox listens at ${url}\n  api-base="${url}/api" api-key="sandbox" campaignid="1001" categoryid="1703"\n` +
        `  codes, customers and faults: ${url}/\n`,
    );
    if (!isLoopback(listening)) {
      printError(
        `Warning: everyone who reaches this machine at ${listening.address} can read the codes and customers, and change the sandbox.\n`,
      );
    }
    return server;
  } catch (error) {
    printError(`${(error as Error).message}\n`);
    return undefined;
  }
}

/** Only this machine reaches these addresses. */
const isLoopback = ({ address }: AddressInfo): boolean => /^(?:127\.|::1$)/.test(address);

/** The host of an address for the browser of this machine. */
function nameOf({ address, family }: AddressInfo): string {
  if (['127.0.0.1', '::1', '0.0.0.0', '::'].includes(address)) return 'localhost';
  return family === 'IPv6' ? `[${address}]` : address;
}

/** A caller decides the text: control characters could write anywhere in the terminal. */
const printable = (text: string): string => text.replaceAll(/\p{C}/gu, '?');
