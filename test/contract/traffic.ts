/**
 * Checks the traffic of other tests: what a sandbox accepts, and what it answers, keeps to the contract.
 */
import { isRecord } from '../../src/domain/json.js';
import {
  defaultDialect,
  type Dialect,
  type DialectName,
  type Sandbox,
} from '../../sandbox/src/sandbox/index.js';
import { faultsOf, isRefused, replySchema, requestFaults, type SentRequest } from './contract.js';

/** Told of a request or reply that does not keep to the contract. */
export type Report = (fault: string) => void;

/** The console too: a client takes an error of its `fetch` for a lost connection. */
const fail: Report = (fault) => {
  console.error(fault);
  throw new Error(fault);
};

/** The same sandbox, whose traffic is checked. `dialect`: the one that it was made with. */
export function checked(
  sandbox: Sandbox,
  dialect?: Partial<Dialect>,
  report: Report = fail,
): Sandbox {
  const form = dialect?.form ?? defaultDialect.form;
  const check = async (request: Request, response: Response): Promise<void> => {
    // What a planted fault answers is not an answer of the contract.
    if (sandbox.faults.length > 0 || response.status >= 500) return;
    const { pathname, search } = new URL(request.url);
    const text = await request.text();
    const sent = { method: request.method, target: `${pathname}${search}`, body: parsed(text) };
    const reply = parsed(await response.clone().text());
    if (!isRecord(reply)) return;
    const faults = faultsOfCall(sandbox, form, sent, response.status, reply);
    if (faults.length > 0 && !isStoredOtherwise(sandbox)) faults.forEach(report);
  };
  const { answer, fetch } = sandbox;
  return Object.assign(sandbox, {
    answer: async (request: Request, signal?: AbortSignal) => {
      const copy = request.clone();
      const given = await answer(request, signal);
      if (given.kind === 'answered') await check(copy, given.response);
      return given;
    },
    fetch: async (input: RequestInfo | URL, init: RequestInit = {}) => {
      const { signal: _, ...rest } = init;
      const target =
        input instanceof Request ? input.clone() : new URL(input, 'http://sandbox.test');
      const copy = new Request(target, rest);
      const response = await fetch(input, init);
      await check(copy, response);
      return response;
    },
  });
}

function faultsOfCall(
  sandbox: Sandbox,
  form: DialectName,
  sent: SentRequest,
  status: number,
  reply: Record<string, unknown>,
): readonly string[] {
  const call = `${sent.method} ${sent.target.replace(/\?.*/, '')}`;
  const schema = replySchema(form, sent, status, reply);
  const isWritten = !isRefused(status, reply);
  const ofRequest = isWritten ? requestFaults(sent, ownNames(sandbox)) : [];
  // A test may give a campaign a list of another shape.
  const isFree = schema.endsWith('.FieldLists') && !isListOfContract(sandbox);
  const ofReply = isFree ? [] : faultsOf(schema, reply);
  return [
    ...ofRequest.map((fault) => `the request ${call} departs from the contract: ${fault}`),
    ...ofReply.map((fault) => `the reply to ${call} departs from ${schema}: ${fault}`),
  ];
}

function isListOfContract({ campaign }: Sandbox): boolean {
  return faultsOf('Lists', campaign).length === 0;
}

/** Whether a test has stored what no request can write: other types, or a customer without any contact. */
function isStoredOtherwise({ customers }: Sandbox): boolean {
  return customers.some(({ data }) => faultsOf('SaveCustomer', data).length > 0);
}

/** Every name in the two lists: what a field of the campaign's own can be written by. */
function ownNames({ campaign }: Sandbox): readonly string[] {
  return [campaign.CustomDataFields, campaign.PrivacyCustomDataFields].flatMap((list) =>
    Array.isArray(list)
      ? list.filter(isRecord).map(({ name }) => String(name))
      : Object.keys(isRecord(list) ? list : {}),
  );
}

function parsed(text: string): unknown {
  try {
    return text === '' ? undefined : (JSON.parse(text) as unknown);
  } catch {
    return undefined;
  }
}
