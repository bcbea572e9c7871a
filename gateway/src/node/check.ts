/** The command `--check`: requests one token per tenant from the platform, and tries each operation of the store. */
import { setTimeout as delay } from 'node:timers/promises';
import { createGateway } from '../create-gateway.js';
import type { GatewayOptions, Tenant } from '../options/gateway-options.js';
import { readOptions, tenantsOf } from '../options/read-options.js';
import { faultOfTrial } from '../store/store-trial.js';
import type { Store } from '../store/store.js';
import { limitLines } from './limit-lines.js';
import { checkWallets } from './wallet/check-wallets.js';

/** Result of the check: true if every step succeeded, with a line of text per step. */
export interface Checked {
  readonly isRight: boolean;
  readonly lines: readonly string[];
}

/** A store with its address, without a password. */
export interface NamedStore {
  readonly store: Store;
  readonly address: string;
  /** Closes its connections. */
  close(): void;
}

/** Checks a configuration against the platform and the store, if there is one. Rejects if an option is invalid. */
export async function check(
  options: GatewayOptions,
  named: NamedStore | undefined,
): Promise<Checked> {
  const { rates } = readOptions(options);
  const lines = ['The settings are complete.', 'The limits:'];
  lines.push(...limitLines(rates).map((line) => `  ${line}`));
  let isRight = true;
  const add = (right: boolean, line: string) => {
    isRight &&= right;
    lines.push(line);
  };
  if (named) {
    const fault = await storeFault(options, named.store, 3000);
    const outcome = fault ? `does not work: ${fault}` : 'works';
    add(fault === undefined, `The store ${named.address} ${outcome}.`);
  }
  const gateway = createGateway({ ...options, challenge: undefined });
  for (const [host, tenant] of tenantsOf(options)) {
    const [campaignid = ''] = Object.keys(tenant.campaigns);
    const body = { campaignid, devicetype: '1', scope: 'customersynchro' };
    const response = await gateway.fetch(
      new Request(`http://${host}${options.prefix}/auth`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', host },
        body: JSON.stringify(body),
      }),
      { ip: '127.0.0.1' },
    );
    const place = host === 'default' ? '' : ` for ${host}`;
    const answer = await readAnswer(response);
    const isGiven = typeof answer.token === 'string';
    const result = isGiven ? 'a token' : 'no token';
    const why = isGiven ? '' : `: ${reason(response.status, answer)}`;
    add(isGiven, `The platform gave ${result}${place}, campaign ${campaignid}${why}.`);
    lines.push(
      `Not checked${place}: ${unchecked(tenant, campaignid)}. A wrong one fails at a registration.`,
    );
    for (const { isRight: right, line } of await checkWallets(tenant.wallet, place)) {
      add(right, line);
    }
  }
  await gateway.close();
  return { isRight, lines };
}

/**
 * Why an operation of the store fails for one of the tenants; undefined if none does. Tries again for the given
 * milliseconds, because connecting takes time.
 */
export async function storeFault(
  options: GatewayOptions,
  store: Store,
  patience: number,
): Promise<string | undefined> {
  const { tenants } = readOptions(options);
  const end = performance.now() + patience;
  for (;;) {
    const faults = await Promise.all(tenants.map(({ scope }) => faultOfTrial(store, scope)));
    const fault = faults.find((found) => found !== undefined);
    if (fault === undefined || performance.now() >= end) return fault;
    await delay(50);
  }
}

/** What the token does not show: the other campaigns, and each category, which only a registration sends. */
function unchecked({ campaigns }: Tenant, asked: string): string {
  const parts = Object.entries(campaigns).flatMap(([campaign, { categories }]) => [
    ...(campaign === asked ? [] : [`campaign ${campaign}`]),
    `${categories.length === 1 ? 'category' : 'categories'} ${categories.join(', ')}`,
  ]);
  return parts.join(', ');
}

/** The members of a response of the gateway to `/auth`, which has them at the root. */
interface Answer {
  readonly token?: unknown;
  readonly AnswerCode?: number;
}

/** The body of a response; empty if it has none. */
async function readAnswer(response: Response): Promise<Answer> {
  return (await response.json().catch(() => ({}))) as Answer;
}

function reason(status: number, { AnswerCode: code = 0 }: Answer): string {
  if (status === 401 || status === 403)
    return `it answered ${String(status)}, the api-key is refused`;
  if (status === 404) return 'it answered 404; look at the upstream: the API has no such path';
  if (status === 502) return 'it does not answer, or not as the Customer API; look at the upstream';
  return `it answered ${String(status)}${code === 0 ? '' : ` with AnswerCode ${String(code)}`}`;
}
