/**
 * A simulator of the Customer API in memory: creates one, and gives access to its records.
 */
import { stalledResponse, type Answer } from './answer.js';
import { createCampaign, type CampaignFields } from './campaign.js';
import type { SandboxCustomer } from './customer.js';
import { readFaults } from './fault.js';
import { route } from './router.js';
import {
  createState,
  resetState,
  type Fault,
  type RecordedRequest,
  type SandboxOptions,
  type SentCode,
} from './state.js';

/** A Customer API in memory. */
export interface Sandbox {
  /** Like the global `fetch`, for paths of the contract (`/auth`; an origin in front of it does not matter). */
  fetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response>;
  /** Like `fetch`, with a lost connection as a value; for servers. The signal says that the caller is gone. */
  answer(request: Request, signal?: AbortSignal): Promise<Answer>;
  /** The codes sent, newest last. */
  readonly outbox: SentCode[];
  /** The people known; live objects, to be read and changed. */
  readonly customers: SandboxCustomer[];
  /** The field lists of the first campaign; assign to change them. */
  campaign: CampaignFields;
  /** What is to go wrong; assigning starts the counts anew, and throws for a fault that does not exist. */
  faults: Fault[];
  /** Every call that came in, oldest first. */
  readonly requests: RecordedRequest[];
  /** Field lists of any campaign, or undefined. */
  fieldsOf(campaignId: string): CampaignFields | undefined;
  /** Sets the field lists of a campaign, which is made (with the first one's categories) if there is none. */
  setFieldsOf(campaignId: string, fields: CampaignFields): void;
  /** Back to the seeds. */
  reset(): void;
}

/**
 * A strict simulator of the Customer API; the same seed, clock and calls give the same answers. Its paths have no prefix.
 *
 * @example
 * const sandbox = createSandbox();
 * Object.assign(document.querySelector('onboarding-flow'), {
 *   apiBase: 'https://customer-api.example',
 *   apiKey: 'sandbox',
 *   fetch: sandbox.fetch,
 * });
 * // Once a code was sent: sandbox.outbox.at(-1).code
 */
export function createSandbox(options: SandboxOptions = {}): Sandbox {
  const state = createState(options);
  const answer: Sandbox['answer'] = (request, signal) => route(state, request, signal);
  const first = (): string => state.campaigns[0]?.id ?? '';
  const fieldsOf = (campaignId: string): CampaignFields | undefined =>
    state.campaigns.find(({ id }) => id === campaignId)?.fields;
  const setFieldsOf = (campaignId: string, fields: CampaignFields): void => {
    const campaign = state.campaigns.find(({ id }) => id === campaignId);
    if (campaign) campaign.fields = fields;
    else {
      const categories = state.campaigns[0]?.categories ?? [];
      state.campaigns.push(createCampaign({ id: campaignId, categories, fields }));
    }
  };

  return {
    outbox: state.outbox,
    customers: state.customers,
    requests: state.requests,
    get campaign() {
      return fieldsOf(first()) ?? { CustomDataFields: {} };
    },
    set campaign(fields) {
      setFieldsOf(first(), fields);
    },
    get faults() {
      return state.faults;
    },
    set faults(faults) {
      const read = readFaults(faults);
      if (!Array.isArray(read)) throw new TypeError(read.problem);
      state.faultCounts.clear();
      state.faults.splice(0, Infinity, ...read.map((fault) => ({ ...fault })));
    },
    fieldsOf,
    setFieldsOf,
    answer,
    fetch: (input, init) => memoryFetch(answer, input, init),
    reset: () => resetState(state, options),
  };
}

/** Answers as the global `fetch` would: a lost or unreadable answer is a TypeError, an abort its reason. */
async function memoryFetch(
  answer: Sandbox['answer'],
  input: RequestInfo | URL,
  init: RequestInit = {},
): Promise<Response> {
  const { signal: given, ...rest } = init;
  const signal = given ?? (input instanceof Request ? input.signal : undefined);
  signal?.throwIfAborted();
  const target = input instanceof Request ? input : new URL(input, 'http://sandbox.invalid');
  const result = await answer(new Request(target, rest), signal);
  signal?.throwIfAborted();
  switch (result.kind) {
    case 'answered':
      return result.response;
    case 'stalled':
      return stalledResponse(result.status, result.start, signal);
    case 'dropped':
    case 'unshared':
      throw new TypeError('Failed to fetch');
  }
}
